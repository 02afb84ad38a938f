// The page's start: reads the world, shows it, and listens to events.

import { h, fill } from "./dom.js";
import { listen } from "./live.js";
import { become, emit, look, on, person, readWorld, remembered, state } from "./state.js";
import { keep, load, preferred } from "./words.js";
import { showShell } from "./shell.js";
import { showThread } from "./thread.js";
import { showWelcome } from "./welcome.js";

const RETRY = 700;

async function start() {
  await load(preferred());
  await reached();
  show();
  const { as, chat, thread } = remembered();
  const first = person(as) ?? state.world.people[0];
  if (first) await become(first.id);
  if (chat !== null && state.places.some((each) => each.chat === chat && each.thread === thread)) {
    look(chat, thread);
    // A narrow screen would show the list first.
    if (!isReload()) emit("showing");
  }
  listen();
}

/** Return whether the page was loaded again: it then shows what it showed before. */
function isReload() {
  return performance.getEntriesByType("navigation")[0]?.type === "reload";
}

/** Wait until the sandbox answers; the page may be open before it runs. */
async function reached() {
  for (;;) {
    try {
      return await readWorld();
    } catch {
      await new Promise((go) => setTimeout(go, RETRY));
    }
  }
}

function show() {
  const room = (id) => document.getElementById(id);
  showShell({ top: room("top"), places: room("places"), side: room("side"), app: room("app") });
  showThread(room("thread"));
  showWelcome(room("thread"), room("app"));
}

/** Change the language and draw everything again. */
on("language", async (language) => {
  keep(language);
  await load(language);
  location.reload();
});

start().catch((problem) => {
  fill(document.getElementById("thread"), h("p", { class: "trouble", role: "alert" }, String(problem)));
  emit("live", false);
});
