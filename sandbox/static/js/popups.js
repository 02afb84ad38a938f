// Pop-ups, which disappear, and dialogs, which wait for an answer.

import { h } from "./dom.js";
import { emit, on } from "./state.js";
import { say } from "./words.js";

const SHORTEST = 4000;
const PER_LETTER = 50;
const MOST = 2;

/** Listen for texts to show: the desk's answers to presses, and the sandbox's refusals. */
export function showPopups() {
  on("popup", ({ text, alert }) => (alert ? showAlert(text) : showToast(text)));
  on("me", () => room().replaceChildren());
  on("place", ({ moved }) => moved && room().replaceChildren());
}

const room = () => document.getElementById("popups");

/** Show a line for some seconds, longer for a longer text. The newest lines stay until another place is opened. */
function showToast(text) {
  const toast = h("div", { class: "popup" }, text);
  raise();
  while (room().childElementCount >= MOST) room().firstChild.remove();
  room().append(toast);
  setTimeout(() => toast.remove(), Math.max(SHORTEST, text.length * PER_LETTER));
}

/** Show pop-ups inside an open dialog: outside it they are dimmed and not read out. */
function raise() {
  const over = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const toasts = room();
  if (toasts.parentElement !== over) over.append(toasts);
  if (toasts.matches(":popover-open")) toasts.hidePopover();
  toasts.showPopover();
}

/** Show a message that stays until it is closed. */
function showAlert(text) {
  const words = h("p", { class: "alert-text", id: "alert-text" }, text);
  openDialog({ name: "alert", role: "alertdialog", title: say("thread.popup"), body: [words], describedby: "alert-text" }, [{ label: say("thread.ok"), chief: true }]);
}

/**
 * Open a modal dialog and return it. Buttons: {label, chief, action}; each closes the dialog and then
 * runs its action. A action that returns false keeps it open; a button with `form` submits that form. A
 * dialog that `stays` is not closed by a click beside it.
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

function makeButton({ label, chief, action, form }, close) {
  const kind = chief ? "button chief" : "button";
  if (form) return h("button", { type: "submit", class: kind, form }, label);
  const press = () => { if (action?.() !== false) close(); };
  return h("button", { type: "button", class: kind, onclick: press, autofocus: chief }, label);
}

/** Run an action, show the sandbox's reason if it is refused, and return whether it succeeded. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (problem) {
    emit("popup", { text: problem.message, alert: false });
    return false;
  }
}
