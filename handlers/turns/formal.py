"""Formal acts wait until the whole journal is verified.

A formal act states what the record is, or completes something for both sides: nothing of that kind
may rest on a journal that was changed. The journal is verified after each start, while the desk
works already. Until that is done, the commands and timers that are declared with `formal=True`
wait, and they keep the time by which they count.
"""

from __future__ import annotations

from dataclasses import dataclass


class FormalWaits(Exception):
    """A command is formal, and the journal is not verified yet. The command is to be kept."""


@dataclass(slots=True)
class FormalGate:
    """The gate before all formal acts. It is opened when the whole journal is verified."""

    is_open: bool = True

    def require_open(self) -> None:
        """Raise FormalWaits while the gate is closed."""
        if not self.is_open:
            raise FormalWaits
