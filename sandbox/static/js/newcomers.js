// The dialog that adds a person: their telephone's settings, and labels that only the page shows.

import { post } from "./api.js";
import { h } from "./dom.js";
import { field, makeChoice, makeLine, openForm } from "./forms.js";
import { roleOf } from "./roles.js";
import { become, emit, readWorld } from "./state.js";
import { LANGUAGES, language, say } from "./words.js";

const LONGEST_NAME = 64;
const LONGEST_CODE = 3;
const ROLES = ["head", "alternate", "delegate", "expert", "facilitator", "convener", "observer", "secretariat", "duty"];

/** Ask for a new person, add them, and go on as this person. */
export function addPerson() {
  const name = makeLine(LONGEST_NAME);
  const speaks = makeChoice(Object.entries(LANGUAGES), language());
  const zone = makeChoice(zones().map((each) => [each, each.replaceAll("_", " ")]), ownZone());
  const code = h("input", { type: "text", maxlength: LONGEST_CODE, autocomplete: "off", autocapitalize: "characters" });
  const role = makeChoice([["", say("person.norole")], ...ROLES.map((each) => [each, roleOf(each)])], "");
  const labels = h("div", { class: "fields" }, field(say("person.delegation"), code), field(say("person.role"), role));
  openForm({
    name: "person",
    title: say("person.add"),
    fields: [
      field(say("person.name"), name),
      h("div", { class: "fields" }, field(say("person.language"), speaks), field(say("person.zone"), zone)),
      labels, h("p", { class: "form-note" }, say("person.labels")),
    ],
    submit: say("person.submit"),
    action: () => add({
      name: name.value.trim(), language: speaks.value, zone: zone.value,
      delegation: code.value.trim().toUpperCase() || null, role: role.value || null,
    }),
  });
}

async function add(person) {
  const { id } = await post("people", person);
  await readWorld();
  await become(id);
  emit("showing");
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Return all zones that the browser knows, and its own and UTC, which some lists leave out. */
function zones() {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ownZone(), "UTC"])].sort();
}
