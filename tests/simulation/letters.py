"""What must hold between the private letters, the entries that they are about, and the people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from domain.timers import Rung, Schedule

Rows = Callable[..., list[tuple[Any, ...]]]
Acted = Callable[..., bool]

#: So many private letters that they have not asked for may reach one person in a day.
MOST_A_DAY = 30
#: The letters that ask for something, by the kind of their timer.
_ASKS = "('action-due', 'action-private', 'action-awaited', 'action-unaccepted', 'action-ongoing')"

#: What was written to people in private.
_WRITTEN = """
SELECT id, chat, created_at, text, state, coalesce(dedup, '') LIKE 'timer:%' FROM outbox
    WHERE chat > 0 AND kind = 'message' AND created_at > ? AND created_at <= ? ORDER BY id
"""
#: The private notices about due times, with the role of their reader, and whether the delegation
#: has heads in the group whom the desk can tell.
_NOTICES = """
SELECT o.id, t.subject, t.slot, p.label, p.role, EXISTS (
        SELECT 1 FROM people h, json_each(h.groups) g WHERE h.delegation = p.delegation
        AND h.role IN ('head', 'alternate') AND NOT h.suspended AND g.value = t."group")
    FROM outbox o JOIN timers t ON t.id = o.timer JOIN people p ON p."user" = o.chat
    WHERE t.kind IN ('action-due', 'action-private') AND o.created_at > ? AND o.created_at <= ?
    AND t.slot NOT LIKE 'snooze%'
"""
#: The notices about due times that were said in a thread, and each delegation that owed a report
#: before and after.
_SLOTS = """
SELECT t.id, t.subject, t.slot, t.version, t.finished_at, l.delegation FROM timers t
    JOIN actions a ON t.subject = a."group" || '-A' || a.number
    JOIN action_lines l ON l."group" = a."group" AND l.number = a.number
    WHERE t.kind = 'action-due' AND t.state IN ('sent', 'sent-late')
    AND t.finished_at > ? AND t.finished_at <= ?
    AND l.state = 'open' AND l.since < t.finished_at AND l.delegation IN ('A', 'B')
"""
#: To whom letters and delayed letters about an entry go, from a time on.
_TOLD = """
SELECT o.chat FROM outbox o JOIN timers t ON t.id = o.timer
    WHERE t.subject = ?1 AND t.version = ?2 AND o.created_at >= ?3
UNION SELECT CAST(target AS INTEGER) FROM timers
    WHERE subject = ?1 AND version = ?2 AND kind = 'action-private'
"""
#: The items for both sides that somebody else has proposed, and whom of the two was told.
_PROPOSED = """
SELECT j.ref, j.at, l.delegation FROM journal j
    JOIN actions a ON a."group" = j."group" AND j.ref = a."group" || '-A' || a.number
    JOIN action_lines l ON l."group" = a."group" AND l.number = a.number
    WHERE j.kind = 'action-logged' AND j.at > ? AND j.at <= ? AND a.proposed_by NOT IN ('A', 'B')
    AND l.delegation IN ('A', 'B')
"""
_ASKED = """
SELECT chat FROM outbox WHERE text LIKE '%' || ?1 || '%'
    AND created_at BETWEEN ?2 AND datetime(?2, '+60 seconds')
UNION SELECT CAST(target AS INTEGER) FROM timers WHERE subject IN (?1, ?1 || '@answer')
"""
#: The steps that answer another delegation, and the person to whom they answer.
_ANSWERS = """
SELECT j.ref, j.kind, j.at, p."user", p.label FROM journal j
    JOIN actions a ON a."group" = j."group" AND j.ref = a."group" || '-A' || a.number
    JOIN people p ON p."user" = a.author
    WHERE j.kind IN ('action-accepted', 'action-declined') AND j.actor != a.proposed_by
    AND p.delegation = a.proposed_by AND NOT p.suspended AND p.accredited_at < j.at
    AND j.at > ? AND j.at <= ? AND NOT EXISTS (SELECT 1 FROM journal s
        WHERE s.kind = 'accreditation-suspend' AND json_extract(s.payload, '$.label') = p.label)
    AND EXISTS (SELECT 1 FROM json_each(p.groups) g WHERE g.value = j."group")
"""
_HEARD = """
SELECT 1 FROM outbox WHERE chat = ?1 AND created_at BETWEEN datetime(?2, '-60 seconds')
    AND datetime(?2, '+60 seconds') AND text LIKE '%' || ?3 || '%'
UNION ALL SELECT 1 FROM timers WHERE kind = 'action-outcome' AND subject = ?3 || '@answer'
    AND target LIKE ?1 || '-%'
