// "You are": the list that switches between people, grouped by delegation and office.

import { get } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { addPerson } from "./newcomers.js";
import { byGroup, describe, groupOf, headingOf, roleOf } from "./roles.js";
import { become, emit, me, on, state } from "./state.js";
import { say } from "./words.js";

const LISTED = "people-list";

/** Return the switch and its list in one element. */
export function makePeople() {
  const shown = h("span", { class: "you-name" });
  const described = h("span", { class: "you-role" });
  const button = h("button", { type: "button", class: "you", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": LISTED },
    icon("person"), h("span", { class: "you-text" }, h("span", { class: "you-label" }, say("you.are")), shown, described), icon("down"));
  const list = h("div", { id: LISTED, class: "people-list", role: "listbox", tabindex: "-1", "aria-label": say("you.choose") });
  const add = h("button", { type: "button", class: "foot-button", onclick: () => { close(view); addPerson(); } }, icon("plus"), say("person.add"));
  const drop = h("div", { class: "people menu", hidden: true }, list, h("div", { class: "foot" }, add));
  const room = h("div", { class: "people-room" }, button, drop);
  const view = { room, button, drop, list, shown, described, active: null };
  listen(view);
  name(view);
  return room;
}

function listen(view) {
  const { room, button, drop, list } = view;
  button.addEventListener("click", () => (drop.hidden ? open(view) : close(view)));
  button.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") open(view), event.preventDefault();
  });
  list.addEventListener("keydown", (event) => pressKey(view, event));
  list.addEventListener("click", (event) => choose(view, event.target.closest("[role=option]")));
  drop.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(view);
  });
  drop.addEventListener("focusout", (event) => {
    if (!room.contains(event.relatedTarget)) close(view, false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!room.contains(event.target)) close(view, false);
  });
  on("me", () => name(view));
  on("world", () => name(view));
}

function name({ shown, described, button }) {
  const person = me();
  shown.textContent = person?.name ?? "";
  described.textContent = person === null ? say("people.nobody") : describe(person);
  button.disabled = person === null;
}

function open(view) {
  fill(view.list, byGroup(state.world.people).map(drawGroup));
  view.drop.hidden = false;
  view.button.setAttribute("aria-expanded", "true");
  activate(view, view.list.querySelector(`[data-person="${state.me}"]`) ?? options(view)[0]);
  view.list.focus();
  for (const person of state.world.people) count(view, person);
}

function close(view, back = true) {
  if (view.drop.hidden) return;
  view.drop.hidden = true;
  view.button.setAttribute("aria-expanded", "false");
  if (back) view.button.focus();
}

function drawGroup({ group, people }) {
  const heading = `people-${group.replace(" ", "-")}`;
  const wide = group.startsWith("party ") ? "" : "wide";
  return h("div", { role: "group", class: `people-group ${wide}`, "aria-labelledby": heading },
    h("div", { id: heading, class: "people-heading", role: "presentation" }, headingOf(group)), people.map(drawPerson));
}

function drawPerson(person) {
  const role = person.role && person.role !== groupOf(person) ? roleOf(person.role) : "";
  return h("div", { role: "option", id: `person-${person.id}`, class: "person", "aria-selected": String(person.id === state.me), dataset: { person: person.id } },
    h("span", { class: "person-name" }, person.name),
    h("span", { class: "badge", hidden: true }),
    h("span", { class: "person-role" }, person.blocked ? say("people.blocked") : role));
}

/** Show how much a person has not read; if that fails, the list works without it. */
async function count(view, person) {
  const { places } = await get("places", { person: person.id }).catch(() => ({ places: [] }));
  const total = places.reduce((sum, place) => sum + place.unread, 0);
  const mark = view.list.querySelector(`[data-person="${person.id}"] .badge`);
  if (mark === null || total === 0) return;
  mark.hidden = false;
  fill(mark, h("span", { "aria-hidden": "true" }, String(total)), h("span", { class: "unseen" }, say("places.unread", { n: total })));
}

function options(view) {
  return [...view.list.querySelectorAll("[role=option]")];
}

function activate(view, option) {
  view.active?.classList.remove("active");
  view.active = option;
  option.classList.add("active");
  view.list.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function pressKey(view, event) {
  const all = options(view);
  const at = all.indexOf(view.active);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) activate(view, all[Math.max(0, Math.min(to, all.length - 1))]);
  else if (event.key === "ArrowRight" || event.key === "ArrowLeft") cross(view, event.key === "ArrowRight");
  else if (event.key === "Enter" || event.key === " ") choose(view, view.active);
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) seek(view, all, at, event.key);
  else return;
  event.preventDefault();
}

/** Move to the same line of the neighbouring group. */
function cross(view, right) {
  const group = view.active.parentElement;
  const beside = right ? group.nextElementSibling : group.previousElementSibling;
  const line = [...group.querySelectorAll("[role=option]")].indexOf(view.active);
  const there = beside ? [...beside.querySelectorAll("[role=option]")] : [];
  if (there.length > 0) activate(view, there[Math.min(line, there.length - 1)]);
}

/** Move to the next name that begins with the typed letter. */
function seek(view, all, at, letter) {
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const begins = (option) => option.textContent.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const found = turned.find(begins);
  if (found) activate(view, found);
}

async function choose(view, option) {
  if (option === null) return;
  close(view);
  try {
    await become(Number(option.dataset.person));
  } catch (problem) {
    emit("popup", { text: problem.message, alert: false });
  }
}
