"""Action items in words: the card, the notices about the due time, and one line for lists."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.actions import Action, Line, State
from domain.people import in_turn
from domain.moments import Moment
from voice.markup import Markup, bold, lines, quote
from voice.speaker import Speaker


def action_card(speaker: Speaker, action: Action) -> Markup:
    """The card of DOMAIN 4.4: title, the words in a block quote, whose it is and by when, its course."""
    many = len(action.lines) > 1
    first = action.lines[0]
    return lines(
        _title(speaker, action),
        quote(action.text),
        *(_many(speaker, action) if many else [_whose(speaker, action, first)]),
        *(_course(speaker, action, line) for line in _ordered(action) if many),
        speaker.say("action-due-line", due=_due(speaker, action)) if many else None,
        None if many else _reported(speaker, first),
        *(_asked(speaker, line) for line in _ordered(action)),
        _proposed(speaker, action),
        _moved(speaker, action),
        speaker.say("corrected", at=action.corrected_at) if action.corrected_at else None,
    )


def action_due(
    speaker: Speaker,
    action: Action,
    now: datetime,
    *,
    late: Moment | None = None,
    following: datetime | None = None,
    private: bool = False,
) -> Markup:
    """A notice about the due time: how near it is, or how long ago it was, and for whom."""
    assert action.due is not None
    left = action.due - now
    passed = left < timedelta(0)
    due = {"delegations": [line.delegation for line in action.unreported], "due": action.due}
    return lines(
        _nearness(speaker, action, left),
        quote(action.text),
        _addressed(speaker, due, ago=length(speaker, -left) if passed else None, private=private),
        speaker.say("action-no-report") if passed and not private and following is None else None,
        speaker.say("action-no-report-next", next=following) if passed and not private and following else None,
        speaker.say("late", due=late.due, sent=now) if late else None,
    )


def action_check(speaker: Speaker, action: Action) -> Markup:
    """The daily look at an item to be done without delay."""
    names = [line.delegation for line in action.unreported]
    return lines(
        speaker.say("action-check-title", ref=bold(action.ref)),
        quote(action.text),
        speaker.say("action-whose-open", delegations=names, due=speaker.say("without-delay")),
        speaker.say("action-no-report"),
    )


def action_line(speaker: Speaker, action: Action) -> Markup:
    """One line of a list: reference, whose, by when, in what state, and the words cut short."""
    names = [line.delegation for line in action.lines]
    states = {line.state for line in action.lines}
    state = speaker.term("state", min(states, key=list(State).index))
    short = action.text if len(action.text) <= 80 else action.text[:79] + "…"
    head = speaker.say("list-action", ref=bold(action.ref), delegations=names, due=_due(speaker, action), state=state)
    return lines(head, quote(short))


def length(speaker: Speaker, span: timedelta) -> Markup:
    """`1 day 3 h`, `2 h`, `20 min`: the two largest units, rounded to the minute."""
    minutes = round(span.total_seconds() / 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days >= 2 or (days and hours):
        parts = [("length-days", days), ("length-hours", hours)]
    else:
        parts = [("length-hours", hours + 24 * days), ("length-minutes", minutes)]
    shown = [speaker.say(key, count=count) for key, count in parts if count]
    return Markup(" ".join(shown or [speaker.say("length-minutes", count=0)]))


def _title(speaker: Speaker, action: Action) -> Markup:
    states = [line.state for line in action.lines]
    if len(set(states)) == 1:
        return speaker.say("action-title", ref=bold(action.ref), state=states[0].value)
    open_still = State.AWAITING if State.AWAITING in states else State.OPEN
    state = open_still if not action.settled else State.CLOSED
    return speaker.say("action-title", ref=bold(action.ref), state=state.value)


def _whose(speaker: Speaker, action: Action, line: Line) -> Markup:
    key = "action-whose-awaiting" if line.state is State.AWAITING else "action-whose-open"
    return speaker.say(key, delegations=[line.delegation], delegation=line.delegation, due=_due(speaker, action))


def _many(speaker: Speaker, action: Action) -> list[Markup]:
    return [
        speaker.say("action-line", delegation=line.delegation, state=speaker.term("state", line.state))
        for line in _ordered(action)
    ]


def _course(speaker: Speaker, action: Action, line: Line) -> Markup | None:
    return _reported(speaker, line)


def _reported(speaker: Speaker, line: Line) -> Markup | None:
    if line.state not in {State.REPORTED, State.CLOSED, State.DECLINED, State.WITHDRAWN}:
        return None
    text = speaker.say(f"action-{line.state.value}", delegation=line.delegation, at=line.since)
    return lines(text, quote(line.note) if line.note else None)


def _asked(speaker: Speaker, line: Line) -> Markup | None:
    if line.asked_due is None:
        return None
    text = speaker.say("action-asked", delegation=line.delegation, due=line.asked_due)
    return lines(text, quote(line.note) if line.note else None)


def _proposed(speaker: Speaker, action: Action) -> Markup:
    accepted = [line.accepted_at for line in action.lines if line.accepted_at and line.delegation != action.proposed_by]
    if len(action.lines) == 1 and accepted:
        return speaker.say("action-proposed-accepted", delegation=action.proposed_by, at=accepted[0])
    if len(action.lines) == 1 and action.lines[0].delegation == action.proposed_by:
        return speaker.say("action-entered", delegation=action.proposed_by, at=action.created_at)
    return speaker.say("action-proposed", delegation=action.proposed_by, at=action.created_at)


def _moved(speaker: Speaker, action: Action) -> Markup | None:
    if not action.moved:
        return None
    if action.moved_from is None:
        return speaker.say("action-moved", count=action.moved, was=speaker.say("without-delay"))
    return speaker.say("action-moved", count=action.moved, was=speaker.say("at-stamp", at=action.moved_from))


def _due(speaker: Speaker, action: Action) -> Markup:
    return speaker.say("at-full", at=action.due) if action.due else speaker.say("without-delay")


def _ordered(action: Action) -> list[Line]:
    """Lines in the order in which this entry names delegations: it alternates with the number."""
    order = in_turn([line.delegation for line in action.lines], action.ref.number)
    return sorted(action.lines, key=lambda line: order.index(line.delegation))


def _nearness(speaker: Speaker, action: Action, left: timedelta) -> Markup:
    assert action.due is not None
    ref = bold(action.ref)
    minutes = round(left.total_seconds() / 60)
    if minutes < 0:
        return speaker.say("action-passed", ref=ref)
    if minutes == 0:
        return speaker.say("action-now", ref=ref, at=action.due)
    key = "action-nears" if left < timedelta(hours=12) else "action-nears-day"
    return speaker.say(key, ref=ref, left=length(speaker, left), at=action.due)


def _addressed(speaker: Speaker, due: dict[str, object], *, ago: Markup | None, private: bool) -> Markup | None:
    if private:
        return speaker.say("action-was-due" if ago else "action-is-due", due=due["due"])
    if ago:
        return speaker.say("action-addressed-past", ago=ago, **due)
    return speaker.say("action-addressed", delegations=due["delegations"])
