"""New databases for tests: copies of patterns, each of which is made once in a process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.store import Store

#: Name -> the bytes of a database. To copy them is ten times as quick as to run the migrations.
_PATTERNS: dict[str, bytes] = {}


@asynccontextmanager
async def new_store(path: Path) -> AsyncIterator[Store]:
    """Open a new, empty database at *path*."""
    await copy_pattern(path, "empty", _leave_empty)
    async with Store.open(path) as store:
        yield store


async def copy_pattern(path: Path, name: str, fill: Callable[[Store], Awaitable[None]]) -> None:
    """Write a copy of the pattern *name* to *path*; *fill* fills it when it is first needed."""
    if name not in _PATTERNS:
        with TemporaryDirectory() as folder:
            made = Path(folder) / "pattern.db"
            async with Store.open(made, create=True) as store:
                await fill(store)
            _PATTERNS[name] = made.read_bytes()
    path.write_bytes(_PATTERNS[name])  # noqa: ASYNC240 - nothing else runs meanwhile


async def _leave_empty(store: Store) -> None:
    pass
