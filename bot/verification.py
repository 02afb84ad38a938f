"""Verifies the whole journal in the background, and what the entries say by its words.

Until that is done, formal acts wait. A journal that was changed ends the desk.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from itertools import product

import structlog

from bot.backoff import Backoff, sleep
from domain.journal import BrokenChain, Head, OtherWords, beginning
from storage.checks import Damaged, damaged
from storage.comparison import KINDS, compare_page
from storage.faults import FAILED, is_storage_fault
from storage.records import Records
from storage.store import Store
from storage.verification import keep_fault, keep_head

log = structlog.get_logger(__name__)

#: So many entries are verified at once, which takes some milliseconds.
SLICE = 100
#: After each slice the verification pauses for this many times as long as the slice took, so that
#: people who write meanwhile hardly notice it.
REST = 2.0
#: After this many seconds the entries that were added meanwhile are verified, so that the next
#: start has few to verify.
EVERY = 600.0


class Verification:
    """Verifies all journals once, and later what is added.

    *opened* is called when all are verified. *halt* is called before a fault ends the desk, so
    that nothing more is sent. *every* is the number of seconds between two later rounds, and
    *steady* returns the machine's steady clock in seconds.
    """

    def __init__(
        self,
        store: Store,
        *,
        opened: Callable[[], None],
        halt: Callable[[], None],
        every: float = EVERY,
        backoff: Backoff | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._steady = steady
        self._store, self._opened, self._halt = store, opened, halt
        self._every, self._backoff = every, backoff or Backoff()
        #: Up to where the journal of each group is verified.
        self._heads: dict[str, Head] = {}
        #: True once what the entries say was compared with the journal.
        self._compared = False
        self._stop = asyncio.Event()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Verify while this is open.

        A fault ends the body of the `async with` statement, and raises checks.Damaged.
        """
        self._stop.clear()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._work(), name="verification")
            try:
                yield
            finally:
                # The task is asked to stop and not cancelled, so that its connection is closed.
                self._stop.set()

    async def _work(self) -> None:
        began = self._steady()
        await self.verify()
        if not self._stop.is_set():
            seconds = round(self._steady() - began, 1)
            entries = sum(each.entry_no for each in self._heads.values())
            log.info("journal.verified", entries=entries, seconds=seconds)
            self._opened()
        while not self._stop.is_set():
            await sleep(self._every, self._stop)
            await self.verify()

    async def verify(self) -> None:
        """Verify all entries that are not verified yet, and keep the heads.

        The first time, what the entries say is compared with the journal.
        """
        while not self._stop.is_set():
            try:
                await self._verify_pages()
                await self._compare_pages()
                await self._store.run(self._keep)
            except (BrokenChain, OtherWords) as broken:
                self._halt()
                with suppress(Damaged, *FAILED):
                    await self._store.run(partial(_keep_fault, broken))
                raise damaged(self._store.path, broken) from broken
            except Exception as problem:
                if not is_storage_fault(problem):
                    self._halt()
                    raise
                log.warning("journal.unread", problem=type(problem).__name__)
                await self._backoff.failed(self._stop)
            else:
                self._backoff.succeeded()
                return

    async def _verify_pages(self) -> None:
        async with self._store.reader() as reader:
            for group in await reader.run(_groups):
                while not self._stop.is_set():
                    began = self._steady()
                    head = self._heads.get(group, beginning(group))
                    found = await reader.run(partial(_verify_slice, group, head))
                    if found == head:
                        break
                    self._heads[group] = found
                    await sleep(REST * (self._steady() - began), self._stop)

    async def _compare_pages(self) -> None:
        if self._compared:
            return
        async with self._store.reader() as reader:
            for group, kind in product(await reader.run(_groups), KINDS):
                after: int | None = 0
                while after is not None and not self._stop.is_set():
                    began = self._steady()
                    after = await reader.run(partial(_compare_slice, group, kind, after))
                    await sleep(REST * (self._steady() - began), self._stop)
        self._compared = not self._stop.is_set()

    async def _keep(self, records: Records) -> None:
        for group, head in self._heads.items():
            keep_head(records, group, head)


async def _groups(records: Records) -> list[str]:
    return await records.journal.groups()


async def _verify_slice(group: str, after: Head, records: Records) -> Head:
    return await records.journal.verify_page(group, after, SLICE)


async def _compare_slice(group: str, kind: str, after: int, records: Records) -> int | None:
    return await compare_page(records, group, kind, after)


async def _keep_fault(broken: BrokenChain | OtherWords, records: Records) -> None:
    keep_fault(records, broken)
