"""Handles changes of chats and topics, and of the desk's membership and rights in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.absences import PRESSES_LAST, Absence
from domain.events import PersonReachable, PersonUnreachable
from domain.groups import Group
from handlers.turns.held import tell_left
from handlers.turns.recipients import tell_duty
from handlers.turns.turn import Turn
from handlers.turns.updates import ChatChange, ChatEvent
from storage.mail.outbox import LetterKind, LetterState
from voice import Markup


async def handle(turn: Turn, event: ChatEvent) -> None:
    """Update the stored groups, people and held letters after a change in a chat."""
    match event.change:
        case ChatChange.MIGRATED if event.became is not None:
            await turn.records.groups.migrate(event.place.chat, event.became, turn.now)
        case ChatChange.BLOCKED | ChatChange.UNBLOCKED:
            await _reach(turn, event, reachable=event.change is ChatChange.UNBLOCKED)
        case ChatChange.ADDED:
            await _added(turn, event)
        case ChatChange.REMOVED:
            await _tell_duty(turn, "event-removed", event)
        case ChatChange.RIGHTS | ChatChange.TOPIC_REOPENED:
            await _release(turn, event.place.chat)
        case ChatChange.TOPIC_RENAMED:
            await _renamed(turn, event)
        case _:
            pass  # the desk notices a closed topic when sending there fails


async def was_away(turn: Turn, since: datetime, until: datetime) -> None:
    """Report that input may be lost because the desk was off.

    After minutes the secretariat learns of it, and the absence is stored; after most of a day the
    groups learn of it as well.
    """
    if until - since <= PRESSES_LAST:
        return
    absence = Absence(since, until)
    turn.records.absences.note(absence)
    if absence.long:
        for group in (await turn.records.groups.all()).values():
            turn.say(
                group,
                turn.speaker(group).say("away-messages", since=since, until=until),
                silent=False,
            )
    await tell_duty(turn, "away-presses", since=since, until=until)


async def _reach(turn: Turn, event: ChatEvent, *, reachable: bool) -> None:
    person = await turn.records.people.find(event.place.chat)
    if person is None or person.reachable == reachable:
        return
    turn.records.people.save(replace(person, reachable=reachable))
    await turn.publish(PersonReachable(person) if reachable else PersonUnreachable(person))


async def _release(turn: Turn, chat: int) -> None:
    """Queue what is held for the chat, and tell the secretariat that it is sent."""
    held = await turn.records.outbox.in_state(LetterState.HELD)
    turn.records.outbox.release(chat)
    for letter in {each.place: each for each in held if each.place.chat == chat}.values():
        await tell_left(turn, letter)


async def _added(turn: Turn, event: ChatEvent) -> None:
    """Stay in the chat if the secretariat or a bound group's chat added the desk; else leave it.

    A desk that the secretariat has added waits there for /setup.
    """
    by = await turn.records.people.find(event.user) if event.user else None
    if by is not None and by.serves:
        await _release(turn, event.place.chat)
        return
    if any(each.place and each.place.chat == event.place.chat for each in (await _groups(turn))):
        return
    turn.post(event.place, turn.speaker(None).say("leaving"))
    turn.post(event.place, Markup(), LetterKind.LEAVE)
    await _tell_duty(turn, "event-foreign", event)


async def _renamed(turn: Turn, event: ChatEvent) -> None:
    group = await turn.records.groups.at(event.place)
    if group is not None:
        turn.say(group, turn.speaker(group).say("event-renamed", group=group.code))


async def _tell_duty(turn: Turn, key: str, event: ChatEvent) -> None:
    names = [
        each.code
        for each in await _groups(turn)
        if each.place and each.place.chat == event.place.chat
    ]
    if names or key == "event-foreign":
        await tell_duty(turn, key, groups=names)


async def _groups(turn: Turn) -> list[Group]:
    return list((await turn.records.groups.all()).values())
