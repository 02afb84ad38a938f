"""Refusals about what waits: for a decision of the secretariat, or for a person."""

from __future__ import annotations

from domain.refusals import Refusal


class NothingWaits(Refusal):
    """No message has waited for the person."""


class ParkedSince(Refusal):
    """The letter was sent again after the list was shown, and is parked again (facts: number)."""


class NothingParked(Refusal):
    """No parked message has that number (facts: number)."""
