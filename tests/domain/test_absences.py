"""Absences: what is in doubt after messages may have been lost, and for how long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.absences import Absence, doubtful, unheard

START = datetime(2025, 7, 24, 8, tzinfo=UTC)


def after(hours: float) -> datetime:
    """Return the time that many hours after START."""
    return START + timedelta(hours=hours)


FIRST, SECOND = Absence(after(0), after(30)), Absence(after(40), after(64))


@pytest.mark.parametrize(
    ("instant", "found"),
    [(-1, None), (0, FIRST), (29, FIRST), (30, FIRST), (31, None), (50, SECOND), (65, None)],
)
def test_an_instant_is_in_doubt_only_within_an_absence(
    instant: float, found: Absence | None
) -> None:
    assert doubtful(after(instant), [SECOND, FIRST]) == found


@pytest.mark.parametrize(
    ("since", "now", "found"),
    [
        (-5, 30, FIRST),
        (-5, 39, FIRST),
        # The absence has not ended yet, or what is awaited was awaited only after it.
        (-5, 29, None),
        (31, 32, None),
        # The last absence counts. A day after it there was time enough to send things again.
        (-5, 64, SECOND),
        (45, 87, SECOND),
        (-5, 88, None),
        (-5, 54, None),
    ],
)
def test_an_answer_may_be_lost_in_an_absence_and_for_a_day_people_can_send_it_again(
    since: float, now: float, found: Absence | None
) -> None:
    assert unheard(after(since), after(now), [FIRST, SECOND]) == found
