"""Tests of `greffier init` at a terminal: no file is written before Telegram accepts the token."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket

import pytest

from sandbox.options import DEFAULT_TOKEN, Options
from sandbox.server import serve, told
from storage.store import Store
from tests.bot.terminals import command, terminal
from tests.room import MORNING
from tests.storage.files import change
from tests.units import unit

WRONG = "1000002:another-token-that-guards-no-secret"
OPEN = "holds the token and is open to others on this machine"
ASKED = "Token that BotFather gave"


@pytest.fixture
async def telegram() -> AsyncIterator[dict[str, str]]:
    """The environment variable that makes the desk use a running sandbox instead of Telegram."""
    async with serve(Options()) as url:
        yield {"GREFFIER_API": url}


@pytest.fixture
def unreachable() -> dict[str, str]:
    """The environment variable that makes the desk call an address at which no program listens."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return {"GREFFIER_API": f"http://127.0.0.1:{free.getsockname()[1]}"}


def files(folder: Path) -> list[str]:
    """Return the names of the files in *folder*."""
    return sorted(each.name for each in folder.iterdir())


def modes(folder: Path) -> dict[str, str]:
    """Return the permissions of the files in *folder*."""
    return {each.name: stat.filemode(each.stat().st_mode) for each in folder.iterdir()}


