// The list of commands that the desk offers here, shown while one is typed.

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { on, state } from "./state.js";
import { say } from "./words.js";

const LISTED = "suggestions";

/** Return the list above `input`; `pick` is called with the chosen command. */
export function makeSuggestions(input, pick) {
  const list = h("div", { id: LISTED, class: "suggestions", role: "listbox", tabindex: "0", "aria-label": say("commands.title"), hidden: true });
  const told = h("p", { class: "unseen", role: "status" });
  const view = { input, pick, list, told, known: null, found: [], at: 0 };
  for (const [name, value] of [["aria-autocomplete", "list"], ["aria-haspopup", "listbox"], ["aria-controls", LISTED]]) input.setAttribute(name, value);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("pointermove", (event) => point(view, event));
  list.addEventListener("click", (event) => clicked(view, event));
  for (const topic of ["me", "place", "commands", "world"]) on(topic, () => forget(view));
  return {
    node: h("div", { class: "suggestions-room" }, list, told),
    update: () => update(view),
    close: () => close(view),
    key: (event) => key(view, event),
  };
}

function forget(view) {
  view.known = null;
}

/** List the commands that begin with the text before the cursor. */
async function update(view) {
  if (begun(view) === null || state.place === null) return close(view);
  view.known ??= get("commands", { person: state.me, chat: state.place.chat });
  const { commands } = await view.known.catch(() => ({ commands: [] }));
  const typed = begun(view);
  return typed === null ? close(view) : show(view, commands.filter((each) => each.command.startsWith(typed)));
}

/** Return the beginning of a command before the cursor, or null if there is none. */
function begun({ input }) {
  return /^\/(\w*)$/.exec(input.value.slice(0, input.selectionStart))?.[1].toLowerCase() ?? null;
}

function show(view, found) {
  const before = view.found[view.at]?.command;
  view.found = found;
  view.at = Math.max(0, found.findIndex((each) => each.command === before));
  if (found.length === 0) return close(view);
  fill(view.list, found.map(draw));
  if (view.list.hidden) view.told.textContent = say("commands.count", { n: found.length });
  view.list.hidden = false;
  activate(view);
}

function draw({ command, description }, index) {
  return h("div", { role: "option", id: `suggestion-${index}`, class: "suggestion", dataset: { index } },
    h("b", {}, `/${command}`), h("span", {}, description));
}

function activate({ list, input, at }) {
  for (const option of list.children) option.setAttribute("aria-selected", String(option === list.children[at]));
  list.children[at].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", `suggestion-${at}`);
}

function close({ list, input, told }) {
  list.hidden = true;
  told.textContent = "";
  input.removeAttribute("aria-activedescendant");
}

/** Choose the command under the pointer; a pointer that rests chooses nothing. */
function point(view, event) {
  const option = event.target.closest("[role=option]");
  if (option === null || (event.movementX === 0 && event.movementY === 0)) return;
  view.at = Number(option.dataset.index);
  activate(view);
}

function clicked(view, event) {
  const option = event.target.closest("[role=option]");
  if (option !== null) put(view, Number(option.dataset.index));
}

function put(view, index) {
  const { command } = view.found[index];
  close(view);
  view.pick(command);
}

/** Return whether the list used a key. Enter sends a command that is typed completely. */
function key(view, event) {
  if (view.list.hidden || event.isComposing) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const whole = view.input.value === `/${view.found[view.at].command}`;
  if (step) view.at = (view.at + step + view.found.length) % view.found.length, activate(view);
  else if (event.key === "Escape") close(view);
  else if ((event.key === "Tab" && !event.shiftKey) || (event.key === "Enter" && !event.shiftKey && !whole)) put(view, view.at);
  else return false;
  event.preventDefault();
  return true;
}
