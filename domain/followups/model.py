"""Follow-ups: questions about an entry that the desk asks at a set time, and their answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.actions.model import CORRECTABLE
from domain.actions.refusals import AlreadyClosed, AlreadyWithdrawn, NothingToCorrect
from domain.advance import advance
from domain.followups.refusals import AlreadyAnswered, AlreadyAsked, NotAskedYet
from domain.followups.rhythms import Rhythm
from domain.refs import Ref
from domain.refusals import OtherDelegation, Refusal

#: If a question is not answered, the desk asks it again after this time.
AGAIN = timedelta(hours=24)
#: One person may have so many questions about an entry that are asked within the same minute.
MOST_AT_ONCE = 5


class FollowState(StrEnum):
    """The state of a question."""

    SCHEDULED = "scheduled"
    ASKED = "asked"
    #: Every delegation that was asked has answered.
    CLOSED = "closed"
    #: The entry that the question is about has ended.
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


_ALREADY: dict[FollowState, type[Refusal]] = {
    FollowState.CLOSED: AlreadyClosed,
    FollowState.ENDED: AlreadyClosed,
    FollowState.WITHDRAWN: AlreadyWithdrawn,
}
#: States in which the question has ended although an answer to it may still have been owed.
_STOPPED = frozenset({FollowState.ENDED, FollowState.WITHDRAWN})
#: States in which the desk does not ask the question any more.
OVER = frozenset(_ALREADY)


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of one delegation, in its own words.

    *by* is the person who entered the answer; other delegations do not see it.
    """

    delegation: str
    text: str
    at: datetime
    by: int
    corrected_at: datetime | None = None
    #: When the desk received the answer, if that was much later than *at*.
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about the entry *about*, which the desk asks the delegations *of*.

    *at* (UTC) is the planned time of the question, or the last time for which it was asked. With a
    *rhythm* it is asked repeatedly. *times* counts how often its time has come, and *replies* are
    the answers since the last time. It is a `domain.advance.Timed` entry: that its time comes
    changes its state, and then the desk says so.
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
    #: The version of the timers that belong to the last time that the question was asked. The
    #: timer that asks it next has the next version.
    due_version: int = 0
    #: The version of the follow-up when it was last asked. A button with a lower version is from
    #: an earlier card.
    asked_version: int = 0
    #: When the desk really asked the question for the last time; None until it has said so.
    asked_at: datetime | None = None
    ended_at: datetime | None = None
    corrected_at: datetime | None = None
    #: The people who were asked in private.
    told: tuple[int, ...] = ()
    replies: tuple[Reply, ...] = field(default=())

    @property
    def over(self) -> bool:
        """True if the desk does not ask the question any more."""
        return self.state in OVER

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The delegations that were asked and have not answered yet."""
        if self.state is not FollowState.ASKED:
            return ()
        answered = {each.delegation for each in self.replies}
        return tuple(each for each in self.of if each not in answered)

    @property
    def to_be_said(self) -> bool:
        """True if the time of the question has come, and the desk has not asked it yet."""
        return self.state is FollowState.ASKED and self.asked_at is None

    @property
    def card(self) -> str:
        """The key of the present card. The follow-up gets a new card each time it is asked."""
        return str(self.ref) if self.times < 2 else f"{self.ref}.{self.times}"

    def reply_of(self, delegation: str) -> Reply | None:
        """Return the delegation's answer since the question was last asked, or None."""
        return next((each for each in self.replies if each.delegation == delegation), None)

    # Changes that time causes.

    @property
    def changes_at(self) -> datetime | None:
        """The next time at which the question is asked, or None if it is not asked any more."""
        if self.state is FollowState.SCHEDULED:
            return self.at
        if self.state is FollowState.ASKED and self.rhythm is not None:
            return self.rhythm.after(self.at)
        return None

    def change(self) -> FollowUp:
        """Return the follow-up as asked for that time. Earlier answers are not kept in it."""
        at, version = self.changes_at, self.version + 1
        assert at is not None, "the question is asked again"
        return replace(
            self,
            at=at,
            asked_at=None,
            state=FollowState.ASKED,
            times=self.times + 1,
            due_version=self.due_version + 1,
            version=version,
            asked_version=version,
            told=(),
            replies=(),
        )

    def say(self, now: datetime, told: Iterable[int]) -> FollowUp:
        """Return an asked follow-up of which the desk has told these people at *now*."""
        return replace(self, asked_at=now, told=tuple(told))

    def end(self, at: datetime) -> FollowUp:
        """Return the follow-up as ended because its entry has ended."""
        return replace(self, state=FollowState.ENDED, ended_at=at, version=self.version + 1)

    def reopen(self) -> FollowUp:
        """Return an ended follow-up as it was before, because its entry is open again."""
        state = FollowState.ASKED if self.times else FollowState.SCHEDULED
        return replace(self, state=state, ended_at=None, version=self.version + 1)

    # Changes that people cause.

    def expect(self, delegation: str) -> None:
        """If an answer of *delegation* cannot be recorded, raise the refusal that says why."""
        if delegation not in self.of:
            raise OtherDelegation(delegations=self.of)
        reply = self.reply_of(delegation)
        if reply is not None and self.state not in _STOPPED:
            raise AlreadyAnswered(ref=str(self.ref), at=reply.at, by=reply.by)
        self._refuse_over()
        if self.state is FollowState.SCHEDULED:
            raise NotAskedYet(ref=str(self.ref), at=self.at)

    def answer(
        self,
        delegation: str,
        text: str,
        at: datetime,
        by: int,
        received_at: datetime | None = None,
    ) -> FollowUp:
        """Record an answer of *at*, which the desk has received then or at *received_at*.

        When every delegation has answered, the question is closed, unless it has a rhythm.
        """
        self.expect(delegation)
        reply = Reply(delegation=delegation, text=text, at=at, by=by, received_at=received_at)
        changed = self._with((*self.replies, reply))
        if changed.unanswered or self.rhythm is not None:
            return changed
        return replace(changed, state=FollowState.CLOSED, ended_at=at)

    def withdraw(self, delegation: str, at: datetime) -> FollowUp:
        """Withdraw the question.

        Without a rhythm this is possible only before the first answer. Raises AlreadyAnswered
        after that, and OtherDelegation if the delegation did not ask the question.
        """
        if delegation != self.asked_by:
            raise OtherDelegation(delegations=(self.asked_by,))
        self._refuse_over()
        if self.replies and self.rhythm is None:
            raise AlreadyAnswered(ref=str(self.ref), at=self.replies[0].at)
        return self.strike(at)

    def strike(self, at: datetime) -> FollowUp:
        """Return the question as withdrawn; whoever calls this knows that it may be."""
        return replace(self, state=FollowState.WITHDRAWN, ended_at=at, version=self.version + 1)

    def correctable(self, by: int, now: datetime) -> bool:
        """Return True if the person *by* may still correct the question.

        This is so if *by* is its author, its time has not come yet, and it is not older than
        CORRECTABLE.
        """
        scheduled = advance(self, now).state is FollowState.SCHEDULED
        return scheduled and by == self.author and now - self.created_at <= CORRECTABLE

    def correct(
        self, by: int, now: datetime, *, question: str, at: datetime, rhythm: Rhythm | None
    ) -> FollowUp:
        """Replace the question or its time; timers planned for the earlier time are not sent."""
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
        """Replace the answer that the person *by* entered.

        Returns the old answer and the changed follow-up.
        """
        self.expect_correctable(by, now)
        reply = self.reply_by(by, now)
        assert reply is not None, "expect_correctable has found the answer"
        changed = replace(reply, text=text, corrected_at=now)
        return reply, self._with(tuple(changed if e is reply else e for e in self.replies))

    def expect_correctable(self, by: int, now: datetime) -> None:
        """Raise the refusal if the person may correct neither an answer nor the question."""
        if self.reply_by(by, now) or self.correctable(by, now):
            return
        if by == self.author and advance(self, now).state is FollowState.ASKED:
            raise AlreadyAsked(ref=str(self.ref), at=self.asked_at or self.at)
        minutes = int(CORRECTABLE.total_seconds() // 60)
        raise NothingToCorrect(ref=str(self.ref), minutes=minutes)

    def reply_by(self, by: int, now: datetime) -> Reply | None:
        """Return the answer that the person *by* entered and may still correct, or None."""
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
