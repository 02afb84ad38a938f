"""The daily digest: a group's day in one message, at its hour or when the secretariat asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from domain.digests import DAILY, OFF, Hours, agenda, day_end, read_hour
from domain.groups import CODES, Group, GroupState
from domain.permissions import Act
from domain.refs import fold
from domain.refusals import GroupNotOpen, GroupNotSetUp, NotUnderstood, UnknownGroup
from domain.timers import PROMPT, TOO_LATE, Timer, TimerState
from handlers.digests.lines import LINES
from handlers.turns.group_choice import ask_group
from handlers.turns.parsing import Parser
from handlers.turns.routes import Form, Routes
from handlers.turns.turn import Turn, UserTurn
from storage.records import Records
from voice.digests import digest

routes = Routes()


class DigestForm(Form):
    """`[GROUP] [at HH:MM | off]`: post it now, or set its hour in UTC."""

    group: str | None = None
    hour: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        words = text.split()
        group = None
        if words and words[0].lower() not in {"at", OFF}:
            group = fold(words.pop(0))
            if group not in CODES:
                raise UnknownGroup(code=text.split()[0], known=CODES)
        match [each.lower() for each in words]:
            case []:
                return cls(group=group)
            case ["off"]:
                return cls(group=group, hour=OFF)
            case ["at", *rest] if rest:
                return cls(group=group, hour=read_hour(" ".join(rest)))
        raise NotUnderstood


@routes.command("digest", act=Act.PUBLISH_NOTICE, form=DigestForm, menu=54, example="HUM")
async def post(turn: UserTurn, words: DigestForm) -> None:
    """Post a group's digest now, or set the hour at which it comes each day."""
    code = words.group or (turn.group.code if turn.group else None)
    if code is None:
        hour = "" if words.hour is None else OFF if words.hour == OFF else f"at {words.hour}"
        ask_group(turn, "digest", hour, list(await turn.records.groups.all()))
        return
    group = await turn.records.groups.find(code)
    if group is None or group.place is None:
        raise GroupNotSetUp
    if group.state is not GroupState.ACTIVE:
        raise GroupNotOpen(group=code)
    if words.hour is not None:
        await _set_hour(turn, group, words.hour)
        return
    await _say(turn, group, None)
    turn.receipt("receipt-digest-posted", group=code)


async def plan_digests(turn: Turn) -> None:
    """See to it that the digest of every open group is planned, once each."""
    for group in (await turn.records.groups.all()).values():
        await plan_digest(turn, group)


async def plan_digest(turn: Turn, group: Group) -> None:
    """Plan a group's next digest, where it is open; planned twice it is planned once."""
    if group.state is not GroupState.ACTIVE or group.place is None:
        return
    known = await turn.records.digests.find(group.code)
    hour = (known.chosen if known else None) or f"{turn.desk.digest_at:%H:%M}"
    if known is None or known.hour != hour:
        # The desk's own hour was changed in the configuration.
        known = await _replan(turn, group.code, known, hour)
    _plan(turn, group.code, known, turn.now)


async def _load_groups(records: Records, _moments: Sequence[Timer]) -> None:
    """All groups are read once a batch."""
    await records.groups.all()


@routes.timer("digest", _load_groups, parked=False)
async def post_daily(turn: Turn, timer: Timer) -> None:
    """The day's digest; more than half a day late it is left out, for the next one comes."""
    group, known = turn.group, await turn.records.digests.find(timer.group)
    if group is None or known is None or known.version != timer.version:
        turn.records.timers.finish(timer, TimerState.CANCELLED, turn.now)
        return
    last = replace(timer, at=timer.at + (turn.now - timer.at) // DAILY * DAILY)
    open_now = group.state is GroupState.ACTIVE and group.place is not None
    state = TimerState.CANCELLED
    if open_now and turn.now - last.at <= TOO_LATE:
        turn.prepared_for = last.at
        late = turn.now - last.at > PROMPT
        await _say(turn, group, last.at if late else None, dedup=f"moment:{timer.id}")
        state = TimerState.SENT_LATE if late else TimerState.SENT
    turn.records.timers.finish(timer, state, turn.now)
    _plan(turn, group.code, known, turn.now)


async def _say(
    turn: Turn, group: Group, prepared: datetime | None, dedup: str | None = None
) -> None:
    """Say what the group's day holds, as of now."""
    speaker = turn.speaker(group)
    numbers = await turn.records.digests.items(group.code, day_end(turn.now))
    items = await turn.records.actions.load(group.code, numbers)
    further = [line for each in LINES if (line := await each(turn, group, items))]
    record = await turn.records.journal.head(group.code)
    day = agenda(items, turn.now)
    text = digest(speaker, group, day, further, record, turn.now, prepared=prepared)
    turn.say(group, text, dedup=dedup)


async def _set_hour(turn: UserTurn, group: Group, hour: str) -> None:
    known = await turn.records.digests.find(group.code)
    changed = await _replan(turn, group.code, known, hour, chosen=hour)
    _plan(turn, group.code, changed, turn.now)
    await turn.record(
        group.code, "digest-hour-set", actor=turn.person.delegation, member=turn.person.user,
        hour=hour,
    )  # fmt: skip
    at = changed.next(turn.now)
    if at is None:
        turn.receipt("receipt-digest-off", group=group.code)
    else:
        turn.receipt("receipt-digest-hour", group=group.code, at=at)


async def _replan(
    turn: Turn, code: str, known: Hours | None, hour: str, *, chosen: str | None = None
) -> Hours:
    """Another hour: what is planned for the old one is cancelled."""
    version = known.version if known else 0
    turn.records.timers.cancel(_subject(code), turn.now, up_to=version)
    changed = Hours(hour, version + 1, chosen)
    await turn.records.digests.save(code, changed)
    return changed


def _plan(turn: Turn, code: str, rhythm: Hours, now: datetime) -> None:
    at = rhythm.next(now)
    if at is not None:
        slot = f"{at:%Y-%m-%d}"
        turn.plan([Timer(at, "digest", code, _subject(code), slot, "thread", rhythm.version)])


def _subject(code: str) -> str:
    return f"{code}-digest"
