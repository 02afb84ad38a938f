"""The journal of a group: its entries can be redacted, and any other change is detected."""

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
    """The journal of *group* was changed after it was sealed, first at the entry *entry_no*."""

    def __init__(self, group: str, entry_no: int) -> None:
        super().__init__(f"{group}, entry {entry_no}")
        self.group = group
        self.entry_no = entry_no


@dataclass(frozen=True, slots=True)
class Entry:
    """One sealed entry; *entry_no* counts from 1 in each group, *at* is UTC to the second.

    *commit* is the hash of salt and payload. *hash* is the hash of this entry together with the
    hash of the entry before it. In a redacted entry, payload and salt are None. Without the salt,
    nobody can find out the deleted text by trying texts against *commit*.
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
    """Return the hash (hex) that the first entry of *group* has as its previous hash."""
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
    """Return the next entry of a journal, with its hashes.

    *previous* is the hash of the entry before it, or `genesis` for the first entry. *at* must be
    aware and is cut to the second. *salt* is 16 random bytes, used for this entry alone. Raises
    ValueError for a naive *at* and for a payload that JSON cannot represent exactly.
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
    """Return *entry* without its payload and salt; the chain of hashes remains valid."""
    return replace(entry, payload=None, salt=None)


def verify(entries: Iterable[Entry], *, previous: str | None = None) -> None:
    """Check the hash chains of one journal, or of several journals whose entries are mixed.

    The entries start with the first of each group. With *previous*, they are of one group and
    follow the entry with that hash. Raises BrokenChain if an entry is missing, moved or changed.
    If the last entries are missing, only a head hash that is kept elsewhere can reveal that.
    """
    heads: dict[str, tuple[int, str]] = {}
    for entry in entries:
        number, head = heads.get(entry.group) or _before(entry, previous)
        if (entry.entry_no, entry.previous) != (number + 1, head) or not _is_sealed(entry):
            raise BrokenChain(entry.group, entry.entry_no)
        heads[entry.group] = entry.entry_no, entry.hash


def _before(first: Entry, previous: str | None) -> tuple[int, str]:
    """Return the number and the hash of the entry before the *first* entry to be checked."""
    return (0, genesis(first.group)) if previous is None else (first.entry_no - 1, previous)


def _is_sealed(entry: Entry) -> bool:
    try:
        return _holds_payload(entry) and entry.hash == _hash(entry)
    except rfc8785.CanonicalizationError:  # rfc8785 refuses to encode it, so it was never sealed
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
