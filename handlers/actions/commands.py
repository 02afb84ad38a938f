"""The commands on action items: log or propose, answer, report, confirm, correct, withdraw."""

from __future__ import annotations

from typing import Any

from domain.actions import withdrawals
from domain.actions.model import Action, State
from domain.permissions import Act
from domain.refs import Ref
from handlers.actions import unaccepted
from handlers.actions.awaited import tell_of
from handlers.actions.changes import change
from handlers.actions.corrections import CorrectForm
from handlers.actions.dates import DateForm
from handlers.actions.doubles import ask_about_same
from handlers.actions.due import with_due
from handlers.actions.forms import (
    NO_REASON,
    ActionForm,
    AnswerForm,
    DoneForm,
    ReasonForm,
    refuse_foreign,
)
from handlers.actions.messages import draw
from handlers.actions.reopened import tell_reporters
from handlers.actions.rewordings import answer_words, ask_words, asks_which, is_about_words
from handlers.actions.timers import plan
from handlers.turns.entries import BareRefForm, RefForm, find_action
from handlers.turns.ranks import OWN_ONLY, Menu
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND

routes = Routes(KIND)
#: What the commands have in common that answer an item by its reference alone.
_ANSWER: Any = {"form": BareRefForm, "stamped": True, "example": "example-ref"}
_DONE = Menu(delegate=50, head=100, facilitator=110, observer=50, secretariat=150)


@routes.command(
    "action",
    act=Act.ASSIGN,
    form=ActionForm,
    menu=Menu(delegate=40, head=60, facilitator=60, observer=40, secretariat=30, told=OWN_ONLY),
    enters=True,
    example="example-action",
)
async def log(turn: UserTurn, form: ActionForm) -> None:
    """Log an item: open at once for the person's own delegation, proposed to any other delegation.

    If no due time was given, the desk records nothing and asks for the due time.
    """
    group = turn.entry_group.code
    refuse_foreign(turn.person, form.assignees)
    dated = with_due(turn, form)
    if dated is None:
        return
    form = dated
    await ask_about_same(turn, form, group)
    assignees = turn.desk.registry.ordered(form.assignees)
    action = Action.log(
        Ref(group, KIND, await turn.records.counters.next(group, KIND)),
        form.text,
        proposed_by=turn.person.delegation,
        author=turn.person.user,
        assignees=assignees,
        due=form.due,
        at=turn.now,
        by_default=form.by_default,
    )
    turn.records.actions.add(action)
    await turn.record_own(
        group,
        "action-logged",
        ref=action.ref,
        text=action.text,
        due=action.due or "without delay",
        by_default=form.by_default or None,
        assignees=assignees,
    )
    if action.unreported:
        plan(turn, action)
    unaccepted.plan(turn, action)
    awaits = any(line.state is State.AWAITING for line in action.lines)
    await draw(turn, action, silent=not awaits, new=True)
    await tell_of(turn, "action-logged", None, action)
    if action.by_default:
        turn.receipt("receipt-action-default", ref=str(action.ref), due=action.due)
    elif action.due is None:
        turn.receipt("receipt-action", ref=str(action.ref))
    else:
        turn.receipt("receipt-action-due", ref=str(action.ref), due=action.due)


@routes.command("accept", act=Act.ANSWER, **_ANSWER)
async def accept(turn: UserTurn, form: BareRefForm) -> None:
    """Accept an item for the person's delegation."""
    action = await find_action(turn, form.ref)
    accepted = action.accept(turn.person.delegation, turn.stamp, turn.person.user)
    await change(turn, action, accepted, "action-accepted", "receipt-accepted", own=True)


@routes.command(
    "decline", act=Act.ANSWER, form=ReasonForm, stamped=True, example="example-decline"
)
async def decline(turn: UserTurn, form: ReasonForm) -> None:
    """Decline an item for the person's delegation, with or without a reason."""
    action = await find_action(turn, form.ref)
    reason = None if form.note == NO_REASON else form.note
    item = action.decline(turn.person.delegation, turn.stamp, turn.person.user, reason)
    await change(turn, action, item, "action-declined", "receipt-declined", own=True, note=reason)


@routes.command("date", act=Act.ANSWER, form=DateForm, stamped=True, example="example-date")
async def ask_date(turn: UserTurn, form: DateForm) -> None:
    """Accept with another date, or ask for a new date; the other side then agrees or refuses."""
    action = await find_action(turn, form.ref)
    due, reason = form.due, form.reason
    asked = action.ask_date(turn.person.delegation, due, turn.stamp, turn.person.user, reason)
    was = next(
        (each.asked_due for each in action.lines if each.delegation == turn.person.delegation),
        None,
    )
    kind = "action-date-asked"
    receipt = "receipt-date-replaced" if was and was != due else "receipt-date-asked"
    if asked.due != action.due:
        kind, receipt = "action-date-moved", "receipt-date-agreed"
    told = {"due": due, "was": was}
    await change(turn, action, asked, kind, receipt, own=True, told=told, due=due, note=reason)


