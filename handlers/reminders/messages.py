"""Sends a reminder: to the person who set it, to a thread, or to each member of a delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actions.model import Action
from domain.people.model import Person
from domain.refs import read_ref
from domain.reminders import THREAD, Reminder, ReminderState
from domain.timers import is_late
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import quiet_until
from handlers.turns.rights import permitted
from handlers.turns.snoozes import snooze_buttons
from handlers.turns.turn import Turn
from storage.mail.buttons import Audience
from voice import Markup, Speaker
from voice.reminders import reminder_text


def concerns(reminder: Reminder, person: Person) -> bool:
    """Return True if the person is a recipient of the reminder and may still know of it."""
    if person.suspended or reminder.state is ReminderState.CANCELLED:
        return False
    if reminder.target is None:
        return person.user == reminder.user
    ref = read_ref(reminder.ref) if reminder.ref else None
    return person.delegation == reminder.target and (ref is None or person.sees(ref.group))


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One occurrence of a reminder: it was planned for *due*, and *asker* has set it.

    *following* is the next occurrence, or None. *timer* is the id of the timer that fires.
    """

    turn: Turn
    reminder: Reminder
    asker: Person
    due: datetime
    following: datetime | None
    timer: int

    async def say(self) -> list[tuple[Person, datetime]]:
        """Send the reminder to its recipients; return those who must get it later, and when.

        Quiet hours delay a reminder that another person has set. A person who cannot be
        reached is returned with the present time.
        """
        if self.reminder.target is None:
            await self.tell(self.asker)
            return []
        if self.reminder.target == THREAD:
            await self._say_in_thread()
            return []
        later: list[tuple[Person, datetime]] = []
        for person in await self.turn.records.people.all():
            if not concerns(self.reminder, person):
                continue
            until = self._until(person)
            if until is None:
                await self.tell(person)
            else:
                later.append((person, until))
        return later

    def tell_not_sent(self) -> None:
        """Tell the person who set the reminder that one occurrence was not sent."""
        number = str(self.reminder.number)
        text = self.turn.speaker(self.asker).say("reminder-not-sent", number=number, at=self.due)
        self.turn.tell(self.asker, text, dedup=f"timer:{self.timer}")

    async def tell(self, person: Person) -> None:
        """Send the reminder to one person in private, with buttons to put off their own copy."""
        action = await self._action(person)
        self.turn.tell(
            person,
            self._text(self.turn.speaker(person), action, own=person.user == self.reminder.user),
            buttons=await self._buttons(person, action),
            subject=self.reminder.ref or "",
            version=action.version if action else 0,
            dedup=f"timer:{self.timer}:{person.user}",
        )

    async def _say_in_thread(self) -> None:
        groups = await self.turn.records.groups.all()
        group = groups[self.reminder.group or ""]
        action = await self._action(None)
        text = self._text(self.turn.speaker(group), action, own=False)
        self.turn.say(group, text, reply_card=self.reminder.ref, dedup=f"timer:{self.timer}")

    def _until(self, person: Person) -> datetime | None:
        """Return when the person must get the reminder; None if they get it immediately."""
        if not person.reachable:
            return self.turn.now
        return None if person.user == self.asker.user else quiet_until(self.turn, person)

    async def _action(self, reader: Person | None) -> Action | None:
        """Return the item that the reminder is about; None if the reader may not see it."""
        ref = read_ref(self.reminder.ref) if self.reminder.ref else None
        if ref is None or (reader is not None and not reader.sees(ref.group)):
            return None
        return await self.turn.records.actions.find(ref)

    def _text(self, speaker: Speaker, action: Action | None, *, own: bool) -> Markup:
        return reminder_text(
            speaker,
            self.reminder,
            action,
            due=self.due,
            sent=self.turn.now if is_late(self.due, self.turn.now) else None,
            asker=None if own else self.asker.delegation,
            following=self.following,
        )

    async def _buttons(self, person: Person, action: Action | None) -> ButtonRows:
        only = Audience(user=person.user)
        number = str(self.reminder.number)
        if person.user != self.reminder.user:
            number = f"{self.reminder.user}.{number}"
        snooze = snooze_buttons(f"/remind snooze {number}", only)
        done: list[Button] = []
        owed = action if action is not None and _owes(person, action) else None
        if self.reminder.rings is not None:
            # Beside the report on the item, "Done" would be taken for it.
            label = "button-reminder-end" if owed else "button-reminder-done"
            done.append(Button(label, f"/remind done {number}", audience=only))
        if owed is not None:
            done.append(Button("button-done", f"/done {owed.ref}", audience=only))
        asking = await facilitator_rows(self.turn, person, str(action.ref)) if action else ()
        return [*permitted(self.turn, person, [done]), snooze, *asking]


def _owes(person: Person, action: Action) -> bool:
    return any(line.delegation == person.delegation for line in action.unreported)
