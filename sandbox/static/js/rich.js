// Texts with entities as nodes: emphasis, quotes, links, commands and instants.

import { h } from "./dom.js";
import { makeLink } from "./links.js";
import { setDraft } from "./state.js";
import { showInstant } from "./times.js";
import { say } from "./words.js";

const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const SHORT = 3;
const opened = new Set();

/** Return the nodes of a text; offsets count UTF-16 units. `key` names the text, so that an opened quote stays open. */
export function draw(text, entities, key) {
  const order = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return part({ text, order, key }, 0, text.length, 0).nodes;
}

/** Return the nodes from start to end, with the entities from index `next` that begin there. */
function part(source, start, end, next) {
  const nodes = [];
  let at = start;
  let place = next;
  while (place < source.order.length && source.order[place].offset < end) {
    const entity = source.order[place];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from > at) nodes.push(source.text.slice(at, from));
    const inner = part(source, from, to, place + 1);
    nodes.push(...[SHAPES[entity.type]?.(inner.nodes, entity, source.text.slice(from, to), source) ?? inner.nodes].flat());
    at = BLOCKS.has(entity.type) && source.text[to] === "\n" ? to + 1 : Math.max(to, at);
    place = inner.next;
  }
  if (at < end) nodes.push(source.text.slice(at, end));
  return { nodes, next: place };
}

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

const SHAPES = {
  ...Object.fromEntries(Object.entries(PLAIN).map(([type, tag]) => [type, (inner) => h(tag, {}, inner)])),
  pre: (inner) => h("pre", { tabindex: "0" }, inner),
  blockquote: (inner) => h("blockquote", {}, inner),
  expandable_blockquote: (inner, entity, text, source) => fold(inner, text, `${source.key}:${entity.offset}`),
  spoiler: (inner) => hide(inner),
  text_link: (inner, entity) => makeLink(entity.url, inner),
  url: (inner, entity, text) => makeLink(text, inner),
  mention: (inner) => h("span", { class: "mention" }, inner),
  bot_command: (inner, entity, text) => act("bot-command", inner, () => setDraft(`${text} `), { title: say("thread.command", { command: text }) }),
  date_time: (inner, entity) => act("tg-time", inner, (node) => showInstant(node, entity.unix_time), { "aria-haspopup": "dialog", dataset: { unix: entity.unix_time } }),
};

/** Return a text that does something when it is pressed. */
function act(name, inner, action, props) {
  const node = h("span", { class: name, role: "button", tabindex: "0", ...props }, inner);
  node.addEventListener("click", () => action(node));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    action(node);
  });
  return node;
}

function hide(inner) {
  const cover = act("spoiler", h("span", {}, inner), () => cover.replaceWith(...inner), { "aria-label": say("thread.spoiler") });
  return cover;
}

/** Return a quote that shows three lines until it is opened. */
function fold(inner, text, key) {
  const long = text.split("\n").length > SHORT || text.length > 60 * SHORT;
  if (!long) return h("blockquote", {}, inner);
  const toggle = h("button", { type: "button", class: "unfold" });
  const quote = h("blockquote", { class: "folding" }, h("div", { class: "folded" }, inner), toggle);
  const show = () => {
    quote.classList.toggle("open", opened.has(key));
    toggle.textContent = say(opened.has(key) ? "thread.fold" : "thread.unfold");
    toggle.setAttribute("aria-expanded", String(opened.has(key)));
  };
  toggle.addEventListener("click", () => {
    if (!opened.delete(key)) opened.add(key);
    show();
  });
  show();
  return quote;
}
