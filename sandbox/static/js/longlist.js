// A long list of which only what is seen is in the document, and that never jumps under the reader.

import { h } from "./dom.js";
import { Heights } from "./heights.js";

const BEYOND = 500;
const MOST_BEYOND = 18;
const NEAR = 24;
const AT_REST = 140;
const PASSES = 4;

/**
 * Rows in a scroller. `stamp(index)` names what a row shows (it is drawn again when that changes),
 * `draw(index)` makes its node, `moved({first, last, atEnd})` hears of every new position.
 * While somebody scrolls, corrections move the rows; at rest they move the scroller.
 */
export class LongList {
  constructor(scroller, { stamp, draw, moved }) {
    this.scroller = scroller;
    this.source = { stamp, draw, moved };
    this.box = h("div", { class: "rows" });
    this.sizer = h("div", { class: "sizer" }, this.box);
    this.rows = new Map();
    this.places = new WeakMap();
    this.clear(0);
    scroller.replaceChildren(this.sizer);
    this.watch();
  }

  watch() {
    this.sizes = new ResizeObserver((entries) => this.resized(entries));
    this.sizes.observe(this.scroller);
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  /** Begin anew with so many rows, none of them measured. */
  clear(size) {
    for (const row of this.rows.values()) this.drop(row);
    this.rows.clear();
    this.heights = new Heights(size);
    this.origin = 0;
    this.sticky = true;
    this.resting = true;
    this.goal = null;
    this.guessed = false;
  }

  get inSight() {
    return this.scroller.clientHeight > 0;
  }

  /** The height that few rows leave free above them: they stand at the bottom. */
  get lead() {
    return Math.max(0, this.scroller.clientHeight - this.heights.total);
  }

  top(index) {
    return this.lead + this.origin + this.heights.offset(index);
  }

  at(y) {
    return this.heights.at(y - this.lead - this.origin);
  }

  /** The row in which a node stands, or null. */
  indexOf(node) {
    for (const [index, row] of this.rows) if (row.node.contains(node)) return index;
    return null;
  }

  node(index) {
    return this.rows.get(index)?.node ?? null;
  }

  /** Rows were added to the end, or what they show has changed; `hold` names the row that stays. */
  refresh(size = this.heights.size, hold = this.hold()) {
    if (size !== this.heights.size) this.heights.resize(size);
    this.settle(hold);
  }

  remove(index) {
    const hold = this.hold();
    for (const [place, row] of [...this.rows]) if (place >= index) this.let(place, row);
    this.heights.remove(index);
    if (hold && hold.index > index) hold.index -= 1;
    this.settle(hold);
  }

  /** Go to a row and stand it in the middle, at the top, or where it needs the least movement. */
  show(index, where = "center") {
    this.goal = { index, where };
    this.sticky = false;
    if (!this.inSight) return;
    for (let pass = 0; pass < PASSES; pass += 1) {
      this.origin = 0;
      this.stretch();
      this.scroller.scrollTop = this.aim(index, where);
      if (!this.put()) break;
    }
    this.goal = null;
    this.resting = true;
    this.note();
    this.lay();
  }

  showEnd() {
    this.goal = null;
    this.sticky = true;
    this.settle(null);
  }

  aim(index, where) {
    const { clientHeight, scrollTop } = this.scroller;
    const [top, height] = [this.top(index), this.heights.of(index)];
    if (where === "start") return top - clientHeight * 0.2;
    if (where === "center") return top - Math.max(NEAR, (clientHeight - height) / 2);
    if (top < scrollTop) return top - NEAR / 2;
    return Math.max(scrollTop, Math.min(top, top + height - clientHeight + NEAR / 2));
  }

  /** The row that stays where it is while others change: the first that is whole. */
  hold() {
    if (!this.inSight || this.sticky || this.heights.size === 0) return null;
    const { scrollTop, clientHeight } = this.scroller;
    let index = this.at(scrollTop);
    const whole = index + 1;
    if (this.top(index) < scrollTop && whole < this.heights.size && this.top(whole) < scrollTop + clientHeight) index = whole;
    return { index, y: this.top(index) - scrollTop };
  }

  /** Draw until nothing new comes into sight, and bring the held row back to its place. */
  settle(hold) {
    if (!this.inSight) return;
    if (this.goal) { this.show(this.goal.index, this.goal.where); return; }
    for (let pass = 0; pass < PASSES; pass += 1) {
      this.stretch();
      this.keep(hold);
      if (!this.put()) break;
    }
    this.stretch();
    this.keep(hold);
    this.lay();
  }

  keep(hold) {
    const { scroller } = this;
    if (this.sticky) { this.origin = 0; scroller.scrollTop = scroller.scrollHeight; return; }
    if (!hold) return;
    const shift = this.top(Math.min(hold.index, this.heights.size - 1)) - scroller.scrollTop - hold.y;
    if (Math.abs(shift) < 0.5) return;
    if (this.resting) scroller.scrollTop += shift;
    else this.origin -= shift;
  }

  /** The range in sight and a little beyond; nodes are kept where what they show is unchanged. */
  put() {
    const [first, last] = this.range();
    this.box.style.top = `${this.top(first)}px`;
    for (const [index, row] of [...this.rows]) if (index < first || index > last) this.let(index, row);
    let next = this.box.firstChild;
    const fresh = [];
    for (let index = first; index <= last; index += 1) {
      const before = this.node(index);
      const row = this.rowAt(index, fresh);
      if (before !== null && before === next) next = row.node;
      if (row.node === next) next = next.nextSibling;
      else this.box.insertBefore(row.node, next);
    }
    return this.measure(fresh);
  }

  range() {
    const { scrollTop, clientHeight } = this.scroller;
    const [top, bottom] = [this.at(scrollTop), this.at(scrollTop + clientHeight)];
    const first = Math.max(this.at(scrollTop - BEYOND), top - MOST_BEYOND, 0);
    return [first, Math.min(this.at(scrollTop + clientHeight + BEYOND), bottom + MOST_BEYOND, this.heights.size - 1)];
  }

  rowAt(index, fresh) {
    const stamp = this.source.stamp(index);
    const before = this.rows.get(index);
    if (before?.stamp === stamp) return before;
    const row = { index, stamp, node: this.source.draw(index, before?.node ?? null) };
    if (stamp === null) row.node.style.height = `${this.heights.of(index)}px`;
    if (before) this.exchange(before.node, row.node);
    this.places.set(row.node, row);
    this.sizes.observe(row.node);
    this.rows.set(index, row);
    if (stamp !== null) fresh.push(row);
    return row;
  }

  /** Another node for the same row: what had the focus in the one has it in the other. */
  exchange(before, after) {
    const held = before.contains(document.activeElement) ? document.activeElement : null;
    this.sizes.unobserve(before);
    before.replaceWith(after);
    if (held === null) return;
    const same = held.dataset.key ? `[data-key="${CSS.escape(held.dataset.key)}"]` : `${held.localName}.${held.classList[0]}`;
    (after.querySelector(same) ?? after.querySelector("[tabindex]") ?? this.scroller).focus({ preventScroll: true });
  }

  measure(fresh) {
    const found = fresh.map((row) => row.node.getBoundingClientRect().height);
    if (!this.guessed && found.length > 4) {
      this.guessed = true;
      this.heights.adopt(found.reduce((sum, each) => sum + each, 0) / found.length);
    }
    let news = false;
    fresh.forEach((row, place) => { news = this.heights.set(row.index, found[place]) || news; });
    return news;
  }

  let(index, row) {
    this.rows.delete(index);
    if (row.node.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    this.drop(row);
  }

  drop(row) {
    this.sizes?.unobserve(row.node);
    row.node.remove();
  }

  stretch() {
    const height = Math.max(0, this.heights.total + this.origin);
    this.sizer.style.height = `${height}px`;
  }

  lay() {
    const indices = [...this.rows.keys()];
    const first = indices.length ? Math.min(...indices) : 0;
    this.box.style.top = `${this.top(first)}px`;
    this.source.moved({ first, last: indices.length ? Math.max(...indices) : -1, atEnd: this.sticky });
  }

  /** Whether the end is in sight; whoever is there stays there when rows are added. */
  note() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.sticky = scrollTop + clientHeight >= scrollHeight - NEAR;
  }

  scrolled() {
    if (!this.inSight) return;
    this.resting = false;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.comeToRest(), AT_REST);
    const hold = this.holdAsSeen();
    if (this.origin !== 0 && this.nearEdge()) this.straighten();
    else this.settle(hold);
  }

  holdAsSeen() {
    this.note();
    return this.hold();
  }

  nearEdge() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    return scrollTop < clientHeight || scrollTop + 2 * clientHeight > scrollHeight;
  }

  comeToRest() {
    this.resting = true;
    if (this.origin !== 0 && this.inSight) this.straighten();
  }

  /** What the rows were moved by while somebody scrolled is given to the scroller. */
  straighten() {
    const hold = this.hold();
    const resting = this.resting;
    const { origin } = this;
    this.resting = true;
    this.origin = 0;
    this.stretch();
    if (!this.sticky) this.scroller.scrollTop -= origin;
    this.settle(hold);
    this.resting = resting;
  }

  /** Rows grew or shrank by themselves: a picture came, a card was edited, the window changed. */
  resized(entries) {
    if (!this.inSight) return;
    const hold = this.hold();
    for (const { target } of entries) {
      const row = this.places.get(target);
      if (row && row.stamp !== null && this.rows.get(row.index) === row) this.heights.set(row.index, target.getBoundingClientRect().height);
    }
    this.settle(hold);
  }
}
