"""Tests for every kind of letter how it is stored, sent, refused, repeated and marked as late."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.outbound.calls import Call, make_call
from bot.outbound.kinds import KindRules, rules_of
from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.settlements import Settlements
from domain.groups import Place
from handlers.contents import CONTENTS
from handlers.dispatch.undelivered import Undelivered
from handlers.turns.desk import Desk
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.store import Store
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import NOW, RecordedReports, connect
from tests.room import REGISTRY
from tests.units import unit

PLACE = Place(-1001, 7)
MENU = {"scope": {"type": "default"}, "commands": [["status", "Open"]]}
#: The state of a letter of each kind after Telegram refused it for good, and the reports made.
REFUSED: dict[LetterKind, tuple[LetterState, list[str]]] = {
    LetterKind.MESSAGE: (LetterState.PARKED, ["parked"]),
    LetterKind.DOCUMENT: (LetterState.PARKED, ["parked"]),
    LetterKind.EDIT: (LetterState.PARKED, ["parked"]),
    LetterKind.REACTION: (LetterState.DROPPED, []),
    LetterKind.PIN: (LetterState.DROPPED, ["cannot pin"]),
    LetterKind.MENU: (LetterState.DROPPED, []),
    LetterKind.LEAVE: (LetterState.PARKED, ["parked"]),
    LetterKind.FAREWELL: (LetterState.DROPPED, []),
}
#: The text with which a letter of each kind is sent again if it may have arrived.
IN_DOUBT: dict[LetterKind, str] = {
    LetterKind.MESSAGE: "[repeat, en]\ntext",
    LetterKind.DOCUMENT: "[repeat, en]\ntext",
    LetterKind.EDIT: "text",
    LetterKind.REACTION: "text",
    LetterKind.PIN: "text",
    LetterKind.MENU: "text",
    LetterKind.LEAVE: "text",
    LetterKind.FAREWELL: "[repeat, en]\ntext",
}
#: The method of the Bot API that sends a letter of each kind.
METHODS: dict[LetterKind, str] = {
    LetterKind.MESSAGE: "sendMessage",
    LetterKind.DOCUMENT: "sendDocument",
    LetterKind.EDIT: "editMessageText",
    LetterKind.REACTION: "setMessageReaction",
    LetterKind.PIN: "pinChatMessage",
    LetterKind.MENU: "setMyCommands",
    LetterKind.LEAVE: "leaveChat",
    LetterKind.FAREWELL: "sendMessage",
}
#: The kinds of letter whose text says so if they are sent late.
SAID_LATE = {LetterKind.MESSAGE, LetterKind.DOCUMENT, LetterKind.FAREWELL}

every_kind = pytest.mark.parametrize("kind", LetterKind)


def letter_of(kind: LetterKind) -> Letter:
    """Return a letter of this kind with everything that its call needs."""
    letter = Letter(kind, PLACE, "text", "en", NOW, card="HUM-1", reply_to=5)
    match kind:
        case LetterKind.DOCUMENT:
            return replace(letter, file=b"x", file_name="due.ics")
        case LetterKind.MENU:
            return replace(letter, markup=MENU)
        case _:
            return letter


async def settled(path: Path, kind: LetterKind, outcome: Outcome) -> tuple[Letter, list[str]]:
    """Store a letter of this kind, and write *outcome* as the outcome of its call.

    Return the letter as it is stored then, and the names of the reports that were made.
    """
    reports = RecordedReports()
    async with Store.open(path / "desk.db", create=True) as store:
        async with unit(store) as records:
            records.outbox.put(letter_of(kind))
        async with unit(store) as records:
            letter = await records.outbox.find(1)
            assert letter is not None
            assert letter == replace(letter_of(kind), id=1), "the outbox keeps every field"
            await Settlements(reports).write(records, letter, outcome, now=NOW, machine_now=NOW)
        async with unit(store) as records:
            after = await records.outbox.find(1)
    assert after is not None
    return after, [how for how, _, _ in reports.made]


@every_kind
def test_every_kind_of_letter_has_rules(kind: LetterKind) -> None:
    assert isinstance(rules_of(kind), KindRules)


@every_kind
async def test_every_kind_of_letter_is_sent_by_its_method_of_the_bot_api(kind: LetterKind) -> None:
    called: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        called.append(request.path.rpartition("/")[2])
        chat = {"id": -1001, "type": "supergroup", "title": "x"}
        message = {"message_id": 5, "date": 1, "chat": chat, "text": "x"}
        adds_message = re.match("send|edit", called[-1])
        return web.json_response({"ok": True, "result": message if adds_message else True})

    async with http_service(answer) as url, connect(url) as bot:
        added = await make_call(bot, Call(letter_of(kind), about=5))
    assert called == [METHODS[kind]]
    assert (added is not None) == rules_of(kind).adds_message


@every_kind
async def test_a_refused_letter_is_parked_or_dropped_as_its_kind_demands(
    kind: LetterKind, tmp_path: Path
) -> None:
    letter, reports = await settled(tmp_path, kind, Outcome(Fate.GONE, "refused"))
    assert (letter.state, reports) == REFUSED[kind]


@every_kind
async def test_a_letter_that_may_have_arrived_is_sent_again_and_marked_if_it_adds_a_message(
    kind: LetterKind, tmp_path: Path
) -> None:
    letter, reports = await settled(tmp_path, kind, Outcome(Fate.UNCERTAIN, "uncertain"))
    assert (letter.state, letter.text, reports) == (LetterState.QUEUED, IN_DOUBT[kind], [])
    assert letter.repeated == rules_of(kind).adds_message


@every_kind
async def test_a_late_letter_says_that_it_is_late_if_it_adds_a_message(
    kind: LetterKind, tmp_path: Path
) -> None:
    undelivered = Undelivered(Desk(registry=REGISTRY, contents=CONTENTS))
    letter = replace(letter_of(kind), prepared_for=NOW)
    async with (
        Store.open(tmp_path / "desk.db", create=True) as store,
        unit(store) as records,
    ):
        text = await undelivered.text_at(records, letter, NOW + timedelta(hours=1))
    assert ("Prepared for" in text) == (kind in SAID_LATE)
    assert (kind in SAID_LATE) == rules_of(kind).adds_message
