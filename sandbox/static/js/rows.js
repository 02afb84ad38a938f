// A row of the thread: a message with what is above it, such as the day.

import { drawMessage } from "./bubble.js";
import { h } from "./dom.js";
import { note } from "./quotes.js";
import { person, state } from "./state.js";
import { countDays, writeDay } from "./times.js";
import { say } from "./words.js";

const TOGETHER = 600;

/** Return a name for what a row shows besides its message; it changes when that changes. */
export function stampRow(history, index, line) {
  const { joined, day } = above(history, index);
  const author = person(history.at(index).who_id);
  const who = author ? `${author.delegation} ${author.role}` : "";
  return [state.me, index, joined, day, index === line, who].join(" ");
}

export function drawRow(history, index, line) {
  const message = history.at(index);
  const { joined, day } = above(history, index);
  note(message);
  return h("div", { class: "row" },
    day && h("div", { class: "day" }, writeDay(message.date)),
    index === line && h("div", { class: "unread-line" }, say("thread.unread")),
    drawMessage(message, { index, total: history.total, joined: joined && index !== line }));
}

/** Return whether a message is joined to the one before it, and whether it is the first of its day. */
function above(history, index) {
  const [message, before] = [history.at(index), history.at(index - 1)];
  if (index === 0) return { joined: false, day: true };
  if (before === null) return { joined: false, day: false };
  const day = countDays(before.date) !== countDays(message.date);
  const same = before.who_id === message.who_id && !before.service && !message.service && message.date - before.date < TOGETHER;
  return { joined: same && !day, day };
}
