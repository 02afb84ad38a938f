"""Tests which errors are printed as one line at the terminal, and what that line says."""

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
    """Return an error of this class with a text."""
    return kind("HUM", 7) if kind is BrokenChain else kind("its own text")


@pytest.mark.parametrize("kind", MENDABLE, ids=lambda kind: kind.__name__)
def test_an_error_that_the_user_can_fix_is_printed_as_its_own_text_or_as_a_sentence(
    kind: type[BaseException],
) -> None:
    error = make(kind)
    assert error_line(error) == SENTENCES.get(kind, str(error))


def test_sentences_exist_only_for_errors_that_the_user_can_fix() -> None:
    assert set(SENTENCES) <= set(MENDABLE)


@pytest.mark.parametrize("kind", [LookupError, OSError, asyncio.CancelledError, ControlError])
def test_an_error_that_the_user_cannot_fix_has_no_line(kind: type[BaseException]) -> None:
    assert error_line(make(kind)) is None


def test_an_error_of_the_sandbox_has_a_line_if_its_class_is_passed_to_error_line() -> None:
    assert error_line(ControlError("there is no such chat"), ControlError) == (
        "there is no such chat"
    )


def test_an_error_of_a_subclass_has_the_sentence_of_its_base_class() -> None:
    class Unreachable(NotSent):
        """A subclass of NotSent."""

    assert error_line(Unreachable("its own text")) == SENTENCES[NotSent]


def test_the_line_of_a_group_of_errors_is_that_of_its_first_error() -> None:
    group = ExceptionGroup("tasks", [ExceptionGroup("inner", [NotSent("x")]), LookupError()])
    assert error_line(group) == SENTENCES[NotSent]


def test_the_errors_of_a_port_in_use_and_of_a_missing_file_each_have_a_line() -> None:
    taken = OSError(errno.EADDRINUSE, "address already in use")
    assert error_line(taken) == "[Errno 98] address already in use"
    missing = FileNotFoundError(errno.ENOENT, "No such file or directory", "/srv/desk.db")
    assert error_line(missing) == "/srv/desk.db: No such file or directory"


def test_an_error_without_a_text_is_explained_by_the_name_of_its_class() -> None:
    assert explain(PermissionError()) == "PermissionError"


def test_a_command_without_a_configuration_imports_no_heavy_library() -> None:
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
