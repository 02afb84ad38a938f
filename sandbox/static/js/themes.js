// The button that switches between light, dark and the device's colours.

import { h, icon, redraw } from "./dom.js";
import { say } from "./words.js";

const KEPT = "greffier.theme";
const THEMES = ["system", "light", "dark"];
const ICONS = { system: "halves", light: "sun", dark: "moon" };

export function makeThemeButton() {
  const drawing = icon(ICONS[chosen()]);
  const button = h("button", { type: "button", class: "icon-button theme", onclick: () => turn(button, drawing) }, drawing);
  name(button);
  return button;
}

function chosen() {
  return THEMES.find((each) => each === localStorage.getItem(KEPT)) ?? "system";
}

function turn(button, drawing) {
  const next = THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length];
  localStorage.setItem(KEPT, next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  redraw(drawing, ICONS[next]);
  name(button);
}

function name(button) {
  const label = say(`theme.${chosen()}`);
  button.title = label;
  button.setAttribute("aria-label", label);
}
