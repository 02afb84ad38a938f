"""The demonstration of the scenario, either on the page or as printed text."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
import webbrowser
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.figures import figures, left_out
from sandbox.scenario.guide import make_guide
from sandbox.scenario.keeper import HOLD, keep_desk
from sandbox.scenario.languages import WORDS
from sandbox.scenario.openings import open_in
from sandbox.scenario.performances import play_all, play_opening
from sandbox.scenario.reading import read_out
from sandbox.scenario.stage import CONFIGURATION, DATABASE, Stage, set_stage

Result = TypeVar("Result")

#: The exit status of a printed run that Ctrl-C ended.
INTERRUPTED = 130
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class FolderInUse(Exception):
    """The folder has files of an earlier demonstration or another desk.

    They must not be overwritten.
    """


class Stopped(Exception):
    """The person ended the demonstration, for example with Ctrl-C."""


@dataclass(frozen=True)
class Wishes:
    """The options of the demonstration.

    If `stay` is true, the opening is played and the page stays open; otherwise everything is
    played and printed. `keep` is the folder in which the files are kept, or None for a temporary
    folder.
    """

    stay: bool
    keep: Path | None = None
    port: int = 0
    browser: bool = True


async def demonstrate(wishes: Wishes) -> int:
    """Run the demonstration; return exit status 1 if the desk differed from the script.

    Ctrl-C ends the demonstration at any time; the desk and the sandbox are ended first.
    """
    stop = asyncio.Event()
    for number in SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    with _folder(wishes.keep) as folder:
        try:
            return await (stay if wishes.stay else _read_out)(folder, wishes, stop)
        except Stopped:
            _write("\nEnded.")
            return 0 if wishes.stay else INTERRUPTED


async def _read_out(folder: Path, wishes: Wishes, stop: asyncio.Event) -> int:
    """Play the whole scenario and print it; return 1 if the desk differed, or else 0."""
    began = time.monotonic()
    async with _staged(folder, wishes, stop) as stage:
        play = await _unless(stop, play_all(stage))
        transcript = await stage.sandbox.transcript()
    last = figures(play, transcript, time.monotonic() - began)
    _write(read_out(transcript), "", left_out(), *play.differences, "", last)
    return 1 if play.differences else 0


async def stay(folder: Path, wishes: Wishes, stop: asyncio.Event) -> int:
    """Play the opening, and keep sandbox and desk running until *stop* is set.

    If the page asks for it, the negotiation begins anew, in a temporary folder and in the language
    of the page. Returns 1 if the desk differed from the script, or else 0.
    """
    _write("The opening of the scenario is being played …")
    async with _staged(folder, wishes, stop) as stage:
        differences = await _unless(stop, _open(stage))
        _invite(stage, wishes, differences)
        language = await _until_anew(stage, stop)
        port = urlsplit(stage.url).port or 0
    while language:
        language = await _again(language, replace(wishes, port=port, keep=None), stop)
    _write("\nEnded.")
    return 1 if differences else 0


async def _again(language: str, wishes: Wishes, stop: asyncio.Event) -> str:
    """Begin anew at the same address; return the next language, or "" if *stop* was set."""
    _write(f"The negotiation begins anew ({language}) …")
    with _folder(None) as folder:
        async with _staged(folder, wishes, stop) as stage:
            await _unless(stop, _open(stage, language))
            _write(f"It has begun. The desk's log: {stage.folder / 'desk.log'}")
            return await _until_anew(stage, stop)


async def _until_anew(stage: Stage, stop: asyncio.Event) -> str:
    """Wait until the negotiation is to begin anew; return the language, or "" after *stop*."""
    async with keep_desk(stage):
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                wish = asyncio.create_task(stage.sandbox.wait_anew(timeout=HOLD))
                await asyncio.wait([wish, stopping], return_when=asyncio.FIRST_COMPLETED)
                if wish.done() and (language := wish.result()["language"]) in WORDS:
                    return language
                wish.cancel()
        finally:
            stopping.cancel()
    return ""


@asynccontextmanager
async def _staged(folder: Path, wishes: Wishes, stop: asyncio.Event) -> AsyncIterator[Stage]:
    """Yield the stage of the demonstration; raise Stopped if *stop* is set before it is ready."""
    async with AsyncExitStack() as stack:
        setting = set_stage(folder, BEGINS, port=wishes.port, passing=wishes.keep is None)
        yield await _unless(stop, stack.enter_async_context(setting))


async def _unless(stop: asyncio.Event, doing: Coroutine[Any, Any, Result]) -> Result:
    """Return the result of the coroutine; if *stop* is set first, cancel it and raise Stopped."""
    task, stopping = asyncio.create_task(doing), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([task, stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
        task.cancel()
        await asyncio.wait([task])
    if stop.is_set():
        # The task may fail because it was cancelled; such an error is not reported.
        await asyncio.gather(task, return_exceptions=True)
        raise Stopped
    return task.result()


async def _open(stage: Stage, language: str = "") -> list[str]:
    """Play the opening, mark all messages as read and set the guide; return the differences.

    In a *language* nothing is compared with the script.
    """
    if language:
        differences: list[str] = []
        await open_in(stage, language)
    else:
        differences = (await play_opening(stage)).differences
    await stage.sandbox.read_all()
    await stage.sandbox.guide(make_guide(stage, language or "en"))
    return differences


def _invite(stage: Stage, wishes: Wishes, differences: list[str]) -> None:
    me, (chat, thread) = stage.people["B-hum"], stage.threads["HUM"]
    address = f"{stage.url}/#as={me}&chat={chat}&thread={thread}"
    kept = (
        [f"Kept: {stage.folder / DATABASE} (README.md: how to look at it)"] if wishes.keep else []
    )
    _write(
        *differences,
        f"\nThe page:       {address}",
        f"The desk's log: {stage.folder / 'desk.log'}",
        *kept,
        "Ctrl-C ends desk and sandbox.",
    )
    if wishes.browser and _has_screen():
        webbrowser.open(address)


def _has_screen() -> bool:
    """Return whether a browser can open a window.

    Without a screen, a text browser would take over the terminal.
    """
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
    return named or sys.platform in {"darwin", "win32"}


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Yield the folder of this run: *keep*, or a temporary folder if *keep* is None.

    Raises FolderInUse if *keep* has files of an earlier demonstration or another desk.
    """
    if keep is not None:
        _refuse_used(keep)
        keep.mkdir(parents=True, exist_ok=True)
    passing = tempfile.TemporaryDirectory(prefix="greffier-")
    with nullcontext(str(keep)) if keep else passing as folder:
        yield Path(folder).resolve()


def _refuse_used(folder: Path) -> None:
    """Raise FolderInUse if the folder has the database or configuration of a desk."""
    for path in (folder / DATABASE, folder / CONFIGURATION):
        if path.exists():
            raise FolderInUse(
                f"{path} is there already, of an earlier demonstration or another desk: "
                "name another folder"
            )


def _write(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
