"""Sends a person what has waited while they could not be reached, as it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.awaits import Await
from domain.boards import PAGE
from domain.events import PersonReachable
from domain.notices.model import KIND as NOTICE
from domain.parked import NothingWaits
from domain.people.model import Person
from domain.refs import Ref
from handlers.parked.entries import entries_of
from handlers.turns.buttons import Button
from handlers.turns.next_steps import next_steps, own_lines
from handlers.turns.routes import Routes
from handlers.turns.steps import WordForm
from handlers.turns.turn import Turn
from handlers.turns.unreached import asked_alone
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import Letter, LetterKind, LetterState
from voice import lines
from voice.parked import waiting_now, waiting_offer, waiting_passed

routes = Routes()

#: Up to this many messages are sent without asking when a person can be reached again.
FEW = 3
_MESSAGES = frozenset({LetterKind.MESSAGE, LetterKind.DOCUMENT})


@dataclass(slots=True)
class _Waiting:
    """What waits for one person, oldest first."""

    #: The messages that are still true.
    messages: list[Letter] = field(default_factory=list)
    #: The messages about entries of which another state is true now.
    outdated: list[Letter] = field(default_factory=list)
    #: What is awaited of the person's delegation about these entries.
    awaits: list[Await] = field(default_factory=list)
    #: The entries of messages that are not true any more; the messages are dropped.
    passed: list[Ref] = field(default_factory=list)
    #: The id of a message -> when the first message about the same entry was written.
    began: dict[int, datetime] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many messages and entries there are to tell of."""
        return len(self.messages) + len({each.ref for each in self.awaits})

    @property
    def since(self) -> datetime:
        """When the first of the messages was written."""
        told = (*self.messages, *self.outdated)
        return min(self.began.get(each.id, each.created_at) for each in told)


class WaitingForm(WordForm):
    """The word "waiting" alone: sends what has waited while the person could not be reached."""

    word = "waiting"


@routes.on(PersonReachable)
async def offer(turn: Turn, event: PersonReachable) -> None:
    """Send the person what waits, or offer it with one button if it is more than a few.

    If nobody else of the delegation can be reached in a group, the person gets what is asked of it
    there too, because only those who are gone may have heard of it.
    """
    person = await turn.records.people.find(event.person.user)
    if person is None or person.suspended:
        return
    found = await _sort_out(turn, person)
    known = {each.ref for each in found.awaits}
    known |= {ref for each in found.messages for ref in await entries_of(turn, each)}
    speaker = turn.speaker(person)
    if found.count > FEW:
        show = Button("button-waiting", "/my waiting", audience=Audience(user=person.user))
        text = waiting_offer(speaker, found.count, found.since)
        turn.tell(person, lines(text, waiting_passed(speaker, found.passed)), buttons=[[show]])
    else:
        await _send_all(turn, person, found)
    alone = [each for each in await asked_alone(turn, person) if each.ref not in known]
    await _tell_open(turn, person, alone, None)


@routes.step("my", WaitingForm)
async def show_waiting(turn: UserTurn, _form: WaitingForm) -> None:
    """Send the person all that has waited: about each entry one line with its state now."""
    found = await _sort_out(turn, turn.person, gather=True)
    if not found.count and not found.passed:
        raise NothingWaits
    await _send_all(turn, turn.person, found)
    turn.receipt("receipt-waiting", count=found.count)


async def _send_all(turn: Turn, person: Person, found: _Waiting) -> None:
    """Send the messages; delivery says for when a late one was prepared. Send the states too."""
    speaker = turn.speaker(person)
    _settle(turn, found.messages, LetterState.QUEUED)
    _settle(turn, found.outdated, LetterState.REPLACED)
    if found.awaits:
        await _tell_open(turn, person, found.awaits, found.since)
    passed = waiting_passed(speaker, found.passed)
    if passed is not None:
        turn.tell(person, passed)


