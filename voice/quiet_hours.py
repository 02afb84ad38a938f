"""Reads quiet hours as people write them: `22-6`, «с 22 до 6», `22:00'dan 06:00'ya kadar`."""

from __future__ import annotations

import re

from domain.refs import legible
from domain.spellings import level
from domain.times.refusals import UnreadQuietHours
from domain.times.wall_clock import QuietHours

_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\.?(?!\w)|утра|ранку|вечера|вечора|ночи|ночі)?"
    r"(?:\s*(?:h|ч|час|часов|часа|год|годин|години)\b\.?)?"
    r"(?:['’]?[dt][ae]n\b|['’]?y?[ae]\b)?"
)
#: In Turkish, the word for the part of the day stands before the hour.
_BEFORE = re.compile(r"(?:(?P<half>sabah|akşam|gece)\s+)?(?:saat\s+)?$")
_LATE = frozenset({"pm", "вечера", "вечора", "akşam"})
_EARLY = frozenset({"am", "утра", "ранку", "ночи", "ночі", "sabah", "gece"})
_FILLING_WORDS = (
    "from to till until and between at с со до по и в з із зі від о об й та kadar ile ve arası"
    " arasında saat sabah akşam gece local"
)
_FILLING = frozenset(_FILLING_WORDS.split())
_ON_WORDS = "on yes вкл да включить увімк так açık evet"
_OFF_WORDS = "off none no нет выкл выключить ні немає вимк вимкнути yok kapalı hayır"
#: The words that switch a setting on or off.
_ON, _OFF = frozenset(_ON_WORDS.split()), frozenset(_OFF_WORDS.split())


def switches(words: str) -> str:
    """Return "on" or "off" if *words* mean that in any language, else ""."""
    said = words.strip().replace("İ", "i").lower()
    seen = {said, level(said)}
    return "on" if seen & _ON else "off" if seen & _OFF else ""


def read_quiet_hours(words: str) -> QuietHours | None:
    """Return the quiet hours that *words* name in any language; None if they switch them off.

    Raises UnreadQuietHours.
    """
    said = " ".join(legible(words).replace("İ", "i").lower().split())
    if switches(said) == "off":
        return None
    found = list(_TIME.finditer(said))
    beside = _TIME.sub(" ", said)
    left = re.findall(r"[^\W\d_]+|\d+", beside)
    signs = re.sub(r"[\w\s'’,.-]", "", beside)
    if len(found) != 2 or signs or not _FILLING.issuperset(left):
        raise UnreadQuietHours(words=words.strip())
    start, end = (_spell(said, each) for each in found)
    return QuietHours.parse(f"{start}-{end}")


def _spell(said: str, found: re.Match[str]) -> str:
    before = _BEFORE.search(said[: found.start()])
    half = (found["half"] or (before["half"] if before else "") or "").replace(".", "")
    hour = int(found["hour"])
    if half in _LATE and hour < 12:
        hour += 12
    if half in _EARLY and hour == 12:
        hour = 0
    return f"{hour:02}:{found['minute'] or '00'}"
