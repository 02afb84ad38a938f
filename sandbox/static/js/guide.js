// The guide: steps to try, each with a button that goes to where it is done.

import { get, post } from "./api.js";
import { fill, h, icon, typed } from "./dom.js";
import { attempt } from "./popups.js";
import { become, emit, on, person, setDraft, state } from "./state.js";
import { knows, language, say } from "./words.js";

const LATEST = 200;

/** Return the guide. `lead` is called with the part of the panel that a step needs, or null. */
export function makeGuide(lead) {
  const progress = h("p", { class: "guide-progress", role: "status" });
  const bar = h("progress", { class: "guide-bar", "aria-label": say("guide.progress") });
  const list = h("ol", { class: "guide-steps" });
  const end = h("div", { class: "guide-end", hidden: true });
  const view = { lead, progress, bar, list, end, keys: "", rows: [] };
  on("world", () => update(view));
  update(view);
  return h("div", { class: "guide" }, h("p", {}, words("welcome", "text")), bar, progress, list, end, makeAnew());
}

/** Return the button that begins the negotiation anew in the language of the page. */
function makeAnew() {
  const button = h("button", { type: "button", class: "button", onclick: () => beginAnew(button) }, say("guide.anew"));
  const stand = () => (button.hidden = state.world.keeper === null);
  on("world", stand);
  stand();
  return h("p", { class: "guide-anew" }, button);
}

async function beginAnew(button) {
  if (!confirm(say("guide.anew.sure"))) return;
  button.disabled = true;
  await attempt(() => post("keeper/anew", { language: language() }));
  button.disabled = false;
}

/** Return a button with the title of the guide's next step, which leads there; a phone shows it above the composer. */
export function makeNextStep() {
  const title = h("span", { class: "next-title" });
  const button = h("button", { type: "button", class: "next-step", hidden: true, onclick: () => go(view, view.step) }, h("b", {}, say("guide.next")), title);
  const view = { step: null, lead: (part) => part !== null && emit("side", part) };
  const show = () => {
    const steps = state.world?.guide ?? [];
    view.step = steps.find((step) => !step.done) ?? null;
    button.hidden = view.step === null || steps.length === 0;
    if (view.step !== null) title.textContent = words(view.step.key, "title");
  };
  on("world", show);
  show();
  return button;
}

function words(key, part, args = {}) {
  return knows(`guide.${key}.${part}`) ? say(`guide.${key}.${part}`, args) : part === "title" ? key : "";
}

function update(view) {
  const steps = state.world?.guide ?? [];
  const keys = JSON.stringify(steps.map(({ done, ...step }) => step));
  if (keys !== view.keys) lay(view, steps);
  view.keys = keys;
  steps.forEach((step, index) => markDone(view.rows[index], step));
  const done = steps.filter((step) => step.done).length;
  Object.assign(view.bar, { max: Math.max(steps.length, 1), value: done });
  const told = say("guide.count", { done, all: steps.length });
  if (view.progress.textContent !== told) view.progress.textContent = told;
  view.end.hidden = done < steps.length || done === 0;
  const next = steps.findIndex((step) => !step.done);
  view.rows.forEach((row, index) => row.node.classList.toggle("next", index === next));
}

function lay(view, steps) {
  view.rows = steps.map((step, index) => drawStep(view, step, index));
  fill(view.list, view.rows.map((row) => row.node));
  fill(view.end, words("tour_end", "text").split("\n").map((each) => h("p", {}, typed(each))));
}

function drawStep(view, step, index) {
  const title = words(step.key, "title");
  const mark = h("span", { class: "guide-mark", "aria-hidden": "true" });
  const told = h("span", { class: "unseen" });
  const show = h("button", { type: "button", class: "button", "aria-label": say("guide.show.of", { title }), onclick: () => go(view, step) }, say("guide.show"));
  const node = h("li", { class: "guide-step", dataset: { step: step.key } }, mark,
    h("div", { class: "guide-words" }, h("h3", {}, title, told), h("p", {}, words(step.key, "text", { button: step.button })), show));
  return { node, mark, told, number: index + 1, done: null };
}

function markDone(row, { done }) {
  if (row.done === done) return;
  row.done = done;
  row.node.classList.toggle("done", done);
  row.told.textContent = done ? ` · ${say("guide.done")}` : "";
  fill(row.mark, done ? icon("check") : String(row.number));
}

/** Go to where a step is done, as the person who does it. */
async function go(view, step) {
  try {
    await leadTo(view, step);
  } catch (problem) {
    emit("popup", { text: problem.message, alert: false });
  }
}

async function leadTo(view, { person: who, chat, thread, message, finds, button, draft, panel }) {
  const as = person(who) ? who : state.me;
  const there = chat ?? (thread === null && (message !== null || finds || draft) ? as : null);
  const found = there === null ? null : message ?? (finds ? await find(there, thread, finds, button) : null);
  view.lead(panel);
  await become(as, there === null ? null : { chat: there, thread, message: found });
  if (draft !== null) setDraft(draft);
  if (found !== null) emit("spotlight", { message: found, button });
  if (panel !== null) emit("aim", panel);
}

/** Return the newest message of a place whose text matches, preferably with that button, or null. */
async function find(chat, thread, pattern, button) {
  const { messages } = await get("messages", { chat, thread, start: -LATEST, limit: LATEST });
  const sought = new RegExp(pattern.replace(/^\(\?i\)/, ""), pattern.startsWith("(?i)") ? "iu" : "u");
  const matching = messages.filter((each) => sought.test(each.text));
  const offering = matching.filter((each) => each.buttons.flat().some(({ text }) => text === button));
  return (offering.at(-1) ?? matching.at(-1))?.message_id ?? null;
}
