"""The catalogues: Fluent messages in every language of the desk, read when first spoken."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from voice.speech import times
from voice.speech.markup import Markup

#: English first: it is the thread's language unless a group is set up with another.
LANGUAGES = ("en", "ru", "uk", "tr")
#: Each language by its own name, as it stands on a button.
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська", "tr": "Türkçe"}


@cache
def catalogue(language: str) -> FluentBundle:
    """All messages of one language; times by `FULL`, `STAMP`, `CLOCK`, `HOUR`, `DAY`."""
    functions: dict[str, Callable[[Any], Any]] = {
        "FULL": times.writer(language, _full),
        "STAMP": times.writer(language, times.stamp),
        "CLOCK": times.writer(language, times.clock),
        "HOUR": times.writer(language, times.hour),
        "DAY": times.writer(language, times.day),
    }
    # Isolation marks would stand in texts that are compared to the letter.
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    for name in resources(language):
        bundle.add_resource(
            FluentResource(files("voice").joinpath(language, name).read_text("utf-8"))
        )
    return bundle


def _full(instant: times.Instant, language: str) -> Markup:
    """The instant in full; where it is written to one reader, in their own time beside it."""
    shown, own = times.full(instant, language), times.own(instant, language)
    if own is None:
        return shown
    beside = catalogue(language).get_message("own-time").value
    assert beside is not None, "every catalogue has the words for a reader's own time"
    text, _ = catalogue(language).format_pattern(beside, {"time": own})
    return Markup(f"{shown} {text}")


def resources(language: str) -> list[str]:
    """The files of one language's catalogue."""
    folder = files("voice").joinpath(language)
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
