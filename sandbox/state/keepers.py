"""The state of the desk's process.

The page asks to stop or start the desk, and the keeper, a program outside the sandbox, does it.
"""

from __future__ import annotations

from collections.abc import Callable

from sandbox.errors import ControlError, Json
from sandbox.state.signals import Signal


class DeskProcess:
    """The record whether a keeper is present, whether the desk runs and whether it should run."""

    def __init__(self, announce: Callable[[], None]) -> None:
        self._announce = announce
        self.changed = Signal()
        self.present = False
        self.running = False
        self.wished = False
        #: The language in which the negotiation is to begin anew, or "".
        self.anew = ""

    def report(self, running: bool) -> None:
        """Store the keeper's report whether the desk runs; it also replaces the wish."""
        self.present, self.running, self.wished = True, running, running
        self._tell()

    def wish(self, running: bool) -> None:
        """Ask the keeper to start or stop the desk; raise ControlError if there is no keeper."""
        if not self.present:
            raise ControlError("nobody here can stop or start the desk")
        self.wished = running
        self._tell()

    def wish_anew(self, language: str) -> None:
        """Ask the keeper to begin the negotiation anew; raise ControlError if there is none."""
        if not self.present:
            raise ControlError("nobody here can begin the negotiation anew")
        self.anew = language
        self._tell()

    def show(self) -> Json | None:
        """Return the state for the page, or None if there is no keeper."""
        state = {"running": self.running, "wished": self.wished, "anew": self.anew}
        return state if self.present else None

    def _tell(self) -> None:
        self.changed.notify()
        self._announce()
