"""The journal of a group: entries that can be redacted, but not changed without it showing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeAlias

import rfc8785

JSON: TypeAlias = bool | int | float | str | Sequence["JSON"] | Mapping[str, "JSON"] | None

_VERSION = 1


class BrokenChain(Exception):
    """The journal of *group* is not as it was sealed, first seen at *entry_no*."""

    def __init__(self, group: str, entry_no: int) -> None:
        super().__init__(f"{group}, entry {entry_no}")
        self.group = group
        self.entry_no = entry_no


@dataclass(frozen=True, slots=True)
class Entry:
    """One sealed entry: *entry_no* runs from 1 per group, *at* is UTC to the second.

    *commit* stands for the payload, *hash* for the entry with all that came before it. In a
    redacted entry payload and salt are None: without the salt nobody can try texts against it.
    """

    group: str
    entry_no: int
    at: datetime
    kind: str
    ref: str | None
    actor: str | None
    payload: Mapping[str, JSON] | None
    salt: bytes | None
    commit: str
    previous: str
    hash: str


def genesis(group: str) -> str:
    """What the first entry of *group* names as its previous hash (hex)."""
    return _digest({"v": _VERSION, "genesis": group})


def seal(
    *,
    group: str,
    entry_no: int,
    at: datetime,
    kind: str,
    ref: str | None,
    actor: str | None,
    payload: Mapping[str, JSON],
    salt: bytes,
    previous: str,
) -> Entry:
    """The next entry of a journal; *previous* is the hash of the one before, or `genesis`.

    *at* is aware and is cut to the second. *salt* is random and the entry's own (16 bytes).
    Raises ValueError for a naive *at* and for a payload that JSON cannot carry exactly.
    """
    if at.tzinfo is None:
        raise ValueError("an entry is stamped with an aware time")
    entry = Entry(
        group=group,
        entry_no=entry_no,
        at=at.astimezone(UTC).replace(microsecond=0),
        kind=kind,
        ref=ref,
        actor=actor,
        payload=payload,
        salt=salt,
        commit=_commit(salt, payload),
        previous=previous,
        hash="",
    )
    return replace(entry, hash=_hash(entry))


def redact(entry: Entry) -> Entry:
    """*entry* without its text; the chain holds as before."""
    return replace(entry, payload=None, salt=None)


def verify(entries: Iterable[Entry], *, previous: str | None = None) -> None:
    """Check whole journals from their first entries on, of one group or of several mixed.

    Where *previous* is given, the entries go on in one group's journal after the entry of that
    hash. Raises BrokenChain for a gap, a change of order, a changed field or another payload.
    That the last entries are all there shows only in a head hash kept elsewhere.
    """
    heads: dict[str, tuple[int, str]] = {}
    for entry in entries:
        number, head = heads.get(entry.group) or _before(entry, previous)
        if (entry.entry_no, entry.previous) != (number + 1, head) or not _is_sealed(entry):
            raise BrokenChain(entry.group, entry.entry_no)
        heads[entry.group] = entry.entry_no, entry.hash


def _before(first: Entry, previous: str | None) -> tuple[int, str]:
    """The number and hash that stand before the *first* entry to be checked."""
    return (0, genesis(first.group)) if previous is None else (first.entry_no - 1, previous)


def _is_sealed(entry: Entry) -> bool:
    try:
        return _holds_payload(entry) and entry.hash == _hash(entry)
    except rfc8785.CanonicalizationError:  # nothing that was sealed can be so written
        return False


def _holds_payload(entry: Entry) -> bool:
    if entry.payload is None or entry.salt is None:
        return entry.payload is None and entry.salt is None
    return entry.commit == _commit(entry.salt, entry.payload)


def _commit(salt: bytes, payload: Mapping[str, JSON]) -> str:
    return hashlib.sha256(salt + rfc8785.dumps(payload)).hexdigest()


def _hash(entry: Entry) -> str:
    return _digest(
        {
            "v": _VERSION,
            "group": entry.group,
            "entry_no": entry.entry_no,
            "at": _stamp(entry.at),
            "kind": entry.kind,
            "ref": entry.ref,
            "actor": entry.actor,
            "commit": entry.commit,
            "previous": entry.previous,
        }
    )


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _digest(fields: Mapping[str, JSON]) -> str:
    return hashlib.sha256(rfc8785.dumps(fields)).hexdigest()
