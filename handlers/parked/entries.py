"""Finds out which entries a letter is about."""

from __future__ import annotations

from domain.refs import Ref, read_ref
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter
from voice import Markup, plain


async def entries_of(turn: Turn, letter: Letter) -> list[Ref]:
    """Return the entries of the letter's buttons, else of its card, else of its first word.

    A message about several entries has buttons for each of them.
    """
    found: list[Ref] = []
    for row in letter.markup or ():
        for _, token in row:
            button = await turn.records.buttons.find(token) if isinstance(token, str) else None
            found += _read(button.subject) if button else []
    words = plain(Markup(letter.text)).split(maxsplit=1)
    found = found or _read(letter.card or "") or _read(words[0].strip(":,.") if words else "")
    return list(dict.fromkeys(found))


def _read(key: str) -> list[Ref]:
    """Return the entry of a card's key. Behind its reference can stand a number or a user."""
    ref = read_ref(key.partition("@")[0].partition(".")[0])
    return [ref] if ref else []
