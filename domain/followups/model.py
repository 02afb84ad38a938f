"""Follow-ups: dated questions about an entry, and what each delegation has answered."""

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

#: How long after it was asked a question without an answer is asked once more.
AGAIN = timedelta(hours=24)


class FollowState(StrEnum):
    """How far a question has come."""

    SCHEDULED = "scheduled"
    ASKED = "asked"
    #: Every delegation asked has answered.
    CLOSED = "closed"
    #: The entry that it was about is closed.
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


_ALREADY: dict[FollowState, type[Refusal]] = {
    FollowState.CLOSED: AlreadyClosed,
    FollowState.ENDED: AlreadyClosed,
    FollowState.WITHDRAWN: AlreadyWithdrawn,
}
#: States in which nothing more is asked.
OVER = frozenset(_ALREADY)


@dataclass(frozen=True, slots=True)
class Reply:
    """What one delegation has answered, in its words; *by* is private to it."""

    delegation: str
    text: str
    at: datetime
    by: int
    corrected_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about the entry *about*, to the delegations *of*; *replies* are to its last time.

    *at* (UTC) is when it is to be asked or was last due to be, *asked_at* when it was asked;
    *rhythm* makes it a standing one. *times* counts its askings.
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
    #: The version of the moments about its last asking; the one to come has the next.
    due_version: int = 0
    #: The version of its card when it was last asked: older buttons are an earlier asking's.
    asked_version: int = 0
    asked_at: datetime | None = None
    ended_at: datetime | None = None
    corrected_at: datetime | None = None
    #: The people who were asked in private.
    told: tuple[int, ...] = ()
    replies: tuple[Reply, ...] = field(default=())

    @property
    def over(self) -> bool:
        """True once nothing more is asked."""
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
        """The key of the card of its last asking: each asking has one."""
        return str(self.ref) if self.times < 2 else f"{self.ref}.{self.times}"

    def reply_of(self, delegation: str) -> Reply | None:
        """The delegation's answer to the last asking, or None."""
        return next((each for each in self.replies if each.delegation == delegation), None)

    # What time does.

    def awaits(self, version: int) -> bool:
        """True where the moment of that version is the one at which it is to be asked."""
        waiting = self.state is FollowState.SCHEDULED or self.rhythm is not None
        return not self.over and waiting and version == self.due_version + 1

    def ask(self, at: datetime, now: datetime) -> FollowUp:
        """Asked at *now*, as was due *at*; answers to an earlier asking are that one's."""
        version = self.version + 1
        return replace(
            self, at=at, asked_at=now, state=FollowState.ASKED, times=self.times + 1,
            due_version=self.due_version + 1, version=version, asked_version=version,
            told=(), replies=(),
        )  # fmt: skip

    def end(self, at: datetime) -> FollowUp:
        """Its entry is closed, and so is it."""
        return replace(self, state=FollowState.ENDED, ended_at=at, version=self.version + 1)

    # What people do.

    def expect(self, delegation: str) -> None:
        """Raise where an answer of *delegation* would not be recorded."""
        if delegation not in self.of:
            raise OtherDelegation(delegations=self.of)
        reply = self.reply_of(delegation)
        if reply is not None:
            raise AlreadyAnswered(ref=str(self.ref), at=reply.at)
        self._refuse_over()
        if self.state is FollowState.SCHEDULED:
            raise NotAskedYet(ref=str(self.ref), at=self.at)

    def answer(self, delegation: str, text: str, at: datetime, by: int) -> FollowUp:
        """Answered by one delegation; by the last of them, a single question is closed."""
        self.expect(delegation)
        changed = self._with((*self.replies, Reply(delegation, text, at, by)))
        if changed.unanswered or self.rhythm is not None:
            return changed
        return replace(changed, state=FollowState.CLOSED, ended_at=at)

    def withdraw(self, delegation: str, at: datetime) -> FollowUp:
        """Taken back by the asking side before anybody has answered; a standing one, any time."""
        if delegation != self.asked_by:
            raise OtherDelegation(delegations=(self.asked_by,))
        self._refuse_over()
        if self.replies and self.rhythm is None:
            raise AlreadyAnswered(ref=str(self.ref), at=self.replies[0].at)
        return replace(self, state=FollowState.WITHDRAWN, ended_at=at, version=self.version + 1)

    def correctable(self, by: int, now: datetime) -> bool:
        """True while the author may replace the question, which nobody has been asked yet."""
        scheduled = self.state is FollowState.SCHEDULED and by == self.author
        return scheduled and now - self.created_at <= CORRECTABLE

    def correct(
        self, by: int, now: datetime, *, question: str, at: datetime, rhythm: Rhythm | None
    ) -> FollowUp:
        """The question, or its time, replaced by its author; its moments are counted anew."""
        self.expect_correctable(by, now)
        return replace(
            self, question=question, at=at, rhythm=rhythm, corrected_at=now,
            version=self.version + 1, due_version=self.due_version + 1,
        )  # fmt: skip

    def correct_reply(self, by: int, now: datetime, text: str) -> tuple[Reply, FollowUp]:
        """One's own answer replaced within ten minutes: as it was, and the question with it."""
        self.expect_correctable(by, now)
        reply = self.reply_by(by, now)
        assert reply is not None, "an answer is corrected by whoever gave it"
        changed = replace(reply, text=text, corrected_at=now)
        return reply, self._with(tuple(changed if e is reply else e for e in self.replies))

    def expect_correctable(self, by: int, now: datetime) -> None:
        """Raise where the person can replace neither an answer nor the question."""
        if self.reply_by(by, now) or self.correctable(by, now):
            return
        if by == self.author and self.state is FollowState.ASKED:
            raise AlreadyAsked(ref=str(self.ref), at=self.asked_at)
        minutes = int(CORRECTABLE.total_seconds() // 60)
        raise NothingToCorrect(ref=str(self.ref), minutes=minutes)

    def reply_by(self, by: int, now: datetime) -> Reply | None:
        """The answer that its author may still replace, or None."""
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
