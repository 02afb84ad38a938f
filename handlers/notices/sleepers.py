"""Who of a private notice's recipients is in quiet hours then, and what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.notices.model import Notice
from domain.people.model import Person
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.recipients import addressed
from handlers.turns.turn import Turn
from storage.mail.buttons import Audience
from voice import Markup, Speaker
from voice.notices import notice_quiet

#: An earlier time is looked for in these steps, and at most a day before.
_STEP, _DAY = timedelta(minutes=15), timedelta(days=1)
#: A later time is looked for behind at most this many ends of quiet hours.
_MOST_ENDS = 24


async def sleepers(turn: Turn, notice: Notice, at: datetime) -> list[Person]:
    """Return the people who get the notice in private, without a sound if it is sent at *at*."""
    if notice.audible or not notice.to.people:
        return []
    return asleep(await addressed(turn, notice.to), at)


def quiet_line(speaker: Speaker, notice: Notice, people: Sequence[Person]) -> Markup | None:
    """Return the line that says how many people of each delegation get no sound, or None."""
    count = Counter(each.delegation for each in people)
    return notice_quiet(speaker, notice, count) if people else None


async def offers(turn: Turn, notice: Notice, at: datetime, only: Audience) -> ButtonRows:
    """Return the buttons for a planned notice of which some people would get no sound at *at*.

    It can make a sound for all, or be sent when nobody is in quiet hours, earlier or later.
    """
    people = await addressed(turn, notice.to)
    times = {
        "button-notice-earlier": last_awake(people, at, turn.now),
        "button-notice-later": next_awake(people, at),
    }
    moves = [
        Button(
            key,
            f"/notice move {notice.ref} {when:%Y-%m-%d %H:%M} UTC",
            audience=only,
            facts={"at": when},
        )
        for key, when in times.items()
        if when is not None
    ]
    return [[sound_button(notice, only)], *([each] for each in moves)]


def sound_button(notice: Notice, only: Audience) -> Button:
    """Return the button that has the notice make a sound for all its recipients."""
    return Button("button-notice-sound", f"/notice sound {notice.ref}", audience=only)


def asleep(people: Sequence[Person], at: datetime) -> list[Person]:
    """Return those of the people who are in their quiet hours at *at*."""
    return [each for each in people if each.quiet and each.quiet.until(at, each.zone)]


def next_awake(people: Sequence[Person], at: datetime) -> datetime | None:
    """Return the first instant from *at* on at which none of the people is in quiet hours."""
    for _ in range(_MOST_ENDS):
        ends = [each.quiet.until(at, each.zone) for each in people if each.quiet]
        if not any(ends):
            return at
        at = max(filter(None, ends))
    return None


def last_awake(people: Sequence[Person], at: datetime, now: datetime) -> datetime | None:
    """Return the last quarter of an hour before *at* at which none of them is in quiet hours.

    Returns None if there is none after *now* and within a day.
    """
    start = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
    for step in range(1, _DAY // _STEP + 1):
        earlier = start - step * _STEP
        if earlier <= now:
            return None
        if not asleep(people, earlier):
            return earlier
    return None
