// What the page knows: the world, who one is, where one looks; and who wants to hear of changes.

import { get } from "./api.js";

/**
 * world: as /control/world gives it · me: the person's id · places: as /control/places gives them
 * for the person `placesOf`, who for a moment may be whoever one was before
 * place: the open one, {chat, thread}, or null · clock, desk: as announced · live: whether the
 * stream is connected, null before it first is · drafts: what stands in the composer, by person and place.
 */
export const state = { world: null, me: null, places: [], placesOf: null, place: null, clock: null, desk: null, live: null, drafts: new Map() };

const listeners = new Map();

/**
 * Hear of a topic: world, me, places, place, clock, desk, live, message, deleted, answer, read,
 * commands, missed, draft, reply, write, walk, spotlight, popup, side, leave, language.
 */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
}

/** Tell all who listen; what goes wrong with one is reported and does not keep it from the others. */
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

/** The open place as the list shows it, or null. */
export function openPlace() {
  return state.places.find((each) => isOpen(each.chat, each.thread)) ?? null;
}

/** Read the world anew; tells whether it is another sandbox than before. */
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

/** Read the places of whoever one is; an answer that a later one has overtaken is dropped. */
export async function readPlaces() {
  const [number, who] = [++asked, state.me];
  const { places } = who === null ? { places: [] } : await get("places", { person: who });
  if (number < answered || who !== state.me) return;
  answered = number;
  Object.assign(state, { places, placesOf: who });
  emit("places", places);
}

/**
 * Go on as somebody else, at `going` {chat, thread, message} where it is given; otherwise the
 * place stays open where that person sees it too, and a private chat gives way to their own.
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

/** Open a place, and go to one of its messages where one is named. */
export function look(chat, thread, message = null) {
  const moved = !isOpen(chat, thread);
  state.place = { chat, thread };
  remember();
  emit("place", { moved, message });
}

/** The place is no longer looked at: on a narrow screen the list stands in its stead. */
export function leave() {
  emit("leave");
}

export function draftKey() {
  return `${state.me} ${state.place?.chat} ${state.place?.thread}`;
}

/** Put words into the composer of the open place; they are sent by whoever presses Send. */
export function setDraft(text, focus = true) {
  state.drafts.set(draftKey(), text);
  emit("draft", { text, focus });
}

function remember() {
  const { chat, thread } = state.place;
  const marks = new URLSearchParams({ as: state.me, chat, ...(thread === null ? {} : { thread }) });
  history.replaceState(history.state, "", `#${marks}`);
}

/** Who and where the address names, so that a reload comes back to it. */
export function remembered() {
  const marks = new URLSearchParams(location.hash.slice(1));
  const number = (name) => (marks.has(name) ? Number(marks.get(name)) : null);
  return { as: number("as"), chat: number("chat"), thread: number("thread") };
}
