"""Action items: logged for one's own delegation or proposed to another, answered, reported and confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Self

from domain.actions import Action, State
from domain.dues import split_due, split_leading_due
from domain.people import Person
from domain.permissions import Act, Relation, may
from domain.refs import Ref, read_assignees
from domain.refusals import (
    MayNot,
    NoText,
    Replaced,
    TextTooLong,
    UnknownDelegation,
    UnreadDue,
)
from handlers.action_cards import draw, plan
from handlers.entries import NotedWords, RefWords, find_action, own_refs
from handlers.reading import Reading
from handlers.routes import Choice, Routes, Words
from handlers.turn import Asked, Key
from storage.actions import KIND
from storage.buttons import Audience
from voice import lines, quote

routes = Routes()

#: The due times offered where none was given (DOMAIN 3.4, bad input).
OFFERED = ("+24h", "+48h", "Fri 12:00 UTC", "without delay")


class NewAction(Words):
    """`[B:] text [by WHEN]`: whose item, its words, and when; *due* None is *without delay*."""

    asks = ("assignees", "text", "due")
    assignees: tuple[str, ...]
    text: str
    due: datetime | None
    #: False where no due time was given: it is asked for with four buttons.
    dated: bool

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:
        assignees, rest = read_assignees(text.strip(), reading.delegations)
        words, when = split_due(rest)
        _refuse_text(words, reading)
        due = reading.due(when) if when else None
        return cls(assignees=assignees or (reading.own,), text=words, due=due.at if due else None, dated=due is not None)

    @classmethod
    def check(cls, name: str, answer: str, reading: Reading) -> object:
        match name:
            case "assignees":
                found, _ = read_assignees(answer.strip().rstrip(":") + ":", reading.delegations)
                if not found:
                    raise UnknownDelegation(code=answer, known=reading.delegations)
                return found
            case "text":
                _refuse_text(answer, reading)
                return answer
            case _:
                return reading.due(answer).at

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
        match name:
            case "assignees":
                codes = [code for code in turn.desk.registry.codes if _may_assign(turn.person, code)]
                return [Choice(code, "button-delegation", {"delegation": code}) for code in codes]
            case "due":
                return [Choice(each, f"button-due-{number}") for number, each in enumerate(OFFERED, 1)]
            case _:
                return ()

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['assignees'].rstrip(':')}: {answers['text']} by {answers['due']}"


class ReasonWords(NotedWords):
    """`REF [reason]`: why an item is not taken up; a dash is no reason."""

    states = (State.AWAITING,)

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
        if name == "note":
            return [Choice("-", "button-no-reason")]
        return await super().choices(name, turn)


class DateWords(NotedWords):
    """`REF WHEN [reason]`: another due time for an item."""

    asks = ("ref", "note")
    states = (State.AWAITING, State.OPEN)

    @classmethod
    def check(cls, name: str, answer: str, reading: Reading) -> object:
        return split_date(answer, reading)[0] if name == "note" else super().check(name, answer, reading)


class DoneWords(RefWords):
    """`REF [note]`: bare, it asks which item."""

    asks = ("ref",)

    @classmethod
    async def choices(cls, name: str, turn: Asked) -> Sequence[Choice]:
        return await own_refs(turn, (State.OPEN,))


@routes.command(
    "action", act=Act.ASSIGN, takes=NewAction, menu=10, enters=True,
    example="B: Confirm cold-storage capacity per day by 25 Jul 12:00",
)  # fmt: skip
async def log(turn: Asked, words: NewAction) -> None:
    """Log an item: open at once for one's own delegation, awaiting acceptance for another."""
    assert turn.group is not None
    for code in words.assignees:
        if not _may_assign(turn.person, code):
            raise MayNot(act=Act.ASSIGN, role=turn.person.role)
    if not words.dated:
        _ask_due(turn, words)
        return
    number = await turn.records.counters.next(turn.group.code, KIND)
    action = Action.log(
        Ref(turn.group.code, KIND, number), words.text, proposed_by=turn.person.delegation,
        author=turn.person.user, assignees=words.assignees, due=words.due, at=turn.now,
    )  # fmt: skip
    turn.records.actions.add(action)
    await _record(turn, "action-logged", action, text=action.text, due=action.due or "without delay", assignees=list(words.assignees))
    if action.unreported:
        plan(turn, action)
    await draw(turn, action, silent=not _awaits(action))
    turn.receipt("receipt-action", ref=str(action.ref))


