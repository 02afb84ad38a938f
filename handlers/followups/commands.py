"""The commands on follow-ups: ask, answer, correct, withdraw and show a question."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from domain.followups.model import MOST_AT_ONCE, FollowUp
from domain.followups.refusals import TooManyQuestions
from domain.permissions import Act
from domain.refs import Ref
from handlers.followups.answers import CorrectFollowForm, ReplyForm, find_answerable
from handlers.followups.forms import (
    FollowForm,
    find_followup,
    normalise_when,
)
from handlers.followups.messages import answer_button, draw
from handlers.followups.outcomes import tell_asked, tell_asker
from handlers.followups.subjects import find_open
from handlers.followups.timers import cancel, plan
from handlers.followups.times import cut_behind, cut_when, read_when
from handlers.turns.buttons import Button, copy_ref
from handlers.turns.checks import check, escaped
from handlers.turns.entries import BareRefForm
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.forms import ToCheck
from handlers.turns.parsing import Parser
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND as ITEM
from storage.followups import KIND
from voice import lines
from voice.addressees import Kind
from voice.boards import question_history
from voice.dues import Place
from voice.followups import repeating
from voice.notes import is_about_change, without_label

routes = Routes(KIND)
routes.entry(KIND)(find_followup)


@routes.command(
    "follow",
    act=Act.FOLLOW,
    about=ITEM,
    form=FollowForm,
    menu=Menu(
        delegate={"POL": 60, "MIL": 90, "HUM": 110, "DEL": 110},
        head=110,
        facilitator=70,
        observer=100,
        secretariat=40,
    ),
    example="example-follow",
)
async def follow(turn: UserTurn, form: FollowForm) -> None:
    """Plan a question about an entry; nothing appears in the thread before the question's time."""
    subject = await find_open(turn, form.ref)
    group = form.ref.group
    followup = FollowUp(
        ref=Ref(group, KIND, await turn.records.counters.next(group, KIND)),
        about=form.ref,
        question=form.question,
        of=tuple(turn.desk.registry.ordered(form.delegations or subject.accountable)),
        asked_by=turn.person.delegation,
        author=turn.person.user,
        created_at=turn.now,
        at=form.at,
        rhythm=form.rhythm,
    )
    await _refuse_many(turn, followup)
    turn.records.followups.add(followup)
    await _record(turn, "follow-entered", followup, **_put(followup))
    plan(turn, followup)
    _receipt(turn, "receipt-follow", followup)


@routes.command("reply", act=Act.ANSWER, form=ReplyForm, stamped=True, example="example-reply")
async def reply(turn: UserTurn, form: ReplyForm) -> None:
    """Record the answer of the person's delegation to a question.

    In a thread a reply without a command may be talk, so the person is asked in private.
    """
    stored, followup = await find_answerable(turn, form.ref)
    assert form.note is not None, "an answer without words is asked for"
    if turn.button is None and not turn.input.private and turn.input.text[:1] not in "/／":
        raise ToCheck({"ref": str(form.ref), "note": form.note})
    own, person = turn.person.delegation, turn.person.user
    answered = followup.answer(own, form.note, turn.stamp, person, turn.received)
    reply = answered.reply_of(own)
    assert reply is not None, "it has just been entered"
    turn.records.followups.add_reply(answered, reply)
    if answered.over or (answered.asked_at and not answered.unanswered):
        cancel(turn, answered, all_=answered.over)
    if followup is not stored:
        # Its time has come, and the desk has not said so yet: it takes no answer any more.
        await draw(turn, stored, last=False)
    await _close_prompt(turn)
    await _keep(turn, "follow-answered", answered, note=form.note)
    await tell_asker(turn, answered)
    turn.receipt("receipt-reply", ref=str(form.ref), at=turn.stamp)


@routes.command("withdraw", act=Act.WITHDRAW, form=BareRefForm, kind=KIND, stamped=True)
async def withdraw(turn: UserTurn, form: BareRefForm) -> None:
    """Withdraw a question that has no answer yet, or a recurring question at any time."""
    followup = await find_followup(turn, form.ref)
    withdrawn = followup.withdraw(turn.person.delegation, turn.stamp)
    cancel(turn, withdrawn, all_=True)
    await _keep(turn, "follow-withdrawn", withdrawn)
    await tell_asked(turn, followup, "told-question-withdrawn", turn.person.delegation)
    turn.receipt("receipt-follow-withdrawn", ref=str(form.ref))


@routes.command("correct", act=Act.CORRECT, form=CorrectFollowForm, kind=KIND)
async def correct(turn: UserTurn, form: CorrectFollowForm) -> None:
    """Correct the person's own answer, or their own question that was not asked yet.

    Both are possible for ten minutes only.
    """
    followup = await find_followup(turn, form.ref)
    text = form.note or ""
    if followup.reply_by(turn.person.user, turn.now) is None:
        await _correct_question(turn, followup, text)
    else:
        await _correct_reply(turn, followup, text)


async def _correct_reply(turn: UserTurn, followup: FollowUp, text: str) -> None:
    was, corrected = followup.correct_reply(turn.person.user, turn.now, text)
    reply = corrected.reply_of(was.delegation)
    assert reply is not None, "it stood there before"
    turn.records.followups.save_reply(corrected, reply)
    await _keep(turn, "follow-reply-corrected", corrected, note=text, was=was.text)
    turn.receipt("receipt-corrected", ref=str(followup.ref))


