"""Pages: a long board in private, turned by buttons in the one message that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from domain.boards import Page
from domain.groups import Place
from handlers.turns.turn import Button, UserTurn
from storage.mail.buttons import Audience
from voice import Markup


async def show_page(
    turn: UserTurn, board: str, text: Markup, page: Page, line: str, more: Sequence[Button] = ()
) -> None:
    """Show a page of *board* to the person alone; *line* with `{}` for a number turns to another.

    Typed anew, a board is a new message, where the person is looking; a button edits the message
    that it stands under. So a board is a card, known by person and board: an edit takes the place
    of one still waiting, however fast somebody presses, and where the message is gone delivery
    sends it anew.
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
    """Back and forth, as far as there is more."""
    only = Audience(user=turn.person.user)
    beside = (("button-previous", page.number - 1), ("button-next", page.number + 1))
    return [
        Button(label, line.format(number), only)
        for label, number in beside
        if 1 <= number <= page.pages
    ]
