// Keyboard movement between messages, and the one message that Tab reaches.

import { leave } from "./state.js";

const WITHIN = "button, a[href], [role=button], [tabindex]";
const NEARLY = 0.9;

/**
 * Arrows, Page and Home/End move between messages, and Escape goes back to the list. One message
 * with its buttons is in the Tab order. `offer(article)` opens a message's menu, and `jump(index)`
 * goes to a message that may not be loaded.
 */
export class Steps {
  constructor(list, { offer, jump }) {
    this.list = list;
    this.offer = offer;
    this.jump = jump;
    this.active = null;
    list.scroller.addEventListener("keydown", (event) => this.press(event));
    list.scroller.addEventListener("focusin", (event) => this.enter(event.target));
  }

  /** Leave one message in the Tab order after rows were drawn. */
  arm() {
    const articles = [...this.list.box.querySelectorAll("article.message")];
    const active = articles.find((each) => each.dataset.id === this.active) ?? articles.at(-1);
    for (const article of articles) allow(article, article === active);
  }

  enter(target) {
    const article = target.closest("article.message");
    if (article === null || article.dataset.id === this.active) return;
    this.active = article.dataset.id;
    this.arm();
  }

  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const article = event.target.closest("article.message");
    if (event.key === "Enter" && event.target === article) this.offer(article);
    else if (event.key === "Escape") leave();
    else if (!this.go(event.key, article)) return;
    event.preventDefault();
  }

  /** Focus the message that is in the Tab order. */
  begin() {
    const article = this.list.box.querySelector('article.message[tabindex="0"]');
    if (article !== null) this.list.show(this.list.indexOf(article), "nearest");
    (article ?? this.list.scroller).focus({ preventScroll: true });
  }

  go(key, article) {
    const { scroller, history } = this.list;
    const page = scroller.clientHeight * NEARLY;
    if (key === "PageUp") scroller.scrollTop -= page;
    else if (key === "PageDown") scroller.scrollTop += page;
    else if (key === "Home") this.jump(0).then(() => this.focus(0));
    else if (key === "End") this.jump(history.total - 1).then(() => this.focus(history.total - 1));
    else if (key === "ArrowUp" || key === "ArrowDown") this.step(article, key === "ArrowUp" ? -1 : 1);
    else return false;
    return true;
  }

  step(article, by) {
    const { list } = this;
    const from = list.indexOf(article ?? list.rowAt(list.scroller.clientHeight / 2));
    const to = Math.max(list.history.start, Math.min(from + by, list.history.end - 1));
    list.show(to, "nearest");
    this.focus(to);
  }

  focus(index) {
    this.list.node(index)?.querySelector("article.message")?.focus({ preventScroll: true });
  }
}

function allow(article, active) {
  const wanted = active ? "0" : "-1";
  if (article.getAttribute("tabindex") === wanted && article.dataset.armed === wanted) return;
  article.setAttribute("tabindex", wanted);
  article.dataset.armed = wanted;
  for (const node of article.querySelectorAll(WITHIN)) node.setAttribute("tabindex", wanted);
}
