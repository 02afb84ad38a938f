// Forms in dialogs: their fields, and what the sandbox says against what was filled in.

import { h } from "./dom.js";
import { openDialog } from "./popups.js";
import { say } from "./words.js";

/**
 * Open a dialog with a form. `deed` does what was filled in: the dialog closes once it is done,
 * and stays with the reason where it is refused. `submit` is the word on its button.
 */
export function openForm({ name, title, fields, submit, deed }) {
  const trouble = h("p", { class: "form-trouble", role: "alert" });
  const form = h("form", { id: `form-${name}`, class: "form" }, fields, trouble);
  const dialog = openDialog({ name: "form-dialog", title, body: [form], stays: true },
    [{ label: say("thread.cancel") }, { label: submit, chief: true, form: form.id }]);
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    if (await managed(trouble, deed)) dialog.close();
    busy = false;
  });
  form.querySelector("input").focus();
}

/** Do it, and say in `trouble` what stands against it; tells whether it was done. */
export async function managed(trouble, deed) {
  trouble.textContent = "";
  try {
    await deed();
    return true;
  } catch (problem) {
    trouble.textContent = problem.message;
    return false;
  }
}

/** A control under its name. */
export function field(label, control) {
  return h("label", { class: "field" }, h("span", { class: "field-name" }, label), control);
}

/** A line of text that has to hold something, up to so many letters. */
export function makeLine(longest) {
  return h("input", { type: "text", required: true, pattern: ".*\\S.*", maxlength: longest, autocomplete: "off" });
}

/** A choice of one among `[value, words]`. */
export function makeChoice(entries, chosen) {
  return h("select", {}, entries.map(([value, words]) => h("option", { value, selected: value === chosen }, words)));
}

/** A check box with its words, and a softer note after them. */
export function makeTick(words, note, props) {
  const box = h("input", { type: "checkbox", ...props });
  const label = h("label", { class: "tick" }, box, h("span", { class: "tick-words" }, words), note && h("span", { class: "tick-note" }, note));
  return { box, label };
}

/** Check boxes, or whatever belongs together, under one name. */
export function gather(name, ...children) {
  return h("fieldset", { class: "gathered" }, h("legend", { class: "field-name" }, name), children);
}