async def test_init_asks_again_after_a_wrong_token_and_writes_the_file_with_the_right_token(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    async with terminal("init", folder=tmp_path, settings=telegram) as somebody:
        for given, answer in (
            ("", "That is no token: a token is a number, a colon and letters"),
            (WRONG, "the token is not known there"),
            (DEFAULT_TOKEN, "The token is that of @GreffierBot"),
        ):
            await somebody.sees(ASKED)
            assert files(tmp_path) == []
            somebody.types(given)
            await somebody.sees(answer)
        await somebody.sees("config.toml is written")
        await somebody.sees(r"https://t\.me/GreffierBot\?start=[\w-]{22}\s")
        status, rest = await somebody.ended()
    assert (status, "Then run `greffier run`" in rest) == (0, True)
    assert f'token = "{DEFAULT_TOKEN}"' in (tmp_path / "config.toml").read_text("utf-8")
    kept = await command("check", folder=tmp_path, settings=telegram)
    assert kept == (0, "Nothing is wrong.\n")


async def test_the_lines_that_the_sandbox_prints_are_a_whole_configuration(
    tmp_path: Path,
) -> None:
    path = tmp_path / "config.toml"
    async with serve(Options()) as url:
        path.write_text(told(url, Options()), "utf-8")
        path.chmod(0o644)
        status, said = await command("init", folder=tmp_path)
        assert (status, "First secretary (S-1)" in said) == (0, True)
        assert await command("check", folder=tmp_path) == (
            1,
            f"config.toml {OPEN}: chmod 600 config.toml\n",
        )
        path.chmod(0o600)
        assert await command("check", folder=tmp_path) == (0, "Nothing is wrong.\n")


async def test_init_creates_no_file_after_three_wrong_tokens(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    async with terminal("init", folder=tmp_path, settings=telegram) as somebody:
        for given in ("", "a:b", WRONG):
            await somebody.sees(ASKED)
            somebody.types(given)
        await somebody.sees(
            "no token that Telegram knows was given, so config.toml was not written"
        )
        status, rest = await somebody.ended()
    assert (status, ASKED in rest) == (1, False)
    assert files(tmp_path) == []


async def test_ctrl_c_at_the_question_for_the_token_ends_init_without_a_file(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    async with terminal("init", folder=tmp_path, settings=telegram) as somebody:
        await somebody.sees(ASKED)
        status, rest = await somebody.ends()
    assert (status, "Traceback" in rest) == (130, False)
    assert files(tmp_path) == []


@pytest.mark.parametrize("given", ["", WRONG])
async def test_without_a_terminal_init_reads_the_token_from_one_line_of_its_input(
    given: str, tmp_path: Path, telegram: dict[str, str]
) -> None:
    words = ("init", "--label", "S-sec")
    status, said = await command(
        *words, folder=tmp_path, settings=telegram, given=f"{given}\n".encode()
    )
    assert (status, files(tmp_path)) == (1, [])
    assert "no token that Telegram knows was given" in said
    line = f"{DEFAULT_TOKEN}\n".encode()
    status, said = await command(*words, folder=tmp_path, settings=telegram, given=line)
    assert status == 0
    assert "First secretary (S-sec)" in said
    assert DEFAULT_TOKEN not in said


async def test_init_says_that_nothing_was_written_if_telegram_cannot_be_reached(
    tmp_path: Path, unreachable: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    status, said = await command("init", folder=tmp_path, settings=unreachable, given=line)
    assert (status, files(tmp_path)) == (1, [])
    assert said == (
        f"greffier: {unreachable['GREFFIER_API']} cannot be asked: "
        "no connection could be made; the network or the address may be at fault. "
        "The token is not tried yet, config.toml was not written, and no database was made: "
        "run `greffier init` again where that address can be reached\n"
    )


async def test_if_the_token_in_the_file_is_refused_init_names_the_file_and_what_to_do(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    path = tmp_path / "config.toml"
    path.write_text(path.read_text("utf-8").replace(DEFAULT_TOKEN, WRONG), "utf-8")
    (tmp_path / "greffier.db").unlink()
    status, said = await command("init", folder=tmp_path, settings=telegram)
    assert (status, said.count("\n"), WRONG in said) == (1, 1, False)
    assert "the token is not known there" in said
    assert 'It stands in config.toml, as token = "…": write there the one that @BotFather' in said


async def test_a_token_from_the_environment_is_used_and_not_written_to_the_file(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    outside = {**telegram, "GREFFIER_TOKEN": DEFAULT_TOKEN}
    status, said = await command("init", folder=tmp_path, settings=outside)
    assert (status, ASKED in said) == (0, False)
    text = (tmp_path / "config.toml").read_text("utf-8")
    assert "GREFFIER_TOKEN gives it." in text
    assert not re.search("^token =", text, re.MULTILINE)
    wrong = {**telegram, "GREFFIER_TOKEN": WRONG}
    (tmp_path / "greffier.db").unlink()
    _, said = await command("init", folder=tmp_path, settings=wrong)
    assert "It stands in the environment, as GREFFIER_TOKEN" in said


async def test_only_their_owner_can_read_the_files_and_check_reports_if_others_can(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    before = os.umask(0o022)
    try:
        await command("init", folder=tmp_path, settings=telegram, given=line)
    finally:
        os.umask(before)
    assert modes(tmp_path) == dict.fromkeys(files(tmp_path), "-rw-------")
    assert {"config.toml", "greffier.db"} <= set(files(tmp_path))
    (tmp_path / "greffier.db").chmod(0o640)
    status, said = await command("check", folder=tmp_path, settings=telegram)
    assert (status, said) == (
        1,
        "greffier.db is open to others on this machine: chmod 600 greffier.db\n",
    )


async def test_check_reports_a_database_that_was_changed_after_a_clean_end(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    seal = tmp_path / "greffier.db.seal"
    seal.write_text("g" + seal.read_text("ascii")[1:], "ascii")
    status, said = await command("check", folder=tmp_path, settings=telegram)
    assert status == 1
    assert said.startswith("greffier.db is not as the desk has left it")
    assert said.count("\n") == 1


async def test_check_reports_a_journal_that_was_cut_off_without_its_seal(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    path = tmp_path / "greffier.db"
    async with Store.open(path) as store, unit(store) as records:
        for at in (MORNING, MORNING):
            await records.journal.append(
                "HUM", "noted", ref=None, actor="A", member=1, at=at, payload={}, salt=bytes(16)
            )
    change(path, "DELETE FROM journal WHERE \"group\" = 'HUM' AND entry_no = 2")
    status, said = await command("check", folder=tmp_path, settings=telegram)
    assert status == 1
    assert said == (
        "greffier.db is damaged: the journal of HUM is not as it was sealed, first at entry 2; "
        "keep the file, and put the last good copy in its place\n"
    )


async def test_a_database_that_is_missing_beside_its_seal_is_to_be_restored(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    (tmp_path / "greffier.db").unlink()
    for name in ("check", "run"):
        status, said = await command(name, folder=tmp_path, settings=telegram)
        assert status == 1
        assert "is missing, but its seal greffier.db.seal is there: restore the last copy" in said


@pytest.mark.parametrize(("hours", "where"), [(-25, "ahead of"), (25, "behind")])
async def test_check_warns_of_a_wrong_clock(tmp_path: Path, hours: int, where: str) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    telegram_now = datetime.now(UTC) + timedelta(hours=hours)
    async with serve(Options(now=telegram_now)) as url:
        settings = {"GREFFIER_API": url}
        await command("init", folder=tmp_path, settings=settings, given=line)
        status, said = await command("check", folder=tmp_path, settings=settings)
    assert status == 1
    *_, finding = said.splitlines()
    warning = rf"the clock of this machine is \d+ s {where} Telegram's: set it, .*"
    assert re.fullmatch(warning, finding)


async def test_a_running_desk_whose_token_is_refused_says_so_and_tries_again(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    wrong = {**telegram, "GREFFIER_TOKEN": WRONG}
    async with terminal("run", folder=tmp_path, settings=wrong) as somebody:
        for _ in range(2):
            await somebody.sees("the token is not known there")
        status, rest = await somebody.ends()
    assert (status, "Traceback" in rest, WRONG in rest) == (0, False, False)


async def test_a_second_init_does_not_change_the_database_and_says_what_to_do(
    tmp_path: Path, telegram: dict[str, str]
) -> None:
    line = f"{DEFAULT_TOKEN}\n".encode()
    await command("init", folder=tmp_path, settings=telegram, given=line)
    before = (tmp_path / "greffier.db").read_bytes()
    status, said = await command("init", folder=tmp_path, settings=telegram)
    assert (status, said.count("\n")) == (1, 1)
    assert "greffier.db exists already: `greffier run` goes on with it" in said
    assert (tmp_path / "greffier.db").read_bytes() == before


async def test_init_names_a_missing_folder_before_it_asks_for_the_token(
    tmp_path: Path,
) -> None:
    status, said = await command("init", "--config", "desk/config.toml", folder=tmp_path)
    assert (status, said) == (1, "greffier: there is no folder desk to write config.toml to\n")
