"""The example of each command is a line that its reader can send as it stands."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.people.model import Delegation, Kind, Registry, Role
from domain.permissions import may_ever
from handlers.contents import CONTENTS
from tests.room import CAST, Room, Said
from tests.voice.samples import said, sentences
from voice import LANGUAGES, plain

COMMANDS = CONTENTS.commands
NOVEMBER = datetime(2026, 11, 18, 12, 20, tzinfo=UTC)
#: The negotiation of these tests has none of the codes that other tests use.
CODES = {"A": "VAL", "B": "KOR", "M": "FAC", "O": "RCM", "S": "SEC"}
REGISTRY = Registry.of([
    Delegation("KOR", Kind.PARTY), Delegation("VAL", Kind.PARTY),
    Delegation("FAC", Kind.FACILITATOR), Delegation("RCM", Kind.OBSERVER),
    Delegation("MON", Kind.OBSERVER), Delegation("SEC", Kind.SECRETARIAT),
])  # fmt: skip
#: Refusals which mean that the desk could not read a line.
UNREAD = re.compile(
    "not-understood|words-beyond"
    "|unknown-(?:delegation|group|language|zone|role|recipients|command|word)"
    "|no-(?:due|text)|unread|unclear|doubtful|recurring-due|ambiguous|past-due|which-group"
)

_ASKED = ("B-hum", "/action HUM VAL: Send the list by 30 Nov 12:00")
_TAKEN = (_ASKED, ("A-hum", "/accept HUM-A1"))
_OFFERED = ("A-hum", "/action HUM KOR: Send the list by 30 Nov 12:00")
_REPORTED = (_OFFERED, ("B-hum", "/accept HUM-A1"), ("B-hum", "/done HUM-A1"))
_THREE = tuple(("B-hum", f"/action HUM VAL: Send {n} by 30 Nov 12:00") for n in (1, 2, 3))
#: Command -> who sends its example, and what was sent before.
PLAYED: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "action": ("A-hum", ()),
    "accept": ("A-hum", (_ASKED,)),
    "decline": ("A-hum", (_ASKED,)),
    "date": ("A-hum", (_ASKED,)),
    "agree": ("A-hum", (_OFFERED, ("B-hum", "/date HUM-A1 1 Dec 09:00"))),
    "keep": ("A-hum", (_OFFERED, ("B-hum", "/date HUM-A1 1 Dec 09:00"))),
    "progress": ("A-hum", _TAKEN),
    "done": ("A-hum", _TAKEN),
    "confirm": ("A-hum", _REPORTED),
    "notyet": ("A-hum", _REPORTED),
    "withdraw": ("A-hum", (_OFFERED,)),
    "retain": ("A-hum", (*_TAKEN, ("B-hum", "/withdraw HUM-A1"))),
    "correct": ("A-hum", (_OFFERED,)),
    "assign": ("A-hum", (_ASKED,)),
    "link": ("A-hum", _THREE),
    "unlink": ("A-hum", (*_THREE, ("A-hum", "/link HUM-A1 HUM-A3"))),
    "follow": ("M-conv", (_ASKED,)),
    "remind": ("A-hum", (_ASKED,)),
    "notice": ("S-sec", ()),
    "accredit": ("A-head", ()),
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


@asynccontextmanager
async def elsewhere(path: Path, language: str) -> AsyncIterator[Room]:
    """Open a room of a negotiation with other codes, in November; all read *language*."""
    async with Room.open(path) as room:
        room.now = NOVEMBER
        room.dispatch.desk = replace(room.dispatch.desk, registry=REGISTRY)
        for label, (delegation, *_) in CAST.items():
            await room.person(label, delegation=CODES[delegation], language=language)
        yield room


async def example_of(room: Room, who: str, command: str) -> str:
    """Return the example that /help shows the person for one command."""
    [help_] = await room.says(who, f"/help {command}")
    return next(
        found[1]
        for line in reversed(help_.text.splitlines())
        if (found := re.search(rf": (/{command}(?: .*)?)$", line))
    )


def unread(said_: list[Said], language: str) -> list[str]:
    """Return the keys of the refusals among the answers which mean that a line was not read."""
    found = []
    for sentence in sentences(language, "refusal-"):
        if UNREAD.search(sentence.name):
            first = plain(said(language, sentence, "§")).splitlines()[0]
            shape = re.sub(r"\\d+|§", ".*", re.escape(first))
            found += [sentence.name for each in said_ if re.match(shape, each.text)]
    return found


@each_language
@pytest.mark.parametrize("command", list(PLAYED))
async def test_the_example_of_a_command_is_recorded_as_it_stands(
    tmp_path: Path, language: str, command: str
) -> None:
    who, before = PLAYED[command]
    async with elsewhere(tmp_path / "room.db", language) as room:
        for sender, line in before:
            await room.says(sender, line)
        example = await example_of(room, who, command)
        recorded = room.rows("journal", "reminders", "notices", "invitations", "assignments")
        group = "HUM" if command == "action" else None
        answers = await room.says(who, example, group)
        assert unread(answers, language) == [], example
        assert room.rows("journal", "reminders", "notices", "invitations", "assignments") != (
            recorded
        ), (example, [each.text for each in answers])


@each_language
@pytest.mark.parametrize("command", [each for each in COMMANDS if each not in PLAYED])
async def test_the_example_of_any_other_command_is_read_as_it_stands(
    tmp_path: Path, language: str, command: str
) -> None:
    who = "A-hum" if may_ever(Role.DELEGATE, COMMANDS[command].act) else "S-sec"
    async with elsewhere(tmp_path / "room.db", language) as room:
        example = await example_of(room, who, command)
        where = "HUM" if COMMANDS[command].where == "group" else None
        answers = await room.says(who, example, where)
        assert unread(answers, language) == [], example


@each_language
@pytest.mark.parametrize("who", ["A-hum", "B-head", "M-conv", "O-field", "E-hum", "S-sec"])
async def test_no_help_text_names_a_delegation_a_group_or_a_day_of_another_negotiation(
    tmp_path: Path, language: str, who: str
) -> None:
    async with elsewhere(tmp_path / "room.db", language) as room:
        for line in ("/help", *(f"/help {each}" for each in COMMANDS)):
            [help_] = await room.says(who, line)
            assert re.search(r"\b(?:A\+B|[AB]:|A-hum|25)\b", help_.text) is None, help_.text
