"""What the examples in sentences name, so that a reader can send them as they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.people.model import Registry, Role
from domain.permissions import Act, Relation, may
from voice.speech import times

#: The days that examples name if nobody reads them at a certain time, as on the page of commands.
_ANY_DAY = datetime(2025, 7, 24, tzinfo=UTC)
#: An example names the first of these groups that the reader is in.
_GROUPS = ("HUM", "POL", "MIL", "DEL")
_ANY_PARTIES = ("A", "B")
_ANY_ZONE = "Europe/Istanbul"


@dataclass(frozen=True, slots=True)
class Examples:
    """The reader of a sentence with an example, and the time at which the reader gets it.

    *own* is the code of the reader's delegation, and *groups* are the codes of the reader's
    groups.
    """

    own: str = ""
    role: Role | None = None
    groups: Collection[str] = ()
    zone: str = ""
    now: datetime | None = None

    def facts(self, registry: Registry, language: str) -> Mapping[str, str]:
        """Return the facts of a sentence whose names begin with `example-`.

        `party` is the reader's own delegation if that is a party, and `other` is another party.
        `assignee` is a delegation for which the reader may log an item. `day` and `later` are the
        next two days.
        """
        parties = registry.parties or _ANY_PARTIES
        party = self.own if self.own in parties else parties[0]
        other = next((each for each in parties if each != party), party)
        group, *others = [each for each in _GROUPS if each in self.groups] or _GROUPS[:2]
        day = self._today()
        return {
            "example-party": party,
            "example-other": other,
            "example-assignee": other if self._assigns() else self.own,
            "example-both": "+".join(dict.fromkeys((*parties[:1], *parties[1:2]))),
            "example-group": group,
            "example-groups": "+".join((group, *others[:1])),
            "example-ref": f"{group}-A1",
            "example-second": f"{group}-A3",
            "example-question": f"{group}-F1",
            "example-notice": "DEL-N1",
            "example-label": f"{party}-{group.lower()}",
            "example-zone": _ANY_ZONE if self.zone in {"", "UTC"} else self.zone,
            "example-day": times.date(day + timedelta(days=1), language),
            "example-later": times.date(day + timedelta(days=2), language),
        }

    def _assigns(self) -> bool:
        return self.role is None or may(self.role, Act.ASSIGN, Relation.OTHER)

    def _today(self) -> datetime:
        """Return a time of today: of the reader's day, or of the day in UTC if that is later."""
        if self.now is None:
            return _ANY_DAY
        here = self.now.astimezone(ZoneInfo(self.zone or "UTC"))
        utc = self.now.astimezone(UTC)
        return here if here.date() > utc.date() else utc
