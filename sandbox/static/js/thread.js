// The thread of the open place: its messages, what is new, and going to a message.

import { makeComposer } from "./composer.js";
import { append, h, icon } from "./dom.js";
import { makeHeader } from "./header.js";
import { History } from "./history.js";
import { listenForAnswers } from "./keys.js";
import { LongList } from "./longlist.js";
import { followPointer } from "./pointers.js";
import { showPopups } from "./popups.js";
import { Reading } from "./reading.js";
import { firstLine, listenForChanges, note } from "./quotes.js";
import { drawRow, stampRow } from "./rows.js";
import { Spotlight } from "./spotlights.js";
import { on, openPlace, state } from "./state.js";
import { Steps } from "./steps.js";
import { makeWhispers } from "./whispers.js";
import { say } from "./words.js";
import { offerActions } from "./deeds.js";

const WINDOW = 60;
const AROUND = 40;
const REACH = 400;
/** More is loaded when the end of what is loaded is fewer than so many window heights away. */
const NEAR = 2;

/** Draw the thread into the middle of the page; it then follows the state. */
export function showThread(main) {
  const thread = new Thread();
  append(main, [makeHeader(), thread.stream, thread.spoken, makeWhispers(), makeComposer()]);
  showPopups();
  listenForAnswers();
  listenForChanges();
  thread.listen();
}

class Thread {
  constructor() {
    this.history = null;
    this.shown = null;
    this.scroller = h("div", { class: "scroller", tabindex: "-1" });
    this.list = new LongList(this.scroller, {
      stamp: (index) => stampRow(this.shown, index, this.reading.line),
      draw: (index) => drawRow(this.shown, index, this.reading.line),
      drawn: () => this.drawn(),
      moved: () => this.moved(),
    });
    this.reading = new Reading();
    this.spotlight = new Spotlight(this.list);
    this.steps = new Steps(this.list, { offer: (article) => this.offer(article), jump: (index) => this.jump(index) });
    followPointer(this.scroller, (article, rectangle) => this.offer(article, rectangle), (article) => this.messageOf(article));
    this.empty = h("p", { class: "nothing", hidden: true }, say("thread.nothing"));
    this.newest = this.makeNewest();
    this.stream = h("section", { class: "stream", "aria-label": say("thread.messages") }, this.scroller, this.empty, this.newest.button);
    this.spoken = h("div", { class: "unseen", "aria-live": "polite" });
  }

  makeNewest() {
    const count = h("span", { class: "newest-count", hidden: true });
    const button = h("button", { type: "button", class: "newest", hidden: true, onclick: () => this.goToEnd() }, icon("down"), count);
    return { button, count };
  }

  listen() {
    on("place", ({ moved, message }) => this.look(moved, message));
    on("me", () => this.turn());
    on("message", (content) => this.hear(content));
    on("deleted", (content) => this.forget(content));
    on("missed", () => this.catchUp());
    on("world", () => this.list.refresh());
    on("walk", () => this.steps.begin());
    on("spotlight", ({ message, button }) => this.point(message, button));
    document.addEventListener("visibilitychange", () => this.markRead());
  }

  async look(moved, message) {
    const another = this.boot !== state.world.boot;
    this.boot = state.world.boot;
    if (moved || another || this.history === null) await this.open(message);
    else if (message !== null) await this.goTo(message);
    else this.comeBack();
  }

  /** Remove the line above new messages, because another person reads now. */
  turn() {
    this.reading.line = null;
    this.list.refresh();
  }

  /** The person came back: remove the line above new messages if all are read. */
  comeBack() {
    if (openPlace()?.unread === 0) this.turn();
    this.markRead();
  }

  /** Open the place at a message, at the first that is unread, or at the end. */
  async open(message) {
    const history = new History(state.place);
    const unread = openPlace()?.unread ?? 0;
    this.history = history;
    const read = await history.readFor(unread, AROUND).then(() => true, () => false);
    if (!read && history === this.history) this.blank();
    if (!read) return;
    const goal = message === null ? null : await history.readAround(message).catch(() => null);
    if (history !== this.history) return;
    this.shown = history;
    this.reading.begin(history, unread);
    this.list.clear(history);
    this.start(goal);
    if (goal !== null) this.spotlight.point(message);
  }

  /** Show nothing, because the place could not be loaded and another one's messages would be wrong. */
  blank() {
    this.history = null;
    this.shown = null;
    this.list.clear(null);
  }