"""
_DAY = 86_400.0
_HEADS = ("head", "alternate")
_REF = re.compile(r"\b(?:DEL|POL|HUM|MIL)-[AFN]\d+\b")
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    " AND sql NOT LIKE '%VIRTUAL%'"
)


def _nobody(_user: int, _at: str, _within: float = 0.0) -> bool:
    return False


def unlike(
    rows: Rows, since: str, until: str, sides: Mapping[int, str], acted: Acted = _nobody
) -> Iterator[str]:
    """Yield a sentence for each letter between two times that should not be, or is missing.

    *sides* are the delegations of users, also of those who are not accredited any more.
    *acted* tells whether a user has sent a line or pressed a button shortly before a time, or
    within so many seconds before it: then the letter may be an answer.
    """
    written = rows(_WRITTEN, since, until)
    sent = Counter(each[1] for each in written if each[4] == "sent" and not acted(*each[1:3]))
    for chat, count in sent.items():
        if count > MOST_A_DAY:
            yield f"{chat} gets {count} private letters in a day"
    # While the desk is away, an answer waits beside what has its time.
    unasked = [each for each in written if each[5] or not acted(*each[1:3], _DAY)]
    about = Counter((chat, at, _first_ref(text)) for _, chat, at, text, *_ in unasked)
    for (chat, at, ref), count in about.items():
        if ref is not None and count > 1:
            yield f"{chat} gets {count} letters at once about {ref}, at {at}"
    for letter, ref, slot, label, role, heads in rows(_NOTICES, since, until):
        rung = Schedule().rung(slot)
        if rung is Rung.LISTS or (rung is Rung.HEADS and heads and role not in _HEADS):
            yield f"letter {letter} about {ref} goes to {label} at {slot}"
    yield from _one_side(rows, since, until, sides)
    for ref, kind, at, user, label in rows(_ANSWERS, since, until):
        if not rows(_HEARD, user, at, ref):
            yield f"{label} does not hear of {kind} of {ref}"


def _one_side(rows: Rows, since: str, until: str, sides_of: Mapping[int, str]) -> Iterator[str]:
    """Yield what one of the two sides is told and the other, in the same position, is not."""
    slots: dict[tuple[Any, ...], list[str]] = {}
    for *slot, delegation in rows(_SLOTS, since, until):
        if Schedule().rung(slot[2]) is not Rung.LISTS:
            slots.setdefault(tuple(slot), []).append(delegation)
    for (_, ref, name, version, at), sides in slots.items():
        there = {sides_of.get(user) for (user,) in rows(_TOLD, ref, version, at)}
        told = [each for each in sides if each in there]
        if len(sides) == 2 and len(told) == 1:
            yield f"only {told[0]} is told of {ref} at {name}, though both owe a report"
    proposed: dict[tuple[str, str], list[str]] = {}
    for ref, at, delegation in rows(_PROPOSED, since, until):
        proposed.setdefault((ref, at), []).append(delegation)
    for (ref, at), sides in proposed.items():
        there = {sides_of.get(user) for (user,) in rows(_ASKED, ref, at)}
        told = [each for each in sides if each in there]
        if len(sides) == 2 and len(told) == 1:
            yield f"only {told[0]} is asked about {ref}, which both are to take up"


def _first_ref(text: str) -> str | None:
    found = _REF.search(text)
    return found[0] if found else None


def late_letters(rows: Rows, letter: int, before: str) -> Iterator[str]:
    """Yield a sentence if the letter asks about an entry that was closed before that time."""
    for subject, at in rows(
        "SELECT t.subject, max(j.at) FROM outbox o JOIN timers t ON t.id = o.timer"
        " JOIN actions a ON t.subject IN (a.\"group\" || '-A' || a.number,"
        " a.\"group\" || '-A' || a.number || '@answer')"
        " JOIN journal j ON j.\"group\" = a.\"group\""
        " AND j.ref = a.\"group\" || '-A' || a.number"
        f" WHERE o.id = ? AND o.chat > 0 AND a.ended AND NOT o.repeated AND t.kind IN {_ASKS}"
        " GROUP BY 1 HAVING max(j.at) < ?", letter, before,
    ):  # fmt: skip
        yield f"letter {letter} asks about {subject}, which was closed at {at}"


def kept_words(rows: Rows, mark: str) -> Iterator[str]:
    """Yield each place where a word stands that the desk may keep only until it has passed it on.

    A letter that waits, and an update that is not handled, still have it.
    """
    for (table,) in rows(_TABLES):
        columns = [name for _, name, *_ in rows(f'PRAGMA table_info("{table}")')]
        waits = {"outbox": "state IN ('queued', 'sending', 'held', 'parked')",
                 "inbox": "state = 'waiting'"}.get(table, "0")  # fmt: skip
        for column in columns:
            keeps = f'SELECT count(*) FROM "{table}" WHERE instr("{column}", ?) AND NOT {waits}'
            [(count,)] = rows(keeps, mark) or [(0,)]
            if count:
                yield f"{table}.{column} keeps {count} questions to the facilitator"


def kept_bytes(path: Path, mark: str) -> Iterator[str]:
    """Yield each file of the database that still has a word which was deleted."""
    for each in sorted(path.parent.glob(f"{path.name}*")):
        if mark.encode() in each.read_bytes():
            yield f"{each.name} has the bytes of a question to the facilitator"
