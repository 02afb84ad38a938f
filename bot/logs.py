"""The log: one JSON object a line, without tokens and without the text of errors.

The text of an error could quote what people wrote.
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

#: A bot's token, also with the colon escaped as in an address.
TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
REDACTED = "[token]"
#: Libraries whose ordinary messages name addresses and other data. Only warnings are logged.
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
#: How many places of a traceback are named, counted from the innermost.
PLACES = 12

Event = MutableMapping[str, Any]


def quiet_logs(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Log to *stream*, standard error by default: as JSON, or as plain lines on a terminal."""
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
    """Name an error by its class and its places only: its text may quote a command or a row."""
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
    """Keep the first line of the message: libraries put the text of errors into the others."""
    event["event"] = str(event.get("event", "")).partition("\n")[0]
    return event


def redact(_logger: Any, _method: str, event: Event) -> Event:
    """Replace the tokens in every value."""
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
    """Return the classes of the error and of its causes, the error first."""
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
