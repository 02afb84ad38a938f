"""Configures the log: one JSON object per line, without tokens and without the text of errors.

An error's text is left out because it could quote what people wrote.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.typing import Processor

#: Matches a bot's token, also with its colon escaped as in a URL.
TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
REDACTED = "[token]"
#: Only warnings and errors of these libraries are logged, because their other messages contain
#: addresses and other data.
TALKATIVE = (
    "aiohttp",
    "aiosqlite",
    "alembic.runtime.plugins",
    "apscheduler",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
)
#: At most this many lines of a traceback, and of the chain of causes, are logged.
PLACES = 12

Event = MutableMapping[str, Any]


def quiet_logs(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Log to *stream*, which is standard error by default.

    The log is written as JSON, or as plain lines if *stream* is a terminal.
    """
    stream = stream or sys.stderr
    renderer: Processor = structlog.processors.JSONRenderer(ensure_ascii=False, default=str)
    if stream.isatty():
        renderer = structlog.dev.ConsoleRenderer()
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        tell_problem,
        keep_first_line,
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)


def tell_problem(_logger: Any, _method: str, event: Event) -> Event:
    """Replace an error by the names of its classes and the code lines in which it was raised.

    The text of the error is left out, because it may quote a command or a database row.
    """
    found = event.pop("exc_info", None)
    event.pop("stack_info", None)
    error = sys.exc_info()[1] if found is True else found
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["problem"] = _classes(error)
        event["where"] = _places(error.__traceback__)
    return event


def keep_first_line(_logger: Any, _method: str, event: Event) -> Event:
    """Keep the first line of the message only.

    Libraries put the text of errors into later lines.
    """
    event["event"] = str(event.get("event", "")).partition("\n")[0]
    return event


def redact(_logger: Any, _method: str, event: Event) -> Event:
    """Replace the bot tokens in all values of *event*."""
    for key, value in event.items():
        if not key.startswith("_"):
            event[key] = _redacted(value)
    return event


def _redacted(value: Any) -> Any:
    if isinstance(value, str):
        return TOKEN.sub(REDACTED, value)
    if isinstance(value, Mapping):
        return {key: _redacted(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_redacted(each) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return TOKEN.sub(REDACTED, str(value))


def _classes(error: BaseException) -> str:
    """Return the class names of the error and of its causes, starting with the error."""
    names: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(names) < PLACES:
        names.append(type(cause).__name__)
        hidden = cause.__suppress_context__
        cause = cause.__cause__ or (None if hidden else cause.__context__)
    return " from ".join(names)


def _places(traceback: TracebackType | None) -> list[str]:
    return [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in extract_tb(traceback)[-PLACES:]
    ]
