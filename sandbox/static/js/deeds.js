// The actions on a message (reply, forward, edit, copy) and their menu.

import { post } from "./api.js";
import { copy } from "./copying.js";
import { h, icon } from "./dom.js";
import { openMenu } from "./menus.js";
import { attempt, openDialog } from "./popups.js";
import { emit, isOpen, state } from "./state.js";
import { say } from "./words.js";

/** Open the menu of a message at a rectangle; `back` gets the focus afterwards. */
export function offerActions(message, rectangle, back) {
  const mine = message.who_id === state.me && message.forwarded_from === null;
  const items = [
    { label: say("thread.reply"), icon: "reply", action: () => emit("reply", message) },
    { label: say("thread.forward"), icon: "forward", action: () => forward(message) },
    mine && message.text && { label: say("thread.edit"), icon: "edit", action: () => edit(message) },
    message.text && { label: say("thread.copy"), icon: "copy", action: () => copy(message.text) },
  ];
  openMenu(items.filter(Boolean), rectangle, say("thread.menu"), back);
}

/** Let the person choose a place, and forward the message there. */
function forward(message) {
  const choose = (place) => {
    dialog.close();
    attempt(() => post("forward", { person: state.me, from_chat: message.chat, message_id: message.message_id, chat: place.chat, thread: place.thread }))
      .then((done) => { if (done) emit("popup", { text: say("thread.forwarded", { where: nameOf(place) }), alert: false }); });
  };
  const list = h("ul", { class: "choices" }, state.places.map((place) => h("li", {}, drawChoice(place, choose))));
  const dialog = openDialog({ name: "forward", title: say("thread.forward.to"), body: [list] }, [{ label: say("thread.cancel") }]);
}

function drawChoice(place, choose) {
  const here = isOpen(place.chat, place.thread);
  return h("button", { type: "button", class: "choice", disabled: !place.writable, onclick: () => choose(place) },
    icon(place.kind === "private" ? "person" : "forward"), h("span", {}, nameOf(place)),
    here && h("span", { class: "choice-note" }, say("thread.here")),
    !place.writable && h("span", { class: "choice-note" }, say("thread.closed")));
}

function nameOf(place) {
  return place.topic ? `${place.title} · ${place.topic}` : place.title;
}

/** Let the person change the text of their own message. */
function edit(message) {
  const words = h("textarea", { class: "edit-text", rows: "5", "aria-label": say("thread.edit.words") });
  words.value = message.text;
  const save = () => {
    const text = words.value.trim();
    if (text === "") return false;
    if (text !== message.text) attempt(() => post("edit", { person: state.me, chat: message.chat, message_id: message.message_id, text }));
    return true;
  };
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && save()) dialog.close();
  });
  const dialog = openDialog({ name: "edit", title: say("thread.edit"), body: [words] },
    [{ label: say("thread.cancel") }, { label: say("thread.save"), chief: true, action: save }]);
  words.focus();
}
