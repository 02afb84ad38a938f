// The page's state (world, person, open place) and the listeners to its changes.

import { get } from "./api.js";

/**
 * world: as /control/world gives it · me: the person's id · places: as /control/places gives them
 * for the person `placesOf`, who may still be the person before
 * place: the open one, {chat, thread}, or null · clock, desk: as announced · live: whether the
 * stream is connected, null before the first time · drafts: the composer's text, by person and place.
 */
export const state = { world: null, me: null, places: [], placesOf: null, place: null, clock: null, desk: null, live: null, drafts: new Map() };

/** Under this key the page remembers that the negotiation is being begun anew. */
export const ANEW = "greffier.anew";

const listeners = new Map();

/**
 * Listen to a topic: world, me, places, place, clock, desk, live, message, deleted, answer, read,
 * commands, whispers, missed, draft, reply, write, walk, spotlight, aim, popup, side, leave, language.
 */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
}

/** Call all listeners of a topic; an error of one is reported and does not stop the others. */
export function emit(topic, content) {
  for (const listener of listeners.get(topic) ?? []) {
    try {
      listener(content);
    } catch (problem) {
      reportError(problem);
    }
  }
}

export function person(id) {
  return state.world.people.find((each) => each.id === id) ?? null;
}

export function me() {
  return person(state.me);
}

export function isOpen(chat, thread) {
  return state.place !== null && state.place.chat === chat && state.place.thread === thread;
}

/** Return the open place as the list shows it, or null. */
export function openPlace() {
  return state.places.find((each) => isOpen(each.chat, each.thread)) ?? null;
}

/** Read the world again, and return whether it is another sandbox than before. */
export async function readWorld() {
  const before = state.world?.boot;
  state.world = await get("world");
  state.clock = state.world.clock;
  state.desk = state.world.desk;
  const gone = person(state.me) === null;
  if (gone) state.me = state.world.people[0]?.id ?? null;
  for (const topic of ["world", "clock", "desk"]) emit(topic, state[topic]);
  if (gone) emit("me", state.me);
  return before !== undefined && before !== state.world.boot;
}

let asked = 0;
let answered = 0;

/** Read the places of the current person; an answer older than another one is dropped. */
export async function readPlaces() {
  const [number, who] = [++asked, state.me];
  const { places } = who === null ? { places: [] } : await get("places", { person: who });
  if (number < answered || who !== state.me) return;
  answered = number;
  Object.assign(state, { places, placesOf: who });
  emit("places", places);
}

/**
 * Go on as another person, at `going` {chat, thread, message} if it is given. Otherwise the place
 * stays open if that person sees it too, and a private chat is replaced by their own.
 */
export async function become(id, going = null) {
  const alone = person(state.place?.chat) !== null;
  if (id !== state.me) {
    state.me = id;
    emit("me", id);
  }
  await readPlaces();
  const next = going ?? openPlace() ?? state.places.find((each) => (each.kind === "private") === alone) ?? state.places[0];
  if (next) look(next.chat, next.thread, going?.message ?? null);
}

/** Open a place, and go to a message if one is given. */
export function look(chat, thread, message = null) {
  const moved = !isOpen(chat, thread);
  state.place = { chat, thread };
  remember();
  emit("place", { moved, message });
}

/** Leave the place: a narrow screen then shows the list. */
export function leave() {
  emit("leave");
}

export function draftKey() {
  return `${state.me} ${state.place?.chat} ${state.place?.thread}`;
}

/** Put a text into the composer of the open place; it is not sent. */
export function setDraft(text, focus = true) {
  state.drafts.set(draftKey(), text);
  emit("draft", { text, focus });
}

/** Write person and place into the address, so that a reload returns to them. */
export function remember() {
  if (state.place === null) return;
  const { chat, thread } = state.place;
  const marks = new URLSearchParams({ as: state.me, chat, ...(thread === null ? {} : { thread }) });
  history.replaceState(history.state, "", `#${marks}`);
}

/** Return the person and the place that the address names; each is null if it does not. */
export function remembered() {
  const marks = new URLSearchParams(location.hash.slice(1));
  const number = (name) => (marks.has(name) ? Number(marks.get(name)) : null);
  return { as: number("as"), chat: number("chat"), thread: number("thread") };
}
