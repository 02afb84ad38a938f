"""The bot's profile: its commands, its names and its descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.errors import Json
from sandbox.state.world import Chat, Person


@dataclass
class Profile:
    """The bot's texts by language code, and its commands by scope and language code.

    The language code "" is used for every language without texts of its own.
    """

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def commands_for(self, person: Person, chat: Chat) -> list[Json]:
        """Return the commands in a person's menu in a chat, or [] if there are none.

        Of the lists that the bot has set, the one with the narrowest scope counts.
        """
        if not (chat.private or chat.bot.inside):
            return []
        language = (person.language or "").partition("-")[0].lower()
        for scope in _scopes(person, chat):
            for code in dict.fromkeys((language, "")):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []


def scope_key(scope: Json | None) -> str:
    """Return the key of a scope, made of its type and of the chat and person that it names."""
    scope = scope or {"type": "default"}
    parts = (scope["type"], scope.get("chat_id"), scope.get("user_id"))
    return ":".join(str(part) for part in parts if part is not None)


def _scopes(person: Person, chat: Chat) -> Iterator[str]:
    """Yield the keys of all scopes that apply to a person in a chat, from narrow to wide."""
    if chat.private:
        yield from (f"chat:{chat.id}", "all_private_chats", "default")
    elif chat.kind != "channel":
        leads = chat.is_led_by(person)
        yield f"chat_member:{chat.id}:{person.id}"
        yield from (f"chat_administrators:{chat.id}",) if leads else ()
        yield f"chat:{chat.id}"
        yield from ("all_chat_administrators",) if leads else ()
        yield from ("all_group_chats", "default")
