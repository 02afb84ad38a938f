// Pictures and documents: shown in a message, opened in a dialog, or downloaded.

import { h, icon } from "./dom.js";
import { openDialog } from "./popups.js";
import { emit } from "./state.js";
import { language, say } from "./words.js";

const WIDEST = 360;
const TALLEST = 420;
const LONGEST = 400000;
const READABLE = /^(text\/|application\/json)|\.(txt|ics|json|csv|md|log)$/i;

/** Return a message's file: a picture, or a row with name, size and kind. */
export function drawFile(file) {
  const picture = file.photo || (file.width && /^image\//.test(file.mime ?? ""));
  return picture ? drawPicture(file) : drawDocument(file);
}

function drawPicture(file) {
  const name = file.name ?? say("thread.picture");
  const image = h("img", { src: address(file), alt: name, decoding: "async", width: file.width, height: file.height });
  Object.assign(image.style, fit(file));
  return h("button", { type: "button", class: "picture", "aria-label": say("thread.picture.open", { name }), onclick: () => open(file) }, image);
}

/** Return a picture whose size is set before it is loaded, so that nothing moves then. */
function fit({ width, height }) {
  const [across, down] = [width || WIDEST, height || WIDEST];
  const scale = Math.min(1, WIDEST / across, TALLEST / down);
  return { width: `${Math.round(across * scale)}px`, aspectRatio: `${across} / ${down}` };
}

function drawDocument(file) {
  const name = file.name ?? say("thread.file");
  return h("button", { type: "button", class: "file", onclick: () => open(file) },
    icon("file"), h("span", { class: "file-name" }, name), h("span", { class: "file-about" }, describe(file)));
}

/** Return a text such as "PDF, 31.4 kB". */
function describe(file) {
  const ending = /\.(\w{1,5})$/.exec(file.name ?? "")?.[1] ?? file.mime?.split("/").pop() ?? "";
  return [ending.toUpperCase(), writeSize(file.size)].filter(Boolean).join(", ");
}

function writeSize(bytes) {
  if (bytes === null || bytes === undefined) return "";
  const [unit, scale] = [["byte", 1], ["kilobyte", 1e3], ["megabyte", 1e6]].findLast(([, each]) => bytes >= each) ?? ["byte", 1];
  const style = { style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language(), style).format(bytes / scale);
}

function address(file) {
  return `/control/files/${encodeURIComponent(file.id)}`;
}

async function open(file) {
  const name = file.name ?? say(file.photo ? "thread.picture" : "thread.file");
  const body = h("div", { class: "file-body", tabindex: "0", role: "region", "aria-label": name, "aria-busy": "true" });
  const links = h("div", { class: "file-links" },
    h("a", { class: "button", href: address(file), download: name }, say("thread.download")),
    h("a", { class: "button", href: address(file), target: "_blank", rel: "noopener noreferrer" }, say("thread.newtab")));
  openDialog({ name: "file-dialog", title: name, body: [body, links] }, [{ label: say("thread.close"), chief: true }]);
  try {
    body.append(await show(file));
  } catch (problem) {
    body.append(h("p", { class: "trouble" }, say("thread.file.gone")));
    emit("popup", { text: problem.message, alert: false });
  }
  body.removeAttribute("aria-busy");
}

/** Return the content of a file, if the page can show it. */
async function show(file) {
  if (file.photo || /^image\//.test(file.mime ?? "")) return h("img", { src: address(file), alt: file.name ?? say("thread.picture") });
  if (file.mime === "application/pdf") return h("iframe", { class: "file-pages", src: address(file), title: file.name ?? say("thread.file") });
  if (!READABLE.test(file.mime ?? "") && !READABLE.test(file.name ?? "")) return h("p", {}, say("thread.file.elsewhere"));
  const answer = await fetch(address(file));
  if (!answer.ok) throw new Error(say("thread.file.gone"));
  return h("pre", {}, (await answer.text()).slice(0, LONGEST));
}
