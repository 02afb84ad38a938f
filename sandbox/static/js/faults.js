// The panel of faults between people and the desk: a switch for each, and what the desk then does.

import { del, post } from "./api.js";
import { fill, h } from "./dom.js";
import { attempt } from "./popups.js";
import { me, on, openPlace, state } from "./state.js";
import { say } from "./words.js";

const OFTEN = 1_000_000;
const WAIT = 5;
const ARMED = {
  timeout: { kind: "drop-after", method: "sendMessage", times: OFTEN, name: "timeout" },
  refusal: { kind: "429", method: "sendMessage", times: 1, retry_after: WAIT, name: "refusal" },
};

export function makeFaults() {
  const switches = [
    makeSwitch("stopped", { shown: () => state.world.keeper !== null, on: () => !state.world.keeper.wished, turn: stop }),
    makeSwitch("blocked", { shown: () => me() !== null, args: () => ({ who: me().name }), on: () => me().blocked, turn: block }),
    makeSwitch("closed", { named: () => (topicOpen() ? "closed" : "notopic"), args: () => ({ topic: openPlace()?.topic }), on: () => topicOpen() && openPlace().closed, turn: close }),
    makeSwitch("timeout", { on: () => armed("timeout"), turn: (wanted) => arm("timeout", wanted) }),
    makeSwitch("unseen", { on: () => state.world.drops_whispers, turn: (wanted) => post("whispers", { dropped: wanted }) }),
    makeSwitch("refusal", { on: () => armed("refusal"), turn: (wanted) => arm("refusal", wanted), args: () => ({ count: WAIT }) }),
  ];
  const update = () => switches.forEach((each) => each.update());
  for (const topic of ["me", "world", "place", "places"]) on(topic, update);
  update();
  return h("div", { class: "faults" }, h("p", {}, say("faults.text")), h("ul", {}, switches.map((each) => each.node)));
}

/** `named` returns the key of the text; if it is not the switch's own key, the switch is barred. */
function makeSwitch(key, { shown = () => true, named = () => key, args = () => ({}), on: isOn, turn }) {
  const title = h("span", { class: "switch-title" });
  const text = h("p", { id: `fault-${key}`, class: "switch-text" });
  const button = h("button", { type: "button", class: "switch", role: "switch", "aria-checked": "false", "aria-describedby": `fault-${key}`, dataset: key === "blocked" ? { aim: "" } : {} },
    title, h("span", { class: "switch-track" }, h("span", { class: "switch-knob" })));
  const node = h("li", { class: "fault", hidden: true }, button, text);
  button.addEventListener("click", () => named() === key && attempt(() => turn(!isOn())));
  return { node, update: () => update({ node, title, text, button }, key, { shown, named, args, isOn }) };
}

function update({ node, title, text, button }, key, { shown, named, args, isOn }) {
  node.hidden = state.world === null || !shown();
  if (node.hidden) return;
  write(title, say(`faults.${named()}`, args()));
  write(text, say(`faults.${named()}.text`, args()));
  button.setAttribute("aria-disabled", String(named() !== key));
  button.setAttribute("aria-checked", String(isOn()));
}

function write(node, words) {
  if (node.textContent !== words) fill(node, words);
}

/** Return whether the open place is a topic that can be closed; General cannot. */
function topicOpen() {
  const place = openPlace();
  return place !== null && place.topic !== null && place.thread > 1;
}

function armed(name) {
  return state.world.faults.some((each) => each.name === name);
}

/** Ask the keeper of the desk's process to stop or start it. */
function stop(wanted) {
  return post("keeper/wish", { running: !wanted });
}

function block(wanted) {
  return post("person-state", { person: state.me, blocked: wanted });
}

function close(wanted) {
  return post(wanted ? "topics/close" : "topics/reopen", { chat: state.place.chat, thread: state.place.thread });
}

function arm(name, wanted) {
  return wanted ? post("faults", ARMED[name]) : del(`faults?name=${name}`);
}
