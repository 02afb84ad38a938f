"""What is awaited of the delegations about a question."""

from __future__ import annotations

from domain.awaits import Await, Level, What
from domain.followups.model import FollowUp


def awaited(followup: FollowUp) -> tuple[Await, ...]:
    """Return one answer for each delegation that was asked and has not answered."""
    return tuple(
        Await(
            ref=followup.ref,
            what=What.ANSWER,
            delegation=delegation,
            level=Level.POC,
            since=followup.asked_at or followup.at,
        )
        for delegation in followup.unanswered
    )
