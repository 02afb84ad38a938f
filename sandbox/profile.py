"""What the bot has told Telegram of itself: its commands, name and descriptions."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.errors import Json


@dataclass
class Profile:
    """Texts by language code; commands by scope and language code, "" being any language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


def scope_key(scope: Json | None) -> str:
    """One text for one scope: its type and the chat and person it names."""
    scope = scope or {"type": "default"}
    parts = (scope["type"], scope.get("chat_id"), scope.get("user_id"))
    return ":".join(str(part) for part in parts if part is not None)
