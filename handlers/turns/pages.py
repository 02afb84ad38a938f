"""Pages: a long board in private, turned by buttons in the one message that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from domain.boards import Page
from domain.groups import Place
from handlers.turns.buttons import Button
from handlers.turns.user_turn import UserTurn
from voice import Markup


async def show_page(
    turn: UserTurn, board: str, text: Markup, page: Page, line: str, more: Sequence[Button] = ()
) -> None:
    """Show a page of *board* to the person alone.

    *line* is the command line that turns to another page, with `{}` for the page's number. *more*
    are further buttons.

    A typed command shows the board in a new message. A button edits the message that it belongs
    to: so a board is a card, with a key of person and board. Then an edit replaces one that still
    waits, and if the message is gone, delivery sends a new one.
    """
    key = f"{board}:{turn.person.user}"
    turning = turn.button is not None and turn.button.subject == key
    if await turn.records.cards.place(key) is None:
        turn.records.cards.add(key, Place(turn.person.user))
    if turning and turn.input.message_id is not None:
        turn.records.cards.sent(key, turn.input.message_id)
    rows = [row for row in (_turns(turn, page, line), list(more)) if row]
    turn.answer(text, buttons=rows, subject=key, card=key, edits=turning)
    if not turning:
        turn.receipt_elsewhere()


def _turns(turn: UserTurn, page: Page, line: str) -> list[Button]:
    """Return the buttons to the pages before and after, if there are any."""
    beside = (("button-previous", page.number - 1), ("button-next", page.number + 1))
    return [
        Button(label, line.format(number), audience=turn.only)
        for label, number in beside
        if 1 <= number <= page.pages
    ]
