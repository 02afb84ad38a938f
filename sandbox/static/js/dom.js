// Helpers that make elements, their children, and icons.

/**
 * Return an element. Properties that begin with "on" are listeners, "dataset" and "style" are
 * objects, booleans set or omit an attribute. Children that are null or false are omitted.
 */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) give(node, name, value);
  append(node, children);
  return node;
}

function give(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "style") Object.assign(node.style, value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

/** Replace the children of a node. */
export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

/** Return the parts of a sentence; text between backticks becomes code. */
export function typed(sentence) {
  return sentence.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));
}

const PATHS = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-8-6 16-3-7z",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18",
  skip: "M5 6l7 6-7 6zM14 6l7 6-7 6z",
  fault: "M12 4l9 16H3zM12 10v4M12 17v.5",
  guide: "M6 4h12v16H6zM9 9h6M9 13h6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20c1-4 4-6 8-6s7 2 8 6",
  reply: "M10 6l-6 6 6 6M4 12h9c4 0 6 2 7 6",
  forward: "M14 6l6 6-6 6M20 12h-9c-4 0-6 2-7 6",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  close: "M6 6l12 12M18 6L6 18",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  down: "M6 9l6 6 6-6",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2v2M12 20v2M2 12h2M20 12h2",
  check: "M5 12l5 5 9-10",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  moon: "M19 14a8 8 0 1 1-9-10 6.5 6.5 0 0 0 9 10z",
  halves: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16v16M12 8.5h7M12 12h8M12 15.5h7",
  lock: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.7-4 3-6 6.5-6s5.8 2 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18.3 14.6c1.8.9 2.8 2.7 3.2 5.4",
  plus: "M12 5v14M5 12h14",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2",
  tools: "M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",
};

const SVG = "http://www.w3.org/2000/svg";

/** Return an icon of 24 by 24. Screen readers skip it, so the element around it needs a name. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}

/** Replace an icon by another. */
export function redraw(drawing, name) {
  drawing.firstChild.setAttribute("d", PATHS[name]);
}

/** Return a button with only an icon, which has a name for screen readers. */
export function iconButton(name, label, props) {
  return h("button", { type: "button", class: "icon-button", title: label, "aria-label": label, ...props }, icon(name));
}
