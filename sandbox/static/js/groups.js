// The dialog that makes a group: title, members, topics, and the desk's rights.

import { post } from "./api.js";
import { h } from "./dom.js";
import { field, gather, makeChoice, makeLine, makeTick, openForm } from "./forms.js";
import { byGroup, describe } from "./roles.js";
import { become, emit, readWorld, state } from "./state.js";
import { say } from "./words.js";

const LONGEST = 128;
const STANDINGS = { member: { bot: "member" }, pins: { bot: "administrator", rights: { can_pin_messages: true } } };

/** Ask for a new group, make it as the current person, and open it. */
export function makeGroup() {
  const title = makeLine(LONGEST);
  const members = makeMembers();
  const topics = makeTopics();
  const standing = makeChoice(Object.keys(STANDINGS).map((each) => [each, say(`group.standing.${each}`)]), "member");
  openForm({
    name: "group",
    title: say("group.new"),
    fields: [field(say("group.title"), title), members.node, topics.node, field(say("group.standing"), standing)],
    submit: say("group.make"),
    action: () => make({ title: title.value.trim(), members: members.chosen(), ...STANDINGS[standing.value] }, topics.named()),
  });
}

/** Return a check box for each person; the current person is first and always a member. */
function makeMembers() {
  const others = byGroup(state.world.people).flatMap(({ people }) => people);
  others.sort((one, other) => (other.id === state.me) - (one.id === state.me));
  const ticks = others.map((each) => drawPerson(each));
  const chosen = () => ticks.filter(({ box }) => box.checked).map(({ box }) => Number(box.value));
  return { chosen, node: gather(say("group.members"), h("div", { class: "ticks" }, ticks.map(({ label }) => label))) };
}

function drawPerson(person) {
  const mine = person.id === state.me;
  const note = mine ? say("group.you") : describe(person);
  return makeTick(person.name, note, { value: person.id, checked: mine, disabled: mine });
}

/** `named()` returns the topics' names, or null for a group without; throws if none is given or one is too long. */
function makeTopics() {
  const names = h("textarea", { rows: "4" });
  names.value = say("group.topics.given");
  const forum = makeTick(say("group.forum"), null, { checked: true });
  const room = field(say("group.topics"), names);
  forum.box.addEventListener("change", () => (room.hidden = !forum.box.checked));
  const named = () => (forum.box.checked ? readNames(names.value) : null);
  return { named, node: [forum.label, room] };
}

function readNames(text) {
  const names = text.split("\n").map((each) => each.trim()).filter(Boolean);
  if (names.length === 0) throw new Error(say("group.notopic"));
  const long = names.find((each) => [...each].length > LONGEST);
  if (long) throw new Error(say("group.longtopic", { count: LONGEST, start: `${long.slice(0, 20)}…` }));
  return names;
}

async function make(group, topics) {
  const { id } = await post("chats", { ...group, forum: topics !== null });
  const threads = [];
  for (const name of topics ?? []) threads.push((await post("topics", { chat: id, name })).message_thread_id);
  await readWorld();
  await become(state.me, { chat: id, thread: threads[0] ?? null, message: null });
  emit("showing");
}
