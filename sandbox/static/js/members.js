// The members of a group: a button in its header, and a dialog that adds and removes people.

import { post } from "./api.js";
import { h, iconButton } from "./dom.js";
import { gather, makeTick, managed } from "./forms.js";
import { openDialog } from "./popups.js";
import { byGroup, describe } from "./roles.js";
import { become, on, openPlace, readWorld, state } from "./state.js";
import { knows, say } from "./words.js";

/** Return the button, which is shown if the open place belongs to a group. */
export function makeMembersButton() {
  const view = { chat: null, dialog: null, desk: null, trouble: null, ticks: new Map() };
  const button = iconButton("people", say("members.open"), { class: "icon-button thread-members", onclick: () => open(view) });
  const stand = () => (button.hidden = (openPlace()?.kind ?? "private") === "private");
  for (const topic of ["place", "places"]) on(topic, stand);
  on("world", () => view.dialog?.open && show(view));
  stand();
  return button;
}

const chatOf = (view) => state.world.chats.find((each) => each.id === view.chat) ?? null;

function open(view) {
  view.chat = openPlace().chat;
  view.desk = h("p", { class: "form-note" });
  view.trouble = h("p", { class: "form-trouble", role: "alert" });
  view.ticks.clear();
  const people = byGroup(state.world.people).flatMap((each) => each.people);
  const list = gather(say("members.present"), h("div", { class: "ticks" }, people.map((each) => drawPerson(view, each))));
  view.dialog = openDialog({ name: "form-dialog", title: chatOf(view).title, body: [list, view.desk, view.trouble] },
    [{ label: say("thread.close") }]);
  show(view);
}

function drawPerson(view, person) {
  const owns = chatOf(view).members.some(({ id, status }) => id === person.id && status === "creator");
  const note = owns ? say("members.owner") : describe(person);
  const tick = makeTick(person.name, note, { disabled: owns, onchange: () => turn(view, person, tick.box) });
  view.ticks.set(person.id, tick.box);
  return tick.label;
}

/** Update the dialog after any change of the group. */
function show(view) {
  const chat = chatOf(view);
  if (chat === null) return view.dialog.close();
  const present = new Set(chat.members.map(({ id }) => id));
  for (const [id, box] of view.ticks) box.checked = present.has(id);
  view.desk.textContent = say("members.desk", { standing: standingOf(chat) });
}

function standingOf({ bot, rights }) {
  const pins = bot === "administrator" && rights.includes("can_pin_messages");
  const key = `group.standing.${pins ? "pins" : bot}`;
  return say(knows(key) ? key : "group.standing.outside");
}

/** Add or remove a person; if it is the current person, another place is opened. */
async function turn(view, person, box) {
  const comes = box.checked;
  const done = await managed(view.trouble, () => post(comes ? "join" : "leave", { person: person.id, chat: view.chat }));
  if (!done) box.checked = !comes;
  else await managed(view.trouble, () => follow(view, person.id === state.me && !comes));
}

async function follow(view, gone) {
  await readWorld();
  if (!gone) return;
  view.dialog.close();
  await become(state.me);
}
