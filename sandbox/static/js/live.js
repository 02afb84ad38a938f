// The stream of events, which changes the state. It reconnects after every disconnection.

import { keepDrafts } from "./anew.js";
import { become, emit, openPlace, readPlaces, readWorld, state } from "./state.js";

const KINDS = ["message", "deleted", "answer", "clock", "desk", "world", "read"];
const FIRST = 500;
const LONGEST = 5000;
const GROWTH = 1.5;

let pause = FIRST;

/** Listen from now on. After a disconnection everything is read again. */
export function listen() {
  const stream = new EventSource(`/control/events?kinds=${KINDS.join(",")}`);
  stream.addEventListener("open", () => catchUp());
  stream.addEventListener("error", () => lost(stream));
  for (const kind of KINDS) {
    stream.addEventListener(kind, (event) => HEARD[kind](JSON.parse(event.data)));
  }
}

/** Reconnect with growing delays, which the browser's own reconnection does not do. */
function lost(stream) {
  stream.close();
  setLive(false);
  setTimeout(listen, pause);
  pause = Math.min(pause * GROWTH, LONGEST);
}

async function catchUp() {
  try {
    // Another sandbox has other people, and its negotiation begins.
    if (await readWorld()) return goOver();
    await (openPlace() === null ? become(state.me) : readPlaces());
    setLive(true);
    pause = FIRST;
    emit("missed");
  } catch {
    setLive(false);
  }
}

/** Load the page again, with what is not sent yet. */
function goOver() {
  keepDrafts();
  location.assign(location.pathname);
}

function setLive(live) {
  state.live = live;
  emit("live", live);
}

const HEARD = {
  message(content) {
    emit("message", content);
    countSoon();
  },
  deleted(content) {
    emit("deleted", content);
    countSoon();
  },
  answer(content) {
    emit("answer", content);
  },
  clock(content) {
    state.clock = content;
    emit("clock", content);
  },
  desk(content) {
    state.desk = content;
    emit("desk", content);
  },
  async world(content) {
    await readWorld().catch(() => setLive(false));
    if (content.what === "commands" || content.what === "whispers") emit(content.what);
    else if (openPlace() === null) await become(state.me);
    else countSoon();
  },
  read(content) {
    emit("read", content);
    if (content.person === state.me) countSoon();
  },
};

let counting = false;

/** Update unread marks and last lines at the next frame, once for all events until then. */
function countSoon() {
  if (counting) return;
  counting = true;
  setTimeout(async () => {
    counting = false;
    await readPlaces().catch(() => setLive(false));
  }, 60);
}
