"""What the desk holds, read by its repositories, and what a line has added to it or changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.actions.model import Action
from domain.followups.model import FollowUp
from domain.groups import CODES
from domain.notices.model import ALL, PRIVATE, Notice, NoticeState
from domain.refs import Ref
from domain.reminders import THREAD, Reminder
from domain.times.recurrences import Recurrence
from storage.records import Records

#: Everything that can be recorded by the commands of this folder, by its name.
Held = Mapping[str, object]

WITHOUT_DELAY = "without delay"
AT_ONCE = "now"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was recorded: who is addressed, when, and the text.

    *who* are delegations, recipients, or the reference of the entry that was changed. *when* is a
    time in UTC (`28 Jul 10:00`), a rule with its first time, or a word such as `done`.
    """

    who: str
    when: str
    text: str

    def __str__(self) -> str:
        """Return the entry as the tables of this folder show it."""
        return f"{self.who}; {self.when}; {self.text or '-'}"


async def hold(records: Records, user: int) -> Held:
    """Return all entries of the desk, and the reminders of one person."""
    held: dict[str, object] = {}
    actions, followups, notices = [await records.counters.last(kind) for kind in "AFN"]
    for group in CODES:
        for item in await records.actions.load(group, _numbers(actions, group)):
            held[str(item.ref)] = item
        for question in await records.followups.load(group, _numbers(followups, group)):
            held[str(question.ref)] = question
    for group in (*CODES, PRIVATE):
        if numbers := _numbers(notices, group):
            for notice in await records.notices.load(group, numbers):
                held[str(notice.ref)] = notice
    for reminder in await records.reminders.planned(user):
        held[f"reminder {reminder.number}"] = reminder
    return held


async def added(records: Records, before: Held, after: Held) -> list[Entry]:
    """Return what is in *after* and was not in *before*, or was otherwise there."""
    changed = [
        (after[name], before.get(name))
        for name in sorted(after)
        if after[name] != before.get(name) and not _follows(after[name], before.get(name))
    ]
    removed = [Entry(name, "removed", "") for name in sorted(before.keys() - after.keys())]
    return [await _entry(records, now, was) for now, was in changed] + removed


def _follows(now: object, was: object | None) -> bool:
    """Return True if a question only ended because the entry that it is about has ended."""
    if not isinstance(now, FollowUp) or not isinstance(was, FollowUp):
        return False
    return (now.question, now.of, now.at) == (was.question, was.of, was.at)


def instant(at: datetime) -> str:
    """Return a time in UTC as `28 Jul 10:00`, with its year if that is not 2025."""
    year = f" {at.year}" if at.year != 2025 else ""
    return f"{at.day} {at:%b}{year} {at:%H:%M}"


def plain_text(text: str | None) -> str:
    """Return *text* without the signs at its ends, which may stay there or go with the time."""
    return " ".join((text or "").split()).strip(" .,;:–—-")


async def _entry(records: Records, now: object, was: object | None) -> Entry:
    """Return what was recorded, as one line of a table names it."""
    match now:
        case Action() if was is None:
            who = "+".join(line.delegation for line in now.lines)
            return Entry(who, instant(now.due) if now.due else WITHOUT_DELAY, plain_text(now.text))
        case Action():
            return await _step(records, now.ref)
        case FollowUp():
            who = "+".join(now.of) if was is None else str(now.ref)
            when = f"{now.rhythm} from {instant(now.at)}" if now.rhythm else instant(now.at)
            return Entry(who, when, plain_text(now.question))
        case Notice() if was is not None:
            when = "withdrawn" if now.state is NoticeState.WITHDRAWN else _said(now)
            return Entry(str(now.ref), when, plain_text(now.text))
        case Notice():
            return Entry(_recipients(now), _said(now), plain_text(now.text))
        case Reminder():
            return Entry(_reminded(now), _planned(now), plain_text(now.ref or now.text))
        case _:
            raise AssertionError(now)


async def _step(records: Records, ref: Ref) -> Entry:
    """Return the last step on an item that was there before; its facts are in the journal."""
    entries, _ = await records.journal.history(ref.group, str(ref))
    step = entries[-1]
    facts = step.payload or {}
    words = plain_text(str(facts.get("text") or facts.get("note") or ""))
    match step.kind:
        case "action-date-asked" | "action-date-moved" | "action-corrected":
            due = facts.get("due")
            when = instant(datetime.fromisoformat(str(due))) if due else WITHOUT_DELAY
            return Entry(str(ref), when, words)
        case _:
            return Entry(str(ref), step.kind.removeprefix("action-"), words)


def _recipients(notice: Notice) -> str:
    groups = notice.to.groups
    return ALL if set(groups) == set(CODES) else "+".join(groups or notice.to.people)


def _said(notice: Notice) -> str:
    return instant(notice.at) if notice.at else AT_ONCE


def _reminded(reminder: Reminder) -> str:
    if reminder.target == THREAD:
        return str(reminder.group)
    return reminder.target or "me"


def _planned(reminder: Reminder) -> str:
    rule, at = reminder.recurrence, instant(reminder.at)
    return f"{spell(rule)} from {at}" if rule else at


def spell(rule: Recurrence) -> str:
    """Return a recurrence as an RFC 5545 rule, with its end."""
    until = f";UNTIL={rule.until:%Y%m%d}" if rule.until else ""
    count = f";COUNT={rule.count}" if rule.count else ""
    return f"{rule.rule}{until}{count}"


def _numbers(last: Mapping[str, int], group: str) -> list[int]:
    return list(range(1, last.get(group, 0) + 1))
