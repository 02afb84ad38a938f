"""The command /digest: posts a digest now, or sets the hour of the daily digest."""

from __future__ import annotations

from typing import Self

from domain.digests import OFF, read_hour
from domain.groups import CODES, Group, GroupState
from domain.permissions import Act
from domain.refs import fold
from domain.refusals import GroupNotOpen, GroupNotSetUp, NotUnderstood, UnknownGroup
from domain.spellings import level
from handlers.digests.messages import say_digest
from handlers.digests.timers import set_hour
from handlers.turns.forms import Form
from handlers.turns.group_choice import ask_group
from handlers.turns.parsing import Parser
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn

routes = Routes()


class DigestForm(Form):
    """`[GROUP] [at HH:MM | off]`: the group, and the hour (UTC) of its daily digest.

    Without an hour the digest is posted now.
    """

    group: str | None = None
    hour: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        words = text.split()
        group = None
        if words and level(words[0]).lower() not in {"at", OFF}:
            group = fold(words.pop(0))
            if group not in CODES:
                raise UnknownGroup(code=text.split()[0], known=CODES)
        elif words and fold(words[-1]) in CODES:
            group = fold(words.pop())
        match [level(each).lower() for each in words]:
            case []:
                return cls(group=group)
            case ["off"]:
                return cls(group=group, hour=OFF)
            case ["at", *rest] if rest:
                return cls(group=group, hour=read_hour(" ".join(rest)))
        raise NotUnderstood


@routes.command(
    "digest",
    act=Act.PUBLISH_NOTICE,
    form=DigestForm,
    menu=Menu(secretariat=120),
    formal=True,
    example="example-group",
)
async def post(turn: UserTurn, form: DigestForm) -> None:
    """Post a group's digest now, or set the hour at which it is posted each day."""
    code = form.group or (turn.group.code if turn.group else None)
    if code is None:
        hour = "" if form.hour is None else OFF if form.hour == OFF else f"at {form.hour}"
        ask_group(turn, "digest", hour, list(await turn.records.groups.all()))
        return
    group = await turn.records.groups.find(code)
    if group is None or group.place is None:
        raise GroupNotSetUp
    if group.state is not GroupState.ACTIVE:
        raise GroupNotOpen(group=code)
    if form.hour is not None:
        await _set_hour(turn, group, form.hour)
        return
    await say_digest(turn, group, None)
    turn.receipt("receipt-digest-posted", group=code)


async def _set_hour(turn: UserTurn, group: Group, hour: str) -> None:
    at = await set_hour(turn, group, hour)
    await turn.record_own(group.code, "digest-hour-set", hour=hour)
    if at is None:
        turn.receipt("receipt-digest-off", group=group.code)
    else:
        turn.receipt("receipt-digest-hour", group=group.code, at=at)
