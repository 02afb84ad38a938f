"""Sends a letter by the method of the Bot API that belongs to its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, assert_never

from telegram import Bot, BotCommand, BotCommandScope, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.api import call_api
from storage.mail.outbox import Letter, LetterKind, Whisper

_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Call:
    """A letter with the data that are needed to send it now.

    *about* is the id of the message that the letter replies to, edits, pins or reacts to. *text*
    replaces the letter's stored text in this call; None means that the stored text is sent.
    """

    letter: Letter
    about: int | None = None
    text: str | None = None

    @property
    def words(self) -> str:
        """The text that is sent with this call."""
        return self.letter.text if self.text is None else self.text


async def make_call(bot: Bot, call: Call) -> int | None:
    """Send the letter. Return the id of the new message, or None if the call adds no message.

    Raises the errors of the bot; `outcomes.read_error` converts each into an outcome.
    """
    match call.letter.kind:
        case LetterKind.MESSAGE if call.letter.whisper is not None:
            await _send_whisper(bot, call, call.letter.whisper)
        case LetterKind.MESSAGE | LetterKind.FAREWELL:
            return await _send(bot, call)
        case LetterKind.DOCUMENT:
            return await _send_file(bot, call)
        case LetterKind.EDIT:
            await _edit(bot, call)
        case LetterKind.REACTION:
            await call_api(
                bot,
                "setMessageReaction",
                chat_id=call.letter.place.chat,
                message_id=_known(call.about),
                reaction=[{"type": "emoji", "emoji": call.letter.text}],
            )
        case LetterKind.PIN:
            await call_api(
                bot,
                "pinChatMessage",
                chat_id=call.letter.place.chat,
                message_id=_known(call.about),
                disable_notification=True,
            )
        case LetterKind.MENU:
            await _set_menu(bot, call.letter.markup)
        case LetterKind.LEAVE:
            await call_api(bot, "leaveChat", chat_id=call.letter.place.chat)
        case _ as unknown:
            assert_never(unknown)
    return None


async def _send(bot: Bot, call: Call) -> int:
    letter = call.letter
    reply = {"message_id": call.about, "allow_sending_without_reply": True}
    message = await call_api(
        bot,
        "sendMessage",
        chat_id=letter.place.chat,
        text=call.words,
        parse_mode=ParseMode.HTML,
        message_thread_id=letter.place.thread,
        link_preview_options=_NO_PREVIEW,
        disable_notification=letter.silent,
        reply_parameters=reply if call.about else None,
        reply_markup=_keyboard(letter.markup),
    )
    message_id: int = message["message_id"]
    return message_id


async def _send_whisper(bot: Bot, call: Call, whisper: Whisper) -> None:
    """Show the letter in a chat or topic to one person alone.

    Raises BadRequest if Telegram has shown it to all, which a server does that does not know such
    messages; the message is deleted first.
    """
    own = whisper.text is not None
    shown: dict[str, Any] = {"receiver_user_id": whisper.user}
    if whisper.query is not None:
        shown["callback_query_id"] = whisper.query
    message = await call_api(
        bot,
        "sendMessage",
        chat_id=whisper.place.chat,
        text=whisper.text if own else call.words,
        parse_mode=ParseMode.HTML,
        message_thread_id=whisper.place.thread,
        ephemeral_message_parameters=shown,
        link_preview_options=_NO_PREVIEW,
        reply_markup=_keyboard(whisper.markup if own else call.letter.markup),
    )
    if "ephemeral_message_id" not in message:
        number = message["message_id"]
        await call_api(bot, "deleteMessage", chat_id=whisper.place.chat, message_id=number)
        raise BadRequest("the message was not shown to one person alone")


async def _send_file(bot: Bot, call: Call) -> int:
    """Send the letter's file with the letter's text as its caption."""
    letter = call.letter
    assert letter.file is not None, "a document without a file"
    keyboard = _keyboard(letter.markup)
    message = await bot.send_document(
        letter.place.chat,
        letter.file,
        call.words,
        parse_mode=ParseMode.HTML,
        filename=letter.file_name,
        message_thread_id=letter.place.thread,
        disable_notification=letter.silent,
        reply_markup=InlineKeyboardMarkup.de_json(keyboard, bot) if keyboard else None,
    )
    return message.message_id


async def _edit(bot: Bot, call: Call) -> None:
    letter = call.letter
    await call_api(
        bot,
        "editMessageText",
        chat_id=letter.place.chat,
        message_id=_known(call.about),
        text=letter.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=_keyboard(letter.markup),
    )


async def _set_menu(bot: Bot, menu: dict[str, Any]) -> None:
    """Set the command menu.

    *menu* holds the scope as Telegram's JSON, and the commands as pairs [name, description].
    """
    commands = [BotCommand(name, description) for name, description in menu["commands"]]
    scope = BotCommandScope.de_json(menu["scope"], bot)
    await bot.set_my_commands(commands, scope, menu.get("language_code"))


def _keyboard(rows: list[list[list[Any]]] | None) -> dict[str, Any] | None:
    """Return the inline keyboard as the Bot API's JSON, or None if there are no buttons.

    *rows* holds rows of buttons, as `Letter.markup` has them.
    """
    if not rows:
        return None
    return {"inline_keyboard": [[_button(label, effect) for label, effect in row] for row in rows]}


def _button(label: str, effect: str | dict[str, str]) -> dict[str, Any]:
    """Return a button that sends the token *effect*, or copies the text in it."""
    if isinstance(effect, str):
        return {"callback_data": effect, "text": label}
    return {"copy_text": {"text": effect["copy"]}, "text": label}


def _known(message_id: int | None) -> int:
    assert message_id is not None, "a call about a message that is not known"
    return message_id
