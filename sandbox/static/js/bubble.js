// One message of the thread: author, reply, text, file, buttons and marks.

import { h, icon, iconButton } from "./dom.js";
import { drawFile } from "./files.js";
import { hourOf, stampOf } from "./instants.js";
import { drawKeys } from "./keys.js";
import { drawQuote, firstLine } from "./quotes.js";
import { draw } from "./rich.js";
import { describe } from "./roles.js";
import { tell } from "./services.js";
import { person, state } from "./state.js";
import { say } from "./words.js";

const MOST_SPOKEN = 120;

/**
 * Return an article for a message. `at` is {index, total, joined}; joined says that the message
 * before has the same author, so that the name is left out.
 */
export function drawMessage(message, at) {
  const article = h("article", {
    class: classes(message, at), tabindex: "-1", "aria-label": nameMessage(message),
    "aria-posinset": at.index + 1, "aria-setsize": at.total, dataset: { id: message.message_id },
  });
  if (message.service) article.append(drawService(message));
  else article.append(...parts(message, at).filter(Boolean));
  return article;
}

function classes(message, { joined }) {
  const marks = [message.service && "service", message.by_bot && "card", isOwn(message) && "own", joined && "joined", message.buttons.length && "keyed"];
  return ["message", ...marks.filter(Boolean)].join(" ");
}

function isOwn(message) {
  return message.who_id === state.me && !message.by_bot;
}

function drawService(message) {
  return h("div", { class: "service-text" }, tell(message), " ", h("time", { class: "time" }, hourOf(message.date)));
}

function parts(message, at) {
  return [
    h("div", { class: "bubble" },
      !at.joined && !isOwn(message) && drawAuthor(message),
      message.forwarded_from && h("div", { class: "forwarded" }, icon("forward"), say("thread.forwarded.from", { who: message.forwarded_from })),
      message.reply_to && drawQuote(message.chat, message.thread, message.reply_to),
      message.files && drawFile(message.files),
      message.text && h("div", { class: "message-text", dir: "auto" }, draw(message.text, message.entities, `${message.chat}:${message.message_id}`)),
      drawMarks(message)),
    drawKeys(message),
    message.reaction && h("div", { class: "reaction", role: "img", "aria-label": say("thread.reaction", { what: message.reaction }) }, message.reaction),
    iconButton("more", say("thread.menu"), { class: "icon-button more", "aria-haspopup": "menu" }),
  ];
}

function drawAuthor(message) {
  const known = message.by_bot ? null : person(message.who_id);
  const about = message.by_bot ? say("thread.desk") : (known?.delegation || known?.role) && describe(known);
  return h("div", { class: "author" }, h("span", { class: "author-name" }, message.who), about && h("span", { class: "author-about" }, about));
}

function drawMarks(message) {
  const edited = message.edited && h("span", { class: "edited", title: message.edit_date ? stampOf(message.edit_date) : null }, say("thread.edited"));
  return h("div", { class: "marks" },
    message.pinned && h("span", { class: "pin", title: say("thread.pinned"), role: "img", "aria-label": say("thread.pinned") }, icon("pin")),
    message.receiver && h("span", { class: "only-you" }, say("thread.whispered")),
    message.silent && h("span", { class: "silent" }, say("thread.silent")),
    edited,
    h("time", { class: "time", title: stampOf(message.date), datetime: new Date(message.date * 1000).toISOString() }, hourOf(message.date)));
}

/** Return what a screen reader says first: author, time and first line. */
function nameMessage(message) {
  if (message.service) return `${tell(message)}, ${stampOf(message.date)}`;
  const start = firstLine(message).slice(0, MOST_SPOKEN);
  return say("thread.message", { who: message.who, when: stampOf(message.date), start });
}
