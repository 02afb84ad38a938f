"""Write lists in pages (own entries, a group's entries, a search), and the history of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.actions.model import Action
from domain.awaits import Await
from domain.boards import SCANNED, Page, Section
from domain.followups.model import FollowUp
from domain.groups import Group
from domain.journal import Entry
from domain.people.model import Person
from domain.timers import is_late
from domain.times.ongoing import ONGOING, WORD
from voice.action_lines import action_line
from voice.actions import action_card, in_hand
from voice.awaits import entry_lines
from voice.followups import coming_line, followup_card, followup_line
from voice.speech.lateness import received_line
from voice.speech.limits import first_of, last_of
from voice.speech.markup import Markup, bold, lines, plain, quote, safe
from voice.speech.speaker import Speaker

#: The titles of the sections of a person's board.
_TITLES = {
    Section.ANSWER: "my-answer",
    Section.DO: "my-do",
    Section.CONFIRM: "my-confirm",
    Section.NOTICES: "my-notices",
    Section.QUESTIONS: "my-questions",
    Section.REMINDERS: "reminders-title",
    Section.CONVENED: "my-convened",
}


def own_board(
    speaker: Speaker,
    page: Page,
    sections: Mapping[Section, Sequence[Markup]],
    convened: Markup | None = None,
) -> Markup:
    """Return a page of what waits for the reader's delegation.

    Sections without entries are left out. *convened* is the last line of a board of somebody who
    convenes groups.
    """
    shown: list[Markup] = []
    for section, key in _TITLES.items():
        shown += _headed(speaker.say(key), sections.get(section, ()), apart=bool(shown))
    if not shown:
        return lines(speaker.say("my-nothing"), convened)
    last = Markup(f"\n{convened}") if convened else None
    return first_of(speaker, shown, head=None, foot=lines(last, _mark(speaker, page)))


def group_board(
    speaker: Speaker,
    group: Group,
    page: Page,
    items: Sequence[Action],
    duty: Sequence[Person],
    record: tuple[int, str] | None,
    unanswered: Sequence[FollowUp] = (),
    coming: Sequence[FollowUp] = (),
    more: int = 0,
) -> Markup:
    """Return a page of a group's open entries, with who is on duty and the last journal entry.

    *record* is the number and the hash of that entry, or None while the journal is not verified.
    *unanswered* and *coming* are questions, without an answer and still to be asked; *more* is
    the number of those that come after *coming*.
    """
    title = speaker.say(
        "status-title",
        group=bold(speaker.term("group", group.code)),
        state=_state(speaker, group),
    )
    people = _on_duty(speaker, duty)
    asked = [followup_line(speaker, each, owing=True) for each in unanswered]
    planned = [coming_line(speaker, each) for each in coming]
    entries = [
        *[action_line(speaker, each) for each in items],
        *_headed(speaker.say("status-unanswered"), asked, apart=True),
        *_headed(speaker.say("my-questions"), planned, apart=True),
    ]
    head = lines(
        title,
        speaker.say("status-duty", people=people) if duty else speaker.say("status-nobody"),
        None if items else speaker.say("status-nothing"),
    )
    foot = lines(_mark(speaker, page), _record(speaker, record))
    return first_of(speaker, entries, head=head, foot=foot, more=more)


def _record(speaker: Speaker, record: tuple[int, str] | None) -> Markup | None:
    if record is None:
        return speaker.say("status-record-unverified")
    entry_no, digest = record
    shown = f"{digest[:4]}…{digest[-4:]}"
    return speaker.say("status-record", number=str(entry_no), digest=shown) if entry_no else None


def _on_duty(speaker: Speaker, duty: Sequence[Person]) -> str:
    """Return the people on duty by delegation: an officer of one is no officer of another."""
    by_delegation = {
        code: [each.label for each in duty if each.delegation == code]
        for code in speaker.registry.codes
    }
    return " · ".join(
        f"{plain(speaker.delegation(code))} ({', '.join(labels)})"
        for code, labels in by_delegation.items()
        if labels
    )


def history(
    speaker: Speaker,
    action: Action,
    entries: Sequence[Entry],
    whom: str | None = None,
    *,
    now: datetime | None = None,
    earlier: int = 0,
    awaits: Sequence[Await] = (),
) -> Markup:
    """Return an item's card, and below it the last journal entries about it, oldest first.

    *whom* names who in the reader's delegation handles the item. *now* tells if the due time is
    past. *earlier* is the number of journal entries before these. *awaits* is what the
    delegations owe about the item.
    """
    card, owed = action_card(speaker, action, now), _owed(speaker, awaits, now)
    head = lines(card, in_hand(speaker, whom), *owed, speaker.say("history-title"))
    recorded = [_recorded(speaker, each) for each in entries]
    return last_of(speaker, recorded, head=head, before=earlier)


def question_history(
    speaker: Speaker,
    followup: FollowUp,
    entries: Sequence[Entry],
    earlier: int = 0,
    *,
    now: datetime | None = None,
    awaits: Sequence[Await] = (),
) -> Markup:
    """Return a follow-up's card, and below it the last journal entries about it, oldest first.

    *earlier* is the number of journal entries before these. *awaits* is what the delegations owe.
    """
    owed = _owed(speaker, awaits, now)
    head = lines(followup_card(speaker, followup), *owed, speaker.say("history-title"))
    recorded = [_recorded(speaker, each) for each in entries]
    return last_of(speaker, recorded, head=head, before=earlier)


def search_results(
    speaker: Speaker, page: Page, items: Sequence[Action], *, whole: bool = True
) -> Markup:
    """Return a page of the items that a search has found.

    *whole* is false if only the newest entries of each group were searched.
    """
    part = None if whole else speaker.say("search-part", count=SCANNED)
    if not items:
        return lines(speaker.say("search-nothing"), part)
    found = [action_line(speaker, each) for each in items]
    key = "search-title-more" if page.more else "search-title"
    return lines(speaker.say(key, count=page.count), *found, _mark(speaker, page), part)


def _owed(speaker: Speaker, awaits: Sequence[Await], now: datetime | None) -> list[Markup]:
    return entry_lines(speaker, awaits, now) if now else []


def _state(speaker: Speaker, group: Group) -> Markup:
    """Return the state of a group; in some languages the heads' thread needs another form."""
    form = ".del" if group.code == "DEL" else ""
    return speaker.say(f"group-state-{group.state}{form}")


