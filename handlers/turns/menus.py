"""Menus: the commands that Telegram offers to a person in private and in each group's chat."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from domain.groups import CODES, Group, Place
from domain.people.model import Person, Role
from domain.permissions import may_ever
from handlers.turns.ranks import LAST
from handlers.turns.routes import Command, Where
from handlers.turns.turn import Turn
from storage.mail.outbox import Letter, LetterKind
from voice import Speaker, plain

#: A menu shows at most this many commands; /help shows the rest.
MOST = 10


def offered(
    commands: Iterable[Command], role: Role, where: Where, groups: Collection[str]
) -> list[Command]:
    """Return the commands of a role's menu for private chats or for groups, by their rank.

    *groups* are the groups in that chat, or in private the person's.
    """
    ranks = [
        (rank, each)
        for each in commands
        if each.where in {Where.ANYWHERE, where}
        and may_ever(role, each.act)
        and (rank := each.menu.rank(role, groups)) is not None
    ]
    ordered = [each for _, each in sorted(ranks, key=lambda ranked: ranked[0])]
    last = [each for rank, each in ranks if rank == LAST]
    first = [each for each in ordered if each not in last]
    return [*first[: MOST - len(last)], *last]


async def send_menus(turn: Turn, people: Iterable[Person]) -> None:
    """Send the menus of each person: one for the private chat, one for each group's chat.

    A suspended person gets empty menus in all chats where they had menus.
    """
    groups = await turn.records.groups.all()
    for person in people:
        member = CODES if person.serves else person.groups
        own = {"type": "chat", "chat_id": person.user}
        commands = offered_to(turn, person, Where.PRIVATE, member)
        _send(turn, person, turn.speaker(person), commands, own)
        chats: dict[int, list[Group]] = {}
        for each in groups.values():
            if each.place and each.code in member:
                chats.setdefault(each.place.chat, []).append(each)
        for chat, there in sorted(chats.items()):
            scope = {"type": "chat_member", "chat_id": chat, "user_id": person.user}
            codes = [each.code for each in there]
            commands = offered_to(turn, person, Where.GROUP, codes)
            _send(turn, person, _speaker(turn, person, there), commands, scope)


def offered_to(
    turn: Turn, person: Person, where: Where, groups: Collection[str]
) -> Sequence[Command]:
    """Return the commands of the person's menu in such a chat with these groups."""
    declared = turn.desk.contents.commands.values()
    return [] if person.suspended else offered(declared, person.role, where, groups)


def _speaker(turn: Turn, person: Person, groups: Sequence[Group]) -> Speaker:
    """Return a speaker in the language of a chat's groups; if they differ, in the person's."""
    same = len({each.language for each in groups}) == 1
    return turn.speaker(groups[0] if same else person)


def _help(command: Command, person: Person) -> str:
    """Return the key of the command's line for the person's role."""
    return f"{command.help}{command.menu.told.get(person.role, '')}"


def _send(
    turn: Turn,
    person: Person,
    speaker: Speaker,
    commands: Sequence[Command],
    scope: Mapping[str, Any],
) -> None:
    listed = [[each.name, plain(speaker.say(_help(each, person)))] for each in commands]
    markup = {"scope": dict(scope), "commands": listed}
    turn.records.outbox.put(
        Letter(
            kind=LetterKind.MENU,
            place=Place(scope["chat_id"]),
            text="",
            language=speaker.language,
            created_at=turn.now,
            markup=markup,
        )
    )
