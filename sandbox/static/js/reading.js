// How far the person has read: the line above new messages, the count below, and the stored mark.

import { post } from "./api.js";
import { openPlace, state } from "./state.js";

const CALM = 300;
const NEARLY = 24;

/**
 * `line` is the index of the first message that was unread when the place was opened, or null;
 * `below` is at most how many unread messages are below the window.
 */
export class Reading {
  constructor() {
    this.line = null;
    this.below = 0;
    this.latest = null;
    this.waiting = null;
  }

  begin(history, unread) {
    if (this.waiting !== null) this.keep();
    this.latest = null;
    this.line = unread > 0 ? firstUnread(history, unread) : null;
    this.below = unread;
  }

  /** A message came; if the end is in sight, it is read at once. */
  came(message, atEnd) {
    if (!atEnd && message.who_id !== state.me && !message.service) this.below += 1;
  }

  /** Mark what is in the window as read: the first mark is sent at once, later ones a few times a second. */
  mark(history, list) {
    if (history.total === 0) return;
    const index = lowest(history, list);
    this.below = Math.min(this.below, Math.max(0, history.total - 1 - index));
    const message = history.at(index);
    if (message === null || !isLookedAt(history)) return;
    const mark = { person: state.me, chat: history.chat, thread: history.thread, message_id: message.message_id };
    const further = isSamePlace(mark, this.latest);
    if (further && mark.message_id <= this.latest.message_id) return;
    if (!further && this.waiting !== null) this.keep();
    this.latest = mark;
    if (further) this.waiting ??= setTimeout(() => this.keep(), CALM);
    else this.keep();
  }

  /** Send the last mark, also if another person or place was chosen meanwhile. */
  async keep() {
    clearTimeout(this.waiting);
    this.waiting = null;
    const mark = this.latest;
    if (hasLeft(mark)) return;
    await post("read", mark).catch(() => { if (this.latest === mark) this.latest = { ...mark, message_id: 0 }; });
  }
}

/** Return whether this is the open place and the person has access to it. */
function isLookedAt({ chat, thread }) {
  const here = state.place?.chat === chat && state.place.thread === thread;
  return here && state.placesOf === state.me && openPlace() !== null && document.visibilityState === "visible";
}

/** Return whether the person is known to have lost access to the place. */
function hasLeft({ person, chat, thread }) {
  return state.placesOf === person && !state.places.some((each) => each.chat === chat && each.thread === thread);
}

function isSamePlace(mark, other) {
  return other !== null && ["person", "chat", "thread"].every((name) => mark[name] === other[name]);
}

/** Return the index of the last row that is whole in the window, or fills it. */
function lowest(history, list) {
  if (list.sticky) return history.total - 1;
  const room = list.scroller.clientHeight;
  const row = list.rowAt(room);
  const top = list.top(row);
  const whole = top + row.offsetHeight <= room + NEARLY;
  return list.indexOf(row) - (whole || top <= 0 ? 0 : 1);
}

/**
 * Return the index of the first unread message, counted from the end without the person's own and
 * service messages. If it is not loaded, those are counted too.
 */
function firstUnread(history, unread) {
  let left = unread;
  for (let index = history.total - 1; index >= 0; index -= 1) {
    const message = history.at(index);
    if (message === null) return Math.max(0, history.total - unread);
    if (message.who_id !== state.me && !message.service) left -= 1;
    if (left === 0) return index;
  }
  return null;
}
