"""Follow-ups: questions about an entry, each asked at a time, and the answers to them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.actions.model import CORRECTABLE
from domain.actions.refusals import AlreadyClosed, AlreadyWithdrawn, NothingToCorrect
from domain.followups.refusals import AlreadyAnswered, AlreadyAsked, NotAskedYet
from domain.followups.rhythms import Rhythm
from domain.refs import Ref
from domain.refusals import OtherDelegation, Refusal

#: A question without an answer is asked again so long after it was asked.
AGAIN = timedelta(hours=24)


class FollowState(StrEnum):
    """The state of a question."""

    SCHEDULED = "scheduled"
    ASKED = "asked"
    #: Every delegation asked has answered.
    CLOSED = "closed"
    #: The entry that it is about has ended.
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


_ALREADY: dict[FollowState, type[Refusal]] = {
    FollowState.CLOSED: AlreadyClosed,
    FollowState.ENDED: AlreadyClosed,
    FollowState.WITHDRAWN: AlreadyWithdrawn,
}
#: States in which the question is not asked any more.
OVER = frozenset(_ALREADY)


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of one delegation, in its own words; only that delegation sees *by*."""

    delegation: str
    text: str
    at: datetime
    by: int
    corrected_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about the entry *about* to the delegations *of*.

    *at* (UTC) is the time for which it is or was planned, *asked_at* when it was last asked. With
    a *rhythm* it is asked again and again. *times* counts how often it was asked, and *replies*
    answer the last time.
    """

    ref: Ref
    about: Ref
    question: str
    of: tuple[str, ...]
    asked_by: str
    author: int
    created_at: datetime
    at: datetime
    rhythm: Rhythm | None = None
    state: FollowState = FollowState.SCHEDULED
    version: int = 1
    times: int = 0
    #: The version of the timers for the last time it was asked. The next timer has the next one.
    due_version: int = 0
    #: The version of its card when it was last asked. Older buttons belong to an earlier time.
    asked_version: int = 0
    asked_at: datetime | None = None
    ended_at: datetime | None = None
    corrected_at: datetime | None = None
    #: The people who were asked in private.
    told: tuple[int, ...] = ()
    replies: tuple[Reply, ...] = field(default=())

    @property
    def over(self) -> bool:
        """True if the question is not asked any more."""
        return self.state in OVER

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The delegations that were asked and have entered no answer."""
        if self.state is not FollowState.ASKED:
            return ()
        answered = {each.delegation for each in self.replies}
        return tuple(each for each in self.of if each not in answered)

    @property
    def card(self) -> str:
        """The key of its present card: each time it is asked, it gets a new card."""
        return str(self.ref) if self.times < 2 else f"{self.ref}.{self.times}"

    def reply_of(self, delegation: str) -> Reply | None:
        """Return the delegation's present answer, or None."""
        return next((each for each in self.replies if each.delegation == delegation), None)

    # Changes by its timers.

    def awaits(self, version: int) -> bool:
        """Return True if the timer with that version is the one that asks the question."""
        waiting = self.state is FollowState.SCHEDULED or self.rhythm is not None
        return not self.over and waiting and version == self.due_version + 1

    def ask(self, at: datetime, now: datetime) -> FollowUp:
        """Ask the question *now*, as planned for *at*; earlier answers are not kept here."""
        version = self.version + 1
        return replace(
            self,
            at=at,
            asked_at=now,
            state=FollowState.ASKED,
            times=self.times + 1,
            due_version=self.due_version + 1,
            version=version,
            asked_version=version,
            told=(),
            replies=(),
        )

    def end(self, at: datetime) -> FollowUp:
        """End the question because its entry has ended."""
        return replace(self, state=FollowState.ENDED, ended_at=at, version=self.version + 1)

    # Changes by people.

    def expect(self, delegation: str) -> None:
        """Raise the refusal if an answer of *delegation* cannot be recorded."""
        if delegation not in self.of:
            raise OtherDelegation(delegations=self.of)
        reply = self.reply_of(delegation)
        if reply is not None:
            raise AlreadyAnswered(ref=str(self.ref), at=reply.at)
        self._refuse_over()
        if self.state is FollowState.SCHEDULED:
            raise NotAskedYet(ref=str(self.ref), at=self.at)

    def answer(self, delegation: str, text: str, at: datetime, by: int) -> FollowUp:
        """Record an answer; the last one closes the question, unless it has a rhythm."""
        self.expect(delegation)
        changed = self._with(
            (*self.replies, Reply(delegation=delegation, text=text, at=at, by=by))
        )
        if changed.unanswered or self.rhythm is not None:
            return changed
        return replace(changed, state=FollowState.CLOSED, ended_at=at)

    def withdraw(self, delegation: str, at: datetime) -> FollowUp:
        """Withdraw the question: before the first answer, or any time if it has a rhythm."""
        if delegation != self.asked_by:
            raise OtherDelegation(delegations=(self.asked_by,))
        self._refuse_over()
        if self.replies and self.rhythm is None:
            raise AlreadyAnswered(ref=str(self.ref), at=self.replies[0].at)
        return replace(self, state=FollowState.WITHDRAWN, ended_at=at, version=self.version + 1)

    def correctable(self, by: int, now: datetime) -> bool:
        """Return True while its author may correct the question, which was not asked yet."""
        scheduled = self.state is FollowState.SCHEDULED and by == self.author
        return scheduled and now - self.created_at <= CORRECTABLE

    def correct(
        self, by: int, now: datetime, *, question: str, at: datetime, rhythm: Rhythm | None
    ) -> FollowUp:
        """Replace the question or its time; timers for the earlier time are not sent."""
        self.expect_correctable(by, now)
        return replace(
            self,
            question=question,
            at=at,
            rhythm=rhythm,
            corrected_at=now,
            version=self.version + 1,
            due_version=self.due_version + 1,
        )

    def correct_reply(self, by: int, now: datetime, text: str) -> tuple[Reply, FollowUp]:
        """Replace one's own answer; return the earlier answer and the changed question."""
        self.expect_correctable(by, now)
        reply = self.reply_by(by, now)
        assert reply is not None, "expect_correctable has found the answer"
        changed = replace(reply, text=text, corrected_at=now)
        return reply, self._with(tuple(changed if e is reply else e for e in self.replies))

    def expect_correctable(self, by: int, now: datetime) -> None:
        """Raise the refusal if the person may correct neither an answer nor the question."""
        if self.reply_by(by, now) or self.correctable(by, now):
            return
        if by == self.author and self.state is FollowState.ASKED:
            raise AlreadyAsked(ref=str(self.ref), at=self.asked_at)
        minutes = int(CORRECTABLE.total_seconds() // 60)
        raise NothingToCorrect(ref=str(self.ref), minutes=minutes)

    def reply_by(self, by: int, now: datetime) -> Reply | None:
        """Return the answer of *by* that may still be corrected, or None."""
        if self.state not in {FollowState.ASKED, FollowState.CLOSED}:
            return None
        return next(
            (each for each in self.replies if each.by == by and now - each.at <= CORRECTABLE), None
        )

    def _with(self, replies: tuple[Reply, ...]) -> FollowUp:
        return replace(self, replies=replies, version=self.version + 1)

    def _refuse_over(self) -> None:
        if self.state in _ALREADY:
            raise _ALREADY[self.state](ref=str(self.ref), at=self.ended_at)
