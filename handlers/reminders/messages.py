"""Telling a reminder: to whoever asked for it, in a thread, or to each member of a delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actions.model import Action
from domain.people.model import Person
from domain.permissions import Act, Relation, may
from domain.refs import read_ref
from domain.reminders import THREAD, Reminder, ReminderState
from domain.timers import PROMPT
from handlers.turns.snoozes import snooze_buttons
from handlers.turns.turn import Button, ButtonRows, Turn
from storage.mail.buttons import Audience
from voice import Markup, Speaker
from voice.reminders import reminder_text


def entitled(asker: Person, reminder: Reminder) -> bool:
    """Whether the person may have it told to those whom it is for."""
    if asker.suspended:
        return False
    if reminder.target is None:
        return True
    if reminder.target == THREAD:
        return may(asker.role, Act.REMIND_THREAD) and asker.sees(reminder.group or "")
    relation = Relation.OWN if reminder.target == asker.delegation else Relation.OTHER
    return may(asker.role, Act.REMIND_MEMBERS, relation)


def concerns(reminder: Reminder, person: Person) -> bool:
    """Whether the person is one of those who are told, and may still know of it."""
    if person.suspended or reminder.state is ReminderState.CANCELLED:
        return False
    if reminder.target is None:
        return person.user == reminder.user
    ref = read_ref(reminder.ref) if reminder.ref else None
    return person.delegation == reminder.target and (ref is None or person.sees(ref.group))


@dataclass(frozen=True, slots=True)
class Telling:
    """One time of a reminder, prepared for *due*, and who had it told; *moment* is its id."""

    turn: Turn
    reminder: Reminder
    asker: Person
    due: datetime
    following: datetime | None
    timer: int

    async def tell(self) -> list[tuple[Person, datetime]]:
        """Tell those whom it is for; those who are told later come back, with when.

        Quiet hours hold what people did not ask for themselves; who cannot be reached waits.
        """
        if self.reminder.target is None:
            await self.tell_one(self.asker)
            return []
        if self.reminder.target == THREAD:
            await self._say()
            return []
        later: list[tuple[Person, datetime]] = []
        for person in await self.turn.records.people.all():
            if not concerns(self.reminder, person):
                continue
            until = self._until(person)
            if until is None:
                await self.tell_one(person)
            else:
                later.append((person, until))
        return later

    def tell_not_sent(self) -> None:
        """Tell whoever asked for it that a time was left out."""
        number = str(self.reminder.number)
        text = self.turn.speaker(self.asker).say("reminder-not-sent", number=number, at=self.due)
        self.turn.tell(self.asker, text, dedup=f"moment:{self.timer}")

    async def tell_one(self, person: Person) -> None:
        """Tell one person in private, who can put it off for themselves alone."""
        action = await self._action(person)
        text = self._text(self.turn.speaker(person), action, own=person.user == self.asker.user)
        self.turn.tell(
            person, text, buttons=self._buttons(person, action),
            subject=self.reminder.ref or "", version=action.version if action else 0,
            dedup=f"moment:{self.timer}:{person.user}",
        )  # fmt: skip

    async def _say(self) -> None:
        group = self.turn.group
        assert group is not None, "a thread is a group's"
        action = await self._action(None)
        text = self._text(self.turn.speaker(group), action, own=False)
        self.turn.say(group, text, reply_card=self.reminder.ref, dedup=f"moment:{self.timer}")

    def _until(self, person: Person) -> datetime | None:
        if not person.reachable:
            return self.turn.now
        if person.user == self.asker.user or person.quiet is None:
            return None
        return person.quiet.until(self.turn.now, person.zone)

    async def _action(self, reader: Person | None) -> Action | None:
        """The item that it is about, where the reader may see it."""
        ref = read_ref(self.reminder.ref) if self.reminder.ref else None
        if ref is None or (reader is not None and not reader.sees(ref.group)):
            return None
        return await self.turn.records.actions.find(ref)

    def _text(self, speaker: Speaker, action: Action | None, *, own: bool) -> Markup:
        late = self.turn.now - self.due > PROMPT
        return reminder_text(
            speaker, self.reminder, action, due=self.due, sent=self.turn.now if late else None,
            asker=None if own else self.asker.delegation, following=self.following,
        )  # fmt: skip

    def _buttons(self, person: Person, action: Action | None) -> ButtonRows:
        only = Audience(user=person.user)
        number = str(self.reminder.number)
        if person.user != self.reminder.user:
            number = f"{self.reminder.user}.{number}"
        snooze = snooze_buttons(f"/remind snooze {number}", only)
        if action is None or not _owes(person, action):
            return [snooze]
        return [[Button("button-done", f"/done {action.ref}", only)], snooze]


def _owes(person: Person, action: Action) -> bool:
    return any(line.delegation == person.delegation for line in action.unreported)
