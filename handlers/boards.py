"""Boards: one's own open points, a group's, and one entry with its history."""

from __future__ import annotations

from typing import Self

from domain.actions import Action, State
from domain.groups import CODES
from domain.people import Role
from domain.permissions import Act
from domain.refs import Ref, fold, looks_like_ref
from domain.refusals import GroupNotSetUp, NotAccreditedHere, UnknownGroup, WhichGroup
from handlers.entries import find_action, seen_groups, split_ref
from handlers.reading import Reading
from handlers.routes import Nothing, Routes, Words
from handlers.subjects import history as entered_about
from handlers.turn import Asked, Key
from storage.buttons import Audience
from voice.boards import group_board, history, own_board, search_results

routes = Routes()

#: More than this fits into no message; the board says how many it leaves out.
_MOST = 60


class GroupWords(Words):
    """`[GROUP]`: which group's board; in a thread, its own."""

    form = r"(?P<group>\S+)?"
    group: str | None = None


class ShowWords(Words):
    """`REF`, or words to look for."""

    ref: Ref | None = None
    words: str = ""

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:
        if looks_like_ref(text):
            return cls(ref=split_ref(text, reading.group)[0])
        return cls(words=text)


@routes.command("my", act=Act.READ, menu=1)
async def show_own(turn: Asked, _words: Nothing) -> None:
    """One's delegation's open points: to answer, to do, to confirm; always in private."""
    items = await turn.records.actions.unsettled(seen_groups(turn))
    own = turn.person.delegation
    answer = [each for each in items if _in(each, own, State.AWAITING) or each.asked(own)]
    do = [each for each in items if _in(each, own, State.OPEN)]
    confirm = [each for each in items if each.proposed_by == own and _any(each, State.REPORTED)]
    reminders = await turn.records.reminders.planned(turn.person.user)
    asked = await turn.records.followups.unanswered(seen_groups(turn))
    questions = [each for each in asked if own in each.unanswered]
    turn.answer(
        own_board(
            turn.voice, answer[:_MOST], do[:_MOST], confirm[:_MOST], reminders[:_MOST],
            questions[:_MOST],
        )
    )  # fmt: skip
    turn.receipt_elsewhere()


@routes.command("status", act=Act.READ, takes=GroupWords, menu=2, example="HUM")
async def show_group(turn: Asked, words: GroupWords) -> None:
    """A group's open points, and who is on duty; in private."""
    code = _code(turn, words.group)
    group = await turn.records.groups.find(code)
    if not turn.person.sees(code):
        raise NotAccreditedHere(group=code)
    if group is None:
        raise GroupNotSetUp
    items = await turn.records.actions.unsettled([code])
    everyone = [each for each in await turn.records.people.all() if each.sees(code) and each.duty]
    entry_no, digest = await turn.records.journal.head(code)
    # What is left without an answer is the convener's to take up, and nobody else's to see listed.
    convenes = turn.person.serves or turn.person.role is Role.FACILITATOR
    asked = await turn.records.followups.unanswered([code]) if convenes else []
    turn.answer(
        group_board(turn.voice, group, items[:_MOST], everyone, entry_no, digest, asked[:_MOST])
    )
    turn.receipt_elsewhere()


@routes.command("show", act=Act.READ, takes=ShowWords, menu=3, example="HUM-A1")
async def show_entry(turn: Asked, words: ShowWords) -> None:
    """One entry with its history, or the entries that hold some words; in private."""
    if words.ref is None:
        if not words.words:
            raise WhichGroup(groups=tuple(seen_groups(turn)), usage="/show HUM-A1")
        items = await turn.records.actions.holding(words.words, seen_groups(turn), _MOST)
        turn.answer(search_results(turn.voice, items))
    else:
        action = await find_action(turn, words.ref)
        entries = await entered_about(turn, action.ref)
        turn.answer(history(turn.voice, action, entries), keys=_correct(turn, action))
    turn.receipt_elsewhere()


def _correct(turn: Asked, action: Action) -> list[list[Key]]:
    """The author may still replace an entry that nobody has acted on."""
    if not action.correctable(turn.person.user, turn.now):
        return []
    return [[Key("button-correct", f"/correct {action.ref}", Audience(user=turn.person.user))]]


def _code(turn: Asked, named: str | None) -> str:
    if named is not None:
        if fold(named) not in CODES:
            raise UnknownGroup(code=named, known=CODES)
        return fold(named)
    if turn.group is not None:
        return turn.group.code
    seen = seen_groups(turn)
    if len(seen) != 1:
        raise WhichGroup(groups=tuple(seen), usage="/status HUM")
    return seen[0]


def _in(action: Action, delegation: str, state: State) -> bool:
    return any(
        line.delegation == delegation
        and line.state is state
        and not (line.asked_due and state is State.AWAITING)
        for line in action.lines
    )


def _any(action: Action, state: State) -> bool:
    return any(line.state is state for line in action.lines)
