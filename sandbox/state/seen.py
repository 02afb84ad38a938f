"""Functions that return messages as people see them, with text, buttons and file."""

from __future__ import annotations

from sandbox.errors import Json
from sandbox.state.files import FileStore
from sandbox.state.records import Button, SeenFile, SeenMessage
from sandbox.state.world import Chat, Message


def show_message(chat: Chat, message: Message, files: FileStore) -> SeenMessage:
    """Return a message in its present state, as a person sees it."""
    body = message.body
    file = _show_file(body, files)
    return SeenMessage(
        message_id=message.id,
        chat=chat.id,
        thread=message.thread,
        who=message.author.name,
        who_id=message.author.id,
        by_bot=message.author.is_bot,
        date=body["date"],
        text=message.text,
        html=message.html,
        buttons=read_buttons(body),
        reply_to=read_reply(body),
        silent=message.silent,
        edited=message.edited,
        service=bool(message.service),
        pinned=message.id in chat.pinned,
        file_name=(body.get("document") or {}).get("file_name"),
        file_id=file.id if file else None,
        entities=message.entities,
        reaction=message.reaction,
        forwarded_from=_first_author(body.get("forward_origin")),
        files=file,
        service_text=message.service or None,
        edit_date=body.get("edit_date"),
        receiver=message.receiver,
    )


def read_buttons(body: Json) -> list[list[Button]]:
    """Return the inline buttons of a message body."""
    rows = (body.get("reply_markup") or {}).get("inline_keyboard") or []
    return [
        [
            Button(
                cell["text"],
                cell.get("callback_data"),
                cell.get("url"),
                (cell.get("copy_text") or {}).get("text"),
            )
            for cell in row
        ]
        for row in rows
    ]


def read_reply(body: Json) -> int | None:
    """Return the number of the message that a body replies to, or None.

    In Telegram, every message of a topic has the topic's first message in reply_to_message; this
    is not counted as a reply.
    """
    reply = body.get("reply_to_message") or {}
    return None if "forum_topic_created" in reply else reply.get("message_id")


def _first_author(origin: Json | None) -> str | None:
    if origin is None:
        return None
    user, chat = origin.get("sender_user") or {}, origin.get("chat") or {}
    name: str | None = (
        user.get("first_name") or chat.get("title") or origin.get("sender_user_name")
    )
    return name


def _show_file(body: Json, files: FileStore) -> SeenFile | None:
    """Return the file of a message body, or None if it has none.

    If the file was not uploaded to this sandbox, its fields are taken from the body alone.
    """
    photo = body.get("photo")
    held: Json | None = photo[-1] if photo else body.get("document")
    if held is None:
        return None
    stored = files.get(held.get("file_id", ""))
    return SeenFile(
        id=held.get("file_id"),
        name=stored.upload.name if stored else held.get("file_name"),
        mime=stored.mime if stored else held.get("mime_type"),
        size=held.get("file_size"),
        photo=bool(photo),
        width=held.get("width"),
        height=held.get("height"),
    )
