// The list of messages in a scroller, which stays at its end or at the row that is read.

import { h } from "./dom.js";

const NEAR = 24;
const AROUND = 15;

/**
 * Rows in a scroller, one for each loaded message of a History. The browser lays out only the rows
 * near the window (`content-visibility: auto`); any other row has its last height, or a guess.
 * `stamp(index)` names what a row shows besides its message: the row is drawn again when that
 * changes. `draw(index)` makes a row's node. `drawn()` is called when rows were drawn, `moved()` when
 * another part may be in sight.
 */
export class LongList {
  constructor(scroller, source) {
    this.scroller = scroller;
    this.source = source;
    this.box = h("div", { class: "rows" });
    this.clear(null);
    scroller.replaceChildren(this.box);
    scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const sizes = new ResizeObserver(() => this.keep(null));
    for (const node of [scroller, this.box]) sizes.observe(node);
  }

  /** Begin with another history, or with nothing if it is null. */
  clear(history) {
    this.history = history;
    this.rows = new Map();
    this.ids = new WeakMap();
    this.laidOut = [];
    this.sticky = true;
    this.goal = null;
    this.box.replaceChildren();
  }

  get inSight() {
    return this.scroller.clientHeight > 0;
  }

  /** Return the index of the row that contains a node. */
  indexOf(node) {
    return this.history.indexOf(this.ids.get(node.closest(".row")));
  }

  /** Return the row at an index, or null if its message is not loaded. */
  node(index) {
    return this.rows.get(this.history?.at(index)?.message_id)?.node ?? null;
  }

  /** Return how far a row's top is below the top of the window. */
  top(node) {
    return node.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  /** Return the row at a distance below the top of the window, or the nearest one; null without rows. */
  rowAt(y) {
    const { children } = this.box;
    let [low, high] = [0, children.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(children[middle]) <= y) low = middle;
      else high = middle - 1;
    }
    return children[low] ?? null;
  }

  /** Draw what was loaded, changed or removed. The first whole row in the window stays where it is. */
  refresh() {
    if (this.history === null) return;
    const hold = this.hold();
    this.draw();
    this.keep(hold);
    this.source.moved();
  }

  draw() {
    for (const [id, row] of this.rows) if (this.history.indexOf(id) === null) this.drop(id, row);
    let place = this.box.firstChild;
    for (let index = this.history.start; index < this.history.end; index += 1) {
      const { node, before } = this.update(index);
      if (place !== null && (place === node || place === before)) place = node.nextSibling;
      else this.box.insertBefore(node, place);
    }
    this.source.drawn();
  }

  /** Draw a row unless it is as it was; `before` is the node that it replaced, or null. */
  update(index) {
    const message = this.history.at(index);
    const stamp = this.source.stamp(index);
    const row = this.rows.get(message.message_id);
    if (row?.message === message && row.stamp === stamp) return { node: row.node, before: null };
    const node = this.source.draw(index);
    if (row) this.exchange(row.node, node);
    this.rows.set(message.message_id, { message, stamp, node });
    this.ids.set(node, message.message_id);
    return { node, before: row?.node ?? null };
  }

  /** Replace a row's node; the focus moves to the same element of the new node. */
  exchange(before, after) {
    const held = before.contains(document.activeElement) ? document.activeElement : null;
    before.replaceWith(after);
    if (held === null) return;
    const same = held.dataset.key ? `[data-key="${CSS.escape(held.dataset.key)}"]` : `${held.localName}.${held.classList[0]}`;
    (after.querySelector(same) ?? after.querySelector("[tabindex]") ?? this.scroller).focus({ preventScroll: true });
  }

  drop(id, row) {
    this.rows.delete(id);
    if (row.node.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    row.node.remove();
  }

  /** Return the first whole row in the window and its position, or null if the list stays at its end. */
  hold() {
    const first = this.inSight && !this.sticky ? this.rowAt(0) : null;
    if (first === null) return null;
    const row = this.top(first) < 0 ? first.nextSibling ?? first : first;
    return { id: this.ids.get(row), y: this.top(row) };
  }

  /** Stay at the end, or bring the held row back as far as the browser's scroll anchoring has not. */
  keep(hold) {
    if (!this.inSight) return;
    if (this.goal) this.show(this.goal.index, this.goal.where);
    else if (this.sticky) this.scroller.scrollTop = this.scroller.scrollHeight;
    else if (hold && this.rows.has(hold.id)) this.scroller.scrollTop += this.top(this.rows.get(hold.id).node) - hold.y;
  }

  /** Go to a loaded row: to the middle, near the top ("start"), or as near as it needs ("nearest"). */
  show(index, where = "center") {
    this.sticky = false;
    this.goal = this.inSight ? null : { index, where };
    this.draw();
    if (!this.inSight) return;
    this.layOut(index);
    const node = this.node(index);
    const [top, height, room] = [this.top(node), node.offsetHeight, this.scroller.clientHeight];
    if (where === "start") this.scroller.scrollTop += top - room * 0.2;
    else if (where === "center") this.scroller.scrollTop += top - Math.max(NEAR, (room - height) / 2);
    else if (top < 0) this.scroller.scrollTop += top - NEAR / 2;
    else if (top + height > room) this.scroller.scrollTop += Math.min(top, top + height - room + NEAR / 2);
    this.note();
    this.source.moved();
  }

  /** Lay out the rows around an index now, so that its position does not depend on guessed heights. */
  layOut(index) {
    for (const node of this.laidOut) node.classList.remove("laid-out");
    const indices = Array.from({ length: 2 * AROUND + 1 }, (_, place) => index - AROUND + place);
    this.laidOut = indices.map((each) => this.node(each)).filter(Boolean);
    for (const node of this.laidOut) node.classList.add("laid-out");
  }

  showEnd() {
    this.sticky = true;
    this.goal = null;
    this.draw();
    this.keep(null);
    this.source.moved();
  }

  /** Note whether the end is in sight: the list stays there when rows are added. */
  note() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.sticky = this.history.atEnd && scrollTop + clientHeight >= scrollHeight - NEAR;
  }

  scrolled() {
    if (!this.inSight || this.history === null) return;
    this.note();
    this.source.moved();
  }
}
