"""Reads the values of single settings. Each error says what may be written."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

from bot.config.addresses import is_loopback
from domain.refusals import Refusal
from domain.times.wall_clock import QuietHours

#: Matches the tokens of Telegram's bots and of the sandbox's bots.
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
TOKEN_LOOKS = "a token is a number, a colon and letters, as in 123456789:AAE-x7Qd_…"

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(\d+)\s?([smhd])")
#: No setting needs a longer duration, and with a much longer one no time can be calculated.
_LONGEST = timedelta(days=366)
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def read_duration(words: object) -> timedelta:
    """Return the duration that is written as a number and the unit s, m, h or d, as in `30m`.

    Raises ValueError for any other text, and for more than 366 days.
    """
    if isinstance(words, timedelta):
        return words
    match = _DURATION.fullmatch(words.strip()) if isinstance(words, str) else None
    if match is None:
        raise ValueError('must be a number and a unit: "45s", "30m", "24h" or "3d"')
    number, unit = int(match[1]), {_UNITS[match[2]]: 1}
    if number > _LONGEST // timedelta(**unit):
        raise ValueError(f'must be at most "{_LONGEST.days}d"')
    return number * timedelta(**unit)


def write_duration(length: timedelta) -> str:
    """Return a duration as it is written in the file, in whole hours, minutes or seconds: `3h`."""
    seconds = int(length.total_seconds())
    size, unit = next(
        each for each in ((3600, "h"), (60, "m"), (1, "s")) if seconds % each[0] == 0
    )
    return f"{seconds // size}{unit}"


def between(least: timedelta, most: timedelta = _LONGEST) -> AfterValidator:
    """Return a validator that refuses durations outside these limits."""

    def check(length: timedelta) -> timedelta:
        if length < least:
            raise ValueError(f'must be at least "{write_duration(least)}"')
        if length > most:
            raise ValueError(f'must be at most "{write_duration(most)}"')
        return length

    return AfterValidator(check)


def _read_clock(words: object) -> time:
    """Return the time of day that is written as in `09:00`."""
    if isinstance(words, time) and not (words.second or words.microsecond or words.tzinfo):
        return words
    match = _CLOCK.fullmatch(words.strip()) if isinstance(words, str) else None
    if match is None:
        raise ValueError('must be a time of day in UTC with four digits: "09:00"')
    return time(int(match[1]), int(match[2]))


def _check_quiet_hours(words: str) -> str:
    try:
        QuietHours.parse(words)
    except Refusal:
        # The desk's own words for this refusal are for people in the chat.
        raise ValueError('must be two different times of day: "20:00-05:00"') from None
    return words


def _check_address(url: str) -> str:
    if not url.startswith("https://") and not (url.startswith("http://") and is_loopback(url)):
        raise ValueError("must begin with https://; http:// is for this machine only")
    return url.rstrip("/")


def _check_token(token: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError(f"{TOKEN_LOOKS}; @BotFather gives it")
    return token


def _check_code(code: str) -> str:
    if not re.fullmatch("[A-Za-z]{1,3}", code):
        raise ValueError('must be one to three Latin letters: "A"')
    return code.upper()


Address = Annotated[str, AfterValidator(_check_address)]
Clock = Annotated[time, BeforeValidator(_read_clock)]
Code = Annotated[str, AfterValidator(_check_code)]
Duration = Annotated[timedelta, BeforeValidator(read_duration)]
Hours = Annotated[str, AfterValidator(_check_quiet_hours)]
Port = Annotated[int, Field(ge=1, le=65535)]
Token = Annotated[SecretStr, AfterValidator(_check_token)]
