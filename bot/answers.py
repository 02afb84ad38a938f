"""Judges every answer to a call of the Bot API.

An answer that has not the form that the Bot API documents is not used: then an error is raised
for which each caller has a rule, as for a missing answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from telegram.error import InvalidToken

from bot.outbound import Throttled, Uncertain

#: The fields that the result of a method must have, with their types. A result that is not named
#: here is not looked at.
_FIELDS: Mapping[str, Mapping[str, type]] = {
    "getMe": {"id": int, "is_bot": bool, "first_name": str, "username": str},
    "getWebhookInfo": {"url": str, "has_custom_certificate": bool, "pending_update_count": int},
    "sendMessage": {"message_id": int},
    "sendDocument": {"message_id": int},
}
#: Of the result of these methods only the fields above are handed on. The library would convert
#: others, and fail if they cannot be converted.
_REDUCED = frozenset({"getWebhookInfo"})

#: The result of these methods is the message that was just sent, with its date.
_SENDING = frozenset({"sendMessage", "sendDocument"})

#: Is called with the times that Telegram tells in the answer to one request.
Hear = Callable[[Sequence[datetime]], Awaitable[None]]

#: The longest wait, in seconds, that Telegram may ask for. A larger number is not believed.
_LONGEST_WAIT = 7 * 24 * 3600
#: A date in seconds is below this number, which is in the year 9999.
_LATEST = 253_000_000_000
#: If an answer is nested so deeply that it cannot be read, everything below this depth is left
#: out. An update of Telegram's has about ten levels.
_DEEPEST = 64
_NESTING = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[{\]}]', re.DOTALL)
#: Python reads no whole number with more digits than this.
_DIGITS = 4000


def judge(method: str, status: int, content: bytes) -> tuple[int, bytes]:
    """Return the status and the body of an answer, so that the library can read both.

    Raises Throttled if Telegram asks the desk to wait. If the answer is not Telegram's, Uncertain
    is raised, or InvalidToken for status 401 and 404. A proxy's text may contain the token, so no
    error repeats it.
    """
    answer = read_json(content) or {}
    if status < 300 and answer.get("ok") is False:
        # The body says that the call was refused, so the status was changed on the way.
        status = _refused_with(answer)
    if status >= 300:
        return status, _judge_refusal(status, answer)
    if answer.get("ok") is not True or not _fits(method, answer.get("result")):
        raise Uncertain("the answer has not the form of the Bot API")
    if method in _REDUCED:
        kept = {name: answer["result"][name] for name in _FIELDS[method]}
        return status, json.dumps({"ok": True, "result": kept}).encode()
    return status, content


def times_told(method: str, header: str | None, content: bytes) -> list[datetime]:
    """Return the times that Telegram tells in an answer that `judge` has accepted.

    These are the time in *header*, the `Date` of the answer, and the date of a message that was
    just sent. What cannot be read is left out.
    """
    told = []
    if header is not None:
        with suppress(ValueError):
            told.append(parsedate_to_datetime(header))
    if method in _SENDING:
        result = (read_json(content) or {}).get("result")
        date = read_date(result)
        told += [date] if date is not None else []
    return [each for each in told if each.tzinfo is not None]


def read_date(message: object) -> datetime | None:
    """Return when a message was sent, or None if its JSON does not tell it."""
    date = message.get("date") if isinstance(message, Mapping) else None
    if not isinstance(date, int) or not 0 < date < _LATEST:
        return None
    return datetime.fromtimestamp(date, UTC)


def read_json(content: bytes) -> dict[str, Any] | None:
    """Return the JSON object that *content* is, or None if it is none.

    One part that cannot be read must not make the rest unreadable: Telegram hands out the same
    updates again until they are confirmed. So a number with thousands of digits is returned as a
    text, and what is nested too deeply is left out.
    """
    try:
        try:
            answer = _load(content)
        except RecursionError:
            answer = _load(_prune(content))
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _load(content: bytes) -> Any:
    return json.loads(content.decode("utf-8", "replace"), parse_int=_integer)


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < _DIGITS else digits[:_DIGITS]


def _prune(content: bytes) -> bytes:
    """Return *content* with null in the place of each value that is nested too deeply."""
    kept, depth, begin = [], 0, 0
    for token in _NESTING.finditer(content):
        if token[0] in b"[{":
            depth += 1
            if depth == _DEEPEST:
                kept.append(content[begin : token.start()] + b"null")
        elif token[0] in b"]}":
            if depth == _DEEPEST:
                begin = token.end()
            depth -= 1
    return b"".join(kept) + (content[begin:] if depth < _DEEPEST else b"")


def _judge_refusal(status: int, answer: Mapping[str, Any]) -> bytes:
    """Return the body of a refusal with only those fields that have the right type."""
    parameters = answer.get("parameters")
    parameters = parameters if isinstance(parameters, Mapping) else {}
    wait, became = parameters.get("retry_after"), parameters.get("migrate_to_chat_id")
    wait = wait if isinstance(wait, int) and _is(int, wait) else 0
    wait = wait if 0 < wait <= _LONGEST_WAIT else 0
    if status == 429:
        raise Throttled(timedelta(seconds=wait) if wait else None)
    if answer.get("ok") is not False:
        if status in {401, 404}:
            raise InvalidToken(f"HTTP {status} that is not Telegram's")
        raise Uncertain(f"HTTP {status} that is not Telegram's")
    found: dict[str, Any] = {"ok": False, "error_code": status}
    if _is(str, answer.get("description")):
        found["description"] = answer["description"]
    if _is(int, became):
        found["parameters"] = {"migrate_to_chat_id": became}
    elif wait:
        found["parameters"] = {"retry_after": wait}
    return json.dumps(found).encode()


def _refused_with(answer: Mapping[str, Any]) -> int:
    code = answer.get("error_code")
    if not _is(int, code) or not 400 <= answer["error_code"] < 600:
        raise Uncertain("the answer has not the form of the Bot API")
    return int(answer["error_code"])


def _fits(method: str, result: object) -> bool:
    if method == "getUpdates":
        return isinstance(result, list)
    fields = _FIELDS.get(method)
    if fields is None:
        return result is not None
    return isinstance(result, Mapping) and all(
        _is(kind, result.get(name)) for name, kind in fields.items()
    )


def _is(kind: type, value: object) -> bool:
    """Return True for a value of exactly this type; a whole number must be one of 64 bits."""
    return type(value) is kind and (kind is not int or -(2**63) <= value < 2**63)  # type: ignore[operator]
