"""The dispatch: gives each thing that happens its turn, and commits a whole batch at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.people.model import Person
from domain.refusals import Refusal
from handlers.contents import COMMANDS
from handlers.digests import commands as digests
from handlers.dispatch import chat_events as events
from handlers.dispatch import quarantine, refusals
from handlers.dispatch import timers as knocks
from handlers.dispatch import unaccredited as strangers
from handlers.dispatch.commands import carry_out
from handlers.privacy import timers as housekeeping
from handlers.reminders.timers import resume
from handlers.turns.desk import Desk
from handlers.turns.turn import Asked, Turn
from handlers.turns.updates import Answer, Form, Happened, Happening, Heard, Unread
from storage.mail.inbox import InboxState
from storage.records import Records
from storage.store import Store


class Dispatch:
    """The one way in: what is heard and what is due both become turns."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.desk = desk

    async def hear(self, happenings: Sequence[Happening], now: datetime) -> list[Answer]:
        """Handle a batch in one transaction; what to show on the buttons pressed comes back.

        State, journal, outgoing letters and the settled inbox rows are committed together. A
        refusal drops what its turn wrote and is said instead, to the sender alone.
        """
        async with self._store.transaction() as records:
            await records.people.load(
                {each.user for each in happenings if isinstance(each, Heard)}
            )
            answers = [await self._one(records, each, now) for each in happenings]
        return [each for each in answers if each is not None]

    async def knock(self, now: datetime) -> int:
        """Handle a batch of due moments in one transaction; how many there were."""
        async with self._store.transaction() as records:
            return await knocks.answer(Turn(self.desk, records, now))

    async def open(self, now: datetime) -> None:
        """See to it that what recurs by itself is planned; called once at each start."""
        async with self._store.transaction() as records:
            with records.turn():
                records.moments.plan([housekeeping.next_round(now)])
                await digests.plan_digests(Turn(self.desk, records, now))

    async def next_due(self) -> datetime | None:
        """The next instant at which `knock` has something to do."""
        async with self._store.transaction() as records:
            return await records.moments.next()

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Tell the groups, or the secretariat, what may not have reached the desk meanwhile."""
        async with self._store.transaction() as records:
            with records.turn():
                await events.was_away(Turn(self.desk, records, until), since, until)

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        """The result of a press whose button had to be answered before it was known."""
        async with self._store.transaction() as records:
            with records.turn():
                await refusals.say_late(Turn(self.desk, records, now), user, text)

    async def _one(self, records: Records, happening: Happening, now: datetime) -> Answer | None:
        turn = Turn(self.desk, records, now)
        match happening:
            case Heard():
                return await self._hear(turn, happening)
            case Happened():
                with records.turn():
                    await events.handle(turn, happening)
                    records.inbox.settle(happening.row, InboxState.DONE)
            case Unread():
                with records.turn():
                    return await quarantine.set_aside(turn, happening)
        return None

    async def _hear(self, turn: Turn, heard: Heard) -> Answer | None:
        person = await turn.records.people.find(heard.user)
        if person is None and not _knocks(heard):
            with turn.records.turn():
                popup = await strangers.answer(turn, heard)
                turn.records.inbox.settle(heard.row, InboxState.DONE)
            return Answer(heard.query, popup, alert=True) if heard.query else None
        who = await _reached(turn, person, heard) if person else strangers.guest(heard, turn)
        asked = Asked(turn.desk, turn.records, turn.now, person=who, heard=heard)
        refused = False
        try:
            with turn.records.turn():
                await carry_out(asked)
                turn.records.inbox.settle(heard.row, InboxState.DONE)
        except Refusal as refusal:
            refused = True
            with turn.records.turn():
                await refusals.say(asked, refusal)
                turn.records.inbox.settle(heard.row, InboxState.DONE)
        return Answer(heard.query, asked.popup or "", alert=refused) if heard.query else None


def _knocks(heard: Heard) -> bool:
    """True for what somebody who is not accredited may send: a link's code, or /privacy."""
    if not heard.private or heard.form is not Form.PLAIN:
        return False
    command, *words = heard.text.split(maxsplit=1) or [""]
    name = command.partition("@")[0].removeprefix("/").lower()
    known = COMMANDS.get(name) if command.startswith("/") else None
    return known is not None and known.strangers and (name != "start" or bool(words))


async def _reached(turn: Turn, person: Person, heard: Heard) -> Person:
    """The person, who can be reached in private again where they write there."""
    if person.reachable or not heard.private:
        return person
    known = replace(person, reachable=True)
    with turn.records.turn():
        turn.records.people.save(known)
        await resume(turn, known)
    return known
