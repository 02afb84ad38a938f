// The notice, in all tabs, that the negotiation is being begun anew, and the drafts that outlast it.

import { openDialog } from "./popups.js";
import { ANEW, on, state } from "./state.js";
import { say } from "./words.js";

const DRAFTS = "greffier.drafts";

/** Bar the page as soon as the negotiation is being begun anew, whichever tab has asked for it. */
export function showAnew() {
  on("world", () => {
    if (!state.world.keeper?.anew || sessionStorage.getItem(ANEW) !== null) return;
    sessionStorage.setItem(ANEW, "1");
    const dialog = openDialog({ name: "anew", title: say("guide.anew.begun"), body: say("guide.anew.wait"), stays: true }, []);
    dialog.tabIndex = -1;
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  });
}

/** Keep what is not sent yet; the people and places of the new negotiation have the same numbers. */
export function keepDrafts() {
  sessionStorage.setItem(DRAFTS, JSON.stringify([...state.drafts]));
}

export function restoreDrafts() {
  state.drafts = new Map(JSON.parse(sessionStorage.getItem(DRAFTS) ?? "[]"));
  sessionStorage.removeItem(DRAFTS);
}
