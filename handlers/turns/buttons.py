"""Buttons to be drawn under a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.mail.buttons import EVERYONE, Audience

#: The beginning of the subject of buttons of which only one can be pressed, and only once.
ONCE = "once-"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: pressing it types a command line for whoever presses it.

    *label* is the key of a sentence, filled with *facts*. Only the *audience* may press it.
    """

    label: str
    line: str
    audience: Audience = field(default=EVERYONE, kw_only=True)
    facts: Mapping[str, Any] = field(default_factory=dict, kw_only=True)


ButtonRows = Sequence[Sequence[Button]]
