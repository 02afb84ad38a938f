// The frame around the thread: person, places, clock and side panel.

import { showAbsence } from "./absence.js";
import { now } from "./clock.js";
import { h, icon } from "./dom.js";
import { dayOf, hourOf } from "./instants.js";
import { showPanel } from "./panel.js";
import { makePeople } from "./people.js";
import { showPlaces } from "./places.js";
import { makeShortcuts } from "./shortcuts.js";
import { emit, on, openPlace, remember, state } from "./state.js";
import { makeThemeButton } from "./themes.js";
import { LANGUAGES, language, say } from "./words.js";

const KEPT = "greffier.showing";
const CALM = 200;
const NARROW = matchMedia("(max-width: 46rem)");

/** Fill the regions of the page; on a narrow screen `app` shows either the list or the thread. */
export function showShell({ top, places, side, app }) {
  const panel = showPanel(side, app);
  top.append(
    h("div", { class: "top-bar" }, h("h1", {}, icon("guide"), say("page.name")), makeLanguages(), makeThemeButton()),
    makePeople(), makeStatus(() => panel.open("clock")), makeShortcuts(panel.open));
  showAbsence();
  showPlaces(places, () => show(app, "thread"));
  app.dataset.showing = sessionStorage.getItem(KEPT) ?? "places";
  on("showing", () => show(app, "thread"));
  on("leave", () => leave(app, places));
  addEventListener("popstate", ({ state: entry }) => {
    if (!entry?.list) return;
    set(app, "places");
    // The list may have been left as another person.
    remember();
  });
  for (const topic of ["place", "places"]) on(topic, nameWindow);
}

function set(app, shown) {
  app.dataset.showing = shown;
  sessionStorage.setItem(KEPT, shown);
}

/** Make the browser's Back button return from the thread to the list on a narrow screen. */
function show(app, shown) {
  if (NARROW.matches && app.dataset.showing !== shown) {
    history.replaceState({ list: true }, "", location.hash);
    history.pushState({ thread: true }, "", location.hash);
  }
  set(app, shown);
}

function leave(app, places) {
  set(app, "places");
  if (history.state?.thread) history.back();
  places.querySelector("[aria-current]")?.focus();
}

function nameWindow() {
  const place = openPlace();
  const where = place ? `${place.topic ?? place.title} · ` : "";
  document.title = where + say("page.name");
}

function makeLanguages() {
  const choice = h("select", { class: "languages", "aria-label": say("page.language"), title: say("page.language"), onchange: () => emit("language", choice.value) },
    Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code, selected: code === language(), lang: code }, name)));
  return choice;
}

/** Return the line with the time and the desk's state. */
function makeStatus(open) {
  const time = h("span", { class: "status-time" });
  const desk = h("span", { class: "status-desk", role: "status" });
  const button = h("button", { type: "button", class: "status-clock", title: say("clock.open"), onclick: open },
    icon("clock"), time, h("span", { class: "unseen" }, say("clock.open")));
  const tick = () => (time.textContent = `${dayOf(now())}, ${hourOf(now())} UTC`);
  on("clock", tick);
  setInterval(() => state.clock.running && tick(), 1000);
  const tell = calmly(() => tellDesk(desk));
  for (const topic of ["desk", "live", "world"]) on(topic, tell);
  tick();
  tellDesk(desk);
  return h("div", { class: "status" }, button, desk);
}

/** Return a function that runs `action` once after several calls. */
function calmly(action) {
  let waiting = null;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(action, CALM);
  };
}

function standingOfDesk() {
  if (state.live === false) return "away";
  if (state.world.keeper?.running === false) return "stopped";
  if (!state.desk.posted) return "absent";
  return state.desk.settled ? "rest" : "work";
}

/** Show the desk's state. Screen readers are not told of work and rest, which change at every step. */
function tellDesk(node) {
  const standing = standingOfDesk();
  if (node.dataset.standing === standing) return;
  node.dataset.standing = standing;
  node.setAttribute("aria-live", standing === "rest" || standing === "work" ? "off" : "polite");
  node.textContent = say(`desk.${standing}`);
}
