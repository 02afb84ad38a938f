"""Gives each update and each due timer a turn of its own, and commits a whole batch at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.events import PersonReachable
from domain.people.model import Person
from domain.refusals import Refusal
from handlers import prompts
from handlers.dispatch import (
    chat_events,
    edits,
    floods,
    quarantine,
    refusals,
    unaccredited,
)
from handlers.dispatch.commands import carry_out
from handlers.dispatch.lines import split_line
from handlers.dispatch.timers import fire_due, formal_kinds
from handlers.turns.desk import Desk
from handlers.turns.routes import Command
from handlers.turns.turn import Turn
from handlers.turns.updates import (
    Answer,
    ChatEvent,
    Incoming,
    InputKind,
    Unreadable,
    UserInput,
)
from handlers.turns.user_turn import POPUP_MAX, UserTurn
from storage.records import Records
from storage.store import Store
from voice import plain


class Dispatch:
    """The only way into the handlers, for updates from Telegram and for due timers."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.desk = desk

    async def receive(
        self, records: Records, batch: Sequence[Incoming], now: datetime
    ) -> list[Answer]:
        """Handle a batch of updates; return the answers to pressed buttons.

        The state, the journal and the outgoing letters are committed together, with the caller's
        unit of work. If a turn is refused, all that it wrote is undone, and only the sender learns
        why.
        """
        await records.people.load({each.user for each in batch if isinstance(each, UserInput)})
        answers = [await self._one(records, each, now) for each in batch]
        return [each for each in answers if each is not None]

    async def fire(self, records: Records, now: datetime, through: datetime) -> int:
        """Fire a batch of due timers; return how many there were.

        All that people have sent until *through* is handled. Timers that depend on that, and are
        due later, wait.
        """
        return await fire_due(Turn(self.desk, records, now), through)

    async def next_due(self, records: Records, after: datetime | None = None) -> datetime | None:
        """Return when the next timer is due, or None. Timers that wait for the gate do not count.

        With *after*, only timers that are due later than that count.
        """
        return await records.timers.next(after=after, but=formal_kinds(self.desk))

    async def defer(self, records: Records, user_input: UserInput, now: datetime) -> Answer | None:
        """Tell the person that their act was received, and waits until the journal is verified."""
        person = await records.people.find(user_input.user)
        if person is None:
            return None
        turn = UserTurn(self.desk, records, now, person=person, input=user_input)
        text = turn.voice.say("formal-waits", at=min(user_input.at, now))
        if user_input.query is not None:
            return Answer(user_input.query, plain(text, POPUP_MAX))
        if person.reachable:
            turn.answer(text)
        return None

    async def resume(self, records: Records, user_input: UserInput, now: datetime) -> None:
        """Carry out an act that has waited. The result of a press is sent in private."""
        for answer in await self.receive(records, [user_input], now):
            if answer.text:
                await refusals.say_late(
                    Turn(self.desk, records, now), user_input.user, answer.text
                )

    async def open(self, now: datetime) -> None:
        """Plan the timers that recur, if they are not planned yet; called once at each start."""

        async def plan(records: Records) -> None:
            for start in self.desk.contents.at_start:
                await start(Turn(self.desk, records, now))

        await self._store.run(plan)

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Report to the secretariat or to the groups that input may be lost: the desk was off."""

        async def report(records: Records) -> None:
            await chat_events.was_away(Turn(self.desk, records, until), since, until)

        await self._store.run(report)

    async def say_late(self, user: int, text: str, now: datetime) -> None:
        """Send in private a button's result that was not known when the press was answered."""

        async def say(records: Records) -> None:
            await refusals.say_late(Turn(self.desk, records, now), user, text)

        await self._store.run(say)

    async def _one(self, records: Records, incoming: Incoming, now: datetime) -> Answer | None:
        turn = Turn(self.desk, records, now)
        match incoming:
            case UserInput():
                return await self._receive(turn, incoming)
            case ChatEvent():
                async with records.savepoint(gather=True):
                    await chat_events.handle(turn, incoming)
            case Unreadable():
                async with records.savepoint(gather=True):
                    return await quarantine.set_aside(turn, incoming)
        return None

    async def _receive(self, turn: Turn, user_input: UserInput) -> Answer | None:
        known = await turn.records.people.find(user_input.user)
        if known is None and not self._admitted(user_input):
            async with turn.records.savepoint(gather=True):
                popup = await unaccredited.answer(turn, user_input)
            return Answer(user_input.query, popup, alert=True) if user_input.query else None
        if known is None:
            person = unaccredited.temporary_person(user_input, turn)
        else:
            person = await _reached(turn, known, user_input)
        asked = UserTurn(turn.desk, turn.records, turn.now, person=person, input=user_input)
        if user_input.kind is InputKind.EDITED:
            async with turn.records.savepoint(gather=True):
                await edits.answer(asked)
            return None
        async with turn.records.savepoint(gather=True):
            admitted = await floods.admit(asked)
        refused = not admitted or await self._carry_out(asked)
        if user_input.query is None:
            return None
        return Answer(user_input.query, asked.popup or "", alert=refused)

    async def _carry_out(self, turn: UserTurn) -> bool:
        """Carry out the person's input; if it is refused, say so to the sender and return True."""
        try:
            async with turn.records.savepoint(gather=True):
                await carry_out(turn)
                edits.note(turn, None)
        except Refusal as refusal:
            async with turn.records.savepoint(gather=True):
                edits.note(turn, refusal)
                if turn.person.reachable:
                    await prompts.end_void(turn, self._typed(turn.input))
                await refusals.say(turn, refusal, whisper=True)
            return True
        return False

    def _typed(self, user_input: UserInput) -> Command | None:
        """Return the command that the person typed, or None for a button or other words."""
        if user_input.token is not None or not user_input.text.startswith("/"):
            return None
        return self.desk.contents.commands.get(split_line(user_input.text)[0])

    def _admitted(self, user_input: UserInput) -> bool:
        """Return True if a person without accreditation may send this: a link, or /privacy."""
        if not user_input.private or user_input.kind is not InputKind.PLAIN:
            return False
        if not user_input.text.startswith("/"):
            return False
        name, words = split_line(user_input.text)
        known = self.desk.contents.commands.get(name)
        return known is not None and known.unaccredited and (name != "start" or bool(words))


async def _reached(turn: Turn, person: Person, user_input: UserInput) -> Person:
    """Return the person, marked as reachable if they have just written in private."""
    if person.reachable or not user_input.private:
        return person
    known = replace(person, reachable=True)
    async with turn.records.savepoint(gather=True):
        turn.records.people.save(known)
        await turn.publish(PersonReachable(known))
    return known
