"""Tells people in private of a step on an item: that they must answer, or what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from domain.actions.awaits import awaited
from domain.actions.model import Action
from domain.actions.outcomes import hearers
from domain.awaits import What, fresh
from domain.people.model import Person
from domain.refs import Ref
from domain.timers import Timer, TimerState
from handlers.actions.held import AWAITED, held_by, held_for, held_timer, held_user, owed, owed_by
from handlers.actions.messages import buttons, confirmations, dates, own_buttons, words
from handlers.actions.timers import load_items
from handlers.turns.asks import Ask, gather_until, send
from handlers.turns.buttons import ButtonRows
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import hold
from handlers.turns.recipients import can_reach, who_asked, whom
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.unreached import tell_nobody
from handlers.turns.user_turn import UserTurn
from voice import Markup, lines
from voice.actions import action_card
from voice.asks import item_awaits
from voice.outcomes import outcome_line

routes = Routes()

#: The kind of timer that tells a person after quiet hours what came of an item.
_OUTCOME = "action-outcome"
#: The slot of the timer that tells a person of a new item, in its first version.
_NEW = "awaited-1"


async def tell_of(turn: UserTurn, kind: str, before: Action | None, after: Action) -> None:
    """Write to those who owe an answer since this step, and to those whom it concerns otherwise.

    *kind* is the step's kind in the journal; *before* is None for a new item. Nobody gets two
    messages, and who took the step gets none. A person in quiet hours gets the message when the
    quiet hours end, and whoever was just asked about another entry with what else is asked.
    """
    asked = await _asked(turn, before, after)
    heard = await hearing(turn, kind, before, after) if before else {}
    if kind == "action-withdrawn":
        heard = {user: heard[user] for user in heard.keys() - await _drop_unheard(turn, after.ref)}
    users = sorted({*asked, *heard} - {turn.person.user})
    until = await gather_until(turn, after.ref, [asked[each] for each in users if each in asked])
    others = [each for each in users if each not in asked and owed_by(awaited(after), heard[each])]
    gathered = await _gathered(turn, after.ref, others)
    for user in users:
        person = asked.get(user) or heard[user]
        timers = [_outcome(turn, kind, after, person)] if user in heard else []
        if user in asked:
            timers.append(held(turn, after, person))
        at = until if user in asked else gathered.get(user)
        late = [hold(turn, person, each, at) for each in timers]
        if not any(late):
            said = _say(turn, after, person, timers)
            whats = owed_by(awaited(after), person) if user in asked else ()
            await _tell(turn, after, person, said, owed=whats)


async def _drop_unheard(turn: Turn, ref: Ref) -> set[int]:
    """Return the users who were not told of the new item yet; they hear nothing of it now."""
    planned = await turn.records.timers.planned(held_by(ref))
    unheard = {held_user(each.target) for each in planned if each.slot == _NEW}
    for each in planned:
        if held_user(each.target) in unheard:
            turn.records.timers.finish(each, TimerState.CANCELLED, turn.now)
    return unheard


async def _gathered(turn: Turn, ref: Ref, users: Sequence[int]) -> dict[int, datetime]:
    """Return when each of these users, who owe an answer, gets the gathered ask about the item.

    What comes of the item is said in the same message then. Those who got it already are left out.
    """
    if not await turn.records.asks.windows(users, turn.now):
        return {}
    planned = await turn.records.timers.planned(held_by(ref))
    found = {held_user(each.target): each.at for each in planned if each.at > turn.now}
    return {user: found[user] for user in users if user in found}


async def _asked(turn: UserTurn, before: Action | None, after: Action) -> dict[int, Person]:
    """Return who is told that their delegation owes an answer since this step, by user."""
    new = fresh(awaited(before) if before else (), awaited(after))
    asked: dict[int, Person] = {}
    for delegation in sorted({each.delegation for each in new}):
        people = await whom(turn, after.ref, delegation, after.took(delegation))
        if not can_reach(people):
            await tell_nobody(turn, [after.ref], delegation, [turn.person])
        asked |= {each.user: each for each in people}
    return asked


async def hearing(turn: UserTurn, kind: str, before: Action, after: Action) -> dict[int, Person]:
    """Return who is told what came of the step, by user.

    In each delegation that is the person whose request was answered, or else those whom the rule
    names.
    """
    heard: dict[int, Person] = {}
    for delegation, user in hearers(kind, before, after, turn.person.delegation).items():
        took = after.took(delegation)
        for person in await who_asked(turn, after.ref, delegation, user, took):
            heard[person.user] = person
    return heard


def go_on(turn: Turn, action: Action) -> None:
    """Plan again the messages that an answer had stopped, because it was taken back."""
    # An acceptance may have planned the item's timers with a new version.
    least = action.due_version - 1
    turn.records.timers.go_on(held_by(action.ref), (AWAITED,), least=least)


def held(turn: Turn, action: Action, person: Person, why: str = "awaited") -> Timer:
    """Return the timer that tells a person after quiet hours what is awaited of them.

    *why* keeps it apart from the others about the same version of the item.
    """
    slot, subject = f"{why}-{action.version}", held_by(action.ref)
    return held_timer(turn, AWAITED, action, person, slot=slot, why="answer", subject=subject)


@routes.timer(AWAITED, load_items, parked=False)
@routes.timer(_OUTCOME, load_items, parked=False)
async def tell_later(turn: Turn, timer: Timer) -> None:
    """Write to the person after quiet hours, once about all that has happened to the item."""
    planned = await turn.records.timers.planned(timer.subject)
    user = held_user(timer.target)
    due = [each for each in planned if each.at <= turn.now and held_user(each.target) == user]
    if timer not in due:
        return  # Another timer of this batch has said it.
    found = await held_for(turn, timer)
    asked = await owed(turn, *found) if found else []
    said = _say(turn, *found, due) if found else []
    if found and (asked or said):
        await _tell(turn, *found, said, owed=asked, timers=[each.id for each in due])
    for each in due:
        # If the answer is taken back, what was not sent is owed again.
        sent = found and (asked or each.kind == _OUTCOME)
        state = TimerState.SENT if sent else TimerState.STOPPED
        turn.records.timers.finish(each, state, turn.now)


def _outcome(turn: UserTurn, kind: str, action: Action, person: Person) -> Timer:
    """Return the timer that tells a person of the step after quiet hours.

    Its slot has all that the sentence names, because the item may change until then.
    """
    side, due = turn.person.delegation, action.due
    if kind == "action-date-asked":
        due = action.line(side).asked_due
    slot = f"{kind} {side} {due.isoformat() if due else '-'}"
    why, subject = f"outcome-{action.version}", held_by(action.ref)
    return held_timer(turn, _OUTCOME, action, person, slot=slot, why=why, subject=subject)


def _say(turn: Turn, action: Action, person: Person, timers: Sequence[Timer]) -> list[Markup]:
    """Return a sentence for each of the timers that is about an outcome."""
    said = []
    asks = any(each.kind == AWAITED for each in timers)
    for each in timers:
        # Who has not seen the item yet needs no word of its correction.
        if each.kind != _OUTCOME or (asks and each.slot.startswith("action-corrected")):
            continue
        kind, side, at = each.slot.split(" ")
        due = datetime.fromisoformat(at) if at != "-" else None
        said.append(outcome_line(turn.speaker(person), action, kind, side, due))
    return said


async def _tell(
    turn: Turn,
    action: Action,
    person: Person,
    said: Sequence[Markup] = (),
    *,
    owed: Sequence[What] = (),
    timers: Sequence[int] = (),
) -> None:
    """Send the sentences, and the item's card if the person has buttons to press."""
    speaker, own = turn.speaker(person), _own(turn, action, person)
    asked = speaker.say("answer-awaited", delegation=person.delegation) if owed else None
    card = action_card(speaker, action, turn.now) if own else None
    facilitators = await facilitator_rows(turn, person, str(action.ref)) if own else ()
    send(
        Ask(
            turn=turn,
            person=person,
            ref=action.ref,
            text=lines(*said, asked, card),
            line=partial(item_awaits, speaker, action, owed, said),
            buttons=[*own, *facilitators],
            version=action.version,
            timers=tuple(timers),
        )
    )


def _own(turn: Turn, action: Action, person: Person) -> ButtonRows:
    """Return the card's buttons that the person's delegation may press, with the answers first."""
    asked = [list(each(action)) for each in (dates, words, confirmations)]
    answering = [button for row in asked for button in row]
    rest = [[each for each in row if each not in answering] for row in buttons(action)]
    return own_buttons(turn, person, (*asked, *rest))
