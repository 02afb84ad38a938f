"""The positions of the parties on the version of a text that stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.characters import units
from domain.people.model import Person
from domain.proposals.model import Outcome, Text
from domain.proposals.parts import BARRING, Position, SilenceEnd, Word
from domain.proposals.refusals import (
    AgreesAlone,
    NoStatement,
    NoUntil,
    UntilBeyond,
)
from domain.proposals.silences import end
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import TextState
from domain.refusals import TextTooLong
from domain.times.refusals import PastDue

#: The most UTF-16 units of a statement or a reason.
WORDS_MAX = 500
#: A party that agrees ad referendum confirms that within this time.
UNTIL_MAX = timedelta(days=30)
#: What ends a silence, by the position that ends it.
_ENDS = {Word.OBJECT: SilenceEnd.OBJECTION, Word.ADREF: SilenceEnd.REQUEST}


def enter(
    text: Text,
    word: Word,
    person: Person,
    stamp: Stamp,
    *,
    words: str = "",
    until: datetime | None = None,
    version: int | None = None,
) -> tuple[Text, Outcome]:
    """Record the position of the person's party; *version* is the one that the line names.

    An agreement counts for the words that stood at its stamp alone. What bars a silence ends it,
    if it was sent before its end.
    """
    text.expect_head(person)
    _expect_words(text, word, words)
    _expect_until(text, word, until, stamp)
    if word is Word.OBJECT and text.is_late(stamp):
        return text, Outcome.RECEIVED_LATE
    before = text = text.at(stamp)
    text.expect_open(stamp)
    text.expect_version(stamp, version)
    position = Position(
        version=text.standing.number,
        party=person.delegation,
        word=word,
        at=stamp.at,
        received_at=stamp.handled,
        member=person.user,
        text=words,
        until=until if word is Word.ADREF else None,
        package=text.package,
    )
    text = replace(text.changed(), positions=(*text.positions, position))
    if text.state is TextState.UNDER_SILENCE:
        text = _under_silence(text, person.delegation, stamp)
    else:
        text = text.settle(stamp.handled)
    return text, text.outcome(before)


def give_reason(text: Text, person: Person, stamp: Stamp, words: str, within: timedelta) -> Text:
    """Return the text with a reason under the person's objection, which had none until now.

    Returns it unchanged if there is no such objection, or if *within* has passed since.
    """
    position = text.position_of(person.delegation)
    if (
        position is None
        or position.word is not Word.OBJECT
        or position.text
        or stamp.at - position.received_at > within
    ):
        return text
    _expect_words(text, Word.OBJECT, words)
    told = replace(position, text=words)
    positions = tuple(told if each is position else each for each in text.positions)
    silence = text.silence
    if silence and (silence.by, silence.at) == (position.party, position.at):
        silence = replace(silence, words=words)
    return replace(text.changed(), positions=positions, silence=silence)


def _under_silence(text: Text, party: str, stamp: Stamp) -> Text:
    """Return a text under silence after the party's position."""
    position = text.position_of(party)
    assert position is not None, "the party has just entered one"
    if position.word in BARRING:
        ended = end(text, _ENDS[position.word], stamp, party, position.text)
        return ended.settle(stamp.handled)
    if text.agreement is TextState.TABLED:
        return text
    return end(text, SilenceEnd.AGREED, stamp, party).settle(stamp.handled)


def _expect_words(text: Text, word: Word, words: str) -> None:
    if word is Word.STATEMENT and not words:
        raise NoStatement(ref=str(text.ref))
    if word is Word.AGREE and words:
        raise AgreesAlone(ref=str(text.ref))
    if (length := units(words)) > WORDS_MAX:
        raise TextTooLong(length=length, limit=WORDS_MAX)


def _expect_until(text: Text, word: Word, until: datetime | None, stamp: Stamp) -> None:
    if word is not Word.ADREF:
        return
    if until is None:
        raise NoUntil(ref=str(text.ref))
    if until <= stamp.at:
        raise PastDue(at=until, year=0)
    if until - stamp.at > UNTIL_MAX:
        raise UntilBeyond(ref=str(text.ref), count=UNTIL_MAX.days)
