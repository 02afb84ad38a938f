"""A stateful test of texts: everybody acts, lines arrive in any order, the desk comes and goes.

Three texts are played, two of them in one package. Each act is sent at the present time and put
into the post; the post is emptied in any order, hours later. A look of the desk (`settled`) comes
only when everything sent before its instant has been handled, as the fresh look makes sure.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.people.model import Person
from domain.proposals import Mode, Outcome, SilenceEnd, Stamp, Text, TextState, Word
from domain.proposals.packages import leave, members
from domain.proposals.parts import AGREEING
from domain.proposals.positions import enter
from domain.proposals.silences import ask_express, lift, open_silence, settled
from domain.proposals.tabling import amend, answer_offer, correct, defer, limit, table, withdraw
from domain.refs import Ref
from domain.refusals import Refusal
from tests.domain.proposals import cast
from tests.domain.proposals.world import (
    Act,
    Posted,
    World,
    check_act,
    check_expiry,
    check_mirrored,
)

#: Telegram keeps what it could not deliver for a day.
KEPT = timedelta(hours=23)
FINAL = frozenset({Word.AGREE, Word.STATEMENT})
SIDES = st.sampled_from("AB")
NUMBERS = st.integers(1, 3)
PRESSED = st.booleans()
WORDS = st.sampled_from(["24 hours", "[24][48] hours", "48 hours", "36 [A: hours]"])


class Texts(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.now = cast.START
        self.through = cast.START
        self.worlds = (World(mirrored=False), World(mirrored=True))
        self.post: list[tuple[Posted, Posted]] = []
        #: All objections that were ever sent in the first world.
        self.objections: list[Posted] = []

    @initialize(first=WORDS, second=WORDS)
    def begin(self, first: str, second: str) -> None:
        for world in self.worlds:
            for number, words in enumerate((first, second, "48 hours"), 1):
                author = world.head("A" if number % 2 else "M")
                package = None if number == 1 else "winter"
                world.put(
                    table(
                        Ref("MIL", "P", number), words, author, Stamp(self.now, self.now),
                        parties=cast.PARTIES, language="en", package=package,
                    ),
                    self.now,
                )  # fmt: skip

    # What people do.

    @rule(side=SIDES, number=NUMBERS, word=st.sampled_from(Word), pressed=PRESSED)
    def position(self, side: str, number: int, word: Word, pressed: bool) -> None:
        until = self.now + timedelta(hours=30) if word is Word.ADREF else None
        words = "Our reading." if word is Word.STATEMENT else ""
        self.send(
            number,
            lambda head, text, stamp: enter(text, word, head, stamp, words=words, until=until),
            side, pressed=pressed, word=word,
        )  # fmt: skip

    @rule(side=st.sampled_from("ABM"), number=NUMBERS, words=WORDS)
    def amendment(self, side: str, number: int, words: str) -> None:
        self.send(
            number, lambda head, text, stamp: amend(text, words, head, stamp, language="en"), side
        )

    @rule(side=SIDES, number=NUMBERS, yes=st.booleans(), pressed=PRESSED)
    def basis(self, side: str, number: int, yes: bool, pressed: bool) -> None:
        self.send(
            number,
            lambda head, text, stamp: answer_offer(text, head, stamp, yes=yes),
            side, pressed=pressed,
        )  # fmt: skip

    @rule(number=NUMBERS, hours=st.sampled_from([12, 13, 24]))
    def silence(self, number: int, hours: int) -> None:
        """Silence opens at once: the session goes on, and the facilitator is in it."""
        for world in self.worlds:
            stamp, until = Stamp(self.now, self.now), self.now + timedelta(hours=hours)
            try:
                text = open_silence(world.texts[number], cast.M, stamp, until, cast.TERMS)
            except Refusal:
                continue
            assert not text.standing.brackets
            assert not text.with_word(Word.OBJECT)
            world.put(text, self.now)

    @rule(side=SIDES, number=NUMBERS, pressed=PRESSED)
    def not_by_silence(self, side: str, number: int, pressed: bool) -> None:
        self.send(
            number, lambda head, text, stamp: ask_express(text, head, stamp), side, pressed=pressed
        )

    @rule(number=NUMBERS)
    def lifting(self, number: int) -> None:
        self.send(number, lambda head, text, stamp: lift(text, head, stamp, facilitated=True), "M")

    @rule(side=st.sampled_from("ABM"), number=NUMBERS, how=st.sampled_from(["withdraw", "defer"]))
    def putting_off(self, side: str, number: int, how: str) -> None:
        to = self.now + timedelta(hours=5)
        self.send(
            number,
            lambda head, text, stamp: (
                withdraw(text, head, stamp) if how == "withdraw" else defer(text, head, stamp, to)
            ),
            side,
        )

    @rule(number=NUMBERS, hours=st.integers(1, 40))
    def validity(self, number: int, hours: int) -> None:
        until = self.now + timedelta(hours=hours)
        self.send(number, lambda head, text, stamp: limit(text, head, stamp, until), "A")

    @rule(side=SIDES, number=NUMBERS, words=WORDS)
    def correction(self, side: str, number: int, words: str) -> None:
        self.send(number, lambda head, text, stamp: correct(text, words, head, stamp), side)

    @rule(side=SIDES, number=NUMBERS)
    def leaving(self, side: str, number: int) -> None:
        self.send(number, lambda head, text, stamp: leave(text, head, stamp), side)

    def send(
        self,
        number: int,
        act: Callable[[Person, Text, Stamp], Text | tuple[Text, Outcome]],
        side: str,
        *,
        pressed: bool = False,
        word: Word | None = None,
    ) -> None:
        """Put the act into the post, for each of the worlds."""
        posted: list[Posted] = []
        for world in self.worlds:
            text, head = world.texts[number], world.head(side)
            seen = text.edition if pressed else None
            done: Act = lambda text, stamp, head=head: act(head, text, stamp)  # type: ignore[misc]  # noqa: E731
            posted.append(
                Posted(number, done, self.now, seen, text.standing, word, world.side(side))
            )
        self.post.append((posted[0], posted[1]))
        if word is Word.OBJECT:
            self.objections.append(posted[0])

    @rule(numbers=st.sampled_from([[1], [2, 3]]))
    def agreement(self, numbers: list[int]) -> None:
        """Let both heads agree; alone, chance would seldom lead to an adoption."""
        for number in numbers:
            for side in cast.PARTIES:
                self.position(side, number, Word.AGREE, pressed=False)

    @rule(number=NUMBERS)
    def basis_by_both(self, number: int) -> None:
        self.amendment("M", number, "36 hours")
        self.look()
        self.now += timedelta(minutes=1)
        for side in cast.PARTIES:
            self.basis(side, number, yes=True, pressed=False)

    @precondition(lambda self: self.under_silence())
    @rule(data=st.data(), side=SIDES, word=st.sampled_from([Word.OBJECT, Word.ADREF]))
    def against_silence(self, data: st.DataObject, side: str, word: Word) -> None:
        number = data.draw(st.sampled_from(self.under_silence()))
        self.position(side, number, word, pressed=data.draw(PRESSED))

    def under_silence(self) -> list[int]:
        texts = self.worlds[0].texts.items()
        return [number for number, each in texts if each.state is TextState.UNDER_SILENCE]

    # What time and the desk do.

    @rule(minutes=st.sampled_from([1, 5, 59, 60, 61, 60 * 12, 60 * 13]))
    def wait(self, minutes: int) -> None:
        """Let time pass, but deliver first what Telegram would drop."""
        self.now += timedelta(minutes=minutes)
        for each in [each for each in self.post if each[0].at < self.now - KEPT]:
            self.post.remove(each)
            self.handle(each)

    @precondition(lambda self: bool(self.post))
    @rule(data=st.data())
    def deliver(self, data: st.DataObject) -> None:
        """Handle one of the acts, whichever arrives first."""
        each = self.post.pop(data.draw(st.integers(0, len(self.post) - 1)))
        self.handle(each)

    @rule()
    def look(self) -> None:
        """Look at Telegram, handle all that was sent, and make the changes that time causes."""
        for each in self.post:
            self.handle(each)
        self.post = []
        self.through = self.now
        for world in self.worlds:
            before = dict(world.texts)
            for number in sorted(before):
                text = settled(world.texts[number], self.through)
                if text is not world.texts[number]:
                    assert text.since <= self.through
                    check_expiry(before[number], text, [] if world.mirrored else self.objections)
                    world.put(text, text.since)

    def handle(self, each: Sequence[Posted]) -> None:
        results = []
        for world, posted in zip(self.worlds, each, strict=True):
            before = world.texts[posted.number]
            # A press has no time of its own: it bears that of its receipt.
            at = self.now if posted.seen is not None else posted.at
            try:
                result = posted.act(before, Stamp(at, self.now, posted.seen))
            except Refusal as refusal:
                results.append(refusal.key())
                continue
            text, outcome = result if isinstance(result, tuple) else (result, None)
            results.append(f"{outcome}")
            check_act(before, text, posted)
            world.put(text, self.now)
        assert results[0] == results[1], "the mirrored act has the mirrored result"

    # What must always be so.

    @invariant()
    def a_decision_has_the_agreement_of_both_to_words_without_brackets(self) -> None:
        for world in self.worlds:
            for text in world.texts.values():
                decision = text.decision
                assert (decision is not None) == (text.state is TextState.ADOPTED)
                if decision is None:
                    continue
                assert "[" not in decision.text
                assert decision.version == text.standing.number
                assert decision.at <= self.now
                words = {each.party: each.word for each in decision.positions}
                assert {*words.values()} <= AGREEING
                if decision.mode is Mode.EXPLICIT:
                    assert {*words} == {*cast.PARTIES}
                    assert {*words.values()} <= FINAL
                else:
                    assert text.silence is not None
                    assert text.silence.end is SilenceEnd.ADOPTED
                    assert text.silence.until <= self.through
                assert all(each.version == decision.version for each in decision.positions)

    @invariant()
    def decisions_are_numbered_without_gaps(self) -> None:
        for world in self.worlds:
            refs = [each.decision.ref for each in world.texts.values() if each.decision]
            assert sorted(each.number for each in refs if each) == [*range(1, len(refs) + 1)]
            assert len(world.decisions) == len(refs)

    @invariant()
    def a_package_is_adopted_whole_or_not_at_all(self) -> None:
        for world in self.worlds:
            parts = members(world.texts.values(), "MIL", "winter")
            done = [each.decision for each in parts if each.decision]
            assert len(done) in {0, len(parts)}
            assert len({each.at for each in done}) <= 1
            refs = [each.ref for each in done if each.ref]
            assert refs == sorted(refs)

    @invariant()
    def positions_stand_on_one_version_alone(self) -> None:
        for world in self.worlds:
            for text in world.texts.values():
                assert all(each.version == text.standing.number for each in text.current)
                numbers = [each.number for each in text.versions]
                assert numbers == [*range(1, len(numbers) + 1)]

    @invariant()
    def the_mirrored_world_is_the_mirror(self) -> None:
        check_mirrored(*self.worlds)


TestTexts = Texts.TestCase
TestTexts.settings = settings(
    max_examples=int(os.environ.get("GREFFIER_EXAMPLES", 1000 if os.environ.get("CI") else 30)),
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
