"""Pages: shows a long list in private; buttons change the page within one message."""

from __future__ import annotations

from domain.boards import Page
from domain.groups import Place
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.user_turn import UserTurn
from voice import Markup


async def show_page(
    turn: UserTurn,
    board: str,
    text: Markup,
    page: Page,
    line: str,
    *rows: ButtonRows,
    whisper: bool = False,
) -> None:
    """Send one page of the list *board* to the person alone, or edit the message that shows it.

    *line* is the command line for another page, with `{}` for the page's number. The rows
    of buttons in the first of *rows* stand above those for pages, and the others below. With
    *whisper* the page is shown in the thread to the person alone, if that can be done; it is then
    a new message each time.

    A typed command sends a new message. A button edits the message to which it belongs. The
    list is a card whose key names the list and the person, so that an edit replaces an earlier
    edit that is still unsent, and a new message is sent if the old one was deleted.
    """
    key = f"{board}:{turn.person.user}"
    above, *below = rows or ((),)
    all_rows = [*above, _turns(turn, page, line), *(row for each in below for row in each)]
    shown = [row for row in all_rows if row]
    turning = turn.button is not None and turn.button.subject == key
    if whisper and turn.whisper_to is not None:
        turn.whisper(text, buttons=shown, subject=key)
    else:
        turning = turning and turn.input.private
        if await turn.records.cards.place(key) is None:
            turn.records.cards.add(key, Place(turn.person.user))
        if turning and turn.input.message_id is not None:
            turn.records.cards.sent(key, turn.input.message_id)
        turn.answer(text, buttons=shown, subject=key, card=key, edits=turning)
    if not turning:
        turn.receipt_elsewhere()


def _turns(turn: UserTurn, page: Page, line: str) -> list[Button]:
    """Return the buttons to the previous and the next page, if these pages exist."""
    beside = (("button-previous", page.number - 1), ("button-next", page.number + 1))
    return [
        Button(label, line.format(number), audience=turn.only)
        for label, number in beside
        if 1 <= number <= page.pages
    ]
