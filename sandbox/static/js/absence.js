// The note that the sandbox has not answered for a while, and how to start the demonstration again.

import { fill, h, typed } from "./dom.js";
import { on } from "./state.js";
import { say } from "./words.js";

const AWHILE = 20_000;

/** Show a note over the page from some time after the stream was lost until it is back. */
export function showAbsence() {
  const note = h("div", { class: "absence", role: "status" });
  let waiting = null;
  on("live", (live) => {
    if (!live) waiting ??= setTimeout(() => tell(note), AWHILE);
    else {
      clearTimeout(waiting);
      waiting = null;
      fill(note);
    }
  });
  document.body.append(note);
}

function tell(note) {
  fill(note, h("p", { class: "absence-title" }, say("absence.title")), h("p", {}, typed(say("absence.text"))));
}
