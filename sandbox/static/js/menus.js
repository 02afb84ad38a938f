// Menus over the page: arrows move, Escape closes, and the focus goes back.

import { h, icon } from "./dom.js";

const ROOM = 8;

/**
 * Open a menu at a point or under a rectangle. Items: {label, icon, action}. `back` gets the focus
 * when the menu closes, unless a action moves the focus.
 */
export function openMenu(items, rectangle, name, back) {
  const close = () => menu.hidePopover();
  const buttons = items.map((item) => h("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => { close(); item.action(); } },
    icon(item.icon), h("span", {}, item.label)));
  // "auto" would close the menu when the button or the finger that has opened it is released.
  const menu = h("div", { class: "menu deeds", role: "menu", popover: "manual", "aria-label": name }, buttons);
  const outside = (event) => menu.contains(event.target) || close();
  menu.addEventListener("keydown", (event) => walk(event, buttons, close));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") leave(menu, back, outside);
  });
  document.addEventListener("pointerdown", outside, true);
  document.querySelector("main").append(menu);
  menu.showPopover();
  standBeside(menu, rectangle);
  buttons[0].focus({ preventScroll: true });
}

function leave(menu, back, outside) {
  document.removeEventListener("pointerdown", outside, true);
  const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
  menu.remove();
  if (inside && back?.isConnected) back.focus({ preventScroll: true });
}

function walk(event, buttons, close) {
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab" || event.key === "Escape") close();
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length).focus();
}

/** Place a floating node under a rectangle, or above it if there is no room, inside the window. */
export function standBeside(node, { left, top, bottom }) {
  const { offsetWidth, offsetHeight } = node;
  const below = bottom + offsetHeight + ROOM < window.innerHeight;
  const x = Math.max(ROOM, Math.min(left, window.innerWidth - offsetWidth - ROOM));
  const y = below ? bottom + 4 : Math.max(ROOM, top - offsetHeight - 4);
  Object.assign(node.style, { left: `${x}px`, top: `${y}px` });
}
