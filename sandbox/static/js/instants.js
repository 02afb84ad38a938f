// Instants as text, in UTC and in a person's own zone.

import { language, say } from "./words.js";

const LOCALES = { en: "en-GB", ru: "ru", uk: "uk", tr: "tr" };
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const formats = new Map();

/** Return an ISO instant as Unix seconds. */
export function readInstant(text) {
  return Date.parse(text) / 1000;
}

/** Return a text such as `12:05`. */
export function hourOf(unix, zone = "UTC") {
  return format(unix, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Return a text such as `Fri 25 Jul`. */
export function dayOf(unix, zone = "UTC") {
  const named = format(unix, zone, { weekday: "short" });
  const date = format(unix, zone, { day: "numeric", month: "short" });
  return language() === "tr" ? `${date} ${named}` : `${named} ${date}`;
}

/** Return a text such as `Fri 25 Jul, 12:05 UTC`. */
export function stampOf(unix) {
  return `${dayOf(unix)}, ${hourOf(unix)} UTC`;
}

/** Return the time of an instant if it is on the day of `now`, or else its date. */
export function shortOf(unix, now) {
  const today = { year: "numeric", month: "numeric", day: "numeric" };
  if (format(unix, "UTC", today) === format(now, "UTC", today)) return hourOf(unix);
  return format(unix, "UTC", { day: "numeric", month: "short" });
}

/** Return a text such as `2 d 3 h`, with minutes below one day. */
export function lengthOf(seconds) {
  const days = Math.floor(seconds / DAY);
  const hours = Math.floor((seconds % DAY) / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const parts = [
    days > 0 && say("length.days", { count: days }),
    hours > 0 && say("length.hours", { count: hours }),
    days === 0 && minutes > 0 && say("length.minutes", { count: minutes }),
  ];
  return parts.filter(Boolean).join(" ") || say("length.moment");
}

/** Return whether this browser knows a time zone. */
export function knowsZone(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone })) && zone !== null;
  } catch {
    return false;
  }
}

function format(unix, timeZone, form) {
  const key = `${language()} ${timeZone} ${Object.entries(form).flat().join(" ")}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(LOCALES[language()], { timeZone, ...form }));
  return formats.get(key).format(unix * 1000);
}
