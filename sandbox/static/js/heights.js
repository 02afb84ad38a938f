// The heights of many rows: known where a row was measured, guessed elsewhere, summed quickly.

const FIRST_GUESS = 76;

/**
 * A Fenwick tree over what each row differs from the guess, in pixels: offsets and the row at an
 * offset are found in logarithmic time, so that a place of any length scrolls alike.
 */
export class Heights {
  constructor(size = 0) {
    this.guess = FIRST_GUESS;
    this.known = [];
    this.size = 0;
    this.resize(size);
  }

  /** Rows are added to the end, or cut off it. */
  resize(size) {
    const before = this.size;
    this.known.length = size;
    this.size = size;
    if (this.sums === undefined || size >= this.sums.length || size < before) this.rebuild();
  }

  /** The first rows measured tell how high the others may be. */
  adopt(guess) {
    this.guess = guess;
    this.rebuild();
  }

  of(index) {
    return this.known[index] ?? this.guess;
  }

  /** Note a measured height; tells whether it is news. */
  set(index, height) {
    const before = this.of(index);
    this.known[index] = height;
    if (Math.abs(before - height) < 0.05) return false;
    for (let node = index + 1; node < this.sums.length; node += node & -node) this.sums[node] += height - before;
    return true;
  }

  remove(index) {
    this.known.splice(index, 1);
    this.size -= 1;
    this.rebuild();
  }

  /** Where a row begins. */
  offset(index) {
    let sum = index * this.guess;
    for (let node = index; node > 0; node -= node & -node) sum += this.sums[node];
    return sum;
  }

  get total() {
    return this.offset(this.size);
  }

  /** The row in which an offset lies; the first or the last where it lies outside. */
  at(offset) {
    let node = 0;
    let left = offset;
    for (let step = this.top; step > 0; step >>= 1) {
      const next = node + step;
      if (next > this.size) continue;
      const width = this.sums[next] + step * this.guess;
      if (width > left) continue;
      node = next;
      left -= width;
    }
    return Math.max(0, Math.min(node, this.size - 1));
  }

  rebuild() {
    const room = Math.max(64, 2 ** Math.ceil(Math.log2(this.size + 2)));
    this.sums = new Float64Array(room);
    this.top = room / 2;
    this.known.forEach((height, index) => { this.sums[index + 1] = height - this.guess; });
    for (let node = 1; node < room; node += 1) {
      const parent = node + (node & -node);
      if (parent < room) this.sums[parent] += this.sums[node];
    }
  }
}
