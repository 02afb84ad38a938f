"""Expected and observed actions of the desk (class Sight), and their comparison."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from inspect import cleandoc
from itertools import zip_longest

from sandbox.scenario.reading import read_html, space

#: Matches the codes in links and the hashes of the journal, which differ in every run.
_RANDOM = re.compile(r"(?<=start[= ])[\w-]{22}|[0-9a-f]{4}…[0-9a-f]{4}")


@dataclass(frozen=True)
class Sight:
    """One action of the desk that people see. *where* is a group's code or a person's label.

    `text` is the text that a person reads: lines of a block quote begin with `> `, buttons are at
    the end as `[ Agree ]`, and random parts are replaced by `·`. `on` is the reference of the
    entry to whose card the message replies.
    """

    where: str
    kind: str
    text: str
    on: str = ""

    def told(self, told: Callable[[str], str]) -> Sight:
        """Return a copy with the function *told* applied to its place and its text."""
        return replace(self, where=told(self.where), text=told(self.text))


def message(where: str, text: str, on: str = "") -> Sight:
    """Return the action with which the desk sends this message."""
    return Sight(where, "message", cleandoc(text), on)


def edit(where: str, text: str) -> Sight:
    """Return the action with which the desk edits a card, so that it has this text."""
    return Sight(where, "edit", cleandoc(text))


def pin(where: str, text: str) -> Sight:
    """Return the action with which the desk pins a card; *text* is the card's first line."""
    return Sight(where, "pin", text)


def reaction(where: str, sign: str) -> Sight:
    """Return the action with which the desk reacts to a message with this emoji."""
    return Sight(where, "reaction", sign)


def answer(where: str, text: str) -> Sight:
    """Return the action with which the desk answers the press of a button."""
    return Sight(where, "answer", text)


def plain(html: str, buttons: Sequence[Sequence[str]]) -> str:
    """Return a message of the desk as a person reads it, with its buttons below."""
    keys = " ".join(f"[ {space(key)} ]" for row in buttons for key in row)
    return hide(f"{read_html(html).strip()}\n{keys}".strip())


def hide(text: str) -> str:
    """Return *text* with each random part replaced by `·`."""
    return _RANDOM.sub("·", text)


def compare(due: Sequence[Sight], seen: Sequence[Sight]) -> Iterator[str]:
    """Yield one line for each difference between the two lists.

    The order of actions counts only within one chat or topic. An answer to a button may come
    before or after the other actions there.
    """
    for place in sorted({_place(each) for each in (*due, *seen)}):
        expected = [each for each in due if _place(each) == place]
        found = [each for each in seen if _place(each) == place]
        matcher = SequenceMatcher(None, expected, found, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            if tag != "equal":
                pairs = zip_longest(expected[first:last], found[start:end])
                yield from (_differ(one, other) for one, other in pairs)


def _place(sight: Sight) -> tuple[str, bool]:
    return sight.where, sight.kind == "answer"


def _differ(due: Sight | None, seen: Sight | None) -> str:
    if seen is None:
        assert due is not None, "one of the two is there"
        return f"not seen in {due.where}: {due.kind} “{_head(due)}”"
    if due is None:
        return f"seen and not due in {seen.where}: {seen.kind} “{_head(seen)}”"
    if (due.kind, due.on) != (seen.kind, seen.on):
        return f"in {due.where}: {_way(seen)} “{_head(seen)}”, due was {_way(due)} “{_head(due)}”"
    lines = zip_longest(due.text.splitlines(), seen.text.splitlines(), fillvalue="")
    number, (expected, found) = next(
        (number, pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1]
    )
    what = f"{due.kind} “{_head(due)}”, line {number}"
    return f"in {due.where}: {what}: “{found}”, due was “{expected}”"


def _head(sight: Sight) -> str:
    return sight.text.partition("\n")[0]


def _way(sight: Sight) -> str:
    return f"{sight.kind} on {sight.on}" if sight.on else sight.kind
