"""Tells the secretariat what waits for its decision: one message a chat or topic, then edited."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.groups import Place
from domain.people.model import Person
from handlers.turns.recipients import destination, duty
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter
from voice import Markup
from voice.parked import held_line

#: The keys of these messages begin with this. One that cannot be delivered is not itself reported.
REPORT = "report:"
#: The key for timers that are parked, beside those of chats and topics.
TIMERS = "timers"


async def tell_held(turn: Turn, letter: Letter, reason: str) -> None:
    """Tell the people on duty how many letters wait for the letter's chat or topic, and why.

    The first one that waits there is told with a message, and each later one by an edit of it.
    """
    found = await turn.records.outbox.waiting_at(letter.place)

    async def text(officer: Person) -> Markup:
        place = await destination(turn, officer, letter)
        return held_line(turn.speaker(officer), place, found.count, reason)

    await tell_number(
        turn,
        _key(letter.place),
        text,
        new=found.decidable <= 1,
        but=letter.place.chat,
        dedup=f"{REPORT}{letter.id}:{reason}",
    )


async def tell_left(turn: Turn, letter: Letter) -> None:
    """Edit these messages about the letter's chat or topic, after a decision about what waits."""
    found = await turn.records.outbox.waiting_at(letter.place)
    for officer in await duty(turn):
        key = f"{REPORT}{_key(letter.place)}:{officer.user}"
        if officer.reachable and await turn.records.cards.place(key) is not None:
            place = await destination(turn, officer, letter)
            count = found.count if found.decidable else 0
            text = held_line(turn.speaker(officer), place, count, "")
            turn.tell(officer, text, card=key, edits=True)


async def tell_number(
    turn: Turn,
    key: str,
    text: Callable[[Person], Awaitable[Markup]],
    *,
    new: bool,
    but: int = 0,
    dedup: str | None = None,
) -> None:
    """Show each person on duty a number that grows: in a *new* message, or in an edit of the last.

    *but* is the user who is not told. A new message with the same *dedup* key is sent once.
    """
    for officer in await duty(turn):
        if officer.user == but or not officer.reachable:
            continue
        card = f"{REPORT}{key}:{officer.user}"
        known = await turn.records.cards.place(card) is not None
        if not known:
            turn.records.cards.add(card, Place(officer.user))
        edits = known and not new
        once = f"{dedup}:{officer.user}" if dedup and not edits else None
        turn.tell(officer, await text(officer), card=card, edits=edits, dedup=once)


def _key(place: Place) -> str:
    return f"{place.chat}:{place.thread or 0}"
