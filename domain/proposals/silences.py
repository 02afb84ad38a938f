"""The silence procedure: opened on a text, it is adopted at its end if nobody has objected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.absences import Absence, doubtful
from domain.advance import advance
from domain.people.model import Person, Role
from domain.proposals.model import Outcome, Text
from domain.proposals.parts import Silence, SilenceEnd, Word
from domain.proposals.refusals import (
    NoSilence,
    NoSilenceHere,
    OfferStands,
    SilenceBarred,
    SilenceBarredByObjection,
    SilenceBarredByReferendum,
    SilenceBarredByValidity,
    SilenceByFacilitator,
    SilenceNeedsSession,
    SilenceNotAdmitted,
    SilenceTooShort,
)
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import TextState


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceTerms:
    """What decides whether a silence may be opened in a group, beside the text itself."""

    #: The desk's configuration: a ceiling.
    enabled: bool
    minimum: timedelta
    #: The group's terms of reference admit the procedure.
    admitted: bool
    #: A session of the group is open, so that a delegation can object at once.
    in_session: bool
    #: A facilitator is accredited in the group; else the secretariat opens and lifts.
    facilitated: bool


def open_silence(
    text: Text, person: Person, stamp: Stamp, until: datetime, terms: SilenceTerms
) -> Text:
    """Return the text under silence until then."""
    _expect_opener(person, facilitated=terms.facilitated)
    if not terms.enabled:
        raise NoSilenceHere(ref=str(text.ref))
    if not terms.admitted:
        raise SilenceNotAdmitted(group=text.ref.group)
    text = text.at(stamp)
    text.expect({TextState.TABLED, TextState.AD_REFERENDUM})
    _expect_unbarred(text)
    text.expect_version(stamp)
    if not terms.in_session:
        raise SilenceNeedsSession
    if until - stamp.handled < terms.minimum:
        hours = -(-terms.minimum // timedelta(hours=1))
        raise SilenceTooShort(ref=str(text.ref), count=hours)
    if text.valid_until is not None and until > text.valid_until:
        raise SilenceBarredByValidity(ref=str(text.ref), at=text.valid_until)
    silence = Silence(
        version=text.standing.number,
        until=until,
        opened_by=person.delegation,
        opened_at=stamp.handled,
        package=text.package,
    )
    under = text.changed().move(TextState.UNDER_SILENCE, stamp.handled)
    return replace(under, silence=silence)


def lift(text: Text, person: Person, stamp: Stamp, *, facilitated: bool) -> Text:
    """End the silence for whoever may open one."""
    _expect_opener(person, facilitated=facilitated)
    _expect_silence(text, stamp)
    return end(text, SilenceEnd.FACILITATOR, stamp, person.delegation)


def ask_express(text: Text, person: Person, stamp: Stamp, words: str = "") -> tuple[Text, Outcome]:
    """End the silence because a party asks for express positions; text and positions stay."""
    text.expect_head(person)
    if text.is_late(stamp):
        return text, Outcome.RECEIVED_LATE
    _expect_silence(text, stamp)
    ended = end(text, SilenceEnd.REQUEST, stamp, person.delegation, words)
    return ended, Outcome.SILENCE_ENDED


def end(text: Text, why: SilenceEnd, stamp: Stamp, by: str, words: str = "") -> Text:
    """Return the text as tabled, after an act that has ended its silence."""
    assert text.silence is not None, "the text is under silence"
    silence = replace(
        text.silence, end=why, at=stamp.at, received_at=stamp.handled, by=by, words=words
    )
    return replace(text.changed().move(TextState.TABLED, stamp.handled), silence=silence)


def settled(text: Text, through: datetime, absences: Iterable[Absence] = ()) -> Text:
    """Return the text after all changes that time alone causes until *through*.

    *through* is the instant of the last fresh look: the desk has everything that people did until
    then. So an objection that waited at Telegram has ended the silence before it is looked at
    here. If the desk was away so long around the end of a silence that Telegram may have dropped
    an objection, the text is not adopted.
    """
    silence = text.silence
    if (
        text.state is TextState.UNDER_SILENCE
        and silence is not None
        and silence.until <= through
        and doubtful(silence.until, (each for each in absences if each.long))
    ):
        away = replace(silence, end=SilenceEnd.AWAY, at=silence.until)
        tabled = text.changed().move(TextState.TABLED, silence.until)
        text = replace(tabled, silence=away)
    return advance(text, through)


def _expect_silence(text: Text, stamp: Stamp) -> None:
    if text.state is TextState.ADOPTED:
        text.refuse_state()
    if text.state is not TextState.UNDER_SILENCE:
        raise NoSilence(ref=str(text.ref))
    text.expect_in_time(stamp)


def _expect_unbarred(text: Text) -> None:
    if count := text.standing.brackets:
        raise SilenceBarred(count=count)
    if objecting := text.with_word(Word.OBJECT):
        raise SilenceBarredByObjection(delegations=objecting)
    if open_yet := text.with_word(Word.ADREF):
        raise SilenceBarredByReferendum(delegations=open_yet)
    if text.offer is not None:
        raise OfferStands(ref=str(text.ref))


def _expect_opener(person: Person, *, facilitated: bool) -> None:
    role = Role.FACILITATOR if facilitated else Role.SECRETARIAT
    if person.role is not role:
        raise SilenceByFacilitator