async def _correct_question(turn: UserTurn, followup: FollowUp, text: str) -> None:
    """Replace the text of a question, its time, or both.

    If *text* is only a time, the question keeps its text.
    """
    parser = turn.parser()
    question, when = _read_correction(without_label(text), followup.ref, parser)
    at, rhythm = read_when(when, parser) if when else (followup.at, followup.rhythm)
    corrected = followup.correct(
        turn.person.user,
        turn.now,
        question=question or followup.question,
        at=at,
        rhythm=rhythm,
    )
    await _refuse_many(turn, corrected)
    cancel(turn, followup, all_=True)
    plan(turn, corrected)
    turn.records.followups.save(corrected)
    await _record(turn, "follow-corrected", corrected, was=followup.question, **_put(corrected))
    _receipt(turn, "receipt-follow-corrected", corrected)


async def _refuse_many(turn: UserTurn, followup: FollowUp) -> None:
    """Raise TooManyQuestions if the author has too many about the same entry at that minute."""
    open_ones = await turn.records.followups.open_about(followup.about)
    minute = followup.at.replace(second=0, microsecond=0)
    others = [
        each
        for each in open_ones
        if each.author == followup.author
        and each.ref != followup.ref
        and each.at.replace(second=0, microsecond=0) == minute
    ]
    if len(others) >= MOST_AT_ONCE:
        raise TooManyQuestions(ref=str(followup.about), at=followup.at, count=MOST_AT_ONCE)


def _read_correction(text: str, ref: Ref, parser: Parser) -> tuple[str, str | None]:
    """Return the corrected question, which may be empty, and the words for its time, or None."""
    seen = parser.seen
    if not parser.is_written(text, Place.OPENING):
        parser = replace(parser, seen=False)
    found = cut_when(text, parser, Place.OPENING)
    change = text if is_about_change(text) else ""
    if not seen and (behind := cut_behind(text, found, parser)):
        found, change = behind, text
    # Whom a question is put to is not corrected, so a delegation before it is asked about.
    whom = parser.addressee(text if found.words is None else found.text, Kind.QUESTION)
    if found.words is None and whom.named:
        later = cut_when(whom.rest, parser, Place.OPENING)
        found = later if later.words else found
    question = text if found.words is None else found.text
    check(
        found,
        parser,
        {"ref": str(ref)} | ({} if found.words else {"note": text}),
        when="note",
        doubt=None if seen else change or whom.doubt or "+".join(whom.named),
        exact=partial(normalise_when, parser=parser),
        whole=f"{{}} {escaped(question)}".rstrip(),
    )
    return question, found.words


@routes.command("show", act=Act.READ, form=BareRefForm, kind=KIND)
async def show(turn: UserTurn, form: BareRefForm) -> None:
    """Send in private a question with its answers and its history."""
    followup = await find_followup(turn, form.ref)
    entries, earlier = await turn.records.journal.history(form.ref.group, str(form.ref))
    owed = await turn.records.awaits.of(followup.ref)
    turn.answer(
        question_history(turn.voice, followup, entries, earlier, now=turn.now, awaits=owed),
        buttons=[
            *_buttons(turn, followup),
            *await facilitator_rows(turn, turn.person, str(followup.ref)),
            [copy_ref(followup.ref)],
        ],
        subject=str(form.ref),
        version=followup.version,
    )
    turn.receipt_elsewhere()


def _buttons(turn: UserTurn, followup: FollowUp) -> list[list[Button]]:
    """Return buttons for the steps that this person may take on the question."""
    buttons = []
    if turn.person.delegation in followup.unanswered:
        buttons.append(answer_button(followup, turn.only))
    mine = followup.asked_by == turn.person.delegation and not followup.over
    if mine and (not followup.replies or followup.rhythm):
        buttons.append(
            Button("button-withdraw-question", f"/withdraw {followup.ref}", audience=turn.only)
        )
    correctable = followup.correctable(turn.person.user, turn.now)
    if correctable or followup.reply_by(turn.person.user, turn.now):
        buttons.append(Button("button-correct", f"/correct {followup.ref}", audience=turn.only))
    return [buttons] if buttons else []


def _receipt(turn: UserTurn, key: str, followup: FollowUp) -> None:
    """Tell the person in private at what time which delegations will be asked.

    If the command came from a thread, also mark the command there as recorded.
    """
    ref, followup_buttons = str(followup.ref), _buttons(turn, followup)
    text = turn.voice.say(key, ref=ref, at=followup.at, delegations=followup.of)
    if turn.input.private or turn.person.reachable:
        text = lines(text, repeating(turn.voice, followup))
        turn.answer(text, buttons=followup_buttons, subject=ref, version=followup.version)
    if not turn.input.private:
        turn.receipt(key, ref=ref, at=followup.at, delegations=followup.of)


async def _keep(turn: UserTurn, kind: str, followup: FollowUp, **payload: Any) -> None:
    turn.records.followups.save(followup)
    await _record(turn, kind, followup, **payload)
    await draw(turn, followup)


async def _record(turn: UserTurn, kind: str, followup: FollowUp, **payload: Any) -> None:
    about = str(followup.about)
    await turn.record_own(followup.ref.group, kind, ref=followup.ref, about=about, **payload)


def _put(followup: FollowUp) -> dict[str, Any]:
    """Return the facts about a question that the journal records."""
    often = str(followup.rhythm) if followup.rhythm else None
    return {"note": followup.question, "due": followup.at, "of": list(followup.of), "often": often}


async def _close_prompt(turn: UserTurn) -> None:
    """End the desk's prompt for an answer to a question, because the person has now answered."""
    prompt = await turn.records.prompts.find(turn.person.user)
    if prompt is not None and prompt.command == "reply":
        turn.records.prompts.close(turn.person.user)
