// The page's start: reads the world, shows it, and listens to events.

import { restoreDrafts, showAnew } from "./anew.js";
import { h, fill } from "./dom.js";
import { listen } from "./live.js";
import { ANEW, become, emit, isOpen, look, on, person, readWorld, remembered, state } from "./state.js";
import { keep, load, preferred, say } from "./words.js";
import { showShell } from "./shell.js";
import { showThread } from "./thread.js";
import { showWelcome } from "./welcome.js";

const RETRY = 700;

async function start() {
  await load(preferred());
  await reached();
  fill(document.getElementById("thread"));
  show();
  showAnew();
  restoreDrafts();
  const { as, chat, thread } = remembered();
  const begins = state.world.guide[0] ?? {};
  const first = person(as) ?? person(begins.person) ?? state.world.people[0];
  if (first) await become(first.id, as === null && begins.chat ? { ...begins, message: null } : null);
  if (chat !== null && state.places.some((each) => each.chat === chat && each.thread === thread)) {
    look(chat, thread);
    // A narrow screen would show the list first.
    if (!isReload()) emit("showing");
  }
  listen();
  addEventListener("hashchange", () => follow());
}

/** Go to the person and the place that another address names, such as one that was pasted. */
async function follow() {
  const { as, chat, thread } = remembered();
  const who = person(as) === null ? state.me : as;
  if (who === state.me && (chat === null || isOpen(chat, thread))) return;
  await become(who);
  if (chat === null) return;
  if (!state.places.some((each) => each.chat === chat && each.thread === thread)) return emit("popup", { text: say("link.unseen"), alert: false });
  look(chat, thread);
  emit("showing");
}

/** Return whether the page was loaded again: it then shows what it showed before. */
function isReload() {
  return performance.getEntriesByType("navigation")[0]?.type === "reload";
}

/** Wait until the sandbox answers; if the negotiation is being begun anew, until that is done. */
async function reached() {
  for (;;) {
    if (await readWorld().then(isReady, () => false)) return sessionStorage.removeItem(ANEW);
    await new Promise((go) => setTimeout(go, RETRY));
  }
}

function isReady() {
  const ready = sessionStorage.getItem(ANEW) === null || state.world.keeper !== null;
  if (!ready) fill(document.getElementById("thread"), h("p", { class: "empty", role: "status" }, say("guide.anew.begun")));
  return ready;
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
