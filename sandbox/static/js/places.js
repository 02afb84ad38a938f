// The list of places (chats and topics), with their last line and unread count.

import { fill, h, icon } from "./dom.js";
import { makeGroup } from "./groups.js";
import { shortOf } from "./instants.js";
import { emit, isOpen, look, on, state } from "./state.js";
import { makeJoining } from "./welcome.js";
import { knows, say } from "./words.js";

const NARROW = matchMedia("(max-width: 46rem)");
const rows = new Map();

/** Draw the list into `nav`; `chosen` is called when a place is opened in it. */
export function showPlaces(nav, chosen) {
  nav.setAttribute("aria-label", say("places.title"));
  nav.addEventListener("keydown", (event) => walk(nav, event));
  nav.addEventListener("click", (event) => {
    const row = event.target.closest(".place");
    if (row === null) return;
    choose(row, chosen);
    // A place that was chosen by keyboard gets the focus in its composer.
    if (event.detail === 0 && !NARROW.matches) emit("write");
  });
  const list = h("div", {});
  nav.append(list, makeFoot());
  on("places", () => draw(list));
  on("place", () => mark());
  on("clock", () => state.places.forEach((place) => date(place)));
}

/** Return the buttons under the list: a new group, and joining a desk if there is none. */
function makeFoot() {
  const group = h("button", { type: "button", class: "foot-button", onclick: makeGroup }, icon("plus"), say("group.new"));
  const stand = () => (group.hidden = state.world.people.length === 0);
  on("world", stand);
  stand();
  return h("div", { class: "foot" }, group, makeJoining());
}

function choose(row, chosen) {
  look(Number(row.dataset.chat), row.dataset.thread === "" ? null : Number(row.dataset.thread));
  chosen();
}

const keyOf = (place) => `${place.chat} ${place.thread}`;

/** Update the rows; the list is rebuilt only if its places have changed. */
function draw(list) {
  const keys = state.places.map(keyOf);
  if (keys.join() !== [...rows.keys()].join()) lay(list);
  state.places.forEach(update);
  mark();
}

function lay(list) {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const kept = new Map(rows);
  rows.clear();
  for (const place of state.places) rows.set(keyOf(place), kept.get(keyOf(place)) ?? makeRow(place));
  fill(list, sections().map(drawSection), state.places.length === 0 && h("p", { class: "empty" }, say("places.none")));
  if (focused !== null) rows.get(focused)?.node.focus();
}

/** Put the places in order, those of one forum together under its name. */
function sections() {
  const found = [];
  for (const place of state.places) {
    const forum = place.topic === null ? null : place.chat;
    if (found.at(-1)?.forum !== forum) found.push({ forum, title: place.title, places: [] });
    found.at(-1).places.push(place);
  }
  return found;
}

function drawSection({ forum, title, places }) {
  const list = h("ul", {}, places.map((place) => h("li", {}, rows.get(keyOf(place)).node)));
  if (forum === null) return list;
  const heading = `forum-${forum}`;
  list.setAttribute("aria-labelledby", heading);
  return h("section", { class: "forum" }, h("h2", { id: heading }, title), list);
}

function makeRow(place) {
  const part = (name, ...children) => h("span", { class: name }, ...children);
  const row = { sign: h("span", { class: "monogram", "aria-hidden": "true" }), name: part("place-name"), marks: part("place-marks"), time: part("place-time"), last: part("place-last"), unread: part("badge") };
  row.node = h("button", {
    type: "button", class: "place", tabindex: "-1",
    dataset: { chat: place.chat, thread: place.thread ?? "", key: keyOf(place), kind: place.kind },
  }, row.sign, row.name, row.time, row.last, part("place-end", row.marks, row.unread));
  return row;
}

const nameOf = (place) => (place.topic ?? place.title).trim();

const firstOf = (place) => nameOf(place).slice(0, 1).toLocaleUpperCase();

/** Return the first letter of the place's name, or the first two if any two places begin alike. */
function initials(place) {
  const alike = new Set(state.places.map(firstOf)).size < state.places.length;
  return firstOf(place) + (alike ? nameOf(place).slice(1, 2) : "");
}

function update(place) {
  const row = rows.get(keyOf(place));
  set(row.name, place.topic ?? place.title);
  set(row.sign, initials(place));
  set(row.last, lastLine(place));
  set(row.unread, String(place.unread), () => place.unread > 0 && [
    h("span", { "aria-hidden": "true" }, place.unread > 999 ? "999+" : String(place.unread)),
    h("span", { class: "unseen" }, say("places.unread", { n: place.unread })),
  ]);
  row.unread.hidden = place.unread === 0;
  set(row.marks, `${place.closed} ${place.pinned.length > 0}`, () => [
    place.closed && marked("lock", "places.closed"),
    place.pinned.length > 0 && marked("pin", "places.pinned"),
  ]);
  date(place);
}

function marked(name, key) {
  return [icon(name), h("span", { class: "unseen" }, say(key))];
}

function date(place) {
  const row = rows.get(keyOf(place));
  if (row) set(row.time, place.last === null ? "" : shortOf(place.last.date, state.clock.unix));
}

/** Draw a part again only if what it shows has changed. */
function set(node, shown, make = null) {
  if (node.dataset.shown === shown) return;
  node.dataset.shown = shown;
  fill(node, make === null ? shown : make());
}

/** Return `Author: text` in one line; a service message has its own text. */
function lastLine({ last, kind }) {
  if (last === null) return say("places.empty");
  if (last.service) {
    const key = `service.${last.service_text}`;
    return say(knows(key) ? key : "service.other", { who: last.who });
  }
  const text = last.text.trim().replace(/\s+/g, " ") || last.file_name || say("places.file");
  if (last.who_id === state.me) return say("places.said", { who: say("places.you"), text });
  return kind === "private" ? text : say("places.said", { who: last.who, text });
}

function mark() {
  for (const { node } of rows.values()) {
    const open = isOpen(Number(node.dataset.chat), node.dataset.thread === "" ? null : Number(node.dataset.thread));
    if (open) node.setAttribute("aria-current", "true");
    else node.removeAttribute("aria-current");
  }
  const nodes = [...rows.values()].map((row) => row.node);
  rove(nodes, nodes.find((node) => node === document.activeElement) ?? nodes.find((node) => node.ariaCurrent) ?? nodes[0]);
}

/** Make one row reachable by Tab; arrow keys move on from it. */
function rove(nodes, at) {
  for (const node of nodes) node.tabIndex = node === at ? 0 : -1;
}

function walk(nav, event) {
  const nodes = [...nav.querySelectorAll(".place")];
  const at = nodes.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = nodes[Math.max(0, Math.min(to, nodes.length - 1))];
  rove(nodes, next);
  next.focus();
}
