// The page's own texts in four languages; the desk's texts come from the desk.

export const LANGUAGES = { en: "English", ru: "Русский", uk: "Українська", tr: "Türkçe" };
const PARTS = ["shell", "thread", "guide"];
const KEPT = "greffier.language";

let words = {};
let plurals = new Intl.PluralRules("en");
let current = "en";

/** Return the chosen language, or the browser's first supported one, or English. */
export function preferred() {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages.map((each) => each.slice(0, 2))];
  return wanted.find((each) => each in LANGUAGES) ?? "en";
}

/** Load a language; from then on `say` uses it. */
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
 * Return a text. `{name}` is replaced by an argument. A text with forms ("one", "few", "many",
 * "other") takes the form of the argument `n`. A missing key is returned as it is.
 */
export function say(key, args = {}) {
  const found = words[key] ?? key;
  const form = typeof found === "string" ? found : (found[plurals.select(args.n)] ?? found.other);
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
}

export function knows(key) {
  return key in words;
}
