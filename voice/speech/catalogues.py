"""Load the catalogues: the Fluent messages of each language, read when they are first needed."""

from __future__ import annotations

import re
from collections.abc import Callable
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
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська", "tr": "Türkçe"}


@cache
def catalogue(language: str) -> FluentBundle:
    """Return all messages of one language, with the Fluent functions that format times."""
    functions: dict[str, Callable[[Any], Any]] = {
        "FULL": times.writer(language, _full),
        "BRIEF": times.writer(language, times.brief),
        "STAMP": times.writer(language, times.stamp),
        "CLOCK": times.writer(language, times.clock),
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


def _full(instant: times.Instant, language: str) -> Markup:
    """Return the instant in UTC with its weekday; for a single reader, also in their own time."""
    shown, own = times.full(instant, language), times.own(instant, language)
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
