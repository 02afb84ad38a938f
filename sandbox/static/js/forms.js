// Forms in dialogs: their fields, and the sandbox's reason if it refuses them.

import { h } from "./dom.js";
import { openDialog } from "./popups.js";
import { say } from "./words.js";

/**
 * Open a dialog with a form. `action` sends what was filled in. The dialog closes if that succeeds;
 * if it is refused, the dialog stays and shows the reason. `submit` is the label of its button.
 */
export function openForm({ name, title, fields, submit, action }) {
  const trouble = h("p", { class: "form-trouble", role: "alert" });
  const form = h("form", { id: `form-${name}`, class: "form" }, fields, trouble);
  const dialog = openDialog({ name: "form-dialog", title, body: [form], stays: true },
    [{ label: say("thread.cancel") }, { label: submit, chief: true, form: form.id }]);
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    if (await managed(trouble, action)) dialog.close();
    busy = false;
  });
  form.querySelector("input").focus();
}

/** Run `action`, show in `trouble` why it was refused, and return whether it succeeded. */
export async function managed(trouble, action) {
  trouble.textContent = "";
  try {
    await action();
    return true;
  } catch (problem) {
    trouble.textContent = problem.message;
    return false;
  }
}

/** Return a control with a label. */
export function field(label, control) {
  return h("label", { class: "field" }, h("span", { class: "field-name" }, label), control);
}

/** Return a required line of text with a maximum length. */
export function makeLine(longest) {
  return h("input", { type: "text", required: true, pattern: ".*\\S.*", maxlength: longest, autocomplete: "off" });
}

/** Return a choice among `[value, words]`. */
export function makeChoice(entries, chosen) {
  return h("select", {}, entries.map(([value, words]) => h("option", { value, selected: value === chosen }, words)));
}

/** Return a check box with a label and a note. */
export function makeTick(words, note, props) {
  const box = h("input", { type: "checkbox", ...props });
  const label = h("label", { class: "tick" }, box, h("span", { class: "tick-words" }, words), note && h("span", { class: "tick-note" }, note));
  return { box, label };
}

/** Return a group of controls with a label. */
export function gather(name, ...children) {
  return h("fieldset", { class: "gathered" }, h("legend", { class: "field-name" }, name), children);
}
