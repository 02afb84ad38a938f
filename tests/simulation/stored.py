"""What must hold between the tables of the desk's database, whatever has happened before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Rows = Callable[..., list[tuple[Any, ...]]]

#: What is awaited by the states of the entries: group, letter, number, delegation, what.
_OWED = """
SELECT "group", 'A' AS kind, number, delegation, 'acceptance' AS what FROM action_lines
    WHERE state = 'awaiting' AND asked_due IS NULL
UNION ALL SELECT "group", 'A', number, delegation, 'report' FROM action_lines WHERE state = 'open'
UNION ALL SELECT f."group", 'F', f.number, e.value, 'answer' FROM followups f, json_each(f."of") e
    WHERE f.state = 'asked' AND NOT EXISTS (
        SELECT 1 FROM followup_replies r WHERE r."group" = f."group" AND r.number = f.number
        AND r.asking = f.times AND r.delegation = e.value)
UNION ALL SELECT n."group", 'N', n.number, e.key, 'seen' FROM notices n, json_each(n.reached) e
    WHERE n.state = 'published' AND NOT EXISTS (
        SELECT 1 FROM notice_marks s WHERE s."group" = n."group" AND s.number = n.number
        AND s.delegation = e.key)
UNION ALL SELECT "group", 'N', number, delegation, 'second' FROM notices
    WHERE state = 'unconfirmed'
"""
_AWAITED = """
SELECT "group", kind, number, delegation, what FROM awaits
    WHERE what IN ('acceptance', 'report', 'answer', 'seen', 'second')
"""
#: What has a time to come, and no timer that will say so.
_FORGOTTEN = """
SELECT a."group" || '-A' || a.number, a.due FROM actions a WHERE a.due > ? AND a.due < '9000-01-01'
    AND EXISTS (SELECT 1 FROM action_lines l
        WHERE l."group" = a."group" AND l.number = a.number AND l.state = 'open')
    AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.subject = a."group" || '-A' || a.number
        AND t.kind = 'action-due' AND t.state = 'planned' AND t.at = a.due
        AND t.version = a.due_version)
UNION ALL SELECT f."group" || '-F' || f.number, f.at FROM followups f
    WHERE (f.state = 'scheduled' OR f.state = 'asked' AND f.rhythm IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.subject = f."group" || '-F' || f.number
        AND t.kind = 'follow-ask' AND t.state IN ('planned', 'parked'))
UNION ALL SELECT n."group" || '-N' || n.number, n.at FROM notices n
    WHERE n.state = 'planned' AND NOT EXISTS (
        SELECT 1 FROM timers t WHERE t.subject = n."group" || '-N' || n.number
        AND t.kind = 'notice' AND t.state IN ('planned', 'parked') AND t.version = n.version)
"""


def differences(rows: Rows, now: str) -> Iterator[str]:
    """Yield a sentence for each entry of which the tables say different things.

    *rows* returns the rows of a query, and *now* is written as the database writes an instant.
    """
    owed, awaited = set(rows(_OWED)), set(rows(_AWAITED))
    for each in sorted(owed - awaited):
        yield f"nobody is asked for what is owed: {each}"
    for each in sorted(awaited - owed):
        yield f"it is awaited, but not owed: {each}"
    for ref, at in rows(_FORGOTTEN, now):
        yield f"{ref} has no timer for {at}"
