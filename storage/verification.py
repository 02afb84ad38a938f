"""Verifies the journals: what is new at each start, and the whole afterwards, page by page.

The last verified head of each group's journal is kept as a fact, so that a start has to verify
only the entries behind it.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.journal import BrokenChain, Head, OtherWords, beginning
from storage.comparison import compare_all
from storage.records import Records

#: The facts that hold the last verified heads have this name with the group's code.
_VERIFIED = "verified-"
#: The fact that holds what the last verification of the whole has found.
_FAULT = "journal-fault"


async def verify_whole(records: Records) -> None:
    """Verify all entries and the kept heads, and compare the entries with the journal's words.

    Nothing is written. Raises domain.journal.BrokenChain or domain.journal.OtherWords.
    """
    groups = await records.journal.groups()
    await records.journal.check()
    for group, head in (await verified_heads(records)).items():
        await records.journal.verify_head(group, head)
    await compare_all(records, groups)


async def verify_new(records: Records) -> None:
    """Verify the entries behind the last verified heads, and keep the new heads.

    If the last verification of the whole has found a fault, all entries are verified, also the
    words of what they are about.

    Raises domain.journal.BrokenChain if an entry does not fit, and domain.journal.OtherWords.
    """
    fault = await records.facts.find(_FAULT)
    known = await verified_heads(records)
    groups = sorted({*known, *await records.journal.groups()})
    for group in groups:
        first = beginning(group)
        head = known.get(group, first)
        await records.journal.verify_head(group, head)
        new = await records.journal.verify_all(group, first if fault else head)
        keep_head(records, group, new)
    if fault:
        await compare_all(records, groups)
        records.facts.forget(_FAULT)


async def verified_heads(records: Records) -> Mapping[str, Head]:
    """Return the last verified head of each group.

    Raises domain.journal.BrokenChain if one is not in the form in which it was kept.
    """
    heads = {}
    for group, value in (await records.facts.beginning(_VERIFIED)).items():
        number, _, digest = value.partition(" ")
        if not number.isdecimal():
            raise BrokenChain(group, 1)
        heads[group] = Head(int(number), digest)
    return heads


async def keep_heads(records: Records) -> None:
    """Keep the heads of all journals, because the desk has sealed every entry itself by now.

    So after a clean end, the next start finds a journal that was cut off or replaced.
    """
    for group in await records.journal.groups():
        keep_head(records, group, await records.journal.head(group))


def keep_head(records: Records, group: str, head: Head) -> None:
    """Keep *head* as the last verified one of the group."""
    records.facts.note(f"{_VERIFIED}{group}", f"{head.entry_no} {head.hash}")


def keep_fault(records: Records, broken: BrokenChain | OtherWords) -> None:
    """Keep what was found, so that no start goes on before all entries are verified."""
    records.facts.note(_FAULT, str(broken))
