"""Parked: lists what waits for the secretariat's decision, and carries the decision out."""

from __future__ import annotations

from typing import Self

from domain.events import LetterSent
from domain.groups import Place
from domain.parked import NothingParked, ParkedSince
from domain.permissions import Act
from domain.refs import fold
from domain.refusals import NotUnderstood
from domain.timers import Timer, TimerState
from handlers.parked.places import by_place, place_name, place_text, waiting_letters
from handlers.parked.sending import queue_again
from handlers.turns.buttons import Button
from handlers.turns.forms import Form
from handlers.turns.held import tell_left
from handlers.turns.parsing import Parser
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes, Where, handler_of
from handlers.turns.steps import StepForm
from handlers.turns.user_turn import UserTurn
from storage.mail.outbox import Letter, LetterState
from voice import Markup
from voice.parked import parked_item, parked_list

routes = Routes()

#: The list shows at most this many places with letters, timers and updates each.
_MOST = 10
#: The key of each card in the list of parked letters, timers and updates begins with this.
_ROW = "parked-"
#: What can be decided about a letter.
_STEPS = ("again", "arrived", "drop")


class ParkedForm(Form):
    """`[again|arrived|drop NUMBER|again|drop GROUP|flood LABEL]`: without words, the list.

    A number such as `m5` is a timer, `q5` an unreadable update, and `12` a letter.
    """


class ParkedStepForm(StepForm):
    """A step on something parked: *kind* is m for a timer, q for an update, empty for a letter."""

    name = r"[^\W\d_]?\d{1,18}"
    example = "example-parked-number"
    kind: str
    number: int

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name = fold(cls.parts(text, parser)[0]).lower()
        kind = name.rstrip("0123456789")
        if kind not in {"", "m", "q"}:
            raise NotUnderstood
        return cls(kind=kind, number=int(name.removeprefix(kind)))

    @property
    def shown(self) -> str:
        """The number as the list shows it: `12`, `m5` or `q5`."""
        return f"{self.kind}{self.number}"


class AgainForm(ParkedStepForm):
    """`again NUMBER`: the letter is sent again, or the timer fires after all."""

    word = "again"


class ArrivedForm(ParkedStepForm):
    """`arrived NUMBER`: somebody has seen the letter in its chat."""

    word = "arrived"


class DropForm(ParkedStepForm):
    """`drop NUMBER`: the letter is not sent, or the timer does not fire."""

    word = "drop"


@routes.command(
    "parked",
    act=Act.SETTLE_PARKED,
    form=ParkedForm,
    where=Where.PRIVATE,
    menu=Menu(secretariat=80),
    example="example-parked",
)
async def list_parked(turn: UserTurn, _form: ParkedForm) -> None:
    """List parked and held letters by place, parked timers and unreadable updates, with buttons.

    If several letters wait for one chat or topic, its buttons decide about all of them.
    """
    letters = await waiting_letters(turn)
    timers = await turn.records.timers.parked()
    updates = await turn.records.quarantine.open()
    waiting = await turn.records.outbox.in_state(LetterState.QUEUED)
    turn.answer(parked_list(turn.voice, len(letters), len(timers), len(updates)))
    for there in by_place(letters)[:_MOST]:
        held = {each.place for each in there if each.state is LetterState.HELD}
        behind = sum(each.place in held for each in waiting)
        text = await place_text(turn, there, behind)
        name = await place_name(turn, there[0])
        if len(there) == 1:
            # What was refused for a person who cannot be reached has certainly not arrived.
            steps = ["again", "drop"] if there[0].problem == "unreachable" else _STEPS
            _show(turn, text, str(there[0].id), *steps, version=there[0].attempts)
        else:
            again = Button("button-again-all", f"/parked again {name}", audience=turn.only)
            drop_all = Button("button-drop-all", f"/parked drop {name}", audience=turn.only)
            turn.answer(text, buttons=[[again, drop_all]])
    for timer in timers[:_MOST]:
        called = turn.voice.say(handler_of(turn, timer).called, ref=timer.subject)
        why, number = await _why(turn, timer), f"m{timer.id}"
        text = parked_item(turn.voice, number, called, timer.prepared_for, why)
        _show(turn, text, number, "again", "drop")
    for update in updates[:_MOST]:
        place, number = turn.voice.say("parked-update"), f"q{update.id}"
        text = parked_item(turn.voice, number, place, update.at, "unread-update")
        _show(turn, text, number, "drop")