@routes.command("accept", act=Act.ANSWER, takes=RefWords, example="HUM-A1")
async def accept(turn: Asked, words: RefWords) -> None:
    """Take an item on for one's own delegation."""
    action = await find_action(turn, words.ref)
    accepted = action.accept(turn.person.delegation, turn.now, turn.person.user)
    await _change(turn, action, accepted, "action-accepted", "receipt-accepted")


@routes.command("decline", act=Act.ANSWER, takes=ReasonWords, example="HUM-A1 not within our mandate")
async def decline(turn: Asked, words: ReasonWords) -> None:
    """Not take an item up, with a reason or without."""
    action = await find_action(turn, words.ref)
    reason = None if words.note == "-" else words.note
    declined = action.decline(turn.person.delegation, turn.now, turn.person.user, reason)
    await _change(turn, action, declined, "action-declined", "receipt-declined", note=reason)


@routes.command("date", act=Act.ANSWER, takes=DateWords, example="HUM-A1 26 Jul 09:00 two units are in transit")
async def ask_date(turn: Asked, words: DateWords) -> None:
    """Accept with another date, or ask for a new one; the proposing side agrees or keeps the date."""
    action = await find_action(turn, words.ref)
    due, reason = split_date(words.note or "", turn.reading())
    asked = action.ask_date(turn.person.delegation, due, turn.now, turn.person.user, reason)
    await _change(turn, action, asked, "action-date-asked", "receipt-date-asked", due=due, note=reason)


@routes.command("agree", act=Act.CONFIRM, takes=RefWords, example="HUM-A1")
async def agree(turn: Asked, words: RefWords) -> None:
    """Agree to the date that the other side asked for."""
    action = await find_action(turn, words.ref)
    moved = action.answer_date(turn.person.delegation, turn.now, turn.person.user, agree=True)
    await _change(turn, action, moved, "action-date-agreed", "receipt-date-agreed", due=moved.due)


@routes.command("keep", act=Act.CONFIRM, takes=RefWords, example="HUM-A1")
async def keep(turn: Asked, words: RefWords) -> None:
    """Keep the date as it stands."""
    action = await find_action(turn, words.ref)
    kept = action.answer_date(turn.person.delegation, turn.now, turn.person.user, agree=False)
    await _change(turn, action, kept, "action-date-kept", "receipt-date-kept")


@routes.command("progress", act=Act.REPORT, takes=NotedWords, example="HUM-A1 two units are in transit")
async def note_progress(turn: Asked, words: NotedWords) -> None:
    """Note progress; reminders go on."""
    action = await find_action(turn, words.ref)
    noted = action.progress(turn.person.delegation)
    await _change(turn, action, noted, "action-progress", "receipt-progress", note=words.note)


@routes.command("done", act=Act.REPORT, takes=DoneWords, menu=11, example="HUM-A1 120 a day, 2 vehicles")
async def report(turn: Asked, words: DoneWords) -> None:
    """Report an item done; one's own closes, another's waits for its proposer."""
    action = await find_action(turn, words.ref)
    done = action.report(turn.person.delegation, turn.now, turn.person.user, words.note)
    await _change(turn, action, done, "action-reported", "receipt-reported", note=words.note)


@routes.command("confirm", act=Act.CONFIRM, takes=RefWords, example="HUM-A1")
async def confirm(turn: Asked, words: RefWords) -> None:
    """Confirm that an item is done, which closes it."""
    action = await find_action(turn, words.ref)
    closed = action.confirm(turn.person.delegation, turn.now, turn.person.user)
    await _change(turn, action, closed, "action-confirmed", "receipt-confirmed")


