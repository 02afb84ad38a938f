"""Errors at the terminal: which get one line, and what that line says."""

from __future__ import annotations

import asyncio
import errno
import subprocess
import sys

import pytest

from bot.errors import MENDABLE, SENTENCES, error_line, explain
from bot.outbound import NotSent
from domain.journal import BrokenChain
from sandbox.errors import ControlError


def make(kind: type[BaseException]) -> BaseException:
    """Return an error of that class with a text of its own."""
    return kind("HUM", 7) if kind is BrokenChain else kind("its own text")


@pytest.mark.parametrize("kind", MENDABLE, ids=lambda kind: kind.__name__)
def test_an_error_that_a_person_can_mend_is_told_in_its_own_text_or_a_sentence(
    kind: type[BaseException],
) -> None:
    error = make(kind)
    assert error_line(error) == SENTENCES.get(kind, str(error))


def test_every_sentence_is_for_an_error_that_a_person_can_mend() -> None:
    assert set(SENTENCES) <= set(MENDABLE)


@pytest.mark.parametrize("kind", [LookupError, OSError, asyncio.CancelledError, ControlError])
def test_an_error_of_the_desk_itself_has_no_line(kind: type[BaseException]) -> None:
    assert error_line(make(kind)) is None


def test_an_error_of_the_sandbox_has_a_line_when_the_command_line_names_it() -> None:
    assert error_line(ControlError("there is no such chat"), ControlError) == (
        "there is no such chat"
    )


def test_a_derived_error_has_the_sentence_of_its_base() -> None:
    class Unreachable(NotSent):
        """No connection, with a class of its own."""

    assert error_line(Unreachable("its own text")) == SENTENCES[NotSent]


def test_of_a_group_the_first_error_is_told() -> None:
    group = ExceptionGroup("tasks", [ExceptionGroup("inner", [NotSent("x")]), LookupError()])
    assert error_line(group) == SENTENCES[NotSent]


def test_a_port_that_is_taken_and_a_missing_file_are_named() -> None:
    taken = OSError(errno.EADDRINUSE, "address already in use")
    assert error_line(taken) == "[Errno 98] address already in use"
    missing = FileNotFoundError(errno.ENOENT, "No such file or directory", "/srv/desk.db")
    assert error_line(missing) == "/srv/desk.db: No such file or directory"


def test_an_error_without_a_text_is_named_by_its_class() -> None:
    assert explain(PermissionError()) == "PermissionError"


def test_a_command_with_a_wrong_configuration_imports_nothing_heavy() -> None:
    script = (
        "import sys, bot.cli\n"
        "sys.argv = ['greffier', 'run', '--config', 'nowhere.toml']\n"
        "try:\n    bot.cli.main()\n"
        "except SystemExit:\n    print({'telegram', 'sqlalchemy', 'sandbox'} & set(sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "set()\n"
