"""What the author and the facilitator do with a text: table, amend, offer, withdraw, defer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.actions.model import CORRECTABLE
from domain.actions.refusals import NothingToCorrect
from domain.characters import units
from domain.people.model import Person, Role
from domain.proposals import brackets
from domain.proposals.model import Outcome, Text
from domain.proposals.parts import Offer, SilenceEnd, Version
from domain.proposals.refusals import (
    FacilitatorsTextOnly,
    NoOffer,
    OfferStands,
    SameText,
    WordsChanged,
)
from domain.proposals.silences import end
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import OPEN, SETTLED, TextKind, TextState
from domain.refs import Ref
from domain.refusals import TextTooLong
from domain.times.refusals import PastDue

#: The most UTF-16 units of a text.
TEXT_MAX = 2000


def table(
    ref: Ref,
    words: str,
    person: Person,
    stamp: Stamp,
    *,
    parties: Sequence[str],
    language: str,
    kind: TextKind = TextKind.TEXT,
    package: str | None = None,
    label: str = "",
    groups: Sequence[str] = (),
    silence_in: Sequence[str] = (),
) -> Text:
    """Return a new text, tabled by the person; *label* names the round of the negotiation.

    `consent.expect_tabling` says first whether terms of reference may be tabled.
    """
    if kind is TextKind.NON_PAPER and person.role is not Role.FACILITATOR:
        raise FacilitatorsTextOnly
    at = stamp.handled
    return Text(
        ref=ref,
        kind=kind,
        author=person.delegation,
        author_role=person.role,
        member=person.user,
        tabled_at=at,
        parties=tuple(parties),
        versions=(_version(1, words, person, stamp, language),),
        state=TextState.SHOWN if kind is TextKind.NON_PAPER else TextState.TABLED,
        since=at,
        round=label,
        package=package,
        groups=tuple(groups),
        silence_in=tuple(silence_in),
    )


def amend(
    text: Text,
    words: str,
    person: Person,
    stamp: Stamp,
    *,
    language: str,
) -> tuple[Text, Outcome]:
    """Return the text with these words as its next version, or with the facilitator's offer.

    An amendment leaves no position standing, and ends a silence. The facilitator's words are only
    offered, so that nobody's position is wiped by them.
    """
    if person.role is Role.FACILITATOR:
        return offer(text, words, person, stamp, language=language), Outcome.OFFERED
    text.expect_party(person)
    if text.is_late(stamp):
        return text, Outcome.RECEIVED_LATE
    text = text.at(stamp)
    text.expect_open(stamp)
    text.expect_version(stamp)
    _expect_other(text, words)
    outcome = Outcome.NOT_TAKEN_AS_BASIS if text.offer else Outcome.RECORDED
    if text.state is TextState.UNDER_SILENCE:
        text = end(text, SilenceEnd.AMENDMENT, stamp, person.delegation)
        outcome = Outcome.SILENCE_ENDED
    version = _version(text.standing.number + 1, words, person, stamp, language)
    return _with(text, version, stamp), outcome


def offer(text: Text, words: str, person: Person, stamp: Stamp, *, language: str) -> Text:
    """Return the text with the facilitator's words offered as basis; one offer at a time."""
    text = text.at(stamp)
    text.expect(SETTLED)
    text.expect_version(stamp)
    if text.offer is not None:
        raise OfferStands(ref=str(text.ref))
    _expect_other(text, words)
    text = text.changed()
    offered = Offer(
        text=_checked(words),
        language=language,
        author=person.delegation,
        member=person.user,
        at=stamp.at,
        since=stamp.handled,
        edition=text.edition,
    )
    return replace(text, offer=offered)


