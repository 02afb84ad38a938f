// What the page itself says, in four languages; the desk's words come from the desk.

export const LANGUAGES = { en: "English", ru: "Русский", uk: "Українська", tr: "Türkçe" };
const PARTS = ["shell", "thread", "guide"];
const KEPT = "greffier.language";

let words = {};
let plurals = new Intl.PluralRules("en");
let current = "en";

/** The language that was chosen, else the first of the browser's that is there, else English. */
export function preferred() {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages.map((each) => each.slice(0, 2))];
  return wanted.find((each) => each in LANGUAGES) ?? "en";
}

/** Read a language's words; from then on `say` speaks it. */
export async function load(language) {
  const parts = await Promise.all(PARTS.map(async (part) => (await fetch(`/static/words/${language}/${part}.json`)).json()));
  words = Object.assign({}, ...parts);
  plurals = new Intl.PluralRules(language);
  current = language;
  document.documentElement.lang = language;
}

export function keep(language) {
  localStorage.setItem(KEPT, language);
}

export function language() {
  return current;
}

/**
 * A sentence: `{name}` stands for an argument; a sentence with forms ("one", "few", "many",
 * "other") takes the form of the argument `n`. A key that is missing is said as it stands.
 */
export function say(key, args = {}) {
  const found = words[key] ?? key;
  const form = typeof found === "string" ? found : (found[plurals.select(args.n)] ?? found.other);
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
}

export function knows(key) {
  return key in words;
}
