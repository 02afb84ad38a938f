"""The journal of a group: its entries can be redacted, and any other change is detected."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple, TypeAlias

import rfc8785

JSON: TypeAlias = bool | int | float | str | Sequence["JSON"] | Mapping[str, "JSON"] | None

_VERSION = 1


class BrokenChain(Exception):
    """The journal of *group* was changed after it was sealed, first at the entry *entry_no*."""

    def __init__(self, group: str, entry_no: int) -> None:
        super().__init__(
            f"the journal of {group} is not as it was sealed, first at entry {entry_no}"
        )
        self.group = group
        self.entry_no = entry_no


class OtherWords(Exception):
    """The words or the due time of the entry *ref* are not the last ones in the journal."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"the words or the due time of {ref} are not those in the journal")


def canonical(value: JSON) -> bytes:
    """Return the canonical form of a JSON value (RFC 8785).

    Raises rfc8785.CanonicalizationError if there is none. The standard encoder is used where its
    bytes are the same, because it is many times as quick.
    """
    if not _is_plain(value):
        return rfc8785.dumps(value)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    try:
        return text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return rfc8785.dumps(value)


def _is_plain(value: object) -> bool:
    """Return True if the standard encoder writes the canonical form of *value*.

    It does for text, booleans, None, whole numbers that a double represents exactly, and lists and
    mappings of these. Keys must be ASCII, because it sorts others in another order.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return -(2**53) < value < 2**53  # type: ignore[operator]
    if kind is dict:
        return all(
            type(key) is str and key.isascii() and _is_plain(each)
            for key, each in value.items()  # type: ignore[attr-defined]
        )
    return kind is list and all(map(_is_plain, value))  # type: ignore[call-overload]


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

    @property
    def stamp(self) -> datetime:
        """The time by which the act counts. It differs from *at* if it was received late."""
        written = (self.payload or {}).get("stamp")
        return datetime.fromisoformat(str(written)) if written else self.at


class Head(NamedTuple):
    """The number and the hash of the last entry of a journal, or of a part of it."""

    entry_no: int
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


def beginning(group: str) -> Head:
    """Return the head of the journal of *group* before its first entry."""
    return Head(0, genesis(group))


def verify(entries: Iterable[Entry], *, after: Head | None = None) -> None:
    """Check the hash chains of one journal, or of several journals whose entries are mixed.

    The entries start with the first of each group. With *after*, they are of one group and follow
    that head. Raises BrokenChain if an entry is missing, moved or changed. If the last entries are
    missing, only a head that is kept elsewhere can reveal that.
    """
    heads: dict[str, Head] = {}
    for entry in entries:
        head = heads.get(entry.group) or after or beginning(entry.group)
        follows = (entry.entry_no, entry.previous) == (head.entry_no + 1, head.hash)
        if not follows or not _is_sealed(entry):
            raise BrokenChain(entry.group, entry.entry_no)
        heads[entry.group] = Head(entry.entry_no, entry.hash)


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
    return hashlib.sha256(salt + canonical(payload)).hexdigest()


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
    return hashlib.sha256(canonical(fields)).hexdigest()
