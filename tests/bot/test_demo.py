"""Tests `greffier demo` as a process: it stays open at a terminal, ends cleanly, keeps files."""

from __future__ import annotations

import asyncio
import re
import signal
import sqlite3
import stat
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiohttp
import pytest

from sandbox.client.client import Sandbox
from tests.bot.terminals import GREFFIER, Terminal, command, desks, processes, terminal

HOUSE = Path(__file__).parents[2]
#: The stages in which a demonstration starts, each recognised by the files in its folder.
STAGES: dict[str, Callable[[Path], bool]] = {
    "at once": lambda _folder: True,
    "the sandbox runs": lambda folder: (folder / "config.toml").exists(),
    "the desk is set up": lambda folder: (folder / "greffier.db").exists(),
    "the desk begins": lambda folder: (folder / "desk.log").exists(),
    "the desk is open": lambda folder: b"desk.open" in written(folder / "desk.log"),
    "the opening is played": lambda folder: b"\n" in written(folder / "greffier.db-wal"),
}


@asynccontextmanager
async def demonstration(*words: str) -> AsyncIterator[Terminal]:
    """Run `greffier demo` at a terminal."""
    async with terminal("demo", *words) as somebody:
        yield somebody


async def until(condition: Callable[[], bool]) -> None:
    """Wait until *condition* is true, which depends on files or processes of other programs."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - other processes set no event of ours
            await asyncio.sleep(0.01)


def modes(folder: Path) -> dict[str, str]:
    """Return the permissions of the files in *folder*."""
    return {each.name: stat.filemode(each.stat().st_mode) for each in folder.iterdir()}


def open_desks(folder: Path) -> list[Path]:
    """Return the subfolders of *folder* in which a desk has started to work."""
    return [log.parent for log in folder.glob("*/desk.log") if b"desk.open" in written(log)]


def read_journal(folder: Path) -> list[tuple[str, ...]]:
    """Return the rows that the query in README finds in the database in *folder*."""
    query = re.search("'(SELECT .* FROM journal)'", (HOUSE / "README.md").read_text("utf-8"))
    assert query is not None
    with closing(sqlite3.connect(f"file:{folder}/greffier.db?mode=ro", uri=True)) as connection:
        return connection.execute(query[1]).fetchall()


def written(path: Path) -> bytes:
    """Return the contents of a file, or b"" if it does not exist."""
    return path.read_bytes() if path.exists() else b""


async def test_at_a_terminal_the_demonstration_keeps_the_page_open_until_ctrl_c(
    tmp_path: Path,
) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        url = (await terminal.sees(r"(http://127\.0\.0\.1:\d+)/#as="))[1]
        await terminal.sees("Ctrl-C ends")
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
            assert "<main" in await answer.text()
        async with Sandbox(url) as sandbox:
            [forum] = [each for each in await sandbox.chats() if each.forum]
            assert len(forum.topics) == 4
            assert not any(each["done"] for each in (await sandbox.world()).guide)
        kept = modes(tmp_path)
        assert {"greffier.db", "greffier.db-wal", "desk.log", "config.toml"} <= set(kept)
        assert set(kept.values()) == {"-rw-------"}
        status, rest = await terminal.ends()
        assert (status, "Traceback" in rest) == (0, False)
        assert "Ended." in rest
        assert desks(str(tmp_path)) == []
    assert (tmp_path / "greffier.db").exists()
    assert not (tmp_path / "greffier.db-wal").exists()
    status, said = await command("check", "--config", str(tmp_path / "config.toml"))
    # The only problem is that the sandbox does not run any more; the database has none.
    assert status == 1
    sound, gone = said.splitlines()
    assert gone.startswith("no sandbox answers at ")
    kept_at = f"{tmp_path / 'config.toml'} and {tmp_path / 'greffier.db'}"
    assert sound == f"{kept_at} are sound, with the chains of all journals."
    assert ("HUM", "HUM-A1") in {(row[1], row[2]) for row in read_journal(tmp_path)}


def test_without_a_terminal_the_demonstration_prints_the_conversation_and_ends() -> None:
    """`greffier demo` plays the scenario without a difference and lists what it omits."""
    ended = subprocess.run([*GREFFIER, "demo"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    assert "HUM-A1 · Action, awaiting acceptance" in ended.stdout
    buttons = ["[ Accept ]", "[ Accept with another date ]", "[ Decline ]"]
    assert "\n       ".join(buttons) in ended.stdout
    assert "Not played, for matters still to come: steps 6, 7" in ended.stdout
    assert " 0 differences" in ended.stdout.splitlines()[-1]


@pytest.mark.parametrize("name", ["greffier.db", "config.toml"])
async def test_the_demonstration_does_not_overwrite_an_existing_file(
    name: str, tmp_path: Path
) -> None:
    kept = tmp_path / name
    kept.write_bytes(b"kept")
    status, said = await command("demo", "--keep", str(tmp_path))
    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(f"greffier: {kept} is there already")
    assert said.endswith("name another folder\n")
    assert kept.read_bytes() == b"kept"


@pytest.mark.parametrize("started", STAGES)
async def test_ctrl_c_during_the_start_of_the_demonstration_ends_it_without_an_error(
    started: str, tmp_path: Path
) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        await terminal.sees("is being played …")
        await until(lambda: STAGES[started](tmp_path))
        assert await terminal.ends() == (0, "\r\n\r\nEnded.\r\n")
        assert desks(str(tmp_path)) == []


async def test_ctrl_c_with_the_option_no_stay_ends_the_demonstration_with_exit_status_130(
    tmp_path: Path,
) -> None:
    async with demonstration("--no-stay", "--keep", str(tmp_path)) as terminal:
        await until(lambda: STAGES["the desk is open"](tmp_path))
        assert await terminal.ends() == (130, "\r\nEnded.\r\n")
        assert desks(str(tmp_path)) == []


async def test_a_killed_demonstration_leaves_no_process_and_no_folder(tmp_path: Path) -> None:
    """After a SIGKILL of the demonstration, desk and sandbox end and remove their folder."""
    async with terminal("demo", settings={"TMPDIR": str(tmp_path)}) as somebody:
        await until(lambda: bool(open_desks(tmp_path)))
        [folder] = open_desks(tmp_path)
        assert len(processes(str(folder))) == 2
        somebody.process.kill()
        await until(lambda: processes(str(folder)) == [] and not folder.exists())


async def test_a_killed_demonstration_leaves_the_folder_that_the_option_keep_names(
    tmp_path: Path,
) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        await until(lambda: STAGES["the desk is open"](tmp_path))
        terminal.process.kill()
        await until(lambda: desks(str(tmp_path)) == [])
    assert {"greffier.db", "config.toml", "desk.log"} <= set(modes(tmp_path))


async def test_a_person_at_the_page_can_stop_the_desk_and_start_it_again(tmp_path: Path) -> None:
    async with demonstration("--keep", str(tmp_path)) as terminal:
        url = (await terminal.sees(r"(http://127\.0\.0\.1:\d+)/#as="))[1]
        await terminal.sees("Ctrl-C ends")
        async with Sandbox(url) as sandbox:
            before = (await sandbox.settle()).instance
            await sandbox.wish_desk(running=False)
            await sandbox.kept(running=False)
            assert desks(str(tmp_path)) == []
            await sandbox.wish_desk(running=True)
            await sandbox.kept(running=True)
            assert (await sandbox.settle()).instance != before
        assert (await terminal.ends(signal.SIGTERM))[0] == 0
