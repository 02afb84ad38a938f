"""Events: what happens to chats, topics and the desk's own place in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.groups import Group
from domain.people.model import Person
from handlers.dispatch.unaccredited import duty
from handlers.reminders.timers import resume
from handlers.turns.turn import Turn
from handlers.turns.updates import Change, Happened

#: Telegram loses presses that wait longer than this; messages, after a day.
PRESSES_LAST = timedelta(seconds=120)
MESSAGES_LAST = timedelta(hours=23)


async def handle(turn: Turn, happened: Happened) -> None:
    """Keep the registry of places and people in step with what happened."""
    match happened.change:
        case Change.MIGRATED if happened.became is not None:
            await turn.records.groups.migrate(happened.place.chat, happened.became, turn.now)
        case Change.BLOCKED | Change.UNBLOCKED:
            await _reach(turn, happened, reachable=happened.change is Change.UNBLOCKED)
        case Change.ADDED:
            await _added(turn, happened)
        case Change.REMOVED:
            await _tell_duty(turn, "event-removed", happened)
        case Change.RIGHTS | Change.TOPIC_REOPENED:
            turn.records.outbox.release(happened.place.chat)
        case Change.TOPIC_RENAMED:
            await _renamed(turn, happened)
        case _:
            pass  # a closed topic shows itself when something is to be said there


async def was_away(turn: Turn, since: datetime, until: datetime) -> None:
    """After minutes tell the secretariat; after a day every group too, what may be missing."""
    if until - since > MESSAGES_LAST:
        for group in (await turn.records.groups.all()).values():
            turn.say(
                group,
                turn.speaker(group).say("away-messages", since=since, until=until),
                silent=False,
            )
    if until - since > PRESSES_LAST:
        for officer in await duty(turn):
            turn.tell(officer, turn.speaker(officer).say("away-presses", since=since, until=until))


async def unreachable(turn: Turn, person: Person) -> None:
    """Tell the person's own heads and the secretariat, nobody else."""
    everyone = await turn.records.people.all()
    heads = [
        each
        for each in everyone
        if each.heads and each.delegation == person.delegation and not each.suspended
    ]
    for reader in {each.user: each for each in [*heads, *await duty(turn)]}.values():
        if reader.user != person.user and reader.reachable:
            turn.tell(reader, turn.speaker(reader).say("event-unreachable", label=person.label))


async def _reach(turn: Turn, happened: Happened, *, reachable: bool) -> None:
    person = await turn.records.people.find(happened.place.chat)
    if person is None or person.reachable == reachable:
        return
    turn.records.people.save(replace(person, reachable=reachable))
    if reachable:
        await resume(turn, person)
    else:
        await unreachable(turn, person)


async def _added(turn: Turn, happened: Happened) -> None:
    """Added by the secretariat, the desk waits for /setup; added by anybody else, it leaves."""
    by = await turn.records.people.find(happened.user) if happened.user else None
    if by is not None and by.serves:
        turn.records.outbox.release(happened.place.chat)
        return
    if any(
        each.place and each.place.chat == happened.place.chat for each in (await _groups(turn))
    ):
        return
    turn.leave(happened.place)
    await _tell_duty(turn, "event-foreign", happened)


async def _renamed(turn: Turn, happened: Happened) -> None:
    group = await turn.records.groups.at(happened.place)
    if group is not None:
        turn.say(group, turn.speaker(group).say("event-renamed", group=group.code))


async def _tell_duty(turn: Turn, key: str, happened: Happened) -> None:
    names = [
        each.code
        for each in await _groups(turn)
        if each.place and each.place.chat == happened.place.chat
    ]
    for officer in await duty(turn):
        turn.tell(officer, turn.speaker(officer).say(key, groups=names))


async def _groups(turn: Turn) -> list[Group]:
    return list((await turn.records.groups.all()).values())
