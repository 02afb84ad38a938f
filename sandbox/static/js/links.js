// Links: links to the desk work inside the page, others open a new tab.

import { h } from "./dom.js";
import { look, setDraft, state } from "./state.js";

const OPENABLE = new Set(["http:", "https:", "tg:"]);

/** Return an anchor for an address, or only its text if the address may not be opened. */
export function makeLink(address, words, props = {}) {
  const url = read(address);
  if (url === null) return h("span", props, words);
  const onclick = (event) => { if (follow(url)) event.preventDefault(); };
  return h("a", { ...props, href: url.href, target: "_blank", rel: "noopener noreferrer", onclick }, words);
}

function read(address) {
  try {
    const url = new URL(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
    return OPENABLE.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Follow a link that starts the desk, to the private chat with it; return whether it is such a link. */
function follow(url) {
  const own = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === state.world.bot.username?.toLowerCase();
  if (!own) return false;
  const place = state.places.find((each) => each.kind === "private");
  look(place?.chat ?? state.me, null);
  const code = url.searchParams.get("start");
  setDraft(code ? `/start ${code}` : "/start");
  return true;
}
