"""Finds the time zones that people mean by a city, a country, an offset or an abbreviation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from domain.refs import legible
from domain.times.refusals import UnknownZone
from domain.times.wall_clock import known_zone, local
from voice.dues.kinds import Kind
from voice.dues.lexicons import languages, lexicon
from voice.dues.tokens import fold_words
from voice.speech.catalogues import LANGUAGES

#: At most this many zones are offered.
MOST = 8

_OFTEN = (
    "Europe/Kyiv Europe/Istanbul Europe/Moscow UTC Europe/London Europe/Zurich Europe/Berlin"
    " Europe/Paris Europe/Vienna Europe/Warsaw Europe/Bucharest Europe/Athens Europe/Helsinki"
    " Europe/Minsk Europe/Chisinau Europe/Belgrade Europe/Lisbon Asia/Tbilisi Asia/Yerevan"
    " Asia/Baku Asia/Tehran Asia/Baghdad Asia/Riyadh Asia/Dubai Asia/Jerusalem Asia/Damascus"
    " Asia/Beirut Africa/Cairo Africa/Khartoum Africa/Nairobi Africa/Addis_Ababa Africa/Lagos"
    " Africa/Johannesburg Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka"
    " Asia/Yangon Asia/Bangkok Asia/Jakarta Asia/Manila Asia/Shanghai Asia/Seoul Asia/Tokyo"
    " Asia/Almaty Asia/Tashkent Asia/Yekaterinburg Asia/Novosibirsk Asia/Vladivostok"
    " Australia/Sydney Pacific/Auckland America/New_York America/Chicago America/Denver"
    " America/Los_Angeles America/Bogota America/Caracas America/Mexico_City America/Sao_Paulo"
    " America/Argentina/Buenos_Aires America/Santiago America/Havana"
)
#: The zones in which most people of such negotiations are. They are offered first.
_COMMON = tuple(_OFTEN.split())
#: Towns that have no zone of their own name.
_TOWNS = {
    "Europe/Istanbul": "ankara|анкара|izmir|измир|ізмір|antalya|анталья|анталія|bursa|adana"
    "|trt|tsi",
    "Europe/Kyiv": "kiev|киев|odesa|odessa|одесса|одеса|lviv|lvov|львов|львів|kharkiv|kharkov"
    "|харьков|харків|dnipro|днепр|дніпро",
    "Europe/Moscow": "мск|petersburg|st petersburg|saint petersburg|санкт-петербург|петербург|спб",
    "Europe/Zurich": "geneva|geneve|genf|женева|cenevre|bern|берн",
    "America/New_York": "washington|вашингтон|usa|us|сша|abd",
    "America/Chicago": "usa|us|сша|abd",
    "America/Denver": "usa|us|сша|abd",
    "America/Los_Angeles": "usa|us|сша|abd",
    "Asia/Shanghai": "beijing|пекин|пекін|pekin",
    "Asia/Kolkata": "delhi|дели|делі|new delhi|нью-дели|mumbai",
    "Asia/Jerusalem": "tel aviv|тель-авив|тель-авів",
    "America/Bogota": "cot",
    "Asia/Kathmandu": "npt",
}
#: Short names with one meaning.
_CERTAIN = frozenset({"UTC", "GMT", "UCT"})
_OFFSET = re.compile(r"(?:utc|gmt|z)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?")
_TIME_WORDS = re.compile(
    r"^(?:in|в|у|по|за) | (?:time|zone|tz|saati|saat dilimi|время|времени|час|часу)$"
)


def load_zones() -> None:
    """Read the names of all zones, so that the first person who writes one need not wait."""
    _names()


def clock_in(zone: str, now: datetime) -> str:
    """Return what the clock in *zone* shows now, with its offset: `09:10 (UTC+3)`."""
    there = local(now, zone)
    return f"{there:%H:%M} ({_spell_offset(there.utcoffset() or timedelta())})"


def find_zones(words: str, now: datetime) -> list[str]:
    """Return the zones that *words* can mean: one if it is certain, else several to choose from.

    An offset and a name with an error are never certain. Raises UnknownZone.
    """
    said = " ".join(legible(words).replace("−", "-").split())
    try:
        known = _present_name(known_zone(said))
    except UnknownZone:
        found = _by_offset(said, now)
    else:
        # "EST" is a zone without summer time, and what people call New York's clock in winter.
        return [*_by_abbreviation(_key(said), now), known] if _is_short(known) else [known]
    if not found:
        key = _TIME_WORDS.sub("", _key(said))
        found = list(_names().get(key, ())) or _by_abbreviation(key, now) or _by_phrase(said)
        found = found or _near(key)
    if not found:
        raise UnknownZone(zone=words.strip())
    return sorted(found, key=_rank)[:MOST]


def is_certain(words: str, zones: list[str]) -> bool:
    """Return True if *words* name the only one of *zones*, and need no question."""
    key = _TIME_WORDS.sub("", _key(" ".join(legible(words).split())))
    if len(zones) != 1 or _is_short(zones[0]):
        return False
    if key in _names() or _by_phrase(" ".join(legible(words).split())):
        return True
    try:
        known_zone(words)
    except UnknownZone:
        return False
    return True


def _spell_offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    if not minutes:
        return "UTC"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def _by_offset(said: str, now: datetime) -> list[str]:
    found = _OFFSET.fullmatch(said.lower())
    if found is None:
        return []
    hours, minutes = int(found[2]), int(found[3] or 0)
    offset = timedelta(hours=hours, minutes=minutes) * (1 if found[1] == "+" else -1)
    there = [zone for zone in _COMMON if local(now, zone).utcoffset() == offset]
    # The signs in the names of these zones are turned round: Etc/GMT-3 is three hours ahead.
    fixed = f"Etc/GMT{'-' if found[1] == '+' else '+'}{hours}"
    if not minutes and hours and fixed in _known():
        return [*there[: MOST - 1], fixed]
    return there[:MOST]


def _by_abbreviation(key: str, now: datetime) -> list[str]:
    """Return the common zones whose clocks have this short name in summer or in winter."""
    if not re.fullmatch("[a-z]{2,5}", key):
        return []
    times = (now, now + timedelta(days=182))
    return [
        zone
        for zone in _COMMON
        if any((local(each, zone).tzname() or "").lower() == key for each in times)
    ]


def _by_phrase(said: str) -> list[str]:
    """Return the zone of a phrase beside a time: «за Києвом», «по Киеву», "Kyiv time".

    A short name such as MSK is no phrase.
    """
    if len(said.split()) == 1:
        return []
    read = (lexicon(each).tokens(fold_words(said)) for each in languages())
    found = {tokens[0].value for tokens in read if [each.kind for each in tokens] == [Kind.ZONE]}
    return sorted(found & _known())


def _is_short(zone: str) -> bool:
    """Return True for a name such as EST, which has the same clock all year, or CET."""
    return "/" not in zone and zone.isupper() and len(zone) <= 4 and zone not in _CERTAIN


def _near(key: str) -> list[str]:
    if len(key) < 4:
        return []
    found = get_close_matches(key, list(_names()), n=4, cutoff=0.75)
    return list(dict.fromkeys(zone for each in found for zone in _names()[each]))[:MOST]


def _rank(zone: str) -> tuple[int, int]:
    common = _COMMON.index(zone) if zone in _COMMON else len(_COMMON)
    return common, 0 if zone.startswith("Etc/") else 1


@cache
def _known() -> frozenset[str]:
    # The library looks through the folders of the machine at each call.
    return frozenset(available_timezones())


@cache
def _aliases() -> dict[str, str]:
    # Babel is imported here and below because it is slow to import.
    from babel.core import get_global

    known = _known()
    return {old: new for old, new in get_global("zone_aliases").items() if new in known}


def _present_name(zone: str) -> str:
    """Return the name that a zone has today: Europe/Kyiv for Europe/Kiev and for `Turkey` alike.

    Names that are offsets or abbreviations stay as they are.
    """
    new = _aliases().get(zone, zone)
    if zone.startswith("Etc/") or new.startswith("Etc/") or ("/" not in zone and len(zone) <= 4):
        return zone
    return new


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Return the zones of each city and each country, by its folded name in any language."""
    found: dict[str, dict[str, None]] = {}
    for name, zone in (*_cities(), *_countries(), *_towns()):
        found.setdefault(_key(name), {})[_present_name(zone)] = None
    return {key: tuple(zones) for key, zones in found.items() if key}


