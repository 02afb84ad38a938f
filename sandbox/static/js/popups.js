// What is said over the page for a moment, and what waits for a word: pop-ups and dialogs.

import { h } from "./dom.js";
import { emit, on } from "./state.js";
import { say } from "./words.js";

const SHORTEST = 4000;
const PER_LETTER = 50;
const MOST = 2;

/** Listen for what is to be shown: the desk's answers to presses, and what the sandbox refuses. */
export function showPopups() {
  on("popup", ({ text, alert }) => (alert ? showAlert(text) : showToast(text)));
  on("me", () => room().replaceChildren());
  on("place", ({ moved }) => moved && room().replaceChildren());
}

const room = () => document.getElementById("popups");

/** A line for some seconds, longer where there is more to read; the newest stand, until one goes elsewhere. */
function showToast(text) {
  const toast = h("div", { class: "popup" }, text);
  raise();
  while (room().childElementCount >= MOST) room().firstChild.remove();
  room().append(toast);
  setTimeout(() => toast.remove(), Math.max(SHORTEST, text.length * PER_LETTER));
}

/** Over everything: what lies outside an open dialog is neither clear to see nor read out. */
function raise() {
  const over = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const toasts = room();
  if (toasts.parentElement !== over) over.append(toasts);
  if (toasts.matches(":popover-open")) toasts.hidePopover();
  toasts.showPopover();
}

/** A message that stays until it is closed. */
function showAlert(text) {
  const words = h("p", { class: "alert-text", id: "alert-text" }, text);
  openDialog({ name: "alert", role: "alertdialog", title: say("thread.popup"), body: [words], describedby: "alert-text" }, [{ label: say("thread.ok"), chief: true }]);
}

/**
 * Open a modal dialog. Buttons: {label, chief, deed}; each closes it, and its deed is done after.
 * A deed that answers false keeps it open; one with `form` sends that form instead. One that
 * `stays` is not closed by a click beside it. Answers the dialog.
 */
export function openDialog({ name, title, body, role, describedby, stays = false }, buttons) {
  const dialog = h("dialog", { class: `dialog ${name}`, role, "aria-label": title, "aria-describedby": describedby },
    h("h2", {}, title), body, h("div", { class: "dialog-buttons" }, buttons.map((each) => makeButton(each, () => dialog.close()))));
  dialog.addEventListener("close", () => { raise(); dialog.remove(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog && !stays) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  raise();
  return dialog;
}

function makeButton({ label, chief, deed, form }, close) {
  const kind = chief ? "button chief" : "button";
  if (form) return h("button", { type: "submit", class: kind, form }, label);
  const press = () => { if (deed?.() !== false) close(); };
  return h("button", { type: "button", class: kind, onclick: press, autofocus: chief }, label);
}

/** Do it, and show what the sandbox says against it; tells whether it was done. */
export async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (problem) {
    emit("popup", { text: problem.message, alert: false });
    return false;
  }
}
