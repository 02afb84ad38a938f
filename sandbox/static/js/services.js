// Texts of service messages.

import { knows, say } from "./words.js";

/** Return the text of a service message. */
export function tell(message) {
  const key = `service.${message.service_text}`;
  return say(knows(key) ? key : "service.other", { who: message.who });
}
