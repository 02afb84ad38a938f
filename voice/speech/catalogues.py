"""Load the catalogues: the Fluent messages of each language, read when they are first needed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from voice.speech import times
from voice.speech.markup import Markup
from voice.speech.nobreak import bind

#: English comes first because a thread uses it unless its group is set up with another language.
LANGUAGES = ("en", "ru", "uk", "tr")
#: A message of a catalogue file: its key, and its text up to the next message.
_MESSAGE = re.compile(r"^([a-z][\w-]*) =(.*(?:\n[ }].*)*)", re.MULTILINE)
#: The name of each language in the language itself, for the labels of buttons.
#: The beginnings of the names of the languages in all languages: «українською», "Türk".
_STEMS = {
    "en": re.compile(r"engl|английск|англійськ|ingiliz|i̇ngiliz"),
    "ru": re.compile(r"russi|русск|російськ|rus(?:ça|ca|$)"),
    "uk": re.compile(r"ukrain|украинск|українськ|ukrayn"),
    "tr": re.compile(r"turk|türk|турец|турецьк"),
}
#: Words beside the name of a language.
_BESIDE = frozenset(
    (
        *("in", "to", "language", "на", "по", "язык", "языке", "языка", "мова", "мову", "мовою"),
        *("мові", "dili", "dil", "dilinde"),
    )
)
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська", "tr": "Türkçe"}


@cache
def catalogue(language: str) -> FluentBundle:
    """Return all messages of one language, with the Fluent functions that format times."""
    functions: dict[str, Callable[[Any], Any]] = {
        "FULL": times.writer(language, _full),
        "BRIEF": times.writer(language, times.brief),
        "STAMP": times.writer(language, times.stamp),
        "CLOCK": times.writer(language, times.clock),
        "PAST": times.writer(language, times.past),
        "HOUR": times.writer(language, times.hour),
        "DAY": times.writer(language, times.day),
    }
    # By default, Fluent puts invisible isolation marks around inserted values. They are switched
    # off because texts are compared letter by letter.
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    for name in resources(language):
        bundle.add_resource(FluentResource(_source(language, name)))
    return bundle


@cache
def _language_names() -> dict[str, str]:
    """Return the code of each language, by its names in all languages."""
    # Imported here because Babel is slow to import and only this cached function needs it.
    from babel import Locale

    names = {_folded(NAMES[code]): code for code in LANGUAGES}
    for reader in LANGUAGES:
        known = Locale.parse(reader).languages
        names |= {_folded(known[code]): code for code in LANGUAGES}
    # The code of the country is often taken for that of the language.
    return names | {"ua": "uk", "укр": "uk", "рус": "ru", "eng": "en"}


def language_named(words: str) -> str | None:
    """Return the code of the language that has this code or name, or None if there is none."""
    said = _folded(words)
    code = said.replace("_", "-").partition("-")[0]
    if code in LANGUAGES:
        return code
    named = _language_names().get(said)
    left = [each for each in re.split(r"[\s.,:-]+", said) if each and each not in _BESIDE]
    fit = {code for code, stem in _STEMS.items() if len(left) == 1 and stem.match(left[0])}
    return named or (next(iter(fit)) if len(fit) == 1 else None)


def _folded(words: str) -> str:
    return words.strip().replace("İ", "i").casefold()


@cache
def exemplary(language: str) -> frozenset[str]:
    """Return the keys of the messages that have an example, which needs facts of the reader."""
    whole = "\n".join(_source(language, name) for name in resources(language))
    return frozenset(found[1] for found in _MESSAGE.finditer(whole) if "$example-" in found[2])


def load_language(language: str) -> None:
    """Read the catalogue of a language, so that its first sentence need not wait for that."""
    catalogue(language)
    exemplary(language)


def _source(language: str, name: str) -> str:
    return bind(files("voice").joinpath(language, name).read_text("utf-8"))


def fixed_sentences(language: str, keys: Sequence[str]) -> list[str]:
    """Return sentences without facts as plain text, and read no more files than these are in.

    The start of the desk must not wait for all sentences of all languages.
    """
    bundle = FluentBundle([language], use_isolating=False)
    for name in resources(language):
        text = files("voice").joinpath(language, name).read_text("utf-8")
        if any(f"\n{key} =" in text for key in keys):
            bundle.add_resource(FluentResource(text))
    patterns = (bundle.get_message(key).value for key in keys)
    return [str(bundle.format_pattern(each)[0]) for each in patterns if each is not None]


def source_hash() -> str:
    """Return a hash of all catalogues, which changes if one of their sentences does."""
    found = hashlib.sha256()
    for language in LANGUAGES:
        for name in resources(language):
            found.update(files("voice").joinpath(language, name).read_bytes())
    return found.hexdigest()


def _full(instant: times.Instant, language: str) -> Markup:
    """Return the instant in UTC with its weekday; for a single reader, also in their own time."""
    shown = times.full(instant, language)
    own = times.own(instant, language)
    if own is None:
        return shown
    beside = catalogue(language).get_message("own-time").value
    assert beside is not None, "every catalogue has a value for own-time"
    text, _ = catalogue(language).format_pattern(beside, {"time": own})
    return Markup(f"{shown} {text}")


def resources(language: str) -> list[str]:
    """Return the names of the catalogue files of one language, sorted."""
    folder = files("voice").joinpath(language)
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
