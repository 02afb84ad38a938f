"""The catalogues: Fluent messages in every language that the desk speaks, read when first spoken."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

from voice import times

#: English first: it is the thread's language unless a group is set up with another.
LANGUAGES = ("en", "ru", "uk", "tr")
#: Each language by its own name, as it stands on a button.
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська", "tr": "Türkçe"}


@cache
def catalogue(language: str) -> FluentBundle:
    """All messages of one language; times are written by `FULL`, `STAMP`, `CLOCK` and `DAY`."""
    functions = {
        "FULL": times.writer(language, times.full),
        "STAMP": times.writer(language, times.stamp),
        "CLOCK": times.writer(language, times.clock),
        "DAY": times.writer(language, times.day),
    }
    # Isolation marks would stand in texts that are compared to the letter; our arguments are escaped words.
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    for name in resources(language):
        bundle.add_resource(FluentResource(files("voice").joinpath(language, name).read_text("utf-8")))
    return bundle


def resources(language: str) -> list[str]:
    """The files of one language's catalogue."""
    folder = files("voice").joinpath(language)
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
