"""What waits for one chat or topic: its list, and one decision about all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from domain.parked import NothingParked
from domain.people.model import Person
from domain.refs import fold
from handlers.parked.entries import entries_of
from handlers.parked.sending import queue_again
from handlers.turns.buttons import Button
from handlers.turns.held import tell_left
from handlers.turns.parsing import Parser
from handlers.turns.recipients import destination
from handlers.turns.routes import Routes
from handlers.turns.steps import StepForm
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.outbox import Letter, LetterState
from storage.notices import read_copy_key
from voice import Markup, plain
from voice.parked import parked_line, parked_place

routes = Routes()


class PlaceForm(StepForm):
    """A step on all that waits for one chat or topic."""

    #: Anything but a number, with or without a letter before it.
    name = r"(?![^\W\d_]?\d+(?:[\s:,]|$))\S+"
    example = "example-parked-place"
    place: str
    #: The number of messages that the person has seen in the preview; 0 without a preview.
    count: int

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return not rest or rest.isdecimal()

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        place, rest = cls.parts(text, parser)
        return cls(place=place, count=int(rest or 0))


class AgainAllForm(PlaceForm):
    """`again GROUP`: all that waits for that group or person is sent again."""

    word = "again"

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return not rest


class DropAllForm(PlaceForm):
    """`drop GROUP`: shows all that waits there; with its number behind it, it is dropped."""

    word = "drop"


@routes.step("parked", AgainAllForm)
async def send_all(turn: UserTurn, form: AgainAllForm) -> None:
    """Send again all letters that wait for one chat or topic."""
    letters = await _letters(turn, form)
    await _decided(turn, form, letters, await queue_again(turn, letters))


@routes.step("parked", DropAllForm)
async def drop_all(turn: UserTurn, form: DropAllForm) -> None:
    """Drop all letters that wait for one chat or topic; show them first.

    If more have come since they were shown, they are shown again.
    """
    letters = await _letters(turn, form)
    if form.count == len(letters):
        for each in letters:
            turn.records.outbox.settle(each, LetterState.DROPPED, problem=each.problem)
        await _decided(turn, form, letters, len(letters))
        return
    name = await place_name(turn, letters[0])
    sure = Button(
        "button-drop-these",
        f"/parked drop {name} {len(letters)}",
        audience=turn.only,
        facts={"count": len(letters)},
    )
    turn.answer(await place_text(turn, letters, 0), buttons=[[sure]])
    turn.receipt_elsewhere()


async def _decided(turn: UserTurn, form: PlaceForm, letters: Sequence[Letter], count: int) -> None:
    """Record the decision about *letters*, and tell the person how many it has an effect on."""
    name = await place_name(turn, letters[0])
    count_all = len(letters)
    await turn.record_own("DESK", "parked-settled", step=form.word, number=name, count=count_all)
    await tell_left(turn, letters[0])
    place = await destination(turn, turn.person, letters[0])
    key = f"receipt-parked-all-{form.word}" if count else "receipt-parked-all-newer"
    turn.receipt(key, place=place, count=count)


async def _letters(turn: UserTurn, form: PlaceForm) -> Sequence[Letter]:
    """Return what waits for the place that the form names; raises NothingParked if nothing."""
    for letters in by_place(await waiting_letters(turn)):
        if fold(await place_name(turn, letters[0])) == fold(form.place):
            return letters
    raise NothingParked(number=form.place)


async def waiting_letters(turn: Turn) -> list[Letter]:
    """Return the letters that are parked or held, the parked ones first."""
    return [
        *await turn.records.outbox.in_state(LetterState.PARKED),
        *await turn.records.outbox.in_state(LetterState.HELD),
    ]


def by_place(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return the letters of each chat or topic together. A group is one place, wherever it was."""
    found: dict[str | int, list[Letter]] = {}
    for each in letters:
        found.setdefault(each.group or each.place.chat, []).append(each)
    return list(found.values())


async def place_name(turn: Turn, letter: Letter) -> str:
    """Return what names the letter's place in a command: a group, a label, or a chat's id."""
    person = None if letter.group else await turn.records.people.find(letter.place.chat)
    return letter.group or (person.label if person else f"chat{letter.place.chat}")


async def place_text(turn: UserTurn, letters: Sequence[Letter], behind: int) -> Markup:
    """Return the list of what waits for one place.

    It has the beginning of what one may read, and of the rest the entries that it is about.
    """
    place = await destination(turn, turn.person, letters[0])
    shown = []
    for each in letters:
        words = _words(turn.person, each)
        refs = [] if words else await entries_of(turn, each)
        shown.append(parked_line(turn.voice, str(each.id), each.created_at, words, refs))
    problem = letters[0].problem or letters[0].state.value
    return parked_place(turn.voice, place, letters[0].created_at, problem, shown, behind)


def _words(reader: Person, letter: Letter) -> str:
    """Return the letter's words if the reader may see them, else "".

    These are words for the thread of a group that the reader sees, for the reader alone, or the
    secretariat's own in the copy of a notice.
    """
    own = letter.place.chat == reader.user or bool(read_copy_key(letter.dedup or ""))
    if own or (letter.group is not None and reader.sees(letter.group)):
        return " ".join(plain(Markup(letter.text)).split())
    return ""
