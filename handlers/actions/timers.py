"""Due notices: what the thread and those addressed are told as a due time nears and passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.actions.model import Action, Line, State
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref, read_ref
from domain.timers import PROMPT, TOO_LATE, Moment, MomentState
from handlers.actions.messages import DAILY, check, report_keys
from handlers.turns.entries import RefWords, find_action
from handlers.turns.routes import Routes, Where
from handlers.turns.snoozes import snooze_keys, snoozed_until
from handlers.turns.turn import Asked, Key, Keys, Turn
from storage.mail.buttons import Audience
from storage.records import Records
from voice import Markup
from voice.actions import action_check, action_due

routes = Routes()


async def load_items(records: Records, moments: Sequence[Moment]) -> None:
    """Read the items of a batch, and who has them in hand, with three queries a group."""
    refs = {ref for each in moments if (ref := read_ref(each.subject))}
    for group in {ref.group for ref in refs}:
        numbers = [ref.number for ref in refs if ref.group == group]
        await records.actions.load(group, numbers)
        await records.assignments.load(group, numbers)


@routes.due("action-due", load_items)
async def remind(turn: Turn, moment: Moment) -> None:
    """Say how near the due time is: in the thread, under the card, and to those addressed."""
    action = await _current(turn, moment)
    if action is None or action.due is None:
        return
    late = _late(turn, moment)
    following = turn.desk.schedule.next_after(moment.slot, action.due)
    assert turn.group is not None, "an entry's group was set up before"
    text = action_due(turn.speaker(turn.group), action, turn.now, late=late, following=following)
    _say(turn, action, moment, text, past=turn.now > action.due)
    for line in action.unreported:
        for person in await _told(turn, action.ref, line):
            await _tell_or_hold(turn, action, person, moment)
    turn.records.moments.settle(
        moment, MomentState.SENT_LATE if late else MomentState.SENT, turn.now
    )


@routes.due("action-check", load_items, parked=False)
async def look_daily(turn: Turn, moment: Moment) -> None:
    """An item without delay: say once a day that no report has been entered.

    A look that comes much too late is left out rather than parked: the next day has its own.
    """
    action = await _current(turn, moment)
    if action is None:
        return
    missed = (turn.now - moment.at) // DAILY
    last = replace(moment, at=moment.at + missed * DAILY)
    state = MomentState.CANCELLED
    if turn.now - last.at <= TOO_LATE:
        assert turn.group is not None, "an entry's group was set up before"
        turn.prepared_for = last.due
        late = _late(turn, last)
        prepared = late.due if late else None
        speaker = turn.speaker(turn.group)
        text = action_check(speaker, action, prepared=prepared, sent=turn.now)
        _say(turn, action, moment, text, past=True)
        state = MomentState.SENT_LATE if late or missed else MomentState.SENT
    turn.records.moments.settle(moment, state, turn.now)
    turn.plan([check(action, last.at + DAILY)])


@routes.due("action-private", load_items)
async def remind_privately(turn: Turn, moment: Moment) -> None:
    """A notice to one person that quiet hours held back, or that the person put off."""
    action = await _current(turn, moment)
    if action is None:
        return
    person = await turn.records.people.find(int(moment.target))
    owes = person is not None and any(
        line.delegation == person.delegation for line in action.unreported
    )
    if person is None or not owes or not person.sees(action.ref.group):
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return
    await _tell(turn, action, person, moment)
    turn.records.moments.settle(moment, MomentState.SENT, turn.now)


class SnoozeWords(RefWords):
    """`REF 1h|4h|tomorrow`: the item, and until when nothing more is said of it."""


@routes.command(
    "snooze", act=Act.REMIND, takes=SnoozeWords, where=Where.PRIVATE, example="HUM-A1 1h"
)
async def snooze(turn: Asked, words: SnoozeWords) -> None:
    """Be told again later, oneself alone; neither the due time nor the thread's notices move."""
    action = await find_action(turn, words.ref)
    action.expect(turn.person.delegation, State.OPEN)
    at = snoozed_until(turn, words.note or "", f"/snooze {action.ref} 1h")
    slot = f"snooze-{turn.now:%Y%m%d%H%M%S}"
    target = str(turn.person.user)
    subject = str(action.ref)
    turn.plan(
        [Moment(at, "action-private", action.ref.group, subject, slot, target, action.due_version)]
    )
    turn.receipt("receipt-snoozed", ref=subject, at=at)


async def _current(turn: Turn, moment: Moment) -> Action | None:
    """The item, where its due time is still the one that the moment was planned for."""
    ref = read_ref(moment.subject)
    action = await turn.records.actions.find(ref) if ref else None
    if action is None or action.due_version != moment.version or not action.unreported:
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
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


def _say(turn: Turn, action: Action, moment: Moment, text: Markup, *, past: bool) -> None:
    """Say it in the thread, as a reply to the card; buttons only where the time has passed."""
    assert turn.group is not None, "an entry's group was set up before"
    keys: Keys = [report_keys(action)] if past else ()
    ref = str(action.ref)
    turn.say(
        turn.group, text, keys=keys, subject=ref, version=action.version, reply_card=ref,
        dedup=f"moment:{moment.id}",
    )  # fmt: skip


async def _tell_or_hold(turn: Turn, action: Action, person: Person, moment: Moment) -> None:
    """Tell one person, or plan to tell them when their quiet hours end."""
    until = person.quiet.until(turn.now, person.zone) if person.quiet else None
    if until is None:
        await _tell(turn, action, person, moment)
        return
    held = replace(moment, at=until, kind="action-private", target=str(person.user), id=0)
    turn.plan([replace(held, prepared_for=moment.due)])


async def _tell(turn: Turn, action: Action, person: Person, moment: Moment) -> None:
    speaker = turn.speaker(person)
    named = await turn.records.assignments.find(action.ref, person.delegation)
    whom = named.whom if named else None
    if action.due is None:
        text = action_check(speaker, action, whom=whom)
    else:
        late = _late(turn, moment)
        text = action_due(speaker, action, turn.now, late=late, private=True, whom=whom)
    only = Audience(user=person.user)
    snooze = snooze_keys(f"/snooze {action.ref}", only)
    turn.tell(
        person, text, keys=[[Key("button-done", f"/done {action.ref}", only)], snooze],
        subject=str(action.ref), version=action.version,
        dedup=f"moment:{moment.id}:{person.user}",
    )  # fmt: skip


def _late(turn: Turn, moment: Moment) -> Moment | None:
    return moment if turn.now - moment.due > PROMPT else None
