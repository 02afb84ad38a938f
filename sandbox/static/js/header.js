// The header of the open place: title, members and pinned messages.

import { fill, h, icon, iconButton } from "./dom.js";
import { makeMembersButton } from "./members.js";
import { fetchMessage, firstLine, recall } from "./quotes.js";
import { emit, look, on, openPlace, state } from "./state.js";
import { say } from "./words.js";

/** Return the header and the bar of pinned messages; both follow the state. */
export function makeHeader() {
  const title = h("h1", { class: "thread-title" });
  const about = h("p", { class: "thread-about" });
  const header = h("header", { class: "thread-head" },
    iconButton("back", say("thread.back"), { class: "icon-button thread-back", onclick: () => emit("leave") }),
    h("div", { class: "thread-names" }, title, about),
    makeMembersButton(),
    iconButton("tools", say("side.title"), { class: "icon-button thread-panel", dataset: { opensSide: "" }, onclick: () => emit("side", "guide") }));
  const show = () => showPlace(title, about);
  for (const topic of ["place", "places", "world", "me"]) on(topic, show);
  return [header, makePinnedBar()];
}

function showPlace(title, about) {
  const place = openPlace();
  if (place === null) return;
  const name = place.topic ?? place.title;
  if (title.textContent !== name) title.textContent = name;
  const parts = [place.topic && place.title, countPeople(place)].filter(Boolean).join(" · ");
  const closed = place.closed && h("span", { class: "thread-closed" }, icon("lock"), say("thread.closed"));
  const stamp = `${parts} ${place.closed}`;
  if (about.dataset.stamp === stamp) return;
  about.dataset.stamp = stamp;
  fill(about, h("span", {}, parts), closed);
}

function countPeople(place) {
  if (place.kind === "private") return say("thread.private");
  const chat = state.world.chats.find((each) => each.id === place.chat);
  const present = chat?.members.filter((each) => !["left", "kicked"].includes(each.status)).length ?? 0;
  return say("thread.members", { n: present });
}

/** Return a bar with a pinned message's first line; each click goes to it and shows the one before. */
function makePinnedBar() {
  const words = h("span", { class: "pinned-line" });
  const count = h("span", { class: "pinned-count" });
  const button = h("button", { type: "button", class: "pinned-go", onclick: () => goOn(view) }, icon("pin"), h("span", { class: "pinned-words" }, count, words));
  const bar = h("div", { class: "pinned", hidden: true }, button);
  const view = { bar, button, words, count, at: 0, pins: [], key: "" };
  for (const topic of ["place", "places"]) on(topic, () => readPins(view));
  on("message", ({ message }) => { if (view.pins.includes(message.message_id)) showPin(view); });
  return bar;
}

function readPins(view) {
  const place = openPlace();
  const pins = place?.pinned ?? [];
  const key = `${place?.chat} ${place?.thread} ${pins.join(" ")}`;
  if (key === view.key) return;
  Object.assign(view, { key, pins, at: pins.length - 1 });
  showPin(view);
}

async function showPin(view) {
  const { pins, at, key } = view;
  if (pins.length === 0) { view.bar.hidden = true; return; }
  const chat = openPlace()?.chat;
  const message = recall(chat, pins[at]) ?? (await fetchMessage(chat, pins[at]));
  if (key !== view.key || at !== view.at) return;
  const line = message ? firstLine(message) : say("thread.gone");
  view.bar.hidden = false;
  view.words.textContent = line;
  view.count.textContent = pins.length === 1 ? say("thread.pin") : say("thread.pin.of", { at: at + 1, n: pins.length });
  view.button.setAttribute("aria-label", say("thread.pin.go", { line }));
}

function goOn(view) {
  const { chat, thread } = state.place;
  look(chat, thread, view.pins[view.at]);
  view.at = (view.at + view.pins.length - 1) % view.pins.length;
  showPin(view);
}
