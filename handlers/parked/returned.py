"""Sends a person what has waited while they could not be reached, if it is still true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.events import PersonReachable
from domain.people.model import Person
from domain.refs import Ref, read_ref
from domain.refusals import NothingWaits
from handlers.turns.asks import write_anew
from handlers.turns.buttons import Button
from handlers.turns.routes import Routes
from handlers.turns.steps import WordForm
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import Letter, LetterKind, LetterState
from voice import lines
from voice.parked import waiting_offer, waiting_passed

routes = Routes()

#: Up to this many messages are sent without asking when a person can be reached again.
FEW = 3
_MESSAGES = frozenset({LetterKind.MESSAGE, LetterKind.DOCUMENT})


@dataclass(slots=True)
class _Waiting:
    """What waits for one person, oldest first."""

    messages: list[Letter] = field(default_factory=list)
    #: The entries of messages that are not true any more; the messages are dropped.
    passed: list[Ref] = field(default_factory=list)


class WaitingForm(WordForm):
    """The word "waiting" alone: sends what has waited while the person could not be reached."""

    word = "waiting"


@routes.on(PersonReachable)
async def offer(turn: Turn, event: PersonReachable) -> None:
    """Send the person what waits, or offer it with one button if it is more than a few."""
    person = await turn.records.people.find(event.person.user)
    if person is None or person.suspended:
        return
    found = await _sort_out(turn, person)
    speaker = turn.speaker(person)
    passed = waiting_passed(speaker, found.passed)
    if len(found.messages) > FEW:
        show = Button("button-waiting", "/my waiting", audience=Audience(user=person.user))
        text = waiting_offer(speaker, len(found.messages), found.messages[0].created_at)
        turn.tell(person, lines(text, passed), buttons=[[show]])
        return
    _send(turn, found.messages)
    if passed is not None:
        turn.tell(person, passed)


@routes.step("my", WaitingForm)
async def show_waiting(turn: UserTurn, _form: WaitingForm) -> None:
    """Send the person all that has waited and is still true."""
    found = await _sort_out(turn, turn.person)
    if not found.messages and not found.passed:
        raise NothingWaits
    _send(turn, found.messages)
    passed = waiting_passed(turn.voice, found.passed)
    if passed is not None:
        turn.answer(passed)
    turn.receipt("receipt-waiting", count=len(found.messages))


def _send(turn: Turn, letters: Sequence[Letter]) -> None:
    """Queue the letters; delivery says for when a late one was prepared."""
    for each in letters:
        turn.records.outbox.settle(each, LetterState.QUEUED)


async def _sort_out(turn: Turn, person: Person) -> _Waiting:
    """Return the messages that wait for the person; drop those that are not true any more.

    What was written before the person's present accreditation stays parked, because they may have
    changed the delegation. The last edit of each card is sent, because it adds no message. Of
    several notices about one due time the last one is sent: it says all that the others said.
    """
    found = _Waiting()
    edits: dict[str | None, Letter] = {}
    notices: dict[tuple[str, str], Letter] = {}
    for letter in await turn.records.outbox.unreached(person.user):
        if letter.created_at < person.accredited_at:
            continue
        if letter.kind not in _MESSAGES:
            if letter.card in edits:
                turn.records.outbox.settle(edits[letter.card], LetterState.REPLACED)
            edits[letter.card] = letter
        elif passed := await _passed(turn, person, letter):
            turn.records.outbox.settle(letter, LetterState.DROPPED, problem="passed")
            found.passed += passed
            if len(passed) < len(await _asked(turn, letter)):
                await write_anew(turn, letter)
        else:
            found.messages.append(letter)
            if (timer := await turn.records.timers.find_fired(letter.timer or 0)) is not None:
                if (before := notices.get((timer.kind, timer.subject))) is not None:
                    turn.records.outbox.settle(before, LetterState.REPLACED)
                    found.messages.remove(before)
                notices[timer.kind, timer.subject] = letter
    _send(turn, list(edits.values()))
    return found


async def _passed(turn: Turn, person: Person, letter: Letter) -> list[Ref]:
    """Return the entries of which the letter is not true any more.

    That is so if something was recorded about the entry since, for example the answer, or if the
    person may not see it any more. A letter that asks for nothing tells what was, and stays true.
    """
    passed = []
    for ref in await _asked(turn, letter):
        since = await turn.records.journal.since(ref.group, str(ref), letter.created_at)
        changed = any(each.at > letter.created_at for each in since)
        hidden = ref.group in await turn.records.groups.all() and not person.sees(ref.group)
        if changed or hidden:
            passed.append(ref)
    return passed


async def _asked(turn: Turn, letter: Letter) -> list[Ref]:
    """Return the entries of the letter's buttons: one, or those of several in one message."""
    found: list[Ref] = []
    for row in letter.markup or ():
        for _, token in row:
            button = None if isinstance(token, dict) else await turn.records.buttons.find(token)
            ref = read_ref(button.subject) if button else None
            if ref is not None and ref not in found:
                found.append(ref)
    return found
