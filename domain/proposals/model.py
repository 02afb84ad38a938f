"""Texts: how positions, and time alone, change the state of a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.advance import advance
from domain.proposals.parts import AGREEING, Decision, Mode, SilenceEnd, Word
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import Tabled, TextState
from domain.refs import Ref

#: The words of a non-paper are erased after this time, if no session's end has erased them.
NON_PAPER_KEPT = timedelta(hours=48)


class Outcome(StrEnum):
    """What an act has led to."""

    RECORDED = "recorded"
    #: A silence has ended without adoption.
    SILENCE_ENDED = "silence-ended"
    #: The parties agree, and one of them at least has still to confirm that.
    AD_REFERENDUM = "agreed-ad-referendum"
    PROVISIONAL = "provisionally-agreed"
    ADOPTED = "adopted"
    OFFERED = "offered"
    #: All parties have taken the offered words as basis, and these are the next version.
    TAKEN_AS_BASIS = "taken-as-basis"
    NOT_TAKEN_AS_BASIS = "not-taken-as-basis"
    #: The act was sent in time, but came when the adoption had been announced. It undoes nothing:
    #: the text is unchanged. Its sender, the heads, the facilitator and the secretariat are told.
    RECEIVED_LATE = "received-late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Tabled):
    """One text and all that was entered about it. It is a `domain.advance.Timed` entry.

    The desk advances it only to the instant until which it has everything that people did (the
    fresh look, see `silences.settled`), so that nothing takes effect against an act that still
    waits at Telegram.
    """

    # What follows from the positions.

    @property
    def agreement(self) -> TextState:
        """The state that the positions on the version that stands lead to.

        Adopted is a text without brackets to which every party agrees. If one of them agrees ad
        referendum, that is still to be confirmed. A part of a package waits for the other parts.
        """
        words = {self._word(each) for each in self.parties}
        if self.standing.brackets or not words <= AGREEING:
            return TextState.TABLED
        if Word.ADREF in words:
            return TextState.AD_REFERENDUM
        return TextState.PROVISIONAL if self.package else TextState.ADOPTED

    def settle(self, at: datetime) -> Text:
        """Return the text in the state that follows from its positions, since *at*."""
        state = self.agreement
        return self.adopt(at) if state is TextState.ADOPTED else self.move(state, at)

    def adopt(self, at: datetime) -> Text:
        """Return the text as adopted at *at*; `settle` and `packages` know when it is."""
        decision = Decision(
            version=self.standing.number,
            text=self.standing.text,
            mode=Mode.SILENCE if self._tacit else Mode.EXPLICIT,
            at=at,
            positions=tuple(each for each in self.current if each.agrees),
        )
        return replace(self.move(TextState.ADOPTED, at), decision=decision, offer=None)

    def number(self, ref: Ref) -> Text:
        """Return the adopted text with the reference of its decision."""
        assert self.decision is not None, "only a decision has a number"
        assert self.decision.ref is None, "a decision has one number"
        return replace(self, decision=replace(self.decision, ref=ref))

    def move(self, state: TextState, at: datetime) -> Text:
        """Return the text in *state*, since *at* if it was in another one."""
        return self if state is self.state else replace(self, state=state, since=at)

    @property
    def _tacit(self) -> bool:
        """True if a silence on the version that stands has passed without objection."""
        silence = self.silence
        return (
            silence is not None
            and silence.end is SilenceEnd.ADOPTED
            and (silence.version, silence.package) == (self.standing.number, self.package)
        )

    def _word(self, party: str) -> Word | None:
        """Return the party's word on the version that stands.

        If a silence has passed, whoever had entered nothing against the text agrees to it.
        """
        position = self.position_of(party)
        if not self._tacit or self.silence is None:
            return position.word if position else None
        if position is None or (
            position.word is Word.CONSIDERING and position.at < self.silence.until
        ):
            return Word.AGREE
        return position.word

    # What time causes.

    @property
    def changes_at(self) -> datetime | None:
        """The instant of the next change that time alone causes, or None if there is none."""
        if self.state is TextState.UNDER_SILENCE:
            return self.silence.until if self.silence else None
        if self.state is TextState.SHOWN:
            return self.tabled_at + NON_PAPER_KEPT
        ends: list[datetime] = []
        if self.state in {TextState.TABLED, TextState.DEFERRED} and self.valid_until:
            ends.append(max(self.valid_until, self.since))
        if self.state is TextState.DEFERRED and isinstance(self.deferred_to, datetime):
            ends.append(self.deferred_to)
        return min(ends, default=None)

    def change(self) -> Text:
        """Return the text after that change."""
        at = self.changes_at
        assert at is not None, "there is a change"
        if self.state is TextState.UNDER_SILENCE:
            return self._expire(at)
        if self.state is TextState.SHOWN:
            return self.erase(at)
        if self.valid_until is not None and self.valid_until <= at:
            return replace(self.changed().move(TextState.LAPSED, at), offer=None)
        return self.resume(at)

    def _expire(self, at: datetime) -> Text:
        """Return the text after a silence that nothing has ended: it is adopted."""
        assert self.silence is not None, "the text is under silence"
        passed = replace(self.silence, end=SilenceEnd.ADOPTED, at=at)
        return replace(self.changed(), silence=passed).settle(at)

    def resume(self, at: datetime) -> Text:
        """Return a deferred text as tabled, with the positions that it had."""
        return replace(self.changed(), deferred_to=None).settle(at)

    def erase(self, at: datetime) -> Text:
        """Return a non-paper without its words; only its number is used up."""
        gone = tuple(replace(each, text="") for each in self.versions)
        return replace(self.changed().move(TextState.ERASED, at), versions=gone)

    def at(self, stamp: Stamp) -> Text:
        """Return the text as it was when somebody acted.

        A silence does not end by this, because others may have objected before. What was deferred,
        or has a last day, may change its state by the stamp alone: that binds nobody.
        """
        return self if self.state is TextState.UNDER_SILENCE else advance(self, stamp.at)

    def is_late(self, stamp: Stamp) -> bool:
        """Return True if an act against the text came after its adoption, but was sent before."""
        return self.decision is not None and stamp.at < self.decision.at

    def outcome(self, before: Text) -> Outcome:
        """Return what an act has led to that has made this text of the text *before*."""
        reached = {
            TextState.ADOPTED: Outcome.ADOPTED,
            TextState.PROVISIONAL: Outcome.PROVISIONAL,
            TextState.AD_REFERENDUM: Outcome.AD_REFERENDUM,
        }
        if before.state is self.state:
            return Outcome.RECORDED
        if self.state in reached:
            return reached[self.state]
        silent = before.state is TextState.UNDER_SILENCE
        return Outcome.SILENCE_ENDED if silent else Outcome.RECORDED
