"""People, times and short forms of the acts for the tests of texts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.people.model import Person, Role
from domain.proposals import Outcome, Stamp, Text, TextKind, Word
from domain.proposals.positions import enter
from domain.proposals.silences import SilenceTerms, open_silence
from domain.proposals.tabling import amend, table
from domain.refs import Ref

START = datetime(2025, 7, 24, 8, tzinfo=UTC)
PARTIES = ("A", "B")


def person(user: int, delegation: str, role: Role) -> Person:
    label = f"{delegation}-{role}"
    return Person(user, label, delegation, role, frozenset({"DEL", "HUM", "MIL"}), START)


A, B = person(1, "A", Role.HEAD), person(2, "B", Role.ALTERNATE)
A_DELEGATE, B_DELEGATE = person(3, "A", Role.DELEGATE), person(4, "B", Role.DELEGATE)
M, S = person(5, "M", Role.FACILITATOR), person(6, "S", Role.SECRETARIAT)
O = person(7, "O", Role.OBSERVER)  # noqa: E741 -- it is the delegation's code
HEADS = {"A": A, "B": B}
TERMS = SilenceTerms(
    enabled=True, minimum=timedelta(hours=12), admitted=True, in_session=True, facilitated=True
)


def after(hours: float) -> datetime:
    """Return the time that many hours after START."""
    return START + timedelta(hours=hours)


def sent(hours: float, handled: float | None = None) -> Stamp:
    """Return the stamp of a line that is typed then, and handled then or later."""
    return Stamp(after(hours), after(hours if handled is None else handled))


def pressed(text: Text, hours: float) -> Stamp:
    """Return the stamp of a press on the present card of *text*."""
    return Stamp(after(hours), after(hours), seen=text.edition)


def tabled(
    words: str = "Pauses of 24 hours.",
    person: Person = A,
    *,
    number: int = 1,
    group: str = "MIL",
    package: str | None = None,
    kind: TextKind = TextKind.TEXT,
    groups: tuple[str, ...] = (),
    silence_in: tuple[str, ...] = (),
) -> Text:
    """Return a text that is tabled at START."""
    return table(
        Ref(group, "P", number),
        words,
        person,
        sent(0),
        parties=PARTIES,
        language="en",
        kind=kind,
        package=package,
        groups=groups,
        silence_in=silence_in,
    )


def say(
    text: Text,
    side: str,
    word: Word,
    hours: float,
    handled: float | None = None,
    words: str = "",
) -> tuple[Text, Outcome]:
    """Enter a position of that side; ad referendum it is until a day later."""
    words = words or ("As far as it goes." if word is Word.STATEMENT else "")
    until = after(hours + 24) if word is Word.ADREF else None
    return enter(text, word, HEADS[side], sent(hours, handled), words=words, until=until)


def said(text: Text, side: str, word: Word, hours: float, handled: float | None = None) -> Text:
    return say(text, side, word, hours, handled)[0]


def amended(text: Text, words: str, hours: float, person: Person = B) -> Text:
    return amend(text, words, person, sent(hours), language="en")[0]


def silent(text: Text, hours: float = 1, until: float = 25) -> Text:
    """Return the text under silence from one time until another."""
    return open_silence(text, M, sent(hours), after(until), TERMS)
