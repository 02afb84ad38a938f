"""Write the texts about action items: the card, and messages about the item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.absences import Absence
from domain.actions import rewordings
from domain.actions.item import Point
from domain.actions.model import MOST_LINKS, Action, Line, State
from domain.actions.withdrawals import undecided
from voice.speech.lateness import late_line, lost_line, received_line
from voice.speech.limits import clip, fits
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker

#: A card that is too long shows so many characters of each line of a list.
_POINT_CLIP = 30


def action_card(speaker: Speaker, action: Action, now: datetime | None = None) -> Markup:
    """Return the card of an item: title, quoted text, assignees, due time and later entries.

    *now* is given for a message that is not edited later: it can say that the due time is past.
    If the card does not fit one message, the notes of the delegations are shortened.
    """
    whole = _card(speaker, action, now)
    if fits(whole):
        return whole
    clipped = [replace(each, note=clip(each.note or "") or None) for each in action.lines]
    lists = [replace(each, points=tuple(map(_clipped, each.points))) for each in action.lists]
    return _card(speaker, replace(action, lines=tuple(clipped), lists=tuple(lists)), now)


def _card(speaker: Speaker, action: Action, now: datetime | None) -> Markup:
    past = now is not None and action.past_due(now)
    parts = _many if len(action.lines) > 1 else _one
    return lines(
        _title(speaker, action),
        quote(action.text),
        *parts(speaker, action, past=past),
        *_lists(speaker, action),
        *asked_dates(speaker, action),
        *asked_words(speaker, action),
        *_withdrawing(speaker, action),
        _proposed(speaker, action),
        _moved(speaker, action),
        *_receipts(speaker, action),
        speaker.say("corrected", at=action.corrected_at) if action.corrected_at else None,
        _links(speaker, action),
    )


def _lists(speaker: Speaker, action: Action) -> list[Markup]:
    """Return the list of each delegation, with numbers to name its lines, and its ticks."""
    found = {each.delegation: each.points for each in action.lists}
    return [
        lines(
            speaker.say("action-list", delegation=code),
            quote("\n".join(_point(number, each) for number, each in enumerate(found[code], 1))),
        )
        for code in speaker.registry.in_turn(found, action.ref.number)
    ]


def _point(number: int, point: Point) -> str:
    return f"{number}. {'✓ ' if point.done else ''}{point.text}"


def _clipped(point: Point) -> Point:
    return replace(point, text=clip(point.text, _POINT_CLIP))


def _links(speaker: Speaker, action: Action) -> Markup | None:
    """Return the line with the linked entries, or None if there are none.

    An earlier version of the desk allowed more links than a card can show.
    """
    if not action.links:
        return None
    shown = [str(each) for each in action.links[:MOST_LINKS]]
    more = ["…"] if len(action.links) > MOST_LINKS else []
    return speaker.say("action-links", refs=[*shown, *more])


def action_check(
    speaker: Speaker,
    action: Action,
    *,
    prepared: datetime | None = None,
    sent: datetime | None = None,
    whom: str | None = None,
    lost: Absence | None = None,
) -> Markup:
    """Return the daily notice about an item that is due without delay.

    *prepared* is the time for which the notice was planned, and *sent* is the time when it is
    sent. They are given only if the notice is late. *whom* names who in the reader's delegation
    handles the item. *lost* is the absence of the desk in which a report may have been lost.
    """
    return lines(
        speaker.say("action-check-title", ref=bold(action.ref)),
        quote(action.text),
        speaker.say(
            "action-whose-open",
            delegations=unreported(speaker, action),
            due=speaker.say("without-delay"),
        ),
        report_lost(speaker, action, lost) or speaker.say("action-no-report"),
        in_hand(speaker, whom),
        late_line(speaker, prepared, sent) if prepared and sent else None,
    )


def report_lost(speaker: Speaker, action: Action, lost: Absence | None) -> Markup | None:
    """Return the line that says that a report on the item may have been lost in that absence."""
    return lost_line(speaker, lost, speaker.say("away-type-report", ref=str(action.ref)))


def in_hand(speaker: Speaker, whom: str | None) -> Markup | None:
    """Return the line that names who handles the item, or None if *whom* is None.

    Only members of that person's delegation may see the line.
    """
    return speaker.say("action-with", whom=whom) if whom else None


def unreported(speaker: Speaker, action: Action) -> list[str]:
    """Return the delegations that have accepted the item and not reported, in the item's order."""
    return [line.delegation for line in ordered(speaker, action) if line in action.unreported]


def _title(speaker: Speaker, action: Action) -> Markup:
    states = [line.state for line in action.lines]
    if len(set(states)) == 1:
        state = states[0]
    elif action.ended:
        state = State.CLOSED
    else:
        state = State.AWAITING if State.AWAITING in states else State.OPEN
    return bold(speaker.say("action-title", ref=str(action.ref), state=state.value))


def _one(speaker: Speaker, action: Action, *, past: bool) -> list[Markup | None]:
    line = action.lines[0]
    if line.state is State.AWAITING:
        key = "action-whose-awaiting-past" if past else "action-whose-awaiting"
    else:
        key = "action-whose-open-past" if past else "action-whose-open"
    of, due = line.delegation, _due_on_card(speaker, action)
    return [
        speaker.say(key, delegation=of, delegations=[of], due=due),
        _reported(speaker, line),
        reopened_line(speaker, action, line),
        _withdrawn(speaker, action),
    ]


