"""Checks for texts and reminders that must never occur in a run of the scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path

from sandbox.scenario.slots import Timer
from sandbox.scenario.timed_messages import NEVER
from sandbox.state.records import TranscriptEntry

#: Words that blame a delegation or plead with it; the desk must not use them. Each is the
#: beginning of a word, or a whole word if it ends with `$`.
_WORDS = (
    # English
    "violat breach fail refus late$ guilt ignor unfortunate warning enem please$ sorry$ "
    # Russian
    "наруш срыв сорва провал отказ опозда просроч винов игнор сожал предупрежд враг враж "
    "пожалуйста$ "
    # Ukrainian
    "поруш зрив зірва відмов запізн спізн простроч винуват ігнор попередж ворог ворож ласка$ "
    # Turkish
    "ihlal ihlâl reddet gecik suçlu maalesef$ uyarı düşman lütfen$ "
)
_FORBIDDEN = re.compile(
    r"\b(?:"
    + "|".join(
        f"{word[:-1]}\\b" if word.endswith("$") else f"{word}\\w*" for word in _WORDS.split()
    )
    + ")|[!¡]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"<blockquote[^>]*>.*?</blockquote>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

#: Maps a step's number to texts that people wrote in it and that no file of the desk may contain.
UNRECORDED = {
    13: ("Good morning", "starting with the exchange"),
    14: ("test by 25 Jul",),
    24: ("available by 03/07",),
    29: ("50.4501", "30.5234", "Meet at"),
}


def check_words(transcript: Iterable[TranscriptEntry]) -> Iterator[str]:
    """Yield a line for each forbidden word that the desk used outside block quotes."""
    for each in transcript:
        if not each.by_bot or each.kind in {"service", "pin"}:
            continue
        own = unescape(_TAG.sub("", _QUOTED.sub(" ", each.html))) if each.html else each.text
        keys = " ".join(key.text for row in each.buttons for key in row)
        for found in _FORBIDDEN.findall(f"{own} {keys}"):
            place = each.topic or each.title
            yield f"{each.at[5:16]}: the word “{found}” was said in {place}"


def check_files(folder: Path) -> Iterator[str]:
    """Yield a line for each text that must not be recorded and yet is in a file of the desk."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        content = path.read_bytes()
        for step, parts in UNRECORDED.items():
            for part in parts:
                if part.encode() in content:
                    yield f"step {step}: “{part}” stands in {path.name}"


def check_never(clocked: Sequence[Timer]) -> Iterator[str]:
    """Yield a line for each reminder whose item was closed or moved before it was sent."""
    for at, ref in NEVER:
        if any(each.at == at and ref in each.sight.text for each in clocked):
            yield f"timer of {at:%d Jul, %H:%M}: {ref} was not to come"
