"""Parked: what waits for a person, listed and settled by the secretariat."""

from __future__ import annotations

from domain.groups import Place
from domain.permissions import Act
from domain.refusals import NothingParked
from domain.timers import Timer, TimerState
from handlers.dispatch.unaccredited import destination
from handlers.reminders.timers import dropped
from handlers.turns.routes import Form, Routes, Where
from handlers.turns.turn import Button, UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import LetterState
from voice import Markup
from voice.parked import parked_item, parked_list

routes = Routes()

_MOST = 10
#: Begins the key of the card that shows one of those that wait.
_ROW = "parked-"


class ParkedForm(Form):
    """`[again|arrived|drop NUMBER]`: bare, the list. m5 is a notice, q5 an unreadable update."""

    pattern = r"(?:(?P<step>again|arrived|drop)\s+(?P<kind>[mq]?)(?P<number>\d+))?"
    step: str | None = None
    kind: str = ""
    number: int = 0


@routes.command(
    "parked",
    act=Act.SETTLE_PARKED,
    form=ParkedForm,
    where=Where.PRIVATE,
    menu=52,
    example="again 12",
)
async def settle(turn: UserTurn, words: ParkedForm) -> None:
    """List what waits for a person, and say what becomes of each: send again, it arrived, drop."""
    if words.step is None:
        await _list(turn)
        return
    match words.kind.lower():
        case "m":
            await _finish_timer(turn, words)
        case "q":
            await _settle_update(turn, words)
        case _:
            await _settle_letter(turn, words)
    await turn.record(
        "DESK", "parked-settled", actor=turn.person.delegation, member=turn.person.user,
        step=words.step, number=f"{words.kind}{words.number}",
    )  # fmt: skip
    number = f"{words.kind}{words.number}"
    if turn.button is not None and turn.button.subject.startswith(_ROW):
        became = turn.voice.say(f"receipt-parked-{words.step}", number=number)
        turn.answer(became, card=turn.button.subject, edits=True)
    turn.receipt(f"receipt-parked-{words.step}", number=number)


async def _settle_letter(turn: UserTurn, words: ParkedForm) -> None:
    letter = await turn.records.outbox.find(words.number)
    if letter is None or letter.state not in {LetterState.PARKED, LetterState.HELD}:
        raise NothingParked(number=str(words.number))
    match words.step:
        case "again":
            turn.records.outbox.settle(letter, LetterState.QUEUED)
        case "arrived":
            turn.records.outbox.settle(
                letter, LetterState.SENT, sent_at=turn.now, problem="settled by a person"
            )
        case _:
            turn.records.outbox.settle(letter, LetterState.DROPPED, problem=letter.problem)


async def _finish_timer(turn: UserTurn, words: ParkedForm) -> None:
    timer = await turn.records.timers.find(words.number)
    if timer is None or words.step == "arrived":
        raise NothingParked(number=f"m{words.number}")
    if words.step == "again":
        turn.records.timers.revive(timer, turn.now)
    else:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        await dropped(turn, timer)


async def _settle_update(turn: UserTurn, words: ParkedForm) -> None:
    """An update that could not be read cannot be sent again; its words were not kept."""
    if words.step != "drop" or await turn.records.quarantine.find(words.number) is None:
        raise NothingParked(number=f"q{words.number}")
    turn.records.quarantine.finish(words.number, turn.now)


async def _list(turn: UserTurn) -> None:
    letters = [
        *await turn.records.outbox.in_state(LetterState.PARKED),
        *await turn.records.outbox.in_state(LetterState.HELD),
    ]
    timers = await turn.records.timers.parked()
    updates = await turn.records.quarantine.open()
    waiting = await turn.records.outbox.in_state(LetterState.QUEUED)
    turn.answer(parked_list(turn.voice, len(letters), len(timers), len(updates)))
    for letter in letters[:_MOST]:
        place = await destination(turn, turn.person, letter)
        held = letter.state is LetterState.HELD
        behind = sum(held and each.place == letter.place for each in waiting)
        problem = letter.problem or letter.state.value
        text = parked_item(turn.voice, str(letter.id), place, letter.created_at, problem, behind)
        _show(turn, text, str(letter.id), ("again", "arrived", "drop"))
    for timer in timers[:_MOST]:
        why = await _why(turn, timer)
        text = parked_item(
            turn.voice, f"m{timer.id}", _about(turn, timer), timer.prepared_for, why
        )
        _show(turn, text, f"m{timer.id}", ("again", "drop"))
    for update in updates[:_MOST]:
        place = turn.voice.say("parked-update")
        text = parked_item(turn.voice, f"q{update.id}", place, update.at, "unread-update")
        _show(turn, text, f"q{update.id}", ("drop",))


def _show(turn: UserTurn, text: Markup, number: str, steps: tuple[str, ...]) -> None:
    """Show one of those that wait, as a card: once it is settled, its buttons go."""
    only = Audience(user=turn.person.user)
    buttons = [[Button(f"button-{step}", f"/parked {step} {number}", only) for step in steps]]
    card = f"{_ROW}{turn.person.user}-{turn.input.row}-{number}"
    turn.records.cards.add(card, Place(turn.person.user))
    turn.answer(text, buttons=buttons, subject=card, card=card)


def _about(turn: UserTurn, timer: Timer) -> Markup:
    if timer.kind.startswith("reminder"):
        return turn.voice.say("parked-reminder")
    return turn.voice.say("parked-notice", ref=timer.subject)


async def _why(turn: UserTurn, timer: Timer) -> str:
    """A moment for one person waits for that person, or came too late."""
    person = await turn.records.people.find(int(timer.target)) if timer.target.isdigit() else None
    return "late" if person is None or person.reachable else "unreachable"
