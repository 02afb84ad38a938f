"""Reads how long something is put off: `30m`, `2 hours`, `завтра`, `yarım saat`."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.refs import legible

#: A notice is put off for at least a minute and at most this long.
LONGEST = timedelta(days=60)

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_UNITS = {
    _MINUTE: "m min mins minute minutes м мин минут минута минуты минуту хв хвилин хвилина хвилини"
    " хвилину dk dak dakika",
    _HOUR: "h hr hrs hour hours ч час часа часов г год година години годин годину sa saat",
    _DAY: "d day days д дн день дня дней дні днів g gün gun",
    7 * _DAY: "w week weeks нед неделя недели недель неделю тиждень тижні тижнів hafta",
}
_LENGTH = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_WHOLE = {
    "half an hour": 30 * _MINUTE,
    "half hour": 30 * _MINUTE,
    "полчаса": 30 * _MINUTE,
    "пів години": 30 * _MINUTE,
    "півгодини": 30 * _MINUTE,
    "yarım saat": 30 * _MINUTE,
    **dict.fromkeys(("an hour", "hour", "час", "на час", "годину", "bir saat"), _HOUR),
    **dict.fromkeys(("a day", "day", "день", "сутки", "добу", "bir gün"), _DAY),
}
_TOMORROW = re.compile(r"(?:tomorrow|завтра|yarın|yarin)(?: (?:at |в |о |об |saat )?0?9:00)?")
_PART = re.compile(r"(\d{1,4})\s*([^\W\d_]+)\.?")
_LEADING = re.compile(r"(?:for|in|на|через|за)\s+")


def is_tomorrow(words: str) -> bool:
    """Return True if *words* are "tomorrow" in one of the desk's languages."""
    return _TOMORROW.fullmatch(_folded(words)) is not None


def read_length(words: str) -> timedelta | None:
    """Return the length that *words* name in any of the languages, or None if they name none.

    A number without a unit names none, because it may be minutes or hours.
    """
    text = _LEADING.sub("", _folded(words))
    if text in _WHOLE:
        return _WHOLE[text]
    parts = _PART.findall(text)
    if not parts or _PART.sub("", text).strip(" ,") or len(parts) > 3:
        return None
    if any(unit not in _LENGTH for _, unit in parts):
        return None
    whole = sum((int(number) * _LENGTH[unit] for number, unit in parts), timedelta())
    return whole if _MINUTE <= whole <= LONGEST else None


def _folded(words: str) -> str:
    return " ".join(legible(words).replace("İ", "i").lower().split()).strip(" .!+")