@routes.step("parked", AgainForm)
async def send_again(turn: UserTurn, form: AgainForm) -> None:
    """Send a letter again, or let a timer fire after all."""
    match form.kind:
        case "m":
            timer = await _timer(turn, form)
            turn.records.timers.revive(timer, turn.now)
        case "":
            letter = await _letter(turn, form)
            sent = await queue_again(turn, [letter])
            await _follow(turn, letter)
            await tell_left(turn, letter)
            if not sent:
                await _decided(turn, form, became="newer")
                return
        case _:
            # An update cannot be handled again because the desk has not stored its content.
            raise NothingParked(number=form.shown)
    await _decided(turn, form)


@routes.step("parked", ArrivedForm)
async def mark_arrived(turn: UserTurn, form: ArrivedForm) -> None:
    """Mark a letter as sent because somebody has seen it in its chat."""
    if form.kind:
        raise NothingParked(number=form.shown)
    letter = await _letter(turn, form)
    turn.records.outbox.settle(
        letter, LetterState.SENT, sent_at=turn.now, problem="settled by a person"
    )
    await tell_left(turn, letter)
    if letter.dedup is not None:
        await turn.publish(LetterSent(letter.dedup))
    await _decided(turn, form)


@routes.step("parked", DropForm)
async def drop(turn: UserTurn, form: DropForm) -> None:
    """Drop a letter or a timer, or mark an unreadable update as dealt with."""
    match form.kind:
        case "m":
            timer = await _timer(turn, form)
            turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
            on_drop = handler_of(turn, timer).on_drop
            if on_drop is not None:
                await on_drop(turn, timer)
        case "q":
            if await turn.records.quarantine.find(form.number) is None:
                raise NothingParked(number=form.shown)
            turn.records.quarantine.finish(form.number, turn.now)
        case _:
            letter = await _letter(turn, form)
            turn.records.outbox.settle(letter, LetterState.DROPPED, problem=letter.problem)
            await tell_left(turn, letter)
    await _decided(turn, form)


async def _letter(turn: UserTurn, form: ParkedStepForm) -> Letter:
    """Return the letter with that number.

    Raises NothingParked if it is not parked or held, and ParkedSince if it was tried after the
    list was shown on which the person has pressed.
    """
    letter = await turn.records.outbox.find(form.number)
    if letter is None or letter.state not in {LetterState.PARKED, LetterState.HELD}:
        raise NothingParked(number=form.shown)
    pressed = turn.button
    if pressed and pressed.subject.startswith(_ROW) and pressed.version != letter.attempts:
        raise ParkedSince(number=form.shown)
    return letter


async def _follow(turn: UserTurn, letter: Letter) -> None:
    """Redirect the letter if its group has moved since it was written."""
    group = await turn.records.groups.find(letter.group) if letter.group else None
    if group is not None and group.place is not None and group.place != letter.place:
        turn.records.outbox.follow_group(group.code, group.place)


async def _timer(turn: UserTurn, form: ParkedStepForm) -> Timer:
    """Return the timer with that number; raises NothingParked if it is not parked."""
    timer = await turn.records.timers.find(form.number)
    if timer is None:
        raise NothingParked(number=form.shown)
    return timer


async def _decided(turn: UserTurn, form: ParkedStepForm, became: str = "") -> None:
    """Record the decision in the journal; the card then shows what it *became*, and no buttons."""
    await turn.record_own("DESK", "parked-settled", step=form.word, number=form.shown)
    key = f"receipt-parked-{became or form.word}"
    if turn.button is not None and turn.button.subject.startswith(_ROW):
        text = turn.voice.say(key, number=form.shown)
        turn.answer(text, card=turn.button.subject, edits=True)
    turn.receipt(key, number=form.shown)


def _show(turn: UserTurn, text: Markup, number: str, *steps: str, version: int = 0) -> None:
    """Send a parked letter, timer or update as a card with buttons for the decision.

    The card loses its buttons when the decision is made. *version* is how often a letter was
    tried.
    """
    row = [
        Button(f"button-{step}", f"/parked {step} {number}", audience=turn.only) for step in steps
    ]
    card = f"{_ROW}{turn.person.user}-{turn.input.row}-{number}"
    turn.records.cards.add(card, Place(turn.person.user))
    turn.answer(text, buttons=[row], subject=card, card=card, version=version)


async def _why(turn: UserTurn, timer: Timer) -> str:
    """Return why the timer is parked: its reader could not be reached, or it is too late."""
    person = await turn.records.people.find(int(timer.target)) if timer.target.isdigit() else None
    return "late" if person is None or person.reachable else "unreachable"