@routes.command("agree", act=Act.CONFIRM, form=AnswerForm, stamped=True, example="example-ref")
async def agree(turn: UserTurn, form: AnswerForm) -> None:
    """Agree to the new due date or to the other words that the other side has asked for."""
    action = await find_action(turn, form.ref)
    if is_about_words(form, action, turn.person.delegation, "agree"):
        await answer_words(turn, action, agrees=True)
        return
    if asks_which(turn, action, form, "agree"):
        return
    side = turn.person.delegation
    moved = action.answer_date(side, turn.stamp, agree=True, of=form.of)
    since, kind = action.asked_since(side, form.of), "action-date-agreed"
    await change(turn, action, moved, kind, "receipt-date-agreed", since=since, due=moved.due)


@routes.command("keep", act=Act.CONFIRM, form=AnswerForm, stamped=True, example="example-ref")
async def keep(turn: UserTurn, form: AnswerForm) -> None:
    """Refuse the new due date or the other words: the present ones stay."""
    action = await find_action(turn, form.ref)
    if is_about_words(form, action, turn.person.delegation, "keep"):
        await answer_words(turn, action, agrees=False)
        return
    if asks_which(turn, action, form, "keep"):
        return
    side = turn.person.delegation
    kept = action.answer_date(side, turn.stamp, agree=False, of=form.of)
    since = action.asked_since(side, form.of)
    await change(turn, action, kept, "action-date-kept", "receipt-date-kept", since=since)


@routes.command(
    "done", act=Act.REPORT, form=DoneForm, stamped=True, menu=_DONE, example="example-done"
)
async def report(turn: UserTurn, form: DoneForm) -> None:
    """Report an item done.

    An item of the person's own delegation is closed at once. An item that another delegation
    proposed waits for a confirmation.
    """
    action = await find_action(turn, form.ref)
    done = action.report(turn.person.delegation, turn.stamp, turn.person.user, form.note)
    await change(
        turn, action, done, "action-reported", "receipt-reported", own=True, note=form.note
    )


@routes.command("confirm", act=Act.CONFIRM, formal=True, **_ANSWER)
async def confirm(turn: UserTurn, form: BareRefForm) -> None:
    """Confirm the report that an item is done, which closes the item."""
    action = await find_action(turn, form.ref)
    closed = action.confirm(turn.person.delegation, turn.stamp, turn.person.user)
    receipt = "receipt-confirmed" if closed.ended else "receipt-line-confirmed"
    await change(turn, action, closed, "action-confirmed", receipt)


@routes.command("notyet", act=Act.CONFIRM, form=RefForm, stamped=True, example="example-notyet")
async def not_yet(turn: UserTurn, form: RefForm) -> None:
    """Reject the report that an item is done: the item is open again."""
    action = await find_action(turn, form.ref)
    opened = action.not_yet(turn.person.delegation, turn.stamp, form.note)
    await change(turn, action, opened, "action-not-yet", "receipt-not-yet", note=form.note)
    await tell_reporters(turn, action, opened)


@routes.command("withdraw", act=Act.WITHDRAW, **_ANSWER)
async def withdraw(turn: UserTurn, form: BareRefForm) -> None:
    """Withdraw an item immediately if no other delegation has accepted it.

    Otherwise ask the other delegations for their consent, or give consent if another side
    asked.
    """
    action = await find_action(turn, form.ref)
    after = withdrawals.withdraw(action, turn.person.delegation, turn.stamp, turn.person.user)
    if not after.ended:
        await change(turn, action, after, "action-withdraw-asked", "receipt-withdraw-asked")
    else:
        await change(turn, action, after, "action-withdrawn", "receipt-withdrawn")


@routes.command("retain", act=Act.WITHDRAW, **_ANSWER)
async def retain(turn: UserTurn, form: BareRefForm) -> None:
    """Refuse a request to withdraw an item: the item stays, and the request ends."""
    action = await find_action(turn, form.ref)
    kept = withdrawals.retain(action, turn.person.delegation)
    await change(turn, action, kept, "action-withdraw-kept", "receipt-withdraw-kept")


@routes.command(
    "correct",
    act=Act.CORRECT,
    also=(Act.ANSWER,),
    form=CorrectForm,
    example="example-correct",
)
async def correct(turn: UserTurn, form: CorrectForm) -> None:
    """Replace the text or the due date of the author's own item, or ask for other words.

    The author may replace them within ten minutes, and only until somebody has acted on the item.
    After that the other sides of the item have to agree to other words.
    """
    action = await find_action(turn, form.ref)
    if not action.correctable(turn.person.user, turn.now):
        await ask_words(turn, action, form)
        return
    text, due = form.text or action.text, form.due if form.dated else action.due
    corrected = action.correct(turn.person.user, turn.now, text=text, due=due)
    await change(
        turn,
        action,
        corrected,
        "action-corrected",
        "receipt-corrected",
        text=text,
        was=action.text,
        due=due,
        due_was=action.due,
    )