def answer_offer(text: Text, person: Person, stamp: Stamp, *, yes: bool) -> tuple[Text, Outcome]:
    """Record whether the person's party takes the offered words as basis.

    With the *yes* of all parties they are the next version; one *no* ends the offer.
    """
    text.expect_head(person)
    text = text.at(stamp)
    offered = text.offer
    if offered is None:
        raise NoOffer(ref=str(text.ref))
    later = stamp.at <= offered.since if stamp.seen is None else stamp.seen < offered.edition
    if later:
        raise WordsChanged(ref=str(text.ref), at=offered.since)
    text.expect(SETTLED)
    if not yes:
        return replace(text.changed(), offer=None), Outcome.NOT_TAKEN_AS_BASIS
    accepted = tuple(
        each for each in text.parties if each in {*offered.accepted, person.delegation}
    )
    if accepted != text.parties:
        offered = replace(offered, accepted=accepted)
        return replace(text.changed(), offer=offered), Outcome.RECORDED
    version = Version(
        number=text.standing.number + 1,
        text=offered.text,
        language=offered.language,
        author=offered.author,
        member=offered.member,
        at=offered.at,
        since=stamp.handled,
        by_offer=True,
    )
    return _with(text, version, stamp), Outcome.TAKEN_AS_BASIS


def correct(text: Text, words: str, person: Person, stamp: Stamp) -> Text:
    """Return the text with other words in the same version; see `Tabled.correctable`."""
    if not text.correctable(person, stamp.at):
        minutes = int(CORRECTABLE.total_seconds() // 60)
        raise NothingToCorrect(ref=str(text.ref), minutes=minutes)
    _expect_other(text, words)
    text = text.changed()
    corrected = replace(
        text.standing, text=_checked(words), corrected_at=stamp.handled, edition=text.edition
    )
    return replace(text, versions=(*text.versions[:-1], corrected))


def withdraw(text: Text, person: Person, stamp: Stamp) -> tuple[Text, Outcome]:
    """Withdraw the text for its author's side, or first an offer for whoever has made it."""
    text = text.at(stamp)
    if text.offer is not None and text.offer.author == person.delegation:
        return replace(text.changed(), offer=None), Outcome.NOT_TAKEN_AS_BASIS
    text.expect_author(person)
    if text.state is TextState.SHOWN:
        return text.erase(stamp.handled), Outcome.RECORDED
    text.expect({*OPEN, TextState.DEFERRED})
    outcome = Outcome.RECORDED
    if text.state is TextState.UNDER_SILENCE:
        text.expect_in_time(stamp)
        text = end(text, SilenceEnd.WITHDRAWAL, stamp, person.delegation)
        outcome = Outcome.SILENCE_ENDED
    gone = text.changed().move(TextState.WITHDRAWN, stamp.handled)
    return replace(gone, offer=None), outcome


def defer(text: Text, person: Person, stamp: Stamp, to: Ref | datetime | None = None) -> Text:
    """Defer the text until a session opens or a time comes: its author's side or the facilitator.

    Without either it is deferred until the group's next session.
    """
    if person.role is not Role.FACILITATOR:
        text.expect_author(person)
    text = text.at(stamp)
    text.expect({TextState.TABLED})
    if isinstance(to, datetime):
        _expect_coming(to, stamp)
    return replace(text.changed().move(TextState.DEFERRED, stamp.handled), deferred_to=to)


def limit(text: Text, person: Person, stamp: Stamp, until: datetime) -> Text:
    """Set how long the text is valid; after that it lapses, unless the parties agree by then."""
    text.expect_author(person)
    text = text.at(stamp)
    text.expect({TextState.TABLED, TextState.DEFERRED})
    _expect_coming(until, stamp)
    return replace(text.changed(), valid_until=until)


def _with(text: Text, version: Version, stamp: Stamp) -> Text:
    """Return the text with its next version, to which nobody has a position."""
    text = text.changed()
    versions = (*text.versions, replace(version, edition=text.edition))
    return replace(text, versions=versions, offer=None).settle(stamp.handled)


def _version(number: int, words: str, person: Person, stamp: Stamp, language: str) -> Version:
    return Version(
        number=number,
        text=_checked(words),
        language=language,
        author=person.delegation,
        member=person.user,
        at=stamp.at,
        since=stamp.handled,
    )


def _checked(words: str) -> str:
    """Return the words of a text; raise TextTooLong, or Unbalanced because of a bracket."""
    length = units(words)
    if length > TEXT_MAX:
        raise TextTooLong(length=length, limit=TEXT_MAX)
    brackets.count(words)
    return words


def _expect_other(text: Text, words: str) -> None:
    if words == text.standing.text:
        raise SameText(ref=str(text.ref), number=text.standing.number)


def _expect_coming(at: datetime, stamp: Stamp) -> None:
    if at <= stamp.handled:
        raise PastDue(at=at, year=0)
