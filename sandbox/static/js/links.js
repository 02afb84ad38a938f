// Links: links to the desk and to chats work inside the page, others open a new tab.

import { h } from "./dom.js";
import { emit, look, setDraft, state } from "./state.js";
import { say } from "./words.js";

const OPENABLE = new Set(["http:", "https:", "tg:"]);
/** A link to a topic, or to a message with or without its topic; the chat's id is without -100. */
const TO_CHAT = /^\/c\/(\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** Return an anchor for an address, or only its text if the address may not be opened. */
export function makeLink(address, words, props = {}) {
  const url = read(address);
  if (url === null) return h("span", props, words);
  const onclick = (event) => { if (follow(url)) event.preventDefault(); };
  return h("a", { ...props, href: url.href, target: "_blank", rel: "noopener noreferrer", onclick }, words);
}

function read(address) {
  try {
    const url = new URL(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
    return OPENABLE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Follow a link that leads into the page; return whether it does. */
function follow(url) {
  const [, chat, first, second] = (url.hostname === "t.me" && TO_CHAT.exec(url.pathname)) || [];
  if (chat === undefined) return start(url);
  goTo(Number(`-100${chat}`), Number(first), second === undefined ? null : Number(second));
  return true;
}

/** Open the place of a link to a chat, or say that the person does not see it. */
function goTo(chat, first, second) {
  const places = state.places.filter((each) => each.chat === chat);
  const topic = places.find((each) => each.thread === first);
  const place = topic ?? (second === null ? places.find((each) => each.thread === null || each.thread === 1) : null);
  if (!place) return emit("popup", { text: say("link.unseen"), alert: false });
  look(chat, place.thread, second ?? (topic ? null : first));
  return emit("showing");
}

/** Follow a link that starts the desk, to the private chat with it; return whether it is such a link. */
function start(url) {
  const own = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === state.world.bot.username?.toLowerCase();
  if (!own) return false;
  const place = state.places.find((each) => each.kind === "private");
  look(place?.chat ?? state.me, null);
  const code = url.searchParams.get("start");
  setDraft(code ? `/start ${code}` : "/start");
  return true;
}
