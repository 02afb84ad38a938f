"""Raw messages that go through the gate and the parser into a room, in each kind of chat."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.inbound.gate import keep
from bot.inbound.parsing import read
from domain.groups import Group, Place
from storage.mail.inbox import InboxRow
from tests.room import PLACES, USERS, Room, Said
from tests.units import unit

Json = dict[str, Any]

BOT = 1000001
USERNAME = "GreffierBot"
DESK: Json = {"id": BOT, "is_bot": True, "first_name": "Greffier", "username": USERNAME}
#: The chat of the group HUM in a supergroup without topics.
PLAIN = Place(-2002)


@dataclass
class Arrivals:
    """Sends raw messages of people to the desk of a room.

    With *forum* the group HUM is a topic of a forum; otherwise it is a supergroup of its own.
    There every reply has the message replied to as its thread, as Telegram gives it.
    """

    room: Room
    forum: bool = True
    _numbers: count[int] = field(default_factory=lambda: count(5000))

    async def settle(self) -> Arrivals:
        """Bind HUM to the chat of this kind; return the arrivals."""
        if not self.forum:
            async with unit(self.room.store) as records, records.savepoint():
                group = (await records.groups.all())["HUM"]
                await records.groups.save(
                    Group("HUM").bind(PLAIN, "HUM", group.language).open(self.room.now)
                )
        return self

    def message(
        self,
        who: str,
        text: str | None = None,
        where: str | None = "HUM",
        *,
        to: Json | None = None,
        **fields: Any,
    ) -> Json:
        """Return a raw message, as a reply to the message *to* if that is given."""
        sender = DESK if who == "desk" else {"id": USERS[who], "is_bot": False, "first_name": "x"}
        made: Json = {
            "message_id": next(self._numbers),
            "date": int(self.room.now.timestamp()),
            "from": dict(sender),
            "chat": self._chat(who, where),
        }
        if text is not None:
            made["text"] = text
        if where is not None and self.forum:
            topic = PLACES[where].thread
            opener = {
                "message_id": topic, "date": 1, "chat": made["chat"], "from": DESK,
                "forum_topic_created": {"name": where, "icon_color": 1},
            }  # fmt: skip
            made |= {"message_thread_id": topic, "is_topic_message": True}
            made["reply_to_message"] = to or opener
        elif to is not None:
            made["reply_to_message"] = to
            if where is not None:
                made["message_thread_id"] = to.get("message_thread_id", to["message_id"])
        return made | fields

    def card(self, said: Said, **fields: Any) -> Json:
        """Return the raw message of a letter that the desk has sent."""
        where = "HUM" if said.to in {"HUM", str(PLAIN.chat)} else None
        made = self.message("desk", said.text, where, **fields)
        if where is None:
            made["chat"] = {"id": USERS[said.to], "type": "private"}
        rows = self.room.query("SELECT message_id FROM outbox WHERE id = ?", said.letter.id)
        return made | {"message_id": rows[0][0]}

    async def send(self, message: Json, kind: str = "message") -> list[Said]:
        """Give the desk an update with that message; return the desk's letters."""
        number = next(self._numbers)
        update = {"update_id": number, kind: message}
        async with unit(self.room.store) as records:
            awaited = await records.awaited_users()
        through = keep(
            update,
            prompted=awaited.prompted,
            questioned=awaited.questioned,
            asked=awaited.asked,
            username=USERNAME,
        )
        if through is None:
            return []
        through = json.loads(json.dumps(through))
        row = InboxRow(next(self._numbers), number, through, self.room.now)
        incoming = read(through, row, username=USERNAME, bot_id=BOT)
        return await self.room.receives(incoming)

    async def says(
        self, who: str, text: str, where: str | None = "HUM", **more: Any
    ) -> list[Said]:
        """Send a message of this person; return the desk's letters."""
        return await self.send(self.message(who, text, where, **more))

    async def edits(self, message: Json, text: str, **more: Any) -> list[Said]:
        """Change the text of a message that was sent; return the desk's letters."""
        edited = message | {"text": text, "edit_date": message["date"] + 60} | more
        return await self.send(edited, "edited_message")

    def _chat(self, who: str, where: str | None) -> Json:
        if where is None:
            return {"id": USERS.get(who, 0), "type": "private"}
        if self.forum:
            return {
                "id": PLACES[where].chat,
                "type": "supergroup",
                "title": where,
                "is_forum": True,
            }
        return {"id": PLAIN.chat, "type": "supergroup", "title": where}