def _cities() -> Iterator[tuple[str, str]]:
    from babel import Locale

    for zone in sorted(_known()):
        area, _, city = zone.rpartition("/")
        if area and area not in {"Etc", "SystemV", "posix", "right", "US", "Canada", "Brazil"}:
            yield city, zone
    for language in LANGUAGES:
        for zone, facts in Locale.parse(language).time_zones.items():
            if zone in _known() and facts.get("city"):
                yield facts["city"], zone


def _countries() -> Iterator[tuple[str, str]]:
    from babel import Locale
    from babel.core import get_global

    zones = get_global("territory_zones")
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            there = [zone for zone in zones.get(code, ()) if zone in _known()]
            # Where most people live is enough: other zones of a country are named by their city.
            common = [zone for zone in there if zone in _COMMON]
            yield from ((name, zone) for zone in common or there)


def _towns() -> Iterator[tuple[str, str]]:
    for zone, towns in _TOWNS.items():
        yield from ((town, zone) for town in towns.split("|"))


def _key(name: str) -> str:
    """Return *name* in small letters without accents, with a space for each dash."""
    plain = unicodedata.normalize("NFD", name.replace("İ", "i").lower().replace("ı", "i"))
    bare = "".join(each for each in plain if unicodedata.category(each) != "Mn")
    return " ".join(re.sub(r"[^\w+]|_", " ", bare.replace("’", "").replace("'", "")).split())
