"""Menus: the commands that Telegram offers to a person in private and in each group's chat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.groups import CODES, Place
from domain.people.model import Person, Role
from handlers.turns.routes import Command, Where
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from voice import Speaker, plain

#: A menu shows at most this many commands; /help shows the rest.
MOST = 10


def offered(commands: Iterable[Command], role: Role, where: Where) -> list[Command]:
    """Return the commands of a role's menu for private chats or for groups, by their rank."""
    ranks = [
        (rank, each)
        for each in commands
        if each.where in {Where.ANYWHERE, where} and (rank := each.rank_for(role)) is not None
    ]
    return [each for _, each in sorted(ranks, key=lambda ranked: ranked[0])][:MOST]


async def send_menus(turn: Turn, people: Iterable[Person]) -> None:
    """Send the menus of each person: one for the private chat, one for each group's chat."""
    groups = await turn.records.groups.all()
    for person in people:
        speaker = turn.speaker(person)
        own = {"type": "chat", "chat_id": person.user}
        _send(turn, speaker, person, Where.PRIVATE, own, person.user)
        # A suspended person gets empty menus in all chats where they had menus.
        member = CODES if person.serves else person.groups
        chats = {each.place.chat for each in groups.values() if each.place and each.code in member}
        for chat in sorted(chats):
            scope = {"type": "chat_member", "chat_id": chat, "user_id": person.user}
            _send(turn, speaker, person, Where.GROUP, scope, chat)


def _send(
    turn: Turn, speaker: Speaker, person: Person, where: Where, scope: Mapping[str, Any], chat: int
) -> None:
    declared = turn.desk.contents.commands.values()
    commands = [] if person.suspended else offered(declared, person.role, where)
    listed: Sequence[list[str]] = [[each.name, plain(speaker.say(each.help))] for each in commands]
    markup = {"scope": dict(scope), "commands": listed}
    turn.records.outbox.put(
        Letter(
            kind=LetterKind.MENU,
            place=Place(chat),
            text="",
            language=speaker.language,
            created_at=turn.now,
            markup=markup,
        )
    )
