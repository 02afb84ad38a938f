// Instants in the thread: days between messages, and an instant in the reader's own zone.

import { h } from "./dom.js";
import { knowsZone } from "./instants.js";
import { standBeside } from "./menus.js";
import { me, state } from "./state.js";
import { language, say } from "./words.js";

const DAY = 86400;

/** Return the UTC day of an instant as a number. */
export function countDays(unix) {
  return Math.floor(unix / DAY);
}

/** Return "Thursday 24 July · UTC", with the year if it is not the clock's. */
export function writeDay(unix) {
  const now = new Date(state.clock?.now ?? Date.now());
  const year = new Date(unix * 1000).getUTCFullYear() === now.getUTCFullYear() ? {} : { year: "numeric" };
  return `${write(unix, "UTC", { weekday: "long", day: "numeric", month: "long", ...year })} · UTC`;
}

/** Return weekday, date and time in a zone. */
function writeFully(unix, zone) {
  return write(unix, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Show an instant in the reader's own zone, beside its text. */
export function showInstant(anchor, unix) {
  const zone = ownZone();
  const line = (where, label) => h("div", { class: "instant" },
    h("span", { class: "instant-when" }, writeFully(unix, where)), h("span", { class: "instant-zone" }, label));
  const card = h("div", { class: "popover", popover: "auto", role: "dialog", "aria-label": say("thread.instant"), tabindex: "-1" },
    line(zone, say("thread.instant.own", { zone: nameZone(unix, zone) })), line("UTC", "UTC"));
  card.addEventListener("toggle", (event) => { if (event.newState === "closed") card.remove(); });
  document.querySelector("main").append(card);
  card.showPopover();
  standBeside(card, anchor.getBoundingClientRect());
  card.focus({ preventScroll: true });
}

function ownZone() {
  const zone = me()?.zone ?? null;
  return zone !== null && knowsZone(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function nameZone(unix, zone) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(unix * 1000);
  const offset = parts.find((part) => part.type === "timeZoneName").value.replace("GMT", "UTC");
  return zone === "UTC" ? zone : `${zone.replaceAll("_", " ")}, ${offset}`;
}

function write(unix, timeZone, shape) {
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), { timeZone, ...shape }).format(unix * 1000);
}
