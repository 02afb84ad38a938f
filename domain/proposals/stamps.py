"""Stamps: when somebody did something, as far as the desk can know that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """The time of an act.

    *at* is Telegram's time of a typed line. Telegram gives the press of a button no time: there
    *at* is when the press was fetched, and it may have been made before. *handled* is when the
    desk carries the act out.
    """

    at: datetime
    handled: datetime
    #: The edition of the text on the card whose button was pressed; None of a typed line.
    seen: int | None = None

    @property
    def pressed(self) -> bool:
        """True if a button was pressed, so that the act may be older than *at*."""
        return self.seen is not None

    def may_precede(self, instant: datetime) -> bool:
        """Return True if the act was done before *instant*, or may have been.

        Where an act stops something, this doubt counts for the act: nobody is bound by a doubt.
        """
        return self.pressed or self.at < instant