  start(goal) {
    const { line } = this.reading;
    if (goal !== null) this.list.show(goal);
    else if (line !== null && line < this.shown.total - 1) this.list.show(line, "start");
    else this.list.showEnd();
  }

  async goTo(message) {
    const { history } = this;
    const index = await history.readAround(message).catch(() => null);
    if (history !== this.shown || index === null) return;
    this.list.show(index);
    this.spotlight.point(message);
  }

  async point(message, button) {
    this.spotlight.want(message, button);
    const index = this.shown?.indexOf(message);
    if (typeof index === "number") this.spotlight.point(message);
  }

  hear({ change, message, total }) {
    const { history } = this;
    if (!history?.holds(message)) return;
    if (change !== "new") history.replace(message);
    else if (history.indexOf(message.message_id) === null) this.take(message, total);
    if (history === this.shown) this.list.refresh();
  }

  take(message, total) {
    this.history.add(message, total);
    this.reading.came(message, this.list.sticky);
    if (message.who_id === state.me) this.goToEnd();
    else if (!message.service) this.spoken.textContent = `${message.who}: ${firstLine(message)}`;
  }

  forget({ chat, thread, message_id }) {
    const { history } = this;
    if (!history?.holds({ chat, thread })) return;
    if (!history.remove(message_id)) this.catchUp();
    else if (history === this.shown) this.list.refresh();
  }

  /**
   * Events were missed, or a message that is not loaded is gone: load what is in sight again, and
   * stay there. If nobody answers, the stream tells when it is back.
   */
  async catchUp() {
    const { shown, list } = this;
    if (this.history === null && state.place !== null) return this.open(null);
    if (shown === null || this.boot !== state.world.boot) return;
    const row = list.sticky ? null : list.rowAt(0);
    const at = row === null ? shown.total : list.indexOf(row);
    const answer = await shown.askAgain(at - WINDOW, at + (row === null ? REACH : WINDOW)).catch(() => null);
    if (answer === null || shown !== this.shown) return;
    shown.renew(answer);
    list.refresh();
  }

  async goToEnd() {
    const { history } = this;
    await history.readEnd().catch(() => {});
    if (history !== this.shown || !history.atEnd) return;
    this.list.showEnd();
  }

  /** Go to the message at an index. */
  async jump(index) {
    const { history } = this;
    if (index === history.total - 1) return this.goToEnd();
    await history.readIndex(index).catch(() => {});
    if (history !== this.shown || history.at(index) === null) return;
    this.list.show(index, "start");
  }

  drawn() {
    this.describe(this.shown);
    this.steps.arm();
    this.spotlight.shine();
  }

  moved() {
    const { shown, list } = this;
    if (shown === null) return;
    this.markRead();
    this.showNewest(list.sticky);
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    if (scrollTop < NEAR * clientHeight) this.load(true);
    if (scrollTop + (NEAR + 1) * clientHeight > scrollHeight) this.load(false);
  }

  /** Load what is before the loaded messages, or after them. */
  async load(before) {
    const { shown } = this;
    const more = await shown.extend(before).catch(() => false);
    if (more && shown === this.shown) this.list.refresh();
  }

  /** Describe the list for screen readers: a feed if it is not empty, busy while messages load. */
  describe(shown) {
    const { box } = this.list;
    this.empty.hidden = shown.total > 0;
    for (const [name, value] of [["role", "feed"], ["aria-label", say("thread.messages")]]) {
      if (shown.total > 0) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
    box.setAttribute("aria-busy", String(shown.loading));
  }

  showNewest(atEnd) {
    const { button, count } = this.newest;
    const { below } = this.reading;
    button.hidden = atEnd;
    count.hidden = below === 0;
    count.textContent = String(below);
    button.setAttribute("aria-label", below === 0 ? say("thread.newest") : say("thread.newest.n", { n: below }));
  }

  markRead() {
    if (this.shown !== null && this.list.inSight) this.reading.mark(this.shown, this.list);
  }

  messageOf(article) {
    const index = this.shown.indexOf(Number(article.dataset.id));
    return index === null ? null : note(this.shown.at(index));
  }

  offer(article, rectangle = article.getBoundingClientRect()) {
    const message = this.messageOf(article);
    if (message !== null && !message.service) offerActions(message, rectangle, article);
  }
}
