"""Telegram's rules for the inline buttons of a message."""

from __future__ import annotations

from sandbox.errors import BadRequest, Json

NOT_ACTIONS = frozenset({"text", "icon_custom_emoji_id", "style"})
MOST_BUTTONS = 100
MOST_DATA = 64
MOST_COPIED = 256


def check_markup(markup: Json | None) -> None:
    """Raise BadRequest if Telegram would refuse the inline buttons."""
    rows = (markup or {}).get("inline_keyboard") or []
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise BadRequest("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check_button(button)


def inline_part(markup: Json | None) -> Json:
    """Return the fields that a reply markup adds to a message body.

    Only inline buttons become part of a message; other markups add nothing.
    """
    if markup and markup.get("inline_keyboard"):
        return {"reply_markup": markup}
    return {}


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    actions = [key for key in button if key not in NOT_ACTIONS]
    if len(actions) != 1:
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 0 < len(data.encode()) <= MOST_DATA:
        raise BadRequest("BUTTON_DATA_INVALID")
    copied = button.get("copy_text")
    if copied is not None and not 0 < len(copied["text"]) <= MOST_COPIED:
        raise BadRequest("BUTTON_COPY_TEXT_INVALID")
