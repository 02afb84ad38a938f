// Light on a message, or on one of its buttons, that somebody is led to.

const LIT = 2400;
const LONGEST = 3000;

/** What is wanted is lit as soon as it stands in the document. */
export class Spotlight {
  constructor(list) {
    this.list = list;
    this.wanted = null;
    this.button = null;
  }

  /** A message to be lit when it comes, with the button to be focused, by its words. */
  want(message, button) {
    this.wanted = message;
    this.button = button ?? null;
    this.ready = false;
  }

  /** The list has gone to the message. */
  point(message) {
    if (this.wanted !== message) this.want(message, null);
    this.ready = true;
    this.until = performance.now() + LONGEST;
    this.shine();
  }

  /** A button may be under way still: the desk changes a card a moment after it was pressed. */
  shine() {
    if (this.wanted === null || !this.ready) return;
    const article = this.list.box.querySelector(`article.message[data-id="${this.wanted}"]`);
    if (article === null) return;
    const { button } = this;
    const late = performance.now() > this.until;
    if (!late) light(article, "found");
    if (late || button === null || this.focus(article, button)) this.wanted = null;
  }

  /** Tells whether the button is there. */
  focus(article, words) {
    const keys = [...article.querySelectorAll(".keys .key")];
    const key = keys.find((each) => each.textContent === words) ?? keys.find((each) => each.textContent.startsWith(words));
    if (key === undefined) return false;
    light(key, "lit");
    key.focus({ preventScroll: true });
    return true;
  }
}

function light(node, name) {
  node.classList.add(name);
  setTimeout(() => node.classList.remove(name), LIT);
}
