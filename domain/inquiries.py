"""Questions that the desk passes on to a facilitator, and of which it keeps nothing."""

from __future__ import annotations

from domain.refusals import Refusal


class NoFacilitator(Refusal):
    """No facilitator of the group can be reached (facts: group)."""


class NoOwnFacilitator(Refusal):
    """No facilitator of the person's groups can be reached."""
