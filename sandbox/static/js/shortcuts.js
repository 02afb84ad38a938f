// Buttons above the list of places that open the parts of a hidden side panel.

import { h, icon } from "./dom.js";
import { on, state } from "./state.js";
import { say } from "./words.js";

const PARTS = { guide: "guide", clock: "clock", faults: "fault" };

/** Return a button for each part; the guide's shows the progress. `open(part)` opens one. */
export function makeShortcuts(open) {
  const progress = h("span", { class: "shortcut-count" });
  const buttons = Object.entries(PARTS).map(([part, drawn]) =>
    h("button", { type: "button", class: "shortcut", dataset: { part }, onclick: () => open(part) },
      icon(drawn), h("span", {}, say(`side.${part}`)), part === "guide" && progress));
  const stand = () => showProgress(buttons[0], progress);
  on("world", stand);
  stand();
  return h("div", { class: "shortcuts", role: "group", "aria-label": say("side.title") }, buttons);
}

/** Hide the guide's button if the world has no guide. */
function showProgress(button, progress) {
  const steps = state.world.guide;
  const done = steps.filter((step) => step.done).length;
  const told = say("guide.count", { done, all: steps.length });
  button.hidden = steps.length === 0;
  button.classList.toggle("chief", done < steps.length);
  if (progress.textContent !== told) progress.textContent = told;
}
