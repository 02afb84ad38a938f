// What an empty world shows: what the sandbox is, how a desk joins it, and the first button.

import { h, icon, iconButton, redraw, typed } from "./dom.js";
import { addPerson } from "./newcomers.js";
import { attempt, openDialog } from "./popups.js";
import { on, state } from "./state.js";
import { say } from "./words.js";

/** Fill the middle of the page while there are no people; `app` notes whether there are. */
export function showWelcome(main, app) {
  const welcome = h("section", { class: "welcome", "aria-labelledby": "welcome-title" },
    h("div", { class: "welcome-words" }, h("h2", { id: "welcome-title" }, say("people.nobody")), h("p", {}, say("begin.what")),
      h("button", { type: "button", class: "button chief", onclick: addPerson }, icon("plus"), say("person.add")),
      h("h3", {}, say("begin.join")), explain()));
  const stand = () => {
    const empty = state.world.people.length === 0;
    welcome.hidden = !empty;
    app.dataset.peopled = empty ? "no" : "yes";
  };
  main.append(welcome);
  on("world", stand);
  stand();
}

/** Return a button that shows how a desk joins, as long as there is none. */
export function makeJoining() {
  const button = h("button", { type: "button", class: "foot-button", onclick: open }, icon("link"), say("begin.join"));
  const stand = () => (button.hidden = state.desk.posted || state.world.keeper !== null || state.world.people.length === 0);
  for (const topic of ["world", "desk"]) on(topic, stand);
  stand();
  return button;
}

function open() {
  openDialog({ name: "form-dialog", title: say("begin.join"), body: [h("div", { class: "joining" }, explain())] },
    [{ label: say("thread.close"), chief: true }]);
}

/** Return the desk's configuration, and how its first secretary opens a link. */
function explain() {
  const lines = [`token = "${state.world.bot.token}"`, `api = "${location.origin}"`, "", "[sandbox]", `control = "${location.origin}"`].join("\n");
  const copy = iconButton("copy", say("begin.copy"), { class: "icon-button lines-copy", onclick: () => keep(copy, lines) });
  return [
    h("p", {}, say("begin.lines")),
    h("div", { class: "lines" }, h("pre", {}, lines), copy),
    h("ol", { class: "joining-steps" }, ["init", "run", "start"].map((step) => h("li", {}, typed(say(`begin.step.${step}`))))),
  ];
}

async function keep(button, lines) {
  if (await attempt(() => navigator.clipboard.writeText(lines))) redraw(button.firstChild, "check");
}
