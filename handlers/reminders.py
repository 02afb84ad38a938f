"""Private reminders: what a person asks to be told, and the moment at which they are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.dues import split_trailing_due
from domain.moments import PROMPT, Moment, MomentState
from domain.permissions import Act
from domain.refs import Ref, read_ref
from domain.refusals import NoDue, NoSuchReminder, TextTooLong
from domain.reminders import Reminder, ReminderState
from handlers.entries import find_action
from handlers.reading import Reading
from handlers.routes import Choice, Routes, Words
from handlers.turn import Asked, Key, Turn
from storage.buttons import Audience
from storage.records import Records
from voice.reminders import reminder_list, reminder_text

routes = Routes()

_USAGE = "/remind HUM-A1 tomorrow 07:00"
_OFFERED = ("+1h", "+2h", "tomorrow 09:00")


class RemindWords(Words):
    """`REF WHEN`, `text WHEN`, `list`, or `cancel NUMBER`."""

    asks = ("text", "when")
    ref: Ref | None = None
    text: str | None = None
    at: datetime | None = None
    step: str = "set"
    number: int = 0

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:
        head, _, rest = text.partition(" ")
        if text.lower() == "list":
            return cls(step="list")
        if head.lower() == "cancel" and rest.strip().isdigit():
            return cls(step="cancel", number=int(rest))
        words, when = split_trailing_due(text)
        if when is None or not words:
            raise NoDue(usage=_USAGE)
        at = _instant(when, reading)
        ref = read_ref(words, reading.group)
        if len(words) > reading.text_max:
            raise TextTooLong(length=len(words), limit=reading.text_max)
        return cls(ref=ref, text=None if ref else words, at=at)

    @classmethod
    def settle(cls, name: str, answer: str, reading: Reading) -> str:
        cls.check(name, answer, reading)
        return reading.settled(answer) if name == "when" else answer

    @classmethod
    def check(cls, name: str, answer: str, reading: Reading) -> object:
        if name == "when":
            return _instant(answer, reading)
        if len(answer) > reading.text_max:
            raise TextTooLong(length=len(answer), limit=reading.text_max)
        return answer

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
        return [Choice(each, facts={"words": each}) for each in _OFFERED] if name == "when" else ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['text']} {answers['when']}"


@routes.command(
    "remind", act=Act.REMIND, takes=RemindWords, menu=12, example="HUM-A1 tomorrow 07:00"
)
async def remind(turn: Asked, words: RemindWords) -> None:
    """Be reminded in private of an entry or of one's own words; list or cancel what is planned."""
    match words.step:
        case "list":
            planned = await turn.records.reminders.planned(turn.person.user)
            turn.answer(reminder_list(turn.voice, planned), keys=_keys(turn, planned))
        case "cancel":
            await _cancel(turn, words.number)
        case _:
            await _set(turn, words)


async def load_reminders(records: Records, moments: Sequence[Moment]) -> None:
    """Read the reminders of a batch, and the people they are for, with a query each."""
    await records.people.load({int(each.target) for each in moments})
    await records.reminders.load({(int(each.target), int(each.slot)) for each in moments})


@routes.due("reminder", load_reminders)
async def ring(turn: Turn, moment: Moment) -> None:
    """Remind one person, in quiet hours too: they chose the hour themselves."""
    person = await turn.records.people.find(int(moment.target))
    reminder = await turn.records.reminders.find(int(moment.target), int(moment.slot))
    if reminder is None or reminder.state is not ReminderState.PLANNED:
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return
    if person is None or person.suspended:
        cancel_reminder(turn, reminder)
        return
    ref = read_ref(reminder.ref) if reminder.ref else None
    action = await turn.records.actions.find(ref) if ref and person.sees(ref.group) else None
    late = turn.now - moment.due > PROMPT
    text = reminder_text(turn.speaker(person), reminder, action, sent=turn.now if late else None)
    turn.tell(person, text, dedup=f"moment:{moment.id}")
    turn.records.reminders.save(reminder.become(ReminderState.SENT))
    turn.records.moments.settle(
        moment, MomentState.SENT_LATE if late else MomentState.SENT, turn.now
    )


def _instant(words: str, reading: Reading) -> datetime:
    """The time that *words* spell; `without delay` is none to be reminded at."""
    at = reading.due(words).at
    if at is None:
        raise NoDue(usage=_USAGE)
    return at


def cancel_reminder(turn: Turn, reminder: Reminder) -> None:
    """Remind the person of it no more."""
    turn.records.reminders.save(reminder.become(ReminderState.CANCELLED))
    turn.records.moments.cancel(f"reminder-{reminder.user}-{reminder.number}", turn.now, up_to=1)


async def _set(turn: Asked, words: RemindWords) -> None:
    if words.ref is not None:
        await find_action(turn, words.ref)
    assert words.at is not None, "read() gives every reminder a time"
    user = turn.person.user
    number = await turn.records.counters.next(str(user), "reminder")
    ref = str(words.ref) if words.ref else None
    group = words.ref.group if words.ref else turn.group.code if turn.group else None
    turn.records.reminders.add(Reminder(number, user, words.at, turn.now, ref, words.text, group))
    subject = f"reminder-{user}-{number}"
    turn.plan([Moment(words.at, "reminder", group or "", subject, str(number), str(user))])
    await _record(turn, "reminder-set", number)
    turn.answer(turn.voice.say("reminder-set", number=str(number), at=words.at))
    turn.popup = ""


async def _cancel(turn: Asked, number: int) -> None:
    reminder = await turn.records.reminders.find(turn.person.user, number)
    if reminder is None or reminder.state is not ReminderState.PLANNED:
        raise NoSuchReminder(number=str(number))
    cancel_reminder(turn, reminder)
    await _record(turn, "reminder-cancelled", number)
    turn.receipt("receipt-reminder-cancelled", number=str(number))


async def _record(turn: Asked, kind: str, number: int) -> None:
    """In the desk's own chain, without the words: they are the person's alone."""
    await turn.record(
        "DESK", kind, actor=turn.person.delegation, member=turn.person.user, number=number
    )


def _keys(turn: Asked, planned: Sequence[Reminder]) -> list[list[Key]]:
    only = Audience(user=turn.person.user)
    return [
        [
            Key(
                "button-cancel-reminder",
                f"/remind cancel {each.number}",
                only,
                {"number": str(each.number)},
            )
        ]
        for each in planned[:20]
    ]
