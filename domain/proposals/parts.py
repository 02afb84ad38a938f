"""The parts of a text: its versions, positions, offers, silence and decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.proposals import brackets
from domain.refs import Ref


class Word(StrEnum):
    """A party's position, in the word with which it is entered."""

    AGREE = "agree"
    STATEMENT = "statement"
    ADREF = "adref"
    CONSIDERING = "considering"
    OBJECT = "object"


#: Positions that agree to the text, also if only ad referendum.
AGREEING = frozenset({Word.AGREE, Word.STATEMENT, Word.ADREF})
#: Positions that bar the opening of a silence, and end one.
BARRING = frozenset({Word.ADREF, Word.OBJECT})


class Mode(StrEnum):
    """How a decision was taken."""

    EXPLICIT = "explicit"
    SILENCE = "silence"


class SilenceEnd(StrEnum):
    """Why a silence has ended; all but ADOPTED and AGREED end it without adoption."""

    OBJECTION = "objection"
    AMENDMENT = "amendment"
    #: A head asks for express positions, or can agree only ad referendum.
    REQUEST = "request"
    FACILITATOR = "facilitator"
    WITHDRAWAL = "withdrawal"
    #: What people did before its end may be lost, because the desk was away.
    AWAY = "away"
    ADOPTED = "adopted"
    #: All parties have agreed expressly before its end.
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the words.

    *at* is the stamp of the line that tabled it. It stands, and people can read it, from *since*.
    """

    number: int
    text: str
    language: str
    author: str
    member: int
    at: datetime
    since: datetime
    #: The edition of the text in which these words came, or were corrected last.
    edition: int = 1
    corrected_at: datetime | None = None
    #: True if the facilitator had offered these words, and all parties have taken them as basis.
    by_offer: bool = False

    @property
    def brackets(self) -> int:
        """The number of bracketed passages. With any left, the text cannot be adopted."""
        return brackets.count(self.text)


@dataclass(frozen=True, slots=True)
class Position:
    """What a party has said of one version, and nothing of any other.

    *at* is the stamp. *text* is a statement, a reason, or other words of the party. *package* is
    the package of which the text was a part: a position on a part is not one on the text alone.
    """

    version: int
    party: str
    word: Word
    at: datetime
    received_at: datetime
    member: int
    text: str = ""
    until: datetime | None = None
    package: str | None = None

    @property
    def agrees(self) -> bool:
        """True if the party agrees, at least ad referendum."""
        return self.word in AGREEING


@dataclass(frozen=True, slots=True)
class Offer:
    """Words that the facilitator offers as basis, and the parties that have accepted them.

    *at* is the stamp of the offer; people can read it from *since*, and in the text's *edition*.
    """

    text: str
    language: str
    author: str
    member: int
    at: datetime
    since: datetime
    edition: int
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """One silence procedure, on one version.

    *by* is the delegation that has ended it, if one has, with *at* the stamp of that act,
    *received_at* when the desk got it, and *words* what that delegation says about it.
    """

    version: int
    until: datetime
    opened_by: str
    opened_at: datetime
    package: str | None = None
    end: SilenceEnd | None = None
    at: datetime | None = None
    received_at: datetime | None = None
    by: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """That a version is adopted.

    *positions* are those of the parties; one without a position has entered no objection.
    *ref* is the reference of the decision, which the desk gives when it records the adoption.
    """

    version: int
    text: str
    mode: Mode
    at: datetime
    positions: tuple[Position, ...]
    ref: Ref | None = None
