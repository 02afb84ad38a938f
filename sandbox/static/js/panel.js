// The side panel with guide, clock and faults as tabs, beside the thread or over it.

import { makeClock } from "./clock.js";
import { h, iconButton } from "./dom.js";
import { makeFaults } from "./faults.js";
import { makeGuide } from "./guide.js";
import { light } from "./spotlights.js";
import { emit, on, state } from "./state.js";
import { say } from "./words.js";

const KEPT = "greffier.side";
const OVER = matchMedia("(max-width: 70rem)");
const PARTS = ["guide", "clock", "faults"];

/** Draw the panel into `side`, keep its state on `app`, and return `{open(part)}`. */
export function showPanel(side, app) {
  const scrim = h("div", { class: "scrim" });
  const view = { side, app, scrim, tabs: {}, pages: {}, part: null, back: null };
  const make = { guide: () => makeGuide((part) => lead(view, part)), clock: makeClock, faults: makeFaults };
  for (const part of PARTS) addPart(view, part, make[part]());
  side.setAttribute("aria-label", say("side.title"));
  side.append(
    h("div", { class: "side-top" },
      h("div", { class: "tabs", role: "tablist", "aria-label": say("side.title"), onkeydown: (event) => walk(view, event) }, Object.values(view.tabs)),
      iconButton("close", say("side.close"), { onclick: () => close(view) })),
    ...Object.values(view.pages));
  side.before(scrim);
  listen(view);
  offer(view);
  choose(view, hasGuide() ? "guide" : "clock");
  set(view, !OVER.matches && sessionStorage.getItem(KEPT) !== "closed");
  return { open: (part) => open(view, part) };
}

function addPart(view, part, content) {
  view.tabs[part] = h("button", {
    type: "button", class: "tab", role: "tab", id: `tab-${part}`, "aria-controls": `side-${part}`, "aria-selected": "false",
    onclick: () => choose(view, part),
  }, say(`side.${part}`));
  view.pages[part] = h("div", { class: "side-page", role: "tabpanel", id: `side-${part}`, "aria-labelledby": `tab-${part}`, tabindex: "0" }, h("h2", { class: "unseen" }, say(`side.${part}`)), content);
}

function listen(view) {
  on("side", (part) => (isOpen(view) ? close(view) : open(view, part)));
  on("world", () => offer(view));
  on("aim", (part) => aim(view.pages[part]));
  OVER.addEventListener("change", () => set(view, !OVER.matches));
  view.side.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && OVER.matches) close(view);
  });
  view.scrim.addEventListener("click", () => close(view));
}

const hasGuide = () => (state.world?.guide ?? []).length > 0;
const isOpen = (view) => view.app.dataset.side !== "closed";

/** Hide the guide's tab if the world has no guide. */
function offer(view) {
  view.tabs.guide.hidden = !hasGuide();
  if (!hasGuide() && view.part === "guide") choose(view, "clock");
}

function choose(view, part) {
  if (view.part !== part) view.side.scrollTop = 0;
  view.part = part;
  for (const each of PARTS) {
    view.tabs[each].setAttribute("aria-selected", String(each === part));
    view.tabs[each].tabIndex = each === part ? 0 : -1;
    view.pages[each].hidden = each !== part;
  }
}

function walk(view, event) {
  const shown = PARTS.filter((part) => !view.tabs[part].hidden);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  choose(view, shown[(shown.indexOf(view.part) + step + shown.length) % shown.length]);
  view.tabs[view.part].focus();
}

function open(view, part) {
  if (part in view.tabs && !view.tabs[part].hidden) choose(view, part);
  view.back = document.activeElement;
  set(view, true);
  view.tabs[view.part].focus({ focusVisible: false });
}

/** Show, focus and highlight the button of a part that a step of the guide needs. */
function aim(page) {
  const button = page.querySelector("[data-aim]");
  button.scrollIntoView({ block: "center" });
  button.focus({ preventScroll: true });
  light(button, "lit");
}

function close(view) {
  const inside = view.side.contains(document.activeElement);
  set(view, false);
  if (inside) view.back?.focus();
}

function set(view, shown) {
  view.app.dataset.side = shown ? "open" : "closed";
  if (!OVER.matches) sessionStorage.setItem(KEPT, view.app.dataset.side);
  emit("side-open", shown);
}

/** Close a panel that covers the thread when the guide goes there, unless the step needs it. */
function lead(view, part) {
  if (part !== null) open(view, part);
  else if (OVER.matches) set(view, false);
  emit("showing");
}
