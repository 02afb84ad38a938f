"""Due notices: what the thread and those addressed are told as a due time nears and passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.actions.model import Action, Line, State
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref, read_ref
from domain.timers import PROMPT, TOO_LATE, Timer, TimerState
from handlers.actions.messages import DAILY, check, report_buttons
from handlers.turns.entries import RefForm, find_action
from handlers.turns.routes import Routes, Where
from handlers.turns.snoozes import snooze_buttons, snoozed_until
from handlers.turns.turn import Button, ButtonRows, Turn, UserTurn
from storage.mail.buttons import Audience
from storage.records import Records
from voice import Markup
from voice.actions import action_check, action_due

routes = Routes()


async def load_items(records: Records, timers: Sequence[Timer]) -> None:
    """Read the items of a batch, and who has them in hand, with three queries a group."""
    refs = {ref for each in timers if (ref := read_ref(each.subject))}
    for group in {ref.group for ref in refs}:
        numbers = [ref.number for ref in refs if ref.group == group]
        await records.actions.load(group, numbers)
        await records.assignments.load(group, numbers)


@routes.timer("action-due", load_items)
async def remind(turn: Turn, timer: Timer) -> None:
    """Say how near the due time is: in the thread, under the card, and to those addressed."""
    action = await _current(turn, timer)
    if action is None or action.due is None:
        return
    late = _late(turn, timer)
    following = turn.desk.schedule.next_after(timer.slot, action.due)
    assert turn.group is not None, "an entry's group was set up before"
    text = action_due(turn.speaker(turn.group), action, turn.now, late=late, following=following)
    _say(turn, action, timer, text, past=turn.now > action.due)
    for line in action.unreported:
        for person in await _told(turn, action.ref, line):
            await _tell_or_hold(turn, action, person, timer)
    turn.records.timers.finish(timer, TimerState.SENT_LATE if late else TimerState.SENT, turn.now)


@routes.timer("action-check", load_items, parked=False)
async def look_daily(turn: Turn, timer: Timer) -> None:
    """An item without delay: say once a day that no report has been entered.

    A look that comes much too late is left out rather than parked: the next day has its own.
    """
    action = await _current(turn, timer)
    if action is None:
        return
    missed = (turn.now - timer.at) // DAILY
    last = replace(timer, at=timer.at + missed * DAILY)
    state = TimerState.CANCELLED
    if turn.now - last.at <= TOO_LATE:
        assert turn.group is not None, "an entry's group was set up before"
        turn.prepared_for = last.prepared_for
        late = _late(turn, last)
        prepared = late.prepared_for if late else None
        speaker = turn.speaker(turn.group)
        text = action_check(speaker, action, prepared=prepared, sent=turn.now)
        _say(turn, action, timer, text, past=True)
        state = TimerState.SENT_LATE if late or missed else TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)
    turn.plan([check(action, last.at + DAILY)])


@routes.timer("action-private", load_items)
async def remind_privately(turn: Turn, timer: Timer) -> None:
    """A notice to one person that quiet hours held back, or that the person put off."""
    action = await _current(turn, timer)
    if action is None:
        return
    person = await turn.records.people.find(int(timer.target))
    owes = person is not None and any(
        line.delegation == person.delegation for line in action.unreported
    )
    if person is None or not owes or not person.sees(action.ref.group):
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    await _tell(turn, action, person, timer)
    turn.records.timers.finish(timer, TimerState.SENT, turn.now)


class SnoozeForm(RefForm):
    """`REF 1h|4h|tomorrow`: the item, and until when nothing more is said of it."""


@routes.command(
    "snooze", act=Act.REMIND, form=SnoozeForm, where=Where.PRIVATE, example="HUM-A1 1h"
)
async def snooze(turn: UserTurn, words: SnoozeForm) -> None:
    """Be told again later, oneself alone; neither the due time nor the thread's notices move."""
    action = await find_action(turn, words.ref)
    action.expect(turn.person.delegation, State.OPEN)
    at = snoozed_until(turn, words.note or "", f"/snooze {action.ref} 1h")
    slot = f"snooze-{turn.now:%Y%m%d%H%M%S}"
    target = str(turn.person.user)
    subject = str(action.ref)
    turn.plan(
        [Timer(at, "action-private", action.ref.group, subject, slot, target, action.due_version)]
    )
    turn.receipt("receipt-snoozed", ref=subject, at=at)


async def _current(turn: Turn, timer: Timer) -> Action | None:
    """The item, where its due time is still the one that the moment was planned for."""
    ref = read_ref(timer.subject)
    action = await turn.records.actions.find(ref) if ref else None
    if action is None or action.due_version != timer.version or not action.unreported:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return None
    return action


async def _told(turn: Turn, ref: Ref, line: Line) -> list[Person]:
    """Whom the delegation has named, while that person may know of the item; else `addressed`."""
    named = await turn.records.assignments.find(ref, line.delegation)
    person = await turn.records.people.find(named.user) if named and named.user else None
    if person and person.delegation == line.delegation and person.sees(ref.group):
        return [person]
    return await addressed(turn, ref.group, line)


async def addressed(turn: Turn, group: str, line: Line) -> list[Person]:
    """The delegation's points of contact in the group, or who took the item on."""
    everyone = await turn.records.people.all()
    members = [
        each for each in everyone if each.delegation == line.delegation and each.sees(group)
    ]
    return [each for each in members if each.poc] or [
        each for each in members if each.user == line.by
    ]


def _say(turn: Turn, action: Action, timer: Timer, text: Markup, *, past: bool) -> None:
    """Say it in the thread, as a reply to the card; buttons only where the time has passed."""
    assert turn.group is not None, "an entry's group was set up before"
    buttons: ButtonRows = [report_buttons(action)] if past else ()
    ref = str(action.ref)
    turn.say(
        turn.group, text, buttons=buttons, subject=ref, version=action.version, reply_card=ref,
        dedup=f"moment:{timer.id}",
    )  # fmt: skip


async def _tell_or_hold(turn: Turn, action: Action, person: Person, timer: Timer) -> None:
    """Tell one person, or plan to tell them when their quiet hours end."""
    until = person.quiet.until(turn.now, person.zone) if person.quiet else None
    if until is None:
        await _tell(turn, action, person, timer)
        return
    held = replace(timer, at=until, kind="action-private", target=str(person.user), id=0)
    turn.plan([replace(held, first_at=timer.prepared_for)])


async def _tell(turn: Turn, action: Action, person: Person, timer: Timer) -> None:
    speaker = turn.speaker(person)
    named = await turn.records.assignments.find(action.ref, person.delegation)
    whom = named.whom if named else None
    if action.due is None:
        text = action_check(speaker, action, whom=whom)
    else:
        late = _late(turn, timer)
        text = action_due(speaker, action, turn.now, late=late, private=True, whom=whom)
    only = Audience(user=person.user)
    snooze = snooze_buttons(f"/snooze {action.ref}", only)
    turn.tell(
        person, text, buttons=[[Button("button-done", f"/done {action.ref}", only)], snooze],
        subject=str(action.ref), version=action.version,
        dedup=f"moment:{timer.id}:{person.user}",
    )  # fmt: skip


def _late(turn: Turn, timer: Timer) -> Timer | None:
    return timer if turn.now - timer.prepared_for > PROMPT else None
