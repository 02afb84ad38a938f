"""The desk's process: the page asks to stop or start it, and its keeper does so."""

from __future__ import annotations

from collections.abc import Callable

from sandbox.errors import ControlError, Json
from sandbox.state.signals import Signal


class DeskProcess:
    """Whether a keeper can stop and start the desk, whether it runs, and whether it should."""

    def __init__(self, announce: Callable[[], None]) -> None:
        self._announce = announce
        self.changed = Signal()
        self.present = False
        self.running = False
        self.wished = False

    def report(self, running: bool) -> None:
        """Note, as the keeper says, whether the desk runs; this also replaces the wish."""
        self.present, self.running, self.wished = True, running, running
        self._tell()

    def wish(self, running: bool) -> None:
        """Ask the keeper to stop or start the desk; raise ControlError if there is no keeper."""
        if not self.present:
            raise ControlError("nobody here can stop or start the desk")
        self.wished = running
        self._tell()

    def show(self) -> Json | None:
        """Return whether the desk runs and should run, or None if there is no keeper."""
        return {"running": self.running, "wished": self.wished} if self.present else None

    def _tell(self) -> None:
        self.changed.notify()
        self._announce()
