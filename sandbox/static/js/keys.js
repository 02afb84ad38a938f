// The buttons under a message: pressing them, and waiting for the desk's answer.

import { post } from "./api.js";
import { copy } from "./copying.js";
import { h } from "./dom.js";
import { makeLink } from "./links.js";
import { attempt } from "./popups.js";
import { emit, on, state } from "./state.js";

const pressed = new Set();

/** Show the desk's answers to the current person, and not to others. */
export function listenForAnswers() {
  on("answer", ({ person, chat, message_id, text, alert }) => {
    if (person !== state.me) return;
    release((key) => key.startsWith(`${chat} ${message_id} `));
    if (text) emit("popup", { text, alert });
  });
  on("missed", () => release(() => true));
  on("me", () => release(() => true));
}

/** Return the rows of a message's buttons, or null if it has none. */
export function drawKeys(message) {
  if (message.buttons.length === 0) return null;
  return h("div", { class: "keys" }, message.buttons.map((row) => h("div", { class: "keys-row" }, row.map((button) => drawKey(message, button)))));
}

function drawKey(message, { text, data, url, copy: copied }) {
  if (url) return makeLink(url, text, { class: "key" });
  if (copied) return h("button", { type: "button", class: "key", onclick: () => copy(copied) }, text);
  const key = `${message.chat} ${message.message_id} ${data}`;
  return h("button", { type: "button", class: "key", dataset: { key }, "aria-busy": pressed.has(key) && "true", onclick: () => press(message, key, data) }, text);
}

async function press(message, key, data) {
  mark(key, true);
  const { chat, message_id } = message;
  const done = await attempt(() => post("press", { person: state.me, chat, message_id, data }));
  if (!done) release((each) => each === key);
}

function mark(key, on) {
  if (on) pressed.add(key);
  else pressed.delete(key);
  for (const node of document.querySelectorAll(`.key[data-key="${CSS.escape(key)}"]`)) {
    if (on) node.setAttribute("aria-busy", "true");
    else node.removeAttribute("aria-busy");
  }
}

function release(which) {
  for (const key of [...pressed]) if (which(key)) mark(key, false);
}
