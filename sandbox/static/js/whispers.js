// The messages of the open place that only the current person sees, between the thread and the composer.

import { get } from "./api.js";
import { drawMessage } from "./bubble.js";
import { fill, h, iconButton } from "./dom.js";
import { on, state } from "./state.js";
import { say } from "./words.js";

/** The messages that were put away, by person, chat and number; the sandbox still has them. */
const away = new Set();
let asked = 0;

export function makeWhispers() {
  const box = h("section", { class: "whispers", "aria-label": say("thread.whispers"), "aria-live": "polite", hidden: true });
  for (const topic of ["place", "me", "missed", "whispers"]) on(topic, () => show(box));
  return box;
}

async function show(box) {
  const [number, { me, place }] = [++asked, state];
  const { whispers } = place === null ? { whispers: [] } : await get("whispers", { person: me, chat: place.chat, thread: place.thread }).catch(() => ({ whispers: [] }));
  if (number === asked) fillBox(box, whispers.filter((each) => !away.has(keyOf(each))));
}

function fillBox(box, whispers) {
  const hide = (message) => {
    away.add(keyOf(message));
    fillBox(box, whispers.filter((each) => each !== message));
  };
  fill(box, whispers.map((message, index) => h("div", { class: "whisper" },
    drawMessage(message, { index, total: whispers.length, joined: index > 0 }),
    iconButton("close", say("thread.whisper.hide"), { class: "icon-button whisper-hide", onclick: () => hide(message) }))));
  box.hidden = whispers.length === 0;
  box.scrollTop = box.scrollHeight;
}

function keyOf({ receiver, chat, message_id }) {
  return `${state.world.boot} ${receiver} ${chat} ${message_id}`;
}
