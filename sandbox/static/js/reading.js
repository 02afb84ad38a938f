// How far somebody has read: the line above what is new, what came below, and the mark kept.

import { markRead, openPlace, state } from "./state.js";

const CALM = 300;

/** `line` is the index of the first message that was unread when the place was opened, or null. */
export class Reading {
  constructor() {
    this.line = null;
    this.below = 0;
    this.marked = "";
    this.seen = null;
    this.waiting = null;
  }

  begin(history, unread) {
    this.line = unread > 0 ? firstUnread(history, unread) : null;
    this.below = unread;
  }

  /** A message came; while the end is in sight it is read at once. */
  came(message, atEnd) {
    if (!atEnd && message.who_id !== state.me && !message.service) this.below += 1;
  }

  reached() {
    this.below = 0;
  }

  /** Everything of a place is in sight: keep that, at most some times a second. */
  mark(history) {
    this.seen = history;
    if (this.waiting === null && this.markOf(history) !== this.marked) {
      this.waiting = setTimeout(() => this.keep(), CALM);
    }
  }

  /** Keep it for the place that is open by now: somebody may have gone on meanwhile. */
  async keep() {
    this.waiting = null;
    const history = this.seen;
    const here = state.place?.chat === history?.chat && state.place?.thread === history?.thread;
    if (!here || state.placesOf !== state.me || !history.last || document.visibilityState !== "visible" || openPlace() === null) return;
    this.marked = this.markOf(history);
    await markRead(history.last.message_id).catch(() => { this.marked = ""; });
    if (this.seen) this.mark(this.seen);
  }

  markOf(history) {
    return `${state.me} ${history?.chat} ${history?.thread} ${history?.last?.message_id}`;
  }
}

/**
 * Counted from the end: one's own words and service messages are not counted. Where that is more
 * than was read, as many as are unread; whoever speaks has read what was before.
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
