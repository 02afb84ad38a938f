// A person's party or office and role, in words. The desk does not get them.

import { knows, say } from "./words.js";

const OFFICES = {
  convener: "facilitator", facilitator: "facilitator", mediator: "facilitator",
  observer: "observer", secretariat: "secretariat", duty: "secretariat",
};
const LETTERS = { M: "facilitator", O: "observer", S: "secretariat" };
const RANKS = ["head", "alternate", "delegate", "expert"];

/** Return "party A", "facilitator", "observer", "secretariat" or "others". */
export function groupOf(person) {
  const office = OFFICES[person.role] ?? LETTERS[person.delegation];
  if (office) return office;
  return person.delegation ? `party ${person.delegation}` : "others";
}

/** Return `Delegation B, delegate`, `Facilitator, convener`, `Secretariat` or "". */
export function describe(person) {
  const group = groupOf(person);
  const office = group.startsWith("party ") ? say("party", { code: person.delegation }) : say(`office.${group}`);
  const role = person.role === group || !person.role ? "" : roleOf(person.role);
  if (group === "others") return role || office;
  return role ? `${office}, ${role}` : office;
}

export function roleOf(role) {
  return knows(`role.${role}`) ? say(`role.${role}`) : role;
}

/** Return the heading of a group of people. */
export function headingOf(group) {
  return group.startsWith("party ") ? say("party", { code: group.slice(6) }) : say(`people.${group}`);
}

/** Return people by group: the parties by letter, then the offices, then the others. */
export function byGroup(people) {
  const found = Map.groupBy(people, groupOf);
  const parties = [...found.keys()].filter((each) => each.startsWith("party ")).sort();
  const order = [...parties, "facilitator", "observer", "secretariat", "others"];
  return order.filter((each) => found.has(each)).map((group) => ({ group, people: inRank(found.get(group)) }));
}

function inRank(people) {
  const rank = (each) => (RANKS.includes(each.role) ? RANKS.indexOf(each.role) : RANKS.length);
  return [...people].sort((one, other) => rank(one) - rank(other));
}
