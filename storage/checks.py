"""What is looked at before the desk acts: pragmas, integrity, the journal's head."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.journal import BrokenChain
from storage.records import Records


class Damaged(Exception):
    """The database is not as it was left, and is not acted on (message: what was found)."""


async def check_pragmas(connection: AsyncConnection, wanted: Mapping[str, object]) -> None:
    """Read back what the connection was told; a setting that did not take is an error."""
    for name, value in wanted.items():
        found = (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
        if found != value:
            raise Damaged(f"pragma {name} is {found}, not {value}")


async def inspect(records: Records) -> None:
    """After a clean end look at the journal's head; after any other, at everything."""
    clean = await records.facts.find("ended") in {None, "clean"}
    if not clean:
        await _inspect_whole(records)
    try:
        await records.journal.check(whole=not clean)
    except BrokenChain as broken:
        raise Damaged(f"the journal is not as it was sealed: {broken}") from broken
    records.facts.note("ended", "not yet")


async def _inspect_whole(records: Records) -> None:
    if (found := await records.pragma("integrity_check")) != ["ok"]:
        raise Damaged(f"integrity check: {found[0]}")
    if found := await records.pragma("foreign_key_check"):
        raise Damaged(f"foreign keys: {len(found)} rows point nowhere")
