"""Tests the help of the command line, and the errors that the user can fix."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from sandbox.configurations import configure
from tests.bot.terminals import command
from tests.patterns import new_store

HOUSE = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:9"


async def test_the_option_version_prints_the_version_of_the_project() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    assert await command("--version") == (0, f"{project['version']}\n")


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("run", ["--config"]),
        ("init", ["--config", "--label"]),
        ("check", ["--config"]),
        ("demo", ["--script", "--seed", "--stay", "--keep", "--port", "--browser"]),
        ("sandbox", ["--host", "--port", "--now"]),
    ],
)
async def test_the_help_explains_every_parameter_of_a_command(
    name: str, parameters: list[str]
) -> None:
    status, said = await command(name, "--help", settings={"COLUMNS": "200"})
    assert status == 0
    lines = [line.strip("│ ") for line in said.splitlines() if line.startswith("│")]
    for parameter in parameters:
        [line] = [each for each in lines if each.startswith(parameter)]
        # The line has the parameter's name, its type and a sentence. The default is not counted.
        assert len(line.partition("[default")[0].split()) > 6, line


@pytest.mark.parametrize("name", ["run", "check"])
async def test_without_a_configuration_the_command_says_how_to_create_the_file(
    name: str, tmp_path: Path
) -> None:
    status, said = await command(name, folder=tmp_path)
    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith("greffier: there is no config.toml here: `greffier init` makes one")
    _, said = await command(name, "--config", str(tmp_path))
    assert said.startswith(f"greffier: {tmp_path} is a folder: name the file in it")


async def test_a_sandbox_that_does_not_answer_is_reported_in_one_line(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(configure(NOBODY, NOBODY, tmp_path), "utf-8")
    async with new_store(tmp_path / "greffier.db"):
        pass
    status, said = await command("run", "--config", str(config))
    assert (status, "Traceback" in said, "plugin" in said) == (1, False, False)
    assert said.splitlines()[-1] == (
        f"greffier: no sandbox answers at {NOBODY}: a sandbox's chats end with it, "
        "and another does not know them"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--host", "elsewhere.example"], "elsewhere.example is not a loopback address"),
        (["--host", "192.0.2.1"], "192.0.2.1 is not a loopback address"),
        (["--now", "yesterday"], "not an ISO instant: 'yesterday'"),
    ],
)
async def test_the_command_sandbox_says_why_it_cannot_start(words: list[str], told: str) -> None:
    assert await command("sandbox", *words) == (1, f"greffier: {told}\n")
