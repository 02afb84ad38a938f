// The composer: the text, the message it replies to, or the reason why one cannot write.

import { post } from "./api.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { makeNextStep } from "./guide.js";
import { attempt } from "./popups.js";
import { draftKey, emit, me, on, openPlace, state } from "./state.js";
import { makeSuggestions } from "./suggestions.js";
import { say } from "./words.js";

const TALLEST = 180;

/** Return the composer, which follows the open place. */
export function makeComposer() {
  const input = h("textarea", { class: "composer-text", rows: "1", "aria-label": say("composer.label"), placeholder: say("composer.hint"), enterkeyhint: "send" });
  const send = h("button", { type: "submit", class: "icon-button chief composer-send", title: say("composer.send"), "aria-label": say("composer.send") }, icon("send"));
  const reply = h("div", { class: "composer-reply", hidden: true });
  const barred = h("div", { class: "composer-barred", hidden: true });
  const view = { input, send, reply, barred, answered: null, key: null, sending: false };
  view.suggestions = makeSuggestions(input, (command) => write(view, `/${command} `));
  view.form = h("form", { class: "composer-form", "aria-label": say("composer.title") }, input, send);
  listen(view);
  listenFar(view);
  return h("div", { class: "composer" }, makeNextStep(), view.suggestions.node, reply, view.form, barred);
}

function listen(view) {
  const { input, form } = view;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(view);
  });
  input.addEventListener("input", () => {
    state.drafts.set(draftKey(), input.value);
    view.suggestions.update();
    fit(view);
  });
  input.addEventListener("keydown", (event) => pressKey(view, event));
  input.addEventListener("blur", () => view.suggestions.close());
}

function pressKey(view, event) {
  if (view.suggestions.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit(view);
  }
  if (event.key === "Escape" && view.answered !== null) answer(view, null);
  else if (event.key === "Escape") emit("walk");
}

function listenFar(view) {
  on("me", () => turn(view));
  on("place", () => turn(view));
  on("places", () => allow(view));
  on("world", () => allow(view));
  on("reply", (message) => {
    answer(view, message);
    if (message !== null) view.input.focus();
  });
  on("write", () => (view.form.hidden ? emit("walk") : view.input.focus()));
  on("draft", ({ text, focus }) => {
    write(view, text);
    if (focus) view.input.focus();
  });
  document.addEventListener("keydown", (event) => reach(view, event));
}

/** Begin a command when "/" is pressed outside a text field. */
function reach(view, event) {
  const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable], dialog, [role=listbox], [role=menu]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || elsewhere || view.form.hidden) return;
  event.preventDefault();
  view.input.focus();
  if (view.input.value === "") write(view, "/");
}

/** Show the draft of the current person and place. */
function turn(view) {
  if (view.key !== draftKey()) {
    view.key = draftKey();
    view.input.value = state.drafts.get(view.key) ?? "";
    view.suggestions.close();
    answer(view, null);
  }
  allow(view);
  fit(view);
}

function write(view, text) {
  view.input.value = text;
  state.drafts.set(draftKey(), text);
  view.input.setSelectionRange(text.length, text.length);
  fit(view);
  view.suggestions.update();
}

/** Make the field as tall as its text, up to a limit. */
function fit({ input, send }) {
  send.disabled = input.value.trim() === "";
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, TALLEST)}px`;
}

function answer(view, message) {
  view.answered = message;
  view.reply.hidden = message === null;
  if (message === null) return fill(view.reply);
  const first = (message.text || message.file_name || "").trim().split("\n")[0];
  return fill(view.reply, icon("reply"),
    h("div", { class: "composer-quoted" }, h("b", {}, say("composer.reply", { who: message.who })), h("span", {}, first)),
    iconButton("close", say("composer.noreply"), { onclick: () => { answer(view, null); view.input.focus(); } }));
}

/** Show the form if one can write here, or else the reason. */
function allow(view) {
  const reason = bar();
  const shown = reason ? `${reason} ${state.me}` : "";
  view.form.hidden = reason !== "";
  view.barred.hidden = reason === "";
  if (view.barred.dataset.shown === shown) return;
  view.barred.dataset.shown = shown;
  const unblock = reason === "blocked" && h("button", { type: "button", class: "button", onclick: open }, say("composer.unblock"));
  fill(view.barred, reason && h("p", {}, say(`composer.${reason}`, { who: me()?.name ?? "" })), unblock);
}

function bar() {
  const place = openPlace();
  const mine = state.place !== null && state.place.chat === state.me;
  if (state.place === null || me() === null) return "nowhere";
  if (place === null) return "absent";
  if (mine && me().blocked) return "blocked";
  if (place.writable) return "";
  return place.closed ? "closed" : "barred";
}

async function open() {
  await attempt(() => post("person-state", { person: state.me, blocked: false }));
}

async function submit(view) {
  const text = view.input.value.trim();
  if (text === "" || view.sending) return;
  const key = draftKey();
  const words = { person: state.me, ...state.place, text, reply_to: view.answered?.message_id ?? null };
  view.sending = true;
  const sent = await attempt(() => post("say", words));
  view.sending = false;
  if (!sent) return;
  state.drafts.delete(key);
  if (key !== draftKey()) return;
  view.input.value = "";
  view.suggestions.close();
  answer(view, null);
  fit(view);
  view.input.focus();
}
