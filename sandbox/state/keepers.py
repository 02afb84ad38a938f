"""Whoever keeps the desk's process: the page wishes it away or back, the keeper sees to it."""

from __future__ import annotations

from collections.abc import Callable

from sandbox.errors import ControlError, Json
from sandbox.state.signals import Signal


class Keeper:
    """Whether somebody can stop and start the desk, whether it runs, and what is wished."""

    def __init__(self, announce: Callable[[], None]) -> None:
        self._announce = announce
        self.changed = Signal()
        self.present = False
        self.running = False
        self.wished = False

    def report(self, running: bool) -> None:
        """The keeper says how the desk's process stands; what was wished is settled by that."""
        self.present, self.running, self.wished = True, running, running
        self._tell()

    def wish(self, running: bool) -> None:
        """Wish the desk away or back."""
        if not self.present:
            raise ControlError("nobody here can stop or start the desk")
        self.wished = running
        self._tell()

    def show(self) -> Json | None:
        """How the desk's process stands, or None where nobody keeps it."""
        return {"running": self.running, "wished": self.wished} if self.present else None

    def _tell(self) -> None:
        self.changed.notify()
        self._announce()
