"""The desk of the stateful test of texts, and the acts that are on their way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.people.model import Person
from domain.proposals import Outcome, SilenceEnd, Stamp, Text, TextState, Word
from domain.proposals.packages import adopted, members
from domain.proposals.parts import Version
from domain.refs import Ref
from tests.domain.proposals import cast

OTHER = {"A": "B", "B": "A", "M": "M"}
Act = Callable[[Text, Stamp], Text | tuple[Text, Outcome]]


@dataclass(frozen=True, slots=True)
class Posted:
    """An act that is on its way: who does what about which text, and when it was sent.

    *read* is the version that the person could read then, of which the act counts or of none.
    """

    number: int
    act: Act
    at: datetime
    seen: int | None
    read: Version
    word: Word | None = None
    side: str = ""


class World:
    """The desk's texts and decisions; a mirrored world plays A's part as B and B's as A."""

    def __init__(self, *, mirrored: bool) -> None:
        self.mirrored = mirrored
        self.texts: dict[int, Text] = {}
        self.decisions: list[Ref] = []

    def side(self, side: str) -> str:
        return OTHER[side] if self.mirrored else side

    def head(self, side: str) -> Person:
        return cast.M if side == "M" else cast.HEADS[self.side(side)]

    def put(self, text: Text, now: datetime) -> None:
        """Store the text, and with it the decisions that follow, in one turn."""
        self.texts[text.ref.number] = text
        if text.package:
            for each in adopted(members(self.texts.values(), "MIL", text.package), now):
                self.texts[each.ref.number] = each
        for number, each in sorted(self.texts.items()):
            if each.decision is not None and each.decision.ref is None:
                self.decisions.append(Ref("MIL", "D", len(self.decisions) + 1))
                self.texts[number] = each.number(self.decisions[-1])


def check_act(before: Text, after: Text, posted: Posted) -> None:
    """Check what one act has changed."""
    if before.state is TextState.ADOPTED:
        assert after == before, "nothing undoes a decision"
    if after.standing.number > before.standing.number:
        assert after.current == (), "a new version has no positions"
    elif posted.word is None and after.package == before.package:
        assert after.current == before.current, "only a position changes a position"
    if posted.word is not None and len(after.positions) > len(before.positions):
        position = after.positions[-1]
        assert position.version == posted.read.number, "it counts for what was read"
        assert posted.read.text == after.standing.text
        assert (position.party, position.word) == (posted.side, posted.word)
    if before.state is TextState.UNDER_SILENCE and after.state is not before.state:
        assert after.silence is not None
        assert after.silence.end not in {None, SilenceEnd.ADOPTED}


def check_expiry(before: Text, after: Text, objections: Iterable[Posted]) -> None:
    """Check that nothing was sent in time against a text that is adopted by silence."""
    if before.state is not TextState.UNDER_SILENCE or before.silence is None:
        return
    assert after.since <= before.silence.until or after.state is TextState.LAPSED
    against = [
        each
        for each in objections
        if each.number == before.ref.number
        and each.read.number == before.standing.number
        and before.silence.opened_at < each.at < before.silence.until
    ]
    for each in against:
        # It ends a silence, unless the same party has said something else afterwards.
        position = before.position_of(each.side)
        assert position is not None
        assert position.at > each.at or each.seen is not None


def check_mirrored(one: World, other: World) -> None:
    """Check that what is A's in one world is B's in the other, and all else the same."""
    assert one.decisions == other.decisions
    for number, text in one.texts.items():
        twin = other.texts[number]
        assert (twin.state, twin.since, twin.edition) == (text.state, text.since, text.edition)
        assert twin.standing.text == text.standing.text
        for side in cast.PARTIES:
            mine, theirs = text.position_of(side), twin.position_of(OTHER[side])
            assert theirs == (
                mine and replace(mine, party=OTHER[side], member=theirs.member)  # type: ignore[union-attr]
            )
