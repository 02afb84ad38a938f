"""A store for tests whose commits fail on request, as on a full disk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from sqlite3 import OperationalError

from storage.records import Records
from storage.store import Store


class FailingStore(Store):
    """A store whose commits fail: all while `failing` is True, and those numbered in `fails`."""

    failing = False
    fails: frozenset[int] = frozenset()
    commits = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Records]:
        async with super().transaction() as records:
            yield records
            self.commits += 1
            if self.failing or self.commits in self.fails:
                raise OperationalError("disk I/O error")
