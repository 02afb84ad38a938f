"""Due notices: what the desk says in the thread, and to those addressed, as a due time nears and passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.actions import Action, Line
from domain.moments import PROMPT, Moment, MomentState
from domain.people import Person
from domain.permissions import Act
from domain.refs import read_ref
from domain.refusals import NotUnderstood
from domain.wall import instant, local
from handlers.action_cards import DAILY, check, report_keys
from handlers.entries import RefWords, find_action
from handlers.routes import Routes, Where
from handlers.turn import Asked, Key, Keys, Turn
from storage.buttons import Audience
from storage.records import Records
from voice.actions import action_check, action_due

routes = Routes()

#: For how long one's own notice can be put off; `tomorrow` is 09:00 of the next day in one's own zone.
SNOOZE = ("1h", "4h", "tomorrow")


async def load_items(records: Records, moments: Sequence[Moment]) -> None:
    """Read the items of a batch with two queries a group."""
    refs = {ref for each in moments if (ref := read_ref(each.subject))}
    for group in {ref.group for ref in refs}:
        await records.actions.load(group, [ref.number for ref in refs if ref.group == group])


@routes.due("action-due", load_items)
async def remind(turn: Turn, moment: Moment) -> None:
    """Say in the thread, as a reply to the card, how near the due time is; then tell those addressed."""
    action = await _current(turn, moment)
    if action is None or turn.group is None:
        return
    late = _late(turn, moment)
    past = action.due is not None and turn.now > action.due
    following = turn.desk.schedule.next_after(moment.slot, action.due) if action.due else None
    text = action_due(turn.speaker(turn.group), action, turn.now, late=late, following=following)
    turn.say(
        turn.group, text, keys=_keys(action, past), subject=str(action.ref), version=action.version,
        reply_card=str(action.ref), dedup=f"moment:{moment.id}",
    )  # fmt: skip
    await _tell_addressed(turn, action, moment)
    turn.records.moments.settle(moment, MomentState.SENT_LATE if late else MomentState.SENT, turn.now)


@routes.due("action-check", load_items)
async def look_daily(turn: Turn, moment: Moment) -> None:
    """An item without delay: say once a day that no report has been entered."""
    action = await _current(turn, moment)
    if action is None or turn.group is None:
        return
    turn.say(
        turn.group, action_check(turn.speaker(turn.group), action), keys=_keys(action, past=True),
        subject=str(action.ref), version=action.version, reply_card=str(action.ref), dedup=f"moment:{moment.id}",
    )  # fmt: skip
    late = _late(turn, moment)
    turn.records.moments.settle(moment, MomentState.SENT_LATE if late else MomentState.SENT, turn.now)
    turn.plan([check(action, max(moment.at, turn.now - DAILY) + DAILY)])


@routes.due("action-private", load_items)
async def remind_privately(turn: Turn, moment: Moment) -> None:
    """A notice to one person that quiet hours held back."""
    action = await _current(turn, moment)
    person = await turn.records.people.find(int(moment.target))
    if action is None or person is None or not person.sees(action.ref.group):
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return
    _tell(turn, action, person, moment)
    turn.records.moments.settle(moment, MomentState.SENT, turn.now)


@routes.command("snooze", act=Act.REMIND, takes=RefWords, where=Where.PRIVATE, example="HUM-A1 1h")
async def snooze(turn: Asked, words: RefWords) -> None:
    """Be told again later, oneself alone; neither the due time nor the thread's notices move."""
    action = await find_action(turn, words.ref)
    at = _snoozed(turn, words.note or "")
    slot = f"snooze-{turn.now:%Y%m%d%H%M%S}"
    target = str(turn.person.user)
    turn.plan([Moment(at, "action-private", action.ref.group, str(action.ref), slot, target, action.due_version)])
    turn.receipt("receipt-snoozed", ref=str(action.ref), at=at)


def _snoozed(turn: Asked, length: str) -> datetime:
    match length:
        case "1h" | "4h":
            return turn.now + timedelta(hours=int(length[0]))
        case "tomorrow":
            day = local(turn.now, turn.person.zone).date() + timedelta(days=1)
            return instant(datetime.combine(day, time(9)), turn.person.zone)
        case _:
            raise NotUnderstood


async def _current(turn: Turn, moment: Moment) -> Action | None:
    """The item, where its due time is still the one that the moment was planned for."""
    ref = read_ref(moment.subject)
    action = await turn.records.actions.find(ref) if ref else None
    if action is None or action.due_version != moment.version or not action.unreported:
        turn.records.moments.settle(moment, MomentState.CANCELLED, turn.now)
        return None
    return action


async def addressed(turn: Turn, group: str, line: Line) -> list[Person]:
    """The delegation's points of contact in the group, or whoever took the item on (DOMAIN 3.4)."""
    everyone = await turn.records.people.all()
    members = [each for each in everyone if each.delegation == line.delegation and each.sees(group)]
    return [each for each in members if each.poc] or [each for each in members if each.user == line.by]


async def _tell_addressed(turn: Turn, action: Action, moment: Moment) -> None:
    for line in action.unreported:
        for person in await addressed(turn, action.ref.group, line):
            until = person.quiet.until(turn.now, person.zone) if person.quiet else None
            if until is None:
                _tell(turn, action, person, moment)
            else:
                turn.plan([_held(moment, person, until)])


def _held(moment: Moment, person: Person, until: datetime) -> Moment:
    return replace(
        moment, at=until, kind="action-private", target=str(person.user), prepared_for=moment.due, id=0
    )


def _tell(turn: Turn, action: Action, person: Person, moment: Moment) -> None:
    late = _late(turn, moment)
    text = action_due(turn.speaker(person), action, turn.now, late=late, private=True)
    only = Audience(user=person.user)
    snooze = [Key(f"button-snooze-{name}", f"/snooze {action.ref} {name}", only) for name in SNOOZE]
    keys = [[Key("button-done", f"/done {action.ref}", only)], snooze]
    turn.tell(
        person, text, keys=keys, subject=str(action.ref), version=action.version,
        dedup=f"moment:{moment.id}:{person.user}",
    )  # fmt: skip


def _late(turn: Turn, moment: Moment) -> Moment | None:
    return moment if turn.now - moment.due > PROMPT else None


def _keys(action: Action, past: bool) -> Keys:
    return [report_keys(action, action.unreported[0])] if past else []
