"""The steps of /progress on the list that a delegation has under an item, and its plain note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from typing import Self

from domain.actions import lists
from domain.actions.model import Action, State
from domain.permissions import Act
from domain.refs import Ref
from handlers.actions.changes import change
from handlers.actions.forms import NotedForm
from handlers.turns.entries import find_action, split_ref
from handlers.turns.forms import ToCheck
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.steps import EntryStepForm
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice.list_words import names_lines, resembles_list_step
from voice.step_words import cut_word

routes = Routes(KIND)

_AND = r"(?:\s*[,;]\s*|\s+(?:and|и|та|і|й|ve)\s+|\s+)"
_NUMBER = r"[#№]?\d{1,3}(?:\s*[-–]\s*\d{1,3})?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:{_AND}{_NUMBER})*\.?", re.IGNORECASE)
#: Signs before a line that belong to its layout.
_BULLET = re.compile(r"[-–—•*·]\s+")
_ORDINAL = re.compile(r"(\d{1,2})[.)]\s+")


class ProgressForm(NotedForm):
    """`REF note`, `REF list: text; text`, `REF add text`, `REF done|undone|drop NUMBER`.

    The first is a note on the progress of an item. It may also follow a report.
    """

    states = (State.OPEN, State.REPORTED)
    other_words = True

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if form.note and not parser.seen and resembles_list_step(form.note):
            raise _to_check(form.ref, form.note, form.note)
        return form


class ListStepForm(EntryStepForm):
    """A step on the own list under an item. A text that only begins like it is a note."""

    whole = True

    @classmethod
    def behind_ref(cls, text: str, parser: Parser) -> str | None:
        """Return the words behind the reference if the line begins with that, else None."""
        first = cls.cut_first_name(text, parser)
        return first[1] if first else None

    @classmethod
    def resembles(cls, rest: str, parser: Parser) -> bool:
        return False


class ListForm(ListStepForm):
    """`REF list: text; text`, or one line each: the list of the own delegation, at most 10 lines.

    Behind a reference a colon or a line break has to follow the word: "list of names sent" is a
    note.
    """

    word = "list"
    example = "example-progress-list"
    points: tuple[str, ...]

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        if not super().matches(text, parser):
            return False
        words = cls.behind_ref(text.strip(), parser)
        if words is None:
            return True
        rest = cut_word(words, cls.word) or ""
        return bool(set(":\n") & set(words[: len(words) - len(rest)]))

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return bool(_split(rest))

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, rest = cls.parts(text, parser)
        return cls(ref=split_ref(name, None)[0], points=tuple(_split(rest)))


class AddForm(ListStepForm):
    """`REF add text; text`: more lines of the list."""

    word = "add"
    example = "example-progress-add"
    points: tuple[str, ...]
    #: The words as they stand, which are a note if there is no list.
    note: str

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return bool(_split(rest))

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, rest = cls.parts(text, parser)
        words = cls.behind_ref(text.strip(), parser)
        note = words if words is not None else f"{text.split()[0]} {rest}"
        return cls(ref=split_ref(name, None)[0], points=tuple(_split(rest)), note=note)


class NumbersForm(ListStepForm):
    """A step on the lines of the list that have these numbers."""

    numbers: tuple[int, ...]

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return _NUMBERS.fullmatch(rest) is not None

    @classmethod
    def resembles(cls, rest: str, parser: Parser) -> bool:
        return cls.takes(rest, parser)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        name, rest = cls.parts(text, parser)
        return cls(ref=split_ref(name, None)[0], numbers=tuple(_numbers(rest)))


class DoneForm(NumbersForm):
    """`REF done NUMBER`: ticks a line of the list; several numbers stand with commas."""

    word = "done"
    example = "example-progress-line"


class UndoneForm(NumbersForm):
    """`REF undone NUMBER`: takes the tick of a line away."""

    word = "undone"
    example = "example-progress-line"


class DropForm(NumbersForm):
    """`REF drop NUMBER`: takes a line off the list."""

    word = "drop"
    example = "example-progress-line"


@routes.command(
    "progress", act=Act.REPORT, form=ProgressForm, stamped=True, example="example-progress"
)
async def note_progress(turn: UserTurn, form: NotedForm) -> None:
    """Record a note on the progress of an item; its reminders continue."""
    action = await find_action(turn, form.ref)
    noted = action.progress(turn.person.delegation)
    points = action.points(turn.person.delegation)
    if not turn.seen and names_lines(form.note or "", len(points)):
        raise _to_check(form.ref, form.note or "", form.note or "")
    await change(
        turn, action, noted, "action-progress", "receipt-progress", own=True, note=form.note
    )


@routes.step("progress", ListForm)
async def write(turn: UserTurn, form: ListForm) -> None:
    """Write the list of the person's delegation under the item, in place of an earlier one.

    Raises ToCheck if ticks of the earlier list would be lost, or if two lines say the same.
    """
    action = await find_action(turn, form.ref)
    before = action.points(turn.person.delegation)
    points = lists.without_doubles(form.points)
    after = lists.write(action, turn.person.delegation, points)
    if not turn.seen:
        whole = "\n".join(("list:", *points))
        lost = [each.text for each in before if each.done and each.text not in points]
        if lost:
            raise ToCheck({"ref": str(form.ref), "note": whole}, lost="; ".join(lost))
        if doubles := lists.doubles(form.points):
            raise _to_check(form.ref, whole, "; ".join(doubles))
    kind = "action-list-replaced" if before else "action-list"
    await change(turn, action, after, kind, "receipt-list", own=True, note="\n".join(points))


@routes.step("progress", AddForm)
async def add(turn: UserTurn, form: AddForm) -> None:
    """Add lines to the list. Without a list the words may be a note: that is asked.

    A line that the list has already is asked about as well.
    """
    action = await find_action(turn, form.ref)
    own = turn.person.delegation
    points = action.points(own)
    if not points:
        turn.parser().refuse_long(form.note)
        if not turn.seen:
            action.progress(own)
            raise _to_check(form.ref, form.note, form.note)
        await note_progress(turn, ProgressForm(ref=form.ref, note=form.note))
        return
    after = lists.add(action, own, form.points)
    doubles = lists.doubles([*(each.text for each in points), *form.points])
    words = "\n".join(form.points)
    if doubles and not turn.seen:
        raise _to_check(form.ref, f"add {words}", "; ".join(doubles))
    await change(turn, action, after, "action-list-added", "receipt-list", own=True, note=words)


@routes.step("progress", DoneForm)
async def tick(turn: UserTurn, form: DoneForm) -> None:
    """Tick lines of the list."""
    action = await find_action(turn, form.ref)
    numbers = lists.unlike(action, turn.person.delegation, form.numbers, done=True)
    after = lists.tick(action, turn.person.delegation, numbers, done=True)
    receipt = "receipt-list-done"
    await _change_numbered(turn, action, after, "action-list-done", receipt, numbers)


@routes.step("progress", UndoneForm)
async def untick(turn: UserTurn, form: UndoneForm) -> None:
    """Take the ticks of lines away."""
    action = await find_action(turn, form.ref)
    numbers = lists.unlike(action, turn.person.delegation, form.numbers, done=False)
    after = lists.tick(action, turn.person.delegation, numbers, done=False)
    receipt = "receipt-list-undone"
    await _change_numbered(turn, action, after, "action-list-undone", receipt, numbers)


@routes.step("progress", DropForm)
async def drop(turn: UserTurn, form: DropForm) -> None:
    """Take lines off the list."""
    action = await find_action(turn, form.ref)
    after = lists.drop(action, turn.person.delegation, form.numbers)
    receipt = "receipt-list-dropped"
    await _change_numbered(turn, action, after, "action-list-dropped", receipt, form.numbers)


async def _change_numbered(
    turn: UserTurn,
    before: Action,
    after: Action,
    kind: str,
    receipt: str,
    numbers: Sequence[int],
) -> None:
    """Record a step on these lines; the journal has their words, because numbers change."""
    points = before.points(turn.person.delegation)
    words = "\n".join(points[each - 1].text for each in numbers)
    told = {"numbers": ", ".join(map(str, numbers))}
    await change(turn, before, after, kind, receipt, own=True, told=told, note=words)


def _to_check(ref: Ref, note: str, doubt: str) -> ToCheck:
    return ToCheck({"ref": str(ref), "note": note}, doubt)


def _split(text: str) -> list[str]:
    """Return the lines of a list: one on each line, or else between semicolons.

    Bullets before the lines, and numbers before all of them in their order, are layout.
    """
    parts = text.split("\n") if "\n" in text.strip() else text.split(";")
    found = [each.strip().rstrip(";").strip() for each in parts]
    found = [_BULLET.sub("", each, count=1) if _BULLET.match(each) else each for each in found]
    found = [each for each in found if each]
    ordinals = [_ORDINAL.match(each) for each in found]
    if all(each and int(each[1]) == number for each, number in zip(ordinals, count(1))):
        found = [each[at.end() :] for each, at in zip(found, ordinals, strict=True) if at]
    return found


def _numbers(said: str) -> list[int]:
    found: dict[int, None] = {}
    for first, last in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", said):
        found |= dict.fromkeys(range(int(first), int(last or first) + 1))
    return list(found)
