// Requests to the sandbox's control API.

import { say } from "./words.js";

/** The sandbox refused a request; the message says why. */
class Refused extends Error {}

/** The sandbox did not answer: it has ended, or does not run yet. */
class Unreachable extends Error {}

export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return ask("GET", search ? `${path}?${search}` : path);
}

export function post(path, body = {}) {
  return ask("POST", path, JSON.stringify(body));
}

export function del(path) {
  return ask("DELETE", path);
}

async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/control/${path}`, { method, body, headers: { "Content-Type": "application/json" } });
  } catch {
    throw new Unreachable(say("page.unreachable"));
  }
  const read = await answer.json();
  if (!answer.ok) throw new Refused(read.error ?? answer.statusText);
  return read;
}
