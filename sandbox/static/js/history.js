// The loaded messages of one place: a part of it without gaps.

import { get } from "./api.js";

const WINDOW = 60;
/** More loaded messages make scrolling slow, although the browser lays out only rows near the window. */
const MOST = 300;

/** Messages from the index `start` up to, but not including, `end`; `total` counts the place's. */
export class History {
  constructor({ chat, thread }) {
    this.chat = chat;
    this.thread = thread;
    this.total = 0;
    this.start = 0;
    this.items = [];
    this.places = new Map();
    this.changes = 0;
    this.loading = false;
  }

  holds({ chat, thread }) {
    return chat === this.chat && (this.thread === null || (thread ?? 1) === this.thread);
  }

  get end() {
    return this.start + this.items.length;
  }

  /** Whether the newest message is loaded. */
  get atEnd() {
    return this.end === this.total;
  }

  at(index) {
    return this.items[index - this.start] ?? null;
  }

  indexOf(id) {
    const place = this.places.get(id);
    return place === undefined ? null : this.start + place;
  }

  /** Load the newest messages, unless they are loaded. */
  async readEnd() {
    if (!this.atEnd || this.total === 0) this.take(await this.ask(-WINDOW, WINDOW));
  }

  /** Load the unread messages and some before them; if they are too many, the first of them. */
  async readFor(unread, before) {
    const limit = Math.max(WINDOW, unread + before);
    this.take(await this.ask(-limit, Math.min(limit, MOST)));
  }

  /** Load the message with that index if it is not loaded, and those around it. */
  async readIndex(index) {
    if (this.at(index) === null) this.take(await this.ask(Math.max(0, index - WINDOW / 2), WINDOW));
  }

  /** Load a message and those around it, and return its index, or null if it is gone. */
  async readAround(id) {
    if (this.indexOf(id) === null) {
      const { index } = await get("message", { chat: this.chat, message_id: id });
      this.take(await this.ask(Math.max(0, index - WINDOW / 2), WINDOW));
    }
    return this.indexOf(id);
  }

  /**
   * Load what is before the loaded messages, or after them, and forget as many at the other end as
   * are too many. Returns whether something was loaded.
   */
  async extend(before) {
    if (this.loading || (before ? this.start === 0 : this.atEnd)) return false;
    this.loading = true;
    try {
      const first = before ? Math.max(0, this.start - WINDOW) : this.end;
      const answer = await this.ask(first, before ? this.start - first : WINDOW);
      if (!this.joins(answer)) return false;
      this.take(answer);
      const extra = Math.max(0, this.items.length - MOST);
      if (before) this.set(this.start, this.items.slice(0, this.items.length - extra), this.total);
      else this.set(this.start + extra, this.items.slice(extra), this.total);
      return true;
    } finally {
      this.loading = false;
    }
  }

  /** Load a part again, for `renew`, because events about it may have been missed. */
  askAgain(first, last) {
    const start = Math.max(0, first);
    return this.ask(start, Math.min(MOST, last - start + 1));
  }

  /** Ask for messages, and again if something changed that the answer may not know of. */
  async ask(start, limit) {
    for (;;) {
      const { changes } = this;
      const answer = await get("messages", { chat: this.chat, thread: this.thread, start, limit });
      if (changes === this.changes) return answer;
    }
  }

  joins({ start, messages }) {
    return start <= this.end && start + messages.length >= this.start;
  }

  /** Add an answer's messages to the loaded ones, or replace these if there would be a gap. */
  take(answer) {
    if (!this.joins(answer)) { this.renew(answer); return; }
    const { start, messages } = answer;
    const before = this.items.slice(0, Math.max(0, start - this.start));
    const after = this.items.slice(Math.max(0, start + messages.length - this.start));
    this.set(Math.min(this.start, start), [...before, ...messages, ...after], answer.total);
  }

  /** Replace the loaded messages. */
  renew({ start, messages, total }) {
    this.changes += 1;
    this.set(start, messages, total);
  }

  /** A message that is as it was stays the same object, so that its row is not drawn again. */
  set(start, messages, total) {
    const known = new Map(this.items.map((message) => [message.message_id, message]));
    this.items = messages.map((message) => {
      const before = known.get(message.message_id) ?? message;
      return before === message || JSON.stringify(before) !== JSON.stringify(message) ? message : before;
    });
    this.start = start;
    this.total = total;
    this.places = new Map(messages.map(({ message_id }, place) => [message_id, place]));
  }

  /** A message was posted; it is added if the newest messages are loaded. */
  add(message, total) {
    this.changes += 1;
    this.set(this.start, this.atEnd ? [...this.items, message] : this.items, total);
  }

  /** A message was changed. */
  replace(message) {
    this.changes += 1;
    const place = this.places.get(message.message_id);
    if (place !== undefined) this.items[place] = message;
  }

  /** A message is gone; returns whether it was loaded. */
  remove(id) {
    this.changes += 1;
    const loaded = this.places.has(id);
    if (loaded) this.set(this.start, this.items.filter((each) => each.message_id !== id), this.total - 1);
    return loaded;
  }
}