@routes.command("notyet", act=Act.CONFIRM, takes=RefWords, example="HUM-A1 the figure per day is missing")
async def not_yet(turn: Asked, words: RefWords) -> None:
    """Open an item again that was reported done."""
    action = await find_action(turn, words.ref)
    opened = action.not_yet(turn.person.delegation, turn.now, turn.person.user)
    await _change(turn, action, opened, "action-not-yet", "receipt-not-yet", note=words.note)


@routes.command("withdraw", act=Act.WITHDRAW, takes=RefWords, example="HUM-A1")
async def withdraw(turn: Asked, words: RefWords) -> None:
    """Take back an item that nobody else has accepted."""
    action = await find_action(turn, words.ref)
    gone = action.withdraw(turn.person.delegation, turn.now, turn.person.user)
    await _change(turn, action, gone, "action-withdrawn", "receipt-withdrawn")


@routes.command("correct", act=Act.CORRECT, takes=NotedWords, example="HUM-A1 Confirm the capacity per day by 25 Jul 12:00")
async def correct(turn: Asked, words: NotedWords) -> None:
    """Replace the words or the date of one's own entry within ten minutes, while nobody has acted on it."""
    action = await find_action(turn, words.ref)
    reading = turn.reading()
    text, when = split_due(words.note or "")
    _refuse_text(text, reading)
    due = reading.due(when).at if when else action.due
    corrected = action.correct(turn.person.user, turn.now, text=text, due=due)
    await _change(
        turn, action, corrected, "action-corrected", "receipt-corrected",
        text=text, was=action.text, due=due, due_was=action.due,
    )  # fmt: skip


async def _change(
    turn: Asked, before: Action, after: Action, kind: str, receipt: str, **payload: Any
) -> None:
    """Keep the item in its new state, its moments and its card in step with it."""
    button = turn.button
    if button and button.subject == str(before.ref) and button.version not in {0, before.version}:
        raise Replaced(ref=str(before.ref))
    turn.group = await turn.records.groups.find(before.ref.group)
    turn.records.actions.save(after)
    await _record(turn, kind, after, **payload)
    was, now = {each.delegation for each in before.unreported}, {each.delegation for each in after.unreported}
    if was != now or before.due_version != after.due_version:
        turn.records.moments.cancel(str(after.ref), turn.now, up_to=after.due_version)
        if now:
            after = after.replan()
            turn.records.actions.save(after)
            plan(turn, after)
    await draw(turn, after)
    turn.receipt(receipt, ref=str(after.ref), at=turn.now)


async def _record(turn: Asked, kind: str, action: Action, **payload: Any) -> None:
    await turn.record(
        action.ref.group, kind, ref=action.ref, actor=turn.person.delegation,
        member=turn.person.user, **payload,
    )  # fmt: skip


def _may_assign(person: Person, code: str) -> bool:
    relation = Relation.OWN if code == person.delegation else Relation.OTHER
    return may(person.role, Act.ASSIGN, relation)


def _awaits(action: Action) -> bool:
    return bool(action.lines) and not action.unreported


def _refuse_text(text: str, reading: Reading) -> None:
    if not text.strip():
        raise NoText(usage="/action B: …")
    if len(text) > reading.text_max:
        raise TextTooLong(length=len(text), limit=reading.text_max)


def _ask_due(turn: Asked, words: NewAction) -> None:
    """Ask for the missing due time, each button being the whole command with one."""
    assert turn.group is not None
    head = f"/action {turn.group.code} {'+'.join(words.assignees)}: {words.text}"
    only = Audience(user=turn.person.user)
    keys = [Key(f"button-due-{number}", f"{head} by {each}", only) for number, each in enumerate(OFFERED, 1)]
    text = lines(turn.voice.say("ask-due"), quote(words.text), turn.voice.say("ask-due-next"))
    turn.answer(text, keys=[keys[:2], keys[2:]])


def split_date(words: str, reading: Reading) -> tuple[datetime, str | None]:
    """`26 Jul 09:00 Two units are in transit.` → the instant and the reason."""
    when, reason = split_leading_due(words)
    due = reading.due(when).at if when is not None else None
    if due is None:
        raise UnreadDue(words=words)
    return due, reason.strip() or None
