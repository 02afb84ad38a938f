"""A store for tests whose commits fail on request, as on a full disk."""

from __future__ import annotations

from sqlite3 import OperationalError
from typing import TypeVar

from storage.records import Records
from storage.store import Store, Work

_Result = TypeVar("_Result")


class FailingStore(Store):
    """A store whose commits fail: all while `failing` is True, and those numbered in `fails`."""

    failing = False
    fails: frozenset[int] = frozenset()
    commits = 0

    async def run(self, work: Work[_Result]) -> _Result:
        async def failing(records: Records) -> _Result:
            result = await work(records)
            await records.flush()
            self.commits += 1
            if self.failing or self.commits in self.fails:
                raise OperationalError("disk I/O error")
            return result

        return await super().run(failing)