async def _tell_open(
    turn: Turn, person: Person, awaits: Sequence[Await], since: datetime | None
) -> None:
    by_entry = sorted(awaits, key=lambda each: (each.ref.group, each.ref.kind, each.ref.number))
    shown = await own_lines(turn, person, by_entry)
    for start in range(0, len(shown), PAGE):
        part = shown[start : start + PAGE]
        text = waiting_now(turn.speaker(person), since, [line for _, line in part])
        turn.tell(person, text, buttons=await next_steps(turn, person, [each for each, _ in part]))


def _settle(turn: Turn, letters: Iterable[Letter], state: LetterState) -> None:
    for each in letters:
        turn.records.outbox.settle(each, state, problem=None)


async def _sort_out(turn: Turn, person: Person, *, gather: bool = False) -> _Waiting:
    """Return what waits for the person; drop what is not true any more.

    Of several messages about an entry only the last counts. What was written before the person's
    present accreditation stays parked, because they may have changed the delegation. The last
    edit of each card is sent, because it adds no message. With *gather* what is awaited is shown
    by the entries' states, and not by their messages.
    """
    found = _Waiting()
    edits: dict[str | None, Letter] = {}
    last: dict[tuple[Ref, ...], Letter] = {}
    for letter in await turn.records.outbox.unreached(person.user):
        if letter.created_at < person.accredited_at:
            continue
        if letter.kind not in _MESSAGES:
            if letter.card in edits:
                _settle(turn, [edits[letter.card]], LetterState.REPLACED)
            edits[letter.card] = letter
        elif refs := await entries_of(turn, letter):
            before = last.pop(tuple(refs), letter)
            found.began[letter.id] = found.began.get(before.id, before.created_at)
            if before is not letter:
                _settle(turn, [before], LetterState.REPLACED)
            last[tuple(refs)] = letter
        else:
            found.messages.append(letter)
    for about, letter in last.items():
        await _judge(turn, person, found, about, letter, gather=gather)
    found.messages.sort(key=lambda each: each.id)
    _settle(turn, edits.values(), LetterState.QUEUED)
    return found


async def _judge(
    turn: Turn,
    person: Person,
    found: _Waiting,
    refs: Sequence[Ref],
    letter: Letter,
    *,
    gather: bool,
) -> None:
    """Add the letter, or what stands in its place now, to what was *found*.

    A letter is true if nothing was recorded about its entries since, unless a timer wrote it,
    because then it tells how near a time was.
    """
    changed = [await _changed(turn, each, letter) for each in refs]
    owed = [each for ref in refs for each in await _owed(turn, person, ref)]
    hidden = [each for each in refs if await _is_hidden(turn, person, each)]
    timed = letter.timer is not None
    if not (hidden or timed or any(changed) or (gather and owed and refs[0].kind != NOTICE)):
        found.messages.append(letter)
        return
    known = {each.key for each in found.awaits}
    owed = [each for each in owed if each.ref not in hidden and each.key not in known]
    found.awaits += owed
    open_now = {each.ref for each in (*owed, *found.awaits)}
    found.passed += [each for each in refs if each not in open_now]
    if open_now & set(refs):
        found.outdated.append(letter)
    else:
        turn.records.outbox.settle(letter, LetterState.DROPPED, problem="passed")


async def _changed(turn: Turn, ref: Ref, letter: Letter) -> bool:
    """Return True if something was recorded since the letter that makes it untrue.

    That another delegation has seen a notice does not change the notice.
    """
    since = await turn.records.journal.since(ref.group, str(ref), letter.created_at)
    later = [each for each in since if each.at > letter.created_at]
    return any(ref.kind != NOTICE or not each.kind.startswith("notice-seen") for each in later)


async def _owed(turn: Turn, person: Person, ref: Ref) -> list[Await]:
    """Return what the person's delegation has to do about the entry, if the person may do it."""
    awaits = await turn.records.awaits.of(ref)
    own = [each for each in awaits if each.delegation == person.delegation]
    return [each for each, _ in await own_lines(turn, person, own)]


async def _is_hidden(turn: Turn, person: Person, ref: Ref) -> bool:
    return ref.group in await turn.records.groups.all() and not person.sees(ref.group)
