"""Refuses what a person sends beyond the limits, and tells them and the secretariat once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from domain.floods import SPAN, Flow
from domain.refusals import GroupBusy, LinesBeyond, PressesBeyond
from handlers.dispatch import refusals
from handlers.turns.buttons import Button
from handlers.turns.floods import LATELY, droppable, lines_key
from handlers.turns.once_a_day import mark_of
from handlers.turns.recipients import duty, tell_duty
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import Lane


async def admit(turn: UserTurn) -> bool:
    """Count the person's input; return False if it is beyond a limit and was refused.

    A line counts only if both its sender's limit and that of the thread admit it. A press is
    always answered. Of lines only the first refusal within a minute is said, and the secretariat
    is told of them once in ten minutes.
    """
    limits, user = turn.desk.limits, _name(turn)
    lines = await _Limit.find(turn, lines_key(user), limits.lines)
    presses = await _Limit.find(turn, f"press:{user}", limits.presses)
    if lines.in_haste or presses.in_haste:
        # Messages to others go first.
        turn.lane = Lane.BEHIND
    if turn.input.query is not None:
        return await _admit_press(turn, presses)
    thread = await _thread(turn)
    if not lines.admits():
        await _refuse_lines(turn, lines)
        return False
    if not thread.admits():
        await _refuse_thread(turn, thread, user)
        return False
    lines.count()
    thread.count()
    return True


@dataclass(slots=True)
class _Limit:
    """A limit for this turn's input, with what was taken lately; *most* 0 is no limit."""

    turn: UserTurn
    key: str
    most: int
    #: What is stored under the key, or None.
    known: Flow | None
    shared: bool = False

    @classmethod
    async def find(cls, turn: UserTurn, key: str, most: int, *, shared: bool = False) -> Self:
        """Return the limit with what is stored of it."""
        known = await turn.records.flows.find(key) if most else None
        return cls(turn, key, most, known, shared)

    @property
    def flow(self) -> Flow:
        return self.known or Flow()

    @property
    def at(self) -> datetime:
        """The time by which the input counts: an edit counts by that of the change."""
        return self.turn.input.edited_at or self.turn.input.at

    @property
    def in_haste(self) -> bool:
        return self.flow.in_haste(self.at)

    def admits(self) -> bool:
        """Return True if the input is within the limit."""
        user = self._user()
        return not self.most or self.flow.admits(self.at, user, self.most, shared=self.shared)

    def count(self) -> None:
        """Count the input, which is taken."""
        if self.most:
            self._put(self.flow.add(self.at, self._user()))

    def refuse(self, span: float = SPAN) -> bool:
        """Return True if a refusal is to be told, since none was within *span* seconds."""
        new = self.flow.is_new(self.at, span)
        if new:
            self._put(self.flow.refuse(self.at))
        return new

    def _user(self) -> int:
        return self.turn.person.user if self.turn.person.label else 0

    def _put(self, flow: Flow) -> None:
        self.turn.records.flows.put(self.key, flow, self.turn.now, new=self.known is None)


def _name(turn: UserTurn) -> str:
    """Return the person's part of the keys: of a person without accreditation a hash."""
    user = turn.person.user
    return str(user) if turn.person.label else mark_of(turn, user)


async def _thread(turn: UserTurn) -> _Limit:
    """Return the limit of the thread: there is none in private and for the secretariat.

    The secretariat must be able to act in a thread that is full.
    """
    open_to = turn.input.private or turn.person.serves
    most = 0 if open_to else turn.desk.limits.group
    return await _Limit.find(turn, f"place:{_place(turn)}", most, shared=True)


def _place(turn: UserTurn) -> str:
    return f"{turn.input.place.chat}:{turn.input.place.thread or 0}"


async def _admit_press(turn: UserTurn, presses: _Limit) -> bool:
    if presses.admits():
        presses.count()
        return True
    presses.refuse()
    await refusals.say(turn, PressesBeyond(most=presses.most))
    return False


async def _refuse_lines(turn: UserTurn, lines: _Limit) -> None:
    """Tell the person, and the secretariat with a button if there is something to withdraw."""
    if not lines.refuse():
        return
    await refusals.say(turn, LinesBeyond(most=lines.most))
    person = turn.person
    if not person.label:
        return
    told = await _Limit.find(turn, f"duty:{person.user}", lines.most)
    if not told.refuse(LATELY.total_seconds()):
        return
    entered = (await droppable(turn, person)).refs
    for officer in await duty(turn):
        if officer.user == person.user:
            continue  # one of the secretariat has been told already
        text = turn.speaker(officer).say("flood-duty", label=person.label, most=lines.most)
        only = Audience(user=officer.user)
        button = Button("button-drop-flood", f"/parked flood {person.label}", audience=only)
        turn.tell(officer, text, buttons=[[button]] if entered else ())


async def _refuse_thread(turn: UserTurn, thread: _Limit, user: str) -> None:
    """Tell the person, and the secretariat once for the thread: nobody is to blame for it."""
    told = await _Limit.find(turn, f"busy:{_place(turn)}:{user}", thread.most)
    if told.refuse():
        await refusals.say(turn, GroupBusy(most=thread.most))
    group = await turn.records.groups.at(turn.input.place)
    if group is None or not thread.refuse(LATELY.total_seconds()):
        return
    taken = thread.flow.around(thread.at)
    await tell_duty(
        turn,
        "flood-busy",
        group=group.code,
        count=len(taken) + 1,
        people=len({sender for _, sender in taken}),
        most=thread.most,
    )
