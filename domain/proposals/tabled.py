"""The data of a text, what stands of it, and the checks that its acts have in common."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NoReturn, Self

from domain.actions.model import CORRECTABLE
from domain.people.model import Person, Role, in_turn
from domain.proposals.parts import Decision, Mode, Offer, Position, Silence, Version, Word
from domain.proposals.refusals import (
    AuthorsOnly,
    NotAParty,
    NotInState,
    PositionByHead,
    SilenceEnded,
    SilenceOver,
    UnderSilence,
    VersionPassed,
    WordsChanged,
)
from domain.proposals.stamps import Stamp
from domain.refs import Ref

KIND = "P"


class TextKind(StrEnum):
    """What a text is about."""

    TEXT = "text"
    #: Terms of reference of working groups.
    GROUPS = "groups"
    #: The closing of a working group.
    CLOSE = "close"
    MILESTONE = "milestone"
    NON_PAPER = "non-paper"


class TextState(StrEnum):
    """The state of a text."""

    TABLED = "tabled"
    UNDER_SILENCE = "under-silence"
    AD_REFERENDUM = "agreed-ad-referendum"
    #: The parties agree to the text, and its package has other parts that are not agreed.
    PROVISIONAL = "provisionally-agreed"
    DEFERRED = "deferred"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    #: A non-paper: it has no positions.
    SHOWN = "shown"
    ERASED = "erased"


#: The states that follow from the positions of the parties.
SETTLED = frozenset({TextState.TABLED, TextState.AD_REFERENDUM, TextState.PROVISIONAL})
#: States in which parties enter positions.
OPEN = SETTLED | {TextState.UNDER_SILENCE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """The data of a text."""

    ref: Ref
    kind: TextKind
    #: The delegation that has tabled the text, and the person with their role.
    author: str
    author_role: Role
    member: int
    tabled_at: datetime
    #: The parties, whose positions decide.
    parties: tuple[str, ...]
    versions: tuple[Version, ...]
    state: TextState = TextState.TABLED
    #: When the present state began.
    since: datetime
    #: Increases with each change. A card, and so each button on it, shows one edition.
    edition: int = 1
    round: str = ""
    package: str | None = None
    #: The parties that want the text out of its package.
    leaving: tuple[str, ...] = ()
    #: All positions that were ever entered, in the order in which they have arrived.
    positions: tuple[Position, ...] = ()
    offer: Offer | None = None
    #: The last silence procedure on the text.
    silence: Silence | None = None
    valid_until: datetime | None = None
    #: The session or the time until which the text is deferred; None if none was named.
    deferred_to: Ref | datetime | None = None
    decision: Decision | None = None
    #: The groups that the text opens or closes, and those in which it admits silence.
    groups: tuple[str, ...] = ()
    silence_in: tuple[str, ...] = ()

    @property
    def standing(self) -> Version:
        """The version that stands: the last one."""
        return self.versions[-1]

    @property
    def accepted_as_basis(self) -> tuple[str, ...]:
        """The parties that have taken a facilitator's text as basis, by once agreeing to it."""
        if self.author_role is not Role.FACILITATOR:
            return ()
        agreed = {each.party for each in self.positions if each.agrees}
        return tuple(each for each in self.parties if each in agreed)

    def position_of(self, party: str) -> Position | None:
        """Return the party's position on the version that stands, or None.

        Of several the one with the last stamp counts, in whatever order they have arrived. If two
        heads have entered something in the same second, what does not agree counts.
        """
        on = (party, self.standing.number, self.package)
        own = [each for each in self.positions if (each.party, each.version, each.package) == on]
        return max(own, key=lambda each: (each.at, not each.agrees), default=None)

    @property
    def current(self) -> tuple[Position, ...]:
        """The positions of the parties on the version that stands, in the order of the entry."""
        found = (self.position_of(each) for each in in_turn(self.parties, self.ref.number))
        return tuple(each for each in found if each is not None)

    def with_word(self, word: Word) -> tuple[str, ...]:
        """Return the parties that have this position, in the order of the entry."""
        return tuple(each.party for each in self.current if each.word is word)

    def changed(self) -> Self:
        """Return the text in its next edition: buttons of earlier cards show an earlier one."""
        return replace(self, edition=self.edition + 1)

    # What may be done.

    def expect_open(self, stamp: Stamp) -> None:
        """Raise the refusal if the text takes no positions and amendments of that time."""
        if self.state not in OPEN:
            self.refuse_state()
        if self.state is TextState.UNDER_SILENCE:
            self.expect_in_time(stamp)

    def expect_in_time(self, stamp: Stamp) -> Silence:
        """Return the silence that goes on; raise SilenceEnded if the act was sent after its end.

        Whether the text is adopted is known only when everything sent before has been handled.
        """
        assert self.silence is not None, "the text is under silence"
        if not stamp.may_precede(self.silence.until):
            raise SilenceEnded(ref=str(self.ref), at=self.silence.until)
        return self.silence

    def expect(self, states: Collection[TextState]) -> None:
        """Raise the refusal that says in which state the text is, if that is none of *states*."""
        if self.state in states:
            return
        if self.state is TextState.UNDER_SILENCE and self.silence is not None:
            raise UnderSilence(ref=str(self.ref), at=self.silence.until)
        self.refuse_state()

    def refuse_state(self) -> NoReturn:
        """Raise the refusal that says in which state the text is."""
        decision = self.decision
        if decision is not None and decision.mode is Mode.SILENCE and decision.ref is not None:
            raise SilenceOver(decision=str(decision.ref), at=decision.at)
        raise NotInState(ref=str(self.ref), state=self.state.value, at=self.since)

    def expect_version(self, stamp: Stamp, version: int | None = None) -> None:
        """Raise the refusal if the act was for other words than those that stand.

        A press is for the card that it was made on. A typed line is for the version that stood at
        its stamp, and for no other if it names one. In the moment in which other words come it
        may have been for either: that is a doubt, and binds nobody.
        """
        now = self.standing
        seen = version if version not in {None, now.number} else self._seen(stamp)
        if seen != now.number:
            raise VersionPassed(ref=str(self.ref), number=now.number, at=now.since, seen=seen)
        late = now.corrected_at is not None and stamp.at <= now.corrected_at
        if late if stamp.seen is None else stamp.seen < now.edition:
            raise WordsChanged(ref=str(self.ref), at=now.corrected_at)

    def _seen(self, stamp: Stamp) -> int:
        """Return the number of the version that the person could read when they acted."""
        stood = [
            each.number
            for each in self.versions
            if (each.since < stamp.at if stamp.seen is None else each.edition <= stamp.seen)
        ]
        return stood[-1] if stood else 1

    def expect_author(self, person: Person) -> None:
        """Raise AuthorsOnly unless the person is of the delegation that has tabled the text."""
        if person.delegation != self.author:
            raise AuthorsOnly(ref=str(self.ref), delegations=(self.author,))

    def expect_party(self, person: Person) -> None:
        """Raise NotAParty if the person is of no party."""
        if person.delegation not in self.parties:
            raise NotAParty(ref=str(self.ref))

    def expect_head(self, person: Person) -> None:
        """Raise NotAParty, or PositionByHead if the person cannot bind their party."""
        self.expect_party(person)
        if not person.heads:
            raise PositionByHead(ref=str(self.ref))

    def correctable(self, person: Person, at: datetime) -> bool:
        """Return True if the person may still correct the version that stands.

        This is so if it is theirs, at most CORRECTABLE old, and nobody has acted on it.
        """
        now = self.standing
        acted = any(each.version == now.number for each in self.positions)
        return (
            self.state in {TextState.TABLED, TextState.SHOWN}
            and person.user == now.member
            and not (acted or self.offer)
            and at - now.since <= CORRECTABLE
        )
