// The highlight of a message or of one of its buttons, to which the guide or a link goes.

const LIT = 2400;
const LONGEST = 3000;

/** Highlights the wanted message as soon as it is drawn. */
export class Spotlight {
  constructor(list) {
    this.list = list;
    this.wanted = null;
    this.button = null;
  }

  /** Set the message to highlight, and the label of the button to focus. */
  want(message, button) {
    this.wanted = message;
    this.button = button ?? null;
    this.ready = false;
  }

  /** Highlight a message that the list shows now. */
  point(message) {
    if (this.wanted !== message) this.want(message, null);
    this.ready = true;
    this.until = performance.now() + LONGEST;
    this.shine();
  }

  /** Highlight if possible. A button may come later, because the desk edits a card after a press. */
  shine() {
    if (this.wanted === null || !this.ready) return;
    const article = this.list.box.querySelector(`article.message[data-id="${this.wanted}"]`);
    if (article === null) return;
    const { button } = this;
    const late = performance.now() > this.until;
    if (!late) light(article, "found");
    if (late || button === null || this.focus(article, button)) this.wanted = null;
  }

  /** Highlight and focus a button, and return whether it is there. */
  focus(article, words) {
    const keys = [...article.querySelectorAll(".keys .key")];
    const key = keys.find((each) => each.textContent === words) ?? keys.find((each) => each.textContent.startsWith(words));
    if (key === undefined) return false;
    light(key, "lit");
    key.focus({ preventScroll: true });
    return true;
  }
}

/** Highlight a node for some seconds. */
export function light(node, name) {
  node.classList.add(name);
  setTimeout(() => node.classList.remove(name), LIT);
}
