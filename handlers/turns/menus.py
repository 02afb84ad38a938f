"""Menus: which commands a person is offered where, by declarations and permission table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.groups import CODES, Place
from domain.people.model import Person
from domain.permissions import may_ever
from handlers.turns.routes import Command, Where
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from voice import Speaker, plain

#: More than this on a phone is a wall; /help shows the rest.
MOST = 10


def offered(commands: Iterable[Command], person: Person, where: Where) -> list[Command]:
    """The commands in a person's menu in one kind of place, first those they will need most."""
    fit = [
        each
        for each in commands
        if each.menu is not None
        and each.where in {Where.ANYWHERE, where}
        and may_ever(person.role, each.act)
    ]
    return sorted(fit, key=lambda each: each.menu or 0)[:MOST]


async def send_menus(turn: Turn, people: Iterable[Person]) -> None:
    """Send each person's menus: one for the private chat, one for each group's chat."""
    groups = await turn.records.groups.all()
    for person in people:
        speaker = turn.speaker(person)
        _send(
            turn,
            speaker,
            person,
            Where.PRIVATE,
            {"type": "chat", "chat_id": person.user},
            person.user,
        )
        # Whoever is suspended loses their menus where they had them.
        member = CODES if person.serves else person.groups
        chats = {each.place.chat for each in groups.values() if each.place and each.code in member}
        for chat in sorted(chats):
            scope = {"type": "chat_member", "chat_id": chat, "user_id": person.user}
            _send(turn, speaker, person, Where.GROUP, scope, chat)


def _send(
    turn: Turn, speaker: Speaker, person: Person, where: Where, scope: Mapping[str, Any], chat: int
) -> None:
    commands = [] if person.suspended else offered(turn.desk.commands, person, where)
    listed: Sequence[list[str]] = [[each.name, plain(speaker.say(each.help))] for each in commands]
    markup = {"scope": dict(scope), "commands": listed}
    turn.records.outbox.put(
        Letter(LetterKind.MENU, Place(chat), "", speaker.language, turn.now, markup=markup)
    )
