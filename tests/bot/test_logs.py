"""Tests that the log has ids, types and code lines, but never a token or people's texts."""

from __future__ import annotations

import io
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import REDACTED, quiet_logs

TOKEN = "1000001:AAF-sandbox_token-that-guards-no-secret"
SECRET = "Confirm the capacity per day"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """A stream with everything that is logged. After the test, logging is configured as before."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    stream = io.StringIO()
    quiet_logs(stream)
    yield stream
    logging.captureWarnings(False)
    structlog.reset_defaults()
    root.handlers[:], level = before
    root.setLevel(level)


def fail(error: Exception) -> None:
    raise error


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(each) for each in written.getvalue().splitlines()]


def test_each_line_of_the_log_is_a_json_object_with_its_level_logger_and_time(
    written: io.StringIO,
) -> None:
    structlog.get_logger("bot.intake").warning("poll.failed", problem="TimedOut", failures=2)
    logging.getLogger("handlers").error("row %d", 5)
    first, second = lines(written)
    assert first["event"] == "poll.failed"
    assert (first["level"], first["logger"], first["failures"]) == ("warning", "bot.intake", 2)
    assert first["timestamp"].endswith("Z")
    assert (second["event"], second["logger"]) == ("row 5", "handlers")


@pytest.mark.parametrize("address", [f"https://x/bot{TOKEN}/getMe", TOKEN.replace(":", "%3A")])
def test_a_token_is_never_written_to_the_log(address: str, written: io.StringIO) -> None:
    log = structlog.get_logger("bot")
    log.info("call %s", address, url=address, both=[address, {"deep": (address,)}])
    log.info("object", thing=ValueError(address), bytes=address.encode())
    plain = logging.getLogger("somewhere")
    plain.warning("GET %s", address)
    plain.warning("GET %(url)s", {"url": address})
    try:
        fail(ConnectionError(address))
    except ConnectionError:
        plain.exception("failed")
        log.exception("failed")
    assert len(lines(written)) == 6
    assert "AAF-sandbox" not in written.getvalue()
    assert REDACTED in written.getvalue()


def test_a_logged_error_has_its_classes_and_code_lines_but_not_its_text(
    written: io.StringIO,
) -> None:
    def stumble() -> None:
        try:
            fail(LookupError(SECRET))
        except LookupError as problem:
            raise ValueError(f"parameters: {SECRET}") from problem

    for log in (structlog.get_logger("bot"), logging.getLogger("handlers")):
        try:
            stumble()
        except ValueError:
            log.exception("row.failed")
    for line in lines(written):
        assert line["problem"] == "ValueError from LookupError"
        assert line["where"][-1].startswith("test_logs.py:")
        assert line["where"][-1].endswith(" stumble")
    assert "capacity" not in written.getvalue()


def test_an_error_that_is_passed_to_the_logger_is_logged_without_its_text_too(
    written: io.StringIO,
) -> None:
    logging.getLogger("asyncio").error("task failed\n%s", SECRET, exc_info=LookupError(SECRET))
    (line,) = lines(written)
    assert (line["event"], line["problem"]) == ("task failed", "LookupError")
    assert "capacity" not in written.getvalue()


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "aiohttp.access", "apscheduler"])
def test_information_messages_of_libraries_that_log_addresses_are_not_logged(
    name: str, written: io.StringIO
) -> None:
    logging.getLogger(name).info("GET https://x/bot%s/getUpdates", TOKEN)
    assert written.getvalue() == ""


def test_python_warnings_are_written_to_the_log(written: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"deprecated {TOKEN}", stacklevel=1)
    (line,) = lines(written)
    assert line["logger"] == "py.warnings"
    assert "AAF-sandbox" not in written.getvalue()


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_the_log_has_plain_lines_without_tokens(written: io.StringIO) -> None:
    terminal = Terminal()
    quiet_logs(terminal)
    structlog.get_logger("bot").info("started", token=TOKEN)
    assert "started" in terminal.getvalue()
    assert "AAF-sandbox" not in terminal.getvalue()
