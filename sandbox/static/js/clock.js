// The panel of the sandbox's clock: the time in UTC and for the person, and buttons that move it.

import { get, post } from "./api.js";
import { h, icon } from "./dom.js";
import { dayOf, hourOf, knowsZone, lengthOf, readInstant, stampOf } from "./instants.js";
import { emit, me, on, state } from "./state.js";
import { say } from "./words.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const PATIENCE = 60;
/** Kinds of ledger entries that people read. */
const SAID = new Set(["message", "document", "photo", "edit"]);

/** Return the clock's time in Unix seconds; a running clock moves between two announcements. */
export function now() {
  const { unix, running } = state.clock;
  return running ? unix + (performance.now() - heard) / 1000 : unix;
}

let heard = 0;

export function makeClock() {
  const part = (name, props) => h("p", { class: `clock-${name}`, ...props });
  const view = { day: part("day"), hour: part("hour"), own: part("own"), next: part("next"), moving: false };
  view.told = part("told", { role: "status" });
  view.step = stepButton(view, "clock.next", { next_due: true }, "skip");
  view.step.dataset.aim = "";
  view.buttons = [stepButton(view, "clock.hour", { advance: HOUR }), stepButton(view, "clock.day", { advance: DAY }), view.step];
  on("clock", () => {
    heard = performance.now();
    if (view.moving !== false) view.moving += 1;
    update(view);
  });
  for (const topic of ["me", "desk", "world"]) on(topic, () => update(view));
  setInterval(() => state.clock?.running && update(view), 1000);
  update(view);
  return h("div", { class: "clock" }, h("div", { class: "clock-face" }, view.day, view.hour, view.own),
    h("p", { class: "clock-text" }, say("clock.text")), h("div", { class: "clock-steps" }, view.buttons), view.next, view.told);
}

function stepButton(view, key, order, drawn = null) {
  const press = (event) => event.currentTarget.ariaDisabled !== "true" && move(view, order);
  return h("button", { type: "button", class: drawn ? "button chief" : "button", onclick: press }, drawn && icon(drawn), say(key));
}

function update(view) {
  const unix = now();
  write(view.day, dayOf(unix));
  write(view.hour, `${hourOf(unix)} UTC`);
  write(view.own, ownTime(unix));
  write(view.next, nextDue(unix));
  for (const button of view.buttons) bar(button, view.moving !== false || (button === view.step && due(unix) === null));
  if (view.moving !== false) write(view.told, say("clock.moving", { n: view.moving }));
}

/** Mark a button as barred instead of disabling it, because a disabled button loses the focus. */
function bar(button, barred) {
  button.setAttribute("aria-disabled", String(barred));
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Return the time in the person's own zone, if it is not UTC. */
function ownTime(unix) {
  const person = me();
  if (!person || !knowsZone(person.zone) || hourOf(unix, person.zone) === hourOf(unix)) return "";
  const there = `${dayOf(unix, person.zone)}, ${hourOf(unix, person.zone)}`;
  return say("clock.own", { who: person.name, time: there, zone: person.zone });
}

/** Return the desk's last report, or null if there is no desk. */
function desk() {
  const stopped = state.world.keeper?.running === false;
  return state.desk.posted && !stopped ? state.desk : null;
}

function due(unix) {
  const next = desk()?.next_due ? readInstant(state.desk.next_due) : null;
  return next !== null && next > unix ? next : null;
}

function nextDue(unix) {
  const next = due(unix);
  if (next === null) return say(desk() ? "clock.nothing" : "clock.nodesk");
  return say("clock.due", { time: stampOf(next), length: lengthOf(next - unix) });
}

async function move(view, order) {
  view.moving = 0;
  write(view.told, say("clock.moving", { n: 0 }));
  update(view);
  try {
    const told = desk() === null ? await leap(order) : await tell(await post("clock", { ...order, timeout: PATIENCE }), order);
    view.moving = false;
    write(view.told, told);
  } catch (problem) {
    view.moving = false;
    write(view.told, "");
    emit("popup", { text: problem.message, alert: false });
  }
  update(view);
}

/** Set the clock at once: without a desk there is no report to wait for at each step. */
async function leap({ advance }) {
  await post("clock", { set: new Date((now() + advance) * 1000).toISOString() });
  return say("clock.leapt");
}

/** Say what was reached. The end is not counted as a stop, because nothing may be due at it. */
async function tell({ steps, settled }, order) {
  const passed = say("clock.passed", { n: Math.max(steps.length - (settled ? 1 : 0), 0) });
  const counted = order.next_due && settled ? await tellReached(readInstant(steps.at(-1))) : passed;
  return `${counted} ${say(settled ? "clock.settled" : "clock.unsettled", { count: PATIENCE })}`;
}

/** Say which time was reached, and whether the desk sent something then. */
async function tellReached(unix) {
  const { entries } = await get("ledger", { after: state.world.seq });
  const spoken = entries.some(({ kind, at }) => SAID.has(kind) && readInstant(at) >= unix);
  const reached = say("clock.reached", { time: stampOf(unix) });
  return spoken ? reached : `${reached} ${say("clock.silent")}`;
}
