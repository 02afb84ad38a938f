// Copying a text to the clipboard.

import { attempt } from "./popups.js";
import { emit } from "./state.js";
import { say } from "./words.js";

export async function copy(text) {
  const done = await attempt(() => navigator.clipboard.writeText(text));
  if (done) emit("popup", { text: say("thread.copied"), alert: false });
}
