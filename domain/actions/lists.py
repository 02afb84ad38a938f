"""Lists under an action item: each delegation writes and ticks the lines of its own list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.actions.item import Point, PointList
from domain.actions.model import Action
from domain.actions.refusals import AlreadyTicked, NoList, NoPoint, NotTicked, TooManyPoints
from domain.refusals import TextTooLong

#: A list has at most so many lines, so that the item's card stays readable.
MOST_POINTS = 10
#: The most characters of a line.
POINT_MAX = 100


def write(action: Action, side: str, texts: Iterable[str]) -> Action:
    """Return the item with these lines as the list of *side*, in place of an earlier list.

    A line that the earlier list had too keeps its tick. Raises what `_with` raises.
    """
    ticked = {each.text for each in action.points(side) if each.done}
    return _with(action, side, [Point(each, done=each in ticked) for each in texts])


def add(action: Action, side: str, texts: Iterable[str]) -> Action:
    """Return the item with these lines more in the list of *side*."""
    return _with(action, side, [*action.points(side), *map(Point, texts)])


def doubles(texts: Iterable[str]) -> list[str]:
    """Return the lines that say what an earlier line of *texts* says already."""
    seen: set[str] = set()
    found = []
    for each in texts:
        if each.casefold() in seen:
            found.append(each)
        seen.add(each.casefold())
    return found


def without_doubles(texts: Iterable[str]) -> list[str]:
    """Return the lines that no earlier line of *texts* says already."""
    found: dict[str, str] = {}
    for each in texts:
        found.setdefault(each.casefold(), each)
    return list(found.values())


def unlike(action: Action, side: str, numbers: Sequence[int], *, done: bool) -> list[int]:
    """Return those of *numbers* whose lines are not ticked yet, or with *done* False ticked.

    Raises AlreadyTicked or NotTicked if there are none, and the refusals of `tick`.
    """
    _expect(action, side, numbers)
    points = action.points(side)
    found = [each for each in numbers if points[each - 1].done is not done]
    if not found:
        refusal = AlreadyTicked if done else NotTicked
        raise refusal(ref=str(action.ref), numbers=", ".join(map(str, numbers)))
    return found


def tick(action: Action, side: str, numbers: Sequence[int], *, done: bool) -> Action:
    """Return the item with the lines of these numbers ticked, or with their ticks taken away."""
    _expect(action, side, numbers)
    points = [
        replace(each, done=done) if number in numbers else each
        for number, each in enumerate(action.points(side), 1)
    ]
    return _with(action, side, points)


def drop(action: Action, side: str, numbers: Sequence[int]) -> Action:
    """Return the item without the lines of these numbers."""
    _expect(action, side, numbers)
    kept = [each for number, each in enumerate(action.points(side), 1) if number not in numbers]
    return _with(action, side, kept)


def _expect(action: Action, side: str, numbers: Iterable[int]) -> None:
    """Raise the refusals of `Action.progress`, NoList, or NoPoint for a number without a line."""
    action.progress(side)
    points = action.points(side)
    if not points:
        raise NoList(ref=str(action.ref))
    for number in numbers:
        if not 1 <= number <= len(points):
            raise NoPoint(ref=str(action.ref), number=number)


def _with(action: Action, side: str, points: Sequence[Point]) -> Action:
    """Return the item with *points* as the list of *side*.

    Raises the refusals of `Action.progress`, TooManyPoints and TextTooLong.
    """
    changed = action.progress(side)
    if len(points) > MOST_POINTS:
        raise TooManyPoints(most=MOST_POINTS)
    longest = max((len(each.text) for each in points), default=0)
    if longest > POINT_MAX:
        raise TextTooLong(length=longest, limit=POINT_MAX)
    others = [each for each in action.lists if each.delegation != side]
    own = [PointList(side, tuple(points))] if points else []
    return replace(changed, lists=(*others, *own))
