"""Plays the time phrases of four languages in whole lines: they mean what they mean alone."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from domain.refusals import Refusal
from tests.lines.entries import AT_ONCE, WITHOUT_DELAY, instant, spell
from tests.lines.judge import Judge, Verdict
from tests.lines.report import Judged
from tests.lines.scenes import FRIDAY
from tests.lines.tables import Row
from tests.voice.dues.answers import HERE, rows
from voice.dues import Every, Once, read

#: A text without a word that can belong to a time.
TEXT = {
    "en": "count the vehicles",
    "ru": "проверить машины",
    "uk": "перевірити машини",
    "tr": "araçları say",
}
#: Who sends the line and in which zone they mean it, where, the line, and what it is about.
LINES = {
    "remind": ("A-hum", "Europe/Istanbul", "private", "/remind {text} {phrase}", "me"),
    "date": ("A-hum", "UTC", "HUM", "/date HUM-A1 {phrase} {text}", "HUM-A1"),
    "notice": ("S-sec", "UTC", "private", "/notice HUM at {phrase}: {text}", "HUM"),
}


def phrases() -> list[tuple[str, str]]:
    """Return each phrase of the tables of phrases, with its language."""
    tables = [rows(each.name) for each in sorted(HERE.glob("*.tsv"))]
    found = {(row["phrase"], row["lang"]) for table in tables for row in table if "phrase" in row}
    return sorted(found)


def meaning(phrase: str, language: str, zone: str) -> str | None:
    """Return the time or the rule that a phrase names alone; None if it must be asked."""
    try:
        found = read(phrase, language=language, zone=zone, now=FRIDAY, default_time=time(12))
    except Refusal:
        return None
    if isinstance(found, Every):
        return spell(found.recurrence)
    if not isinstance(found, Once):
        return None
    return instant(found.due.at) if found.due.at else WITHOUT_DELAY


#: A word of its own, which is only near to a day: it is text.
_OTHER_WORD = "sundry "


@pytest.mark.parametrize("command", LINES)
async def test_what_a_line_records_at_once_is_what_its_phrase_means_alone(
    tmp_path: Path, command: str
) -> None:
    who, zone, where, line, about = LINES[command]
    silent = []
    async with Judge.open(tmp_path) as judge:
        for phrase, language in phrases():
            if phrase.startswith(_OTHER_WORD):
                continue
            text = TEXT[language]
            when = meaning(phrase, language, zone)
            if command == "notice" and when == WITHOUT_DELAY:
                when = AT_ONCE
            expected = (
                f"asked || refused || {about}; {when}; {text}" if when else "asked || refused"
            )
            typed = line.format(text=text, phrase=phrase)
            row = Row("phrase", language, who, where, typed, expected)
            outcome = await judge.play(row, pressed=False)
            if outcome.verdict(row.meaning) is Verdict.SILENT:
                silent.append(str(Judged(row, Verdict.SILENT, outcome)))
    assert silent == [], f"{len(silent)}\n" + "\n".join(silent)
