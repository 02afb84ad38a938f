// Pointer actions on a message: right click, long press and "more" open its menu, a double click replies.

import { emit } from "./state.js";

const LONG = 500;
const STILL = 10;

/** Listen on the scroller; `offer(article, rectangle)` opens a menu, `messageOf(article)` returns its message. */
export function followPointer(scroller, offer, messageOf) {
  scroller.addEventListener("click", (event) => {
    const more = event.target.closest(".more");
    if (more) offer(more.closest("article.message"), more.getBoundingClientRect());
  });
  scroller.addEventListener("contextmenu", (event) => openByRight(event, offer));
  scroller.addEventListener("dblclick", (event) => reply(event, messageOf));
  watchLongPress(scroller, offer);
}

/** Open the menu on a right click or the menu key; a selection keeps the browser's menu. */
function openByRight(event, offer) {
  const article = event.target.closest("article.message:not(.service)");
  const selecting = !window.getSelection().isCollapsed;
  if (article === null || selecting || event.target.closest("a, img")) return;
  event.preventDefault();
  const open = () => offer(article, event.clientX > 0 ? pointAt(event) : undefined);
  if (event.buttons === 0) open();
  else whenReleased(open);
}

/** Act after the mouse button is released: its release would close a menu that was opened before. */
function whenReleased(act) {
  window.addEventListener("pointerup", () => setTimeout(act), { once: true });
}

function reply(event, messageOf) {
  const article = event.target.closest("article.message:not(.service)");
  if (article === null || event.target.closest("a, button, [role=button]")) return;
  window.getSelection().removeAllRanges();
  emit("reply", messageOf(article));
}

function watchLongPress(scroller, offer) {
  let timer = null;
  let from = null;
  const cancel = () => clearTimeout(timer);
  scroller.addEventListener("pointerdown", (event) => {
    const article = event.target.closest("article.message:not(.service)");
    if (event.pointerType !== "touch" || article === null || event.target.closest("a, button, [role=button]")) return;
    from = event;
    timer = setTimeout(() => offer(article, pointAt(from)), LONG);
  });
  scroller.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL) cancel();
  });
  for (const end of ["pointerup", "pointercancel"]) scroller.addEventListener(end, cancel);
  scroller.addEventListener("scroll", cancel, { passive: true });
}

function pointAt({ clientX, clientY }) {
  return { left: clientX, right: clientX, top: clientY, bottom: clientY };
}
