// The messages of one place as far as they are read: a sparse list that fills in windows.

import { get } from "./api.js";

const WINDOW = 60;
const MOST = 500;

/** One place's messages by index and by id; `total` counts those that are not read too. */
export class History {
  constructor({ chat, thread }) {
    this.chat = chat;
    this.thread = thread;
    this.total = 0;
    this.items = [];
    this.indices = new Map();
    this.revisions = new Map();
    this.turn = 0;
    this.wanted = null;
    this.reading = false;
  }

  holds({ chat, thread }) {
    return chat === this.chat && (this.thread === null || (thread ?? 1) === this.thread);
  }

  at(index) {
    return this.items[index] ?? null;
  }

  indexOf(id) {
    return this.indices.get(id) ?? null;
  }

  get last() {
    return this.at(this.total - 1);
  }

  /** How often a message was seen to change: with its id, it names what is to be drawn. */
  revision(message) {
    return this.revisions.get(message.message_id) ?? 0;
  }

  /** Read the newest messages. */
  async readEnd() {
    await this.read(-WINDOW, WINDOW);
  }

  /** Read the unread messages and some before them; where they are very many, the first of them. */
  async readFor(unread, before) {
    const limit = Math.max(WINDOW, unread + before);
    if (limit <= MOST) return this.read(-limit, limit);
    await this.readEnd();
    return this.read(Math.max(0, this.total - limit), WINDOW + before);
  }

  /** Read the messages around one of them; answers its index. */
  async readAround(id) {
    const { index } = await get("message", { chat: this.chat, message_id: id });
    if (this.at(index)?.message_id !== id) await this.read(Math.max(0, index - WINDOW / 2), WINDOW);
    return this.indexOf(id);
  }

  /**
   * Read what is missing between two indices, window by window; `came` is called after each.
   * Whoever asks for another part meanwhile has it read next, in the place of what is left.
   */
  async want(first, last, came) {
    this.wanted = [Math.max(0, first), Math.min(last, this.total - 1)];
    if (this.reading) return;
    this.reading = true;
    try {
      for (let start = this.missing(); start !== null; start = this.missing()) {
        await this.read(start, WINDOW);
        if (!(start in this.items)) break;
        came();
      }
    } finally {
      this.reading = false;
    }
  }

  missing() {
    const [first, last] = this.wanted;
    for (let index = first; index <= last; index += 1) {
      if (!(index in this.items)) return Math.max(0, Math.min(index, this.total - 1));
    }
    return null;
  }

  /** What came while the window was under way is newer than it; where places moved, read again. */
  async read(start, limit) {
    for (;;) {
      const { turn } = this;
      const answer = await get("messages", { chat: this.chat, thread: this.thread, start, limit });
      if (turn !== this.turn && answer.total !== this.total) continue;
      if (turn === this.turn) this.total = answer.total;
      answer.messages.forEach((message, place) => this.take(answer.start + place, message, turn !== this.turn));
      return;
    }
  }

  take(index, message, older = false) {
    const id = message.message_id;
    const known = this.items[index];
    if (known?.message_id === id && (older || JSON.stringify(known) === JSON.stringify(message))) return;
    this.items[index] = message;
    this.indices.set(id, index);
    this.revisions.set(id, (this.revisions.get(id) ?? 0) + 1);
  }

  /** A message was posted. */
  add(message, total) {
    this.turn += 1;
    this.total = total;
    this.take(total - 1, message);
  }

  /** A message was changed; answers its index where it is read. */
  replace(message) {
    this.turn += 1;
    const index = this.indexOf(message.message_id);
    if (index !== null) this.take(index, message);
    return index;
  }

  /** A message is gone; answers the index it had, null where it was not read. */
  remove(id) {
    this.turn += 1;
    const index = this.indexOf(id);
    if (index === null) return null;
    this.items.splice(index, 1);
    this.total -= 1;
    this.indices.clear();
    this.items.forEach((message, place) => this.indices.set(message.message_id, place));
    return index;
  }

  /** Ask for a part anew, for `renew`; and again where something came that the answer may not know of. */
  async askAnew(first, last) {
    const start = Math.max(0, first);
    const limit = Math.min(MOST, last - start + 1);
    for (;;) {
      const turn = (this.turn += 1);
      const answer = await get("messages", { chat: this.chat, thread: this.thread, start, limit });
      if (turn === this.turn) return answer;
    }
  }

  /** Forget everything but what an answer holds: the stream was away, or places have moved. */
  renew(answer) {
    const before = new Map(this.items.filter(Boolean).map((message) => [message.message_id, message]));
    this.items = [];
    this.indices.clear();
    this.total = answer.total;
    answer.messages.forEach((message, place) => {
      const known = before.get(message.message_id);
      if (known) this.items[answer.start + place] = known;
      this.take(answer.start + place, message);
      this.indices.set(message.message_id, answer.start + place);
    });
  }
}