def _mark(speaker: Speaker, page: Page) -> Markup | None:
    """Return the line with the number of the page, or None if the list has only one page.

    A page that was asked for and does not exist is named.
    """
    missing = page.missing and speaker.say("page-missing", page=page.missing, pages=page.pages)
    if page.pages == 1:
        return missing or None
    key = "page-mark-more" if page.more else "page-mark"
    mark = speaker.say(key, page=page.number, pages=page.pages, count=page.count)
    return lines(missing or None, mark)


def _headed(title: Markup, entries: Sequence[Markup], *, apart: bool) -> list[Markup]:
    """Return the entries of a section, with the section's title above the first entry.

    If *apart* is true, an empty line comes before the title.
    """
    if not entries:
        return []
    first = lines(bold(title), entries[0])
    return [Markup(f"\n{first}") if apart else first, *entries[1:]]


def _recorded(speaker: Speaker, entry: Entry) -> Markup:
    payload: dict[str, Any] = dict(entry.payload or {})
    due = payload.get("due")
    text = speaker.say(
        f"history-{entry.kind}", delegation=entry.actor, at=entry.stamp, ref=entry.ref
    )
    if due and due != "without delay":
        at = ONGOING if due == WORD else datetime.fromisoformat(due)
        text = Markup(f"{text} · {speaker.say('at-full', at=at)}")
    if other := payload.get("other"):
        text = Markup(f"{text} · {safe(other)}")
    note = payload.get("note") or payload.get("was")
    received = entry.at if is_late(entry.stamp, entry.at) else None
    return lines(
        text,
        received_line(speaker, entry.actor or "", entry.stamp, received),
        quote(str(note)) if note else None,
    )
