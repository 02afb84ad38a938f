"""The command /digest: posts a digest now, or sets the hour of the daily digest."""

from __future__ import annotations

from typing import Self

from domain.digests import OFF, read_hour
from domain.groups import CODES, Group, GroupState
from domain.permissions import Act
from domain.refusals import GroupNotOpen, GroupNotSetUp, NotUnderstood, UnknownGroup
from handlers.digests.messages import say_digest
from handlers.digests.timers import set_hour
from handlers.turns.forms import Form
from handlers.turns.group_choice import ask_group
from handlers.turns.parsing import Parser
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from voice.group_names import group_code
from voice.quiet_hours import switches
from voice.step_words import cut_word

routes = Routes()


class DigestForm(Form):
    """`[GROUP] [at HH:MM | off]`: the group, and the hour (UTC) of its daily digest.

    Without an hour the digest is posted now.
    """

    group: str | None = None
    hour: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        said, group = text.strip(), None
        for each in (*said.split()[:1], *said.split()[-1:]):
            if group is None and group_code(each):
                group = group_code(each)
                said = said.removeprefix(each).removesuffix(each).strip()
        if not said:
            return cls(group=group)
        if switches(said) == OFF:
            return cls(group=group, hour=OFF)
        at = cut_word(said, "at")
        if at is None and group is None:
            raise UnknownGroup(code=said.split()[0], known=CODES)
        hour = said if at is None else at
        if not hour:
            raise NotUnderstood
        return cls(group=group, hour=read_hour(hour))


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
