// What happened in a place beside what was said there, as small lines in words.

import { knows, say } from "./words.js";

/** A line for a service message. */
export function tell(message) {
  const key = `service.${message.service_text}`;
  return say(knows(key) ? key : "service.other", { who: message.who });
}
