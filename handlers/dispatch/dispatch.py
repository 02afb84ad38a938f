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
from handlers.dispatch import timers as timers
from handlers.dispatch import unaccredited as unaccredited
from handlers.dispatch.commands import carry_out
from handlers.privacy import timers as housekeeping
from handlers.reminders.timers import resume
from handlers.turns.desk import Desk
from handlers.turns.turn import Turn, UserTurn
from handlers.turns.updates import Answer, ChatEvent, Incoming, InputKind, Unreadable, UserInput
from storage.mail.inbox import InboxState
from storage.records import Records
from storage.store import Store


class Dispatch:
    """The one way in: what is heard and what is due both become turns."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.desk = desk

    async def receive(self, batch: Sequence[Incoming], now: datetime) -> list[Answer]:
        """Handle a batch in one transaction; what to show on the buttons pressed comes back.

        State, journal, outgoing letters and the settled inbox rows are committed together. A
        refusal drops what its turn wrote and is said instead, to the sender alone.
        """
        async with self._store.transaction() as records:
            await records.people.load({each.user for each in batch if isinstance(each, UserInput)})
            answers = [await self._one(records, each, now) for each in batch]
        return [each for each in answers if each is not None]

    async def fire(self, now: datetime) -> int:
        """Handle a batch of due moments in one transaction; how many there were."""
        async with self._store.transaction() as records:
            return await timers.answer(Turn(self.desk, records, now))

    async def open(self, now: datetime) -> None:
        """See to it that what recurs by itself is planned; called once at each start."""
        async with self._store.transaction() as records:
            with records.savepoint():
                records.timers.plan([housekeeping.next_round(now)])
                await digests.plan_digests(Turn(self.desk, records, now))

    async def next_due(self) -> datetime | None:
        """The next instant at which `knock` has something to do."""
        async with self._store.transaction() as records:
            return await records.timers.next()

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Tell the groups, or the secretariat, what may not have reached the desk meanwhile."""
        async with self._store.transaction() as records:
            with records.savepoint():
                await events.was_away(Turn(self.desk, records, until), since, until)

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        """The result of a press whose button had to be answered before it was known."""
        async with self._store.transaction() as records:
            with records.savepoint():
                await refusals.say_late(Turn(self.desk, records, now), user, text)

    async def _one(self, records: Records, incoming: Incoming, now: datetime) -> Answer | None:
        turn = Turn(self.desk, records, now)
        match incoming:
            case UserInput():
                return await self._receive(turn, incoming)
            case ChatEvent():
                with records.savepoint():
                    await events.handle(turn, incoming)
                    records.inbox.finish(incoming.row, InboxState.DONE)
            case Unreadable():
                with records.savepoint():
                    return await quarantine.set_aside(turn, incoming)
        return None

    async def _receive(self, turn: Turn, user_input: UserInput) -> Answer | None:
        person = await turn.records.people.find(user_input.user)
        if person is None and not _admitted(user_input):
            with turn.records.savepoint():
                popup = await unaccredited.answer(turn, user_input)
                turn.records.inbox.finish(user_input.row, InboxState.DONE)
            return Answer(user_input.query, popup, alert=True) if user_input.query else None
        who = (
            await _reached(turn, person, user_input)
            if person
            else unaccredited.temporary_person(user_input, turn)
        )
        asked = UserTurn(turn.desk, turn.records, turn.now, person=who, input=user_input)
        refused = False
        try:
            with turn.records.savepoint():
                await carry_out(asked)
                turn.records.inbox.finish(user_input.row, InboxState.DONE)
        except Refusal as refusal:
            refused = True
            with turn.records.savepoint():
                await refusals.say(asked, refusal)
                turn.records.inbox.finish(user_input.row, InboxState.DONE)
        return (
            Answer(user_input.query, asked.popup or "", alert=refused)
            if user_input.query
            else None
        )


def _admitted(user_input: UserInput) -> bool:
    """True for what somebody who is not accredited may send: a link's code, or /privacy."""
    if not user_input.private or user_input.kind is not InputKind.PLAIN:
        return False
    command, *words = user_input.text.split(maxsplit=1) or [""]
    name = command.partition("@")[0].removeprefix("/").lower()
    known = COMMANDS.get(name) if command.startswith("/") else None
    return known is not None and known.unaccredited and (name != "start" or bool(words))


async def _reached(turn: Turn, person: Person, user_input: UserInput) -> Person:
    """The person, who can be reached in private again where they write there."""
    if person.reachable or not user_input.private:
        return person
    known = replace(person, reachable=True)
    with turn.records.savepoint():
        turn.records.people.save(known)
        await resume(turn, known)
    return known