def _many(speaker: Speaker, action: Action, *, past: bool) -> list[Markup | None]:
    """Return the lines of an item that has several assignees.

    The state of each delegation comes first, then their reports, then the due time.
    """
    in_order = ordered(speaker, action)
    parts: list[Markup | None] = [
        speaker.say(
            "action-line", delegation=line.delegation, state=speaker.term("state", line.state)
        )
        for line in in_order
    ]
    parts += [_reported(speaker, line) for line in in_order]
    parts += [reopened_line(speaker, action, line) for line in in_order]
    parts.append(_withdrawn(speaker, action))
    key = "action-due-line-past" if past else "action-due-line"
    return [*parts, speaker.say(key, due=_due_on_card(speaker, action))]


def _reported(speaker: Speaker, line: Line) -> Markup | None:
    if line.state not in {State.REPORTED, State.CLOSED, State.DECLINED}:
        return None
    text = speaker.say(f"action-{line.state.value}", delegation=line.delegation, at=line.since)
    return lines(text, quote(line.note) if line.note else None)


def reopened_line(speaker: Speaker, action: Action, line: Line) -> Markup | None:
    """Return who answered "not yet" to a report, and its words; None if it gave none.

    Returns None also if several delegations may have answered: the private message to those who
    reported then names the one that did.
    """
    sides = action.confirming(line)
    if line.state is not State.OPEN or line.asked_due or not line.note or len(sides) > 1:
        return None
    said = speaker.say("action-reopened", delegation=sides[0], at=line.since)
    return lines(said, quote(line.note))


def _withdrawn(speaker: Speaker, action: Action) -> Markup | None:
    """Return the line that says who withdrew the item; None if it was not withdrawn.

    Those who withdrew it are not always those who had to do it. The items that were withdrawn
    before the desk stored this name nobody.
    """
    since = [line.since for line in action.lines if line.state is State.WITHDRAWN]
    if not since:
        return None
    if not action.withdrawing:
        return speaker.say("action-withdrawn-before", at=since[0])
    return speaker.say("action-withdrawn", delegations=action.withdrawing, at=since[0])


def asked_dates(speaker: Speaker, action: Action, *, notes: bool = True) -> list[Markup]:
    """Return the other dates that are asked for; with *notes*, each with its reason.

    A request that nobody is left to answer is not shown: the standing due time holds.
    """
    return [
        lines(
            speaker.say("action-asked", delegation=line.delegation, due=line.asked_due),
            quote(line.note) if line.note and notes else None,
        )
        for line in ordered(speaker, action)
        if action.asks(line)
    ]


def asked_words(
    speaker: Speaker, action: Action, shown: Callable[[str], str] = str
) -> list[Markup]:
    """Return the other words that are asked for, and who has agreed; none if nobody has to."""
    if action.rewording is None or not rewordings.undecided(action):
        return []
    first, *others = action.rewording.agreed
    asked = speaker.say("action-words-asked", delegation=first)
    agreed = [speaker.say("action-words-agreed", delegation=each) for each in others]
    return [lines(asked, quote(shown(action.rewording.text))), *agreed]


def _withdrawing(speaker: Speaker, action: Action) -> list[Markup]:
    """Return the lines that say who asked to withdraw the item and who has agreed.

    There are none if nobody has asked, or if nobody still has to answer.
    """
    if not undecided(action):
        return []
    first, *others = action.withdrawing
    agreed = [speaker.say("action-withdraw-agreed", delegation=each) for each in others]
    return [speaker.say("action-withdraw-asked", delegation=first), *agreed]


def _proposed(speaker: Speaker, action: Action) -> Markup:
    accepted = [
        line.accepted_at
        for line in action.lines
        if line.accepted_at and line.delegation != action.proposed_by
    ]
    if len(action.lines) == 1 and accepted:
        return speaker.say(
            "action-proposed-accepted", delegation=action.proposed_by, at=accepted[0]
        )
    if len(action.lines) == 1 and action.lines[0].delegation == action.proposed_by:
        return speaker.say("action-entered", delegation=action.proposed_by, at=action.created_at)
    return speaker.say("action-proposed", delegation=action.proposed_by, at=action.created_at)


def _moved(speaker: Speaker, action: Action) -> Markup | None:
    if not action.moved:
        return None
    if action.moved_from is None:
        return speaker.say("action-moved", count=action.moved, was=speaker.say("without-delay"))
    return speaker.say(
        "action-moved", count=action.moved, was=speaker.say("at-stamp", at=action.moved_from)
    )


def _receipts(speaker: Speaker, action: Action) -> list[Markup | None]:
    """Return a line for each delegation whose last step was received much later than entered."""
    late = {each.delegation: each for each in action.receipts}
    return [
        received_line(speaker, code, late[code].at, late[code].received_at)
        for code in speaker.registry.in_turn(late, action.ref.number)
    ]


def _due_on_card(speaker: Speaker, action: Action) -> Markup:
    due = due_time(speaker, action)
    return speaker.say("due-by-default", due=due) if action.by_default else due


def due_time(speaker: Speaker, action: Action) -> Markup:
    """Return the item's due time, or the words for "without delay"."""
    return speaker.say("at-full", at=action.due) if action.due else speaker.say("without-delay")


def ordered(speaker: Speaker, action: Action) -> list[Line]:
    """Return the item's lines, one for each delegation, in the order that this item uses."""
    codes = [line.delegation for line in action.lines]
    return [action.line(code) for code in speaker.registry.in_turn(codes, action.ref.number)]
