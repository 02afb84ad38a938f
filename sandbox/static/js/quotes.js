// Messages that are quoted: by a reply, or as pinned.

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { tell } from "./services.js";
import { look, on, state } from "./state.js";
import { say } from "./words.js";

const known = new Map();
const asked = new Map();

/** Keep the known messages up to date. */
export function listenForChanges() {
  on("message", ({ message }) => { if (known.has(name(message.chat, message.message_id))) note(message); });
  on("deleted", ({ chat, message_id }) => known.delete(name(chat, message_id)));
  on("missed", () => known.clear());
}

/** Remember a message that was read. */
export function note(message) {
  known.set(name(message.chat, message.message_id), message);
  return message;
}

export function recall(chat, id) {
  return known.get(name(chat, id)) ?? null;
}

/** Return a message, loaded if it is not known, or null if it is gone. */
export function fetchMessage(chat, id) {
  const key = name(chat, id);
  if (known.has(key)) return Promise.resolve(known.get(key));
  if (!asked.has(key)) {
    const answer = get("message", { chat, message_id: id }).then((found) => note(found.message), () => null).finally(() => asked.delete(key));
    asked.set(key, answer);
  }
  return asked.get(key);
}

/** Return the first line of a message that is not empty, or a text for a file. */
export function firstLine(message) {
  if (message.service) return tell(message);
  const line = message.text.split("\n").find((each) => each.trim() !== "");
  return line?.trim() ?? message.files?.name ?? say(message.files?.photo ? "thread.picture" : "thread.file");
}

/** Return the quote of the message that a reply answers; its height is the same before it is loaded. */
export function drawQuote(chat, thread, id) {
  const button = h("button", { type: "button", class: "quote", onclick: () => look(state.place?.chat ?? chat, state.place?.thread ?? thread, id) });
  const known = recall(chat, id);
  if (known) show(button, known);
  else {
    show(button, null);
    fetchMessage(chat, id).then((message) => (message ? show(button, message) : showGone(button)));
  }
  return button;
}

function show(button, message) {
  const [who, line] = message ? [message.who, firstLine(message)] : ["", ""];
  fill(button, h("span", { class: "quote-who" }, who || "\u00a0"), h("span", { class: "quote-line" }, line || "\u00a0"));
  button.setAttribute("aria-label", message ? say("thread.reply.to", { who, line }) : say("thread.reading"));
}

function showGone(button) {
  fill(button, h("span", { class: "quote-who" }, "\u00a0"), h("span", { class: "quote-line" }, say("thread.gone")));
  button.setAttribute("aria-label", say("thread.gone"));
  button.disabled = true;
}

function name(chat, id) {
  return `${chat} ${id}`;
}
