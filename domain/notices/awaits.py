"""What is awaited about a notice: that it is confirmed, and later that it is marked as seen."""

from __future__ import annotations

from domain.awaits import Await, Level, What
from domain.notices.model import Notice, NoticeState


def awaited(notice: Notice) -> tuple[Await, ...]:
    """Return what is awaited in the notice's present state.

    A delegation owes its mark from the time at which the notice has reached it.
    """
    if notice.state is NoticeState.UNCONFIRMED:
        second = Await(
            ref=notice.ref,
            what=What.SECOND,
            delegation=notice.delegation,
            level=Level.SECRETARIAT,
            since=notice.since,
        )
        return (second,)
    return tuple(
        Await(
            ref=notice.ref,
            what=What.SEEN,
            delegation=delegation,
            level=Level.MEMBER,
            since=notice.reached[delegation],
        )
        for delegation in notice.owing
    )
