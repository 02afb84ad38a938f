"""The buttons that a handler puts under a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.refs import Ref
from storage.mail.buttons import EVERYONE, Audience, StoredButton

#: Buttons whose subject begins with this: only one of them can be pressed, and only once.
ONCE = "once-"
#: The same, for buttons that type words of the person which the desk has not read yet.
UNREAD = "once-unread-"


@dataclass(frozen=True, slots=True)
class Button:
    """A button that types a command line for the person who presses it.

    *label* is the key of a sentence, filled with *facts*. Only people in the *audience* may
    press the button. *subject* and *version* are given if the button is about another entry than
    its message, as in a list.
    """

    label: str
    line: str
    audience: Audience = field(default=EVERYONE, kw_only=True)
    facts: Mapping[str, Any] = field(default_factory=dict, kw_only=True)
    subject: str = field(default="", kw_only=True)
    version: int = field(default=0, kw_only=True)

    def stored(self, token: str, subject: str, version: int, now: datetime) -> StoredButton:
        """Return the button as it is stored; *subject* and *version* are those of its message."""
        return StoredButton(
            token=token,
            line=self.line,
            audience=self.audience,
            subject=self.subject or subject,
            version=self.version if self.subject else version,
            made_at=now,
        )


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that copies *text*, of at most 256 characters, for the person who presses it.

    The desk does not learn of the press. *label* is the key of a sentence, filled with *facts*.
    """

    label: str
    text: str
    facts: Mapping[str, Any] = field(default_factory=dict, kw_only=True)


def copy_ref(ref: Ref) -> CopyButton:
    """Return the button that copies the reference of an entry."""
    return CopyButton("button-copy-ref", str(ref), facts={"ref": str(ref)})


ButtonRows = Sequence[Sequence[Button | CopyButton]]
