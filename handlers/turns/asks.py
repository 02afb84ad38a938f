"""Asks: private messages about entries. Those of several entries to one person become one message.

The first one in a while is sent at once. What other entries ask within two minutes after it is
planned for the end of these minutes. What timers of one instant ask of a person is sent together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.groups import CODES, Place
from domain.people.model import Person
from domain.refs import Ref
from domain.timers import Timer, is_late
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.quiet import quiet_until
from handlers.turns.turn import Turn
from storage.asks import Window
from storage.mail.buttons import Audience
from storage.mail.outbox import Letter
from voice import Markup, lines
from voice.asks import MOST, entry_part, gathered

# docs/decisions/0023 argues the rule.

#: For so long after an ask, those of other entries to the same person are gathered.
TOGETHER = timedelta(minutes=2)
#: The dedup key of a message about several entries begins with this; the ids of its timers follow.
_KEY = "asks:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A private message about one entry, written by *turn*.

    *line* returns the same as a few lines of a message about several entries. *timers* are the
    ids of the timers that have written it. If it has a *card*, that is its key.
    """

    turn: Turn
    person: Person
    ref: Ref
    text: Markup
    line: Callable[[], Markup]
    version: int
    buttons: ButtonRows = ()
    subject: str = ""
    card: str | None = None
    timers: tuple[int, ...] = ()


def send(ask: Ask) -> None:
    """Send the message; if timers are fired, together with what others ask of the person."""
    if ask.turn.asks is None:
        _send_alone(ask)
    else:
        ask.turn.asks.append(ask)


async def gather_until(turn: Turn, ref: Ref, people: Collection[Person]) -> datetime | None:
    """Return when an act asks these people about the entry, or None if it asks them at once.

    That is later if one of them was asked about another entry less than two minutes ago. All are
    told at the same time then. People in quiet hours, and who cannot be reached, do not count.
    """
    awake = [each for each in people if each.reachable and quiet_until(turn, each) is None]
    open_now = await turn.records.asks.windows([each.user for each in awake], turn.now)
    until = max((each.until for each in open_now if each.ref != str(ref)), default=None)
    for each in awake:
        by = str(ref) if until is None else ""
        turn.records.asks.open(Window(each.user, by, until or turn.now + TOGETHER))
    return until


async def flush(turn: Turn, asks: Sequence[Ask]) -> None:
    """Send what a batch of timers asks: to each person one message, with a line for each entry.

    To people who cannot be reached each goes alone, so that it is alone in what waits for them.
    """
    timers = {each for ask in asks for each in ask.timers}
    told = await turn.records.asks.told(timers)
    by_user: dict[int, list[Ask]] = {}
    for ask in asks:
        user = ask.person.user
        if not any((each, user) in told for each in ask.timers):
            by_user.setdefault(user, []).append(ask)
            turn.records.asks.tell(ask.timers, user, turn.now)
    for user, these in by_user.items():
        refs = sorted({each.ref for each in these}, key=_order)
        parts = [refs[start : start + MOST] for start in range(0, len(refs), MOST)]
        for part in parts if these[0].person.reachable else []:
            _send_together([each for each in these if each.ref in part], part)
        if these[0].person.reachable:
            ref = str(refs[0]) if len(refs) == 1 else ""
            turn.records.asks.open(Window(user, ref, turn.now + TOGETHER))
        else:
            for each in these:
                _send_alone(each)


async def has_changed(turn: Turn, letter: Letter) -> bool:
    """Return True if something was entered about an entry of the letter since it was written."""
    for timer in await _fired(turn, letter):
        subject = timer.subject.partition("@")[0]
        entries = await turn.records.journal.since(timer.group, subject, letter.created_at)
        if any(each.at > letter.created_at for each in entries):
            return True
    return False


async def write_anew(turn: Turn, letter: Letter) -> None:
    """Have the letter's timers fire again. The caller replaces the letter."""
    fired = await _fired(turn, letter)
    turn.records.asks.untell([each.id for each in fired], letter.place.chat)
    for each in fired:
        turn.records.timers.revive(each, turn.now)


async def _fired(turn: Turn, letter: Letter) -> list[Timer]:
    """Return the timers that have written the letter."""
    ids = [letter.timer] if letter.timer is not None else []
    if (letter.dedup or "").startswith(_KEY):
        ids = [int(each) for each in str(letter.dedup).split(":")[-1].split(".")]
    found = [await turn.records.timers.find_fired(each) for each in ids]
    return [each for each in found if each is not None]


def _send_alone(ask: Ask) -> None:
    turn, user = ask.turn, ask.person.user
    if ask.card is not None:
        turn.records.cards.add(ask.card, Place(user))
    turn.tell(
        ask.person,
        ask.text,
        buttons=ask.buttons,
        subject=ask.subject or str(ask.ref),
        version=ask.version,
        card=ask.card,
        dedup=_dedup(ask),
    )


def _dedup(ask: Ask) -> str | None:
    if len(ask.timers) > 1:
        return f"{_KEY}{ask.person.user}:{'.'.join(map(str, ask.timers))}"
    return f"timer:{ask.timers[0]}:{ask.person.user}" if ask.timers else None


def _send_together(asks: Sequence[Ask], refs: Sequence[Ref]) -> None:
    """Send one message with a line for each of these entries, and a button that opens it.

    Of a single entry, the message with the most buttons is sent, below a line for each other.
    """
    if len(refs) == 1:
        main = max(asks, key=lambda each: sum(map(len, each.buttons)))
        others = [each for each in asks if each is not main]
        text = lines(*(each.line() for each in others), main.text)
        timers = tuple(each for ask in (main, *others) for each in ask.timers)
        _send_alone(replace(main, text=text, timers=timers))
        return
    person, now = asks[0].person, asks[0].turn.now
    speaker = asks[0].turn.speaker(person)
    parts, buttons = [], []
    for ref in refs:
        these = [each for each in asks if each.ref == ref]
        prepared = min(filter(None, (each.turn.prepared_for for each in these)), default=None)
        late = prepared if prepared and is_late(prepared, now) else None
        parts.append(entry_part(speaker, [each.line() for each in these], late, now))
        buttons.append(_open(ref, person, these[0]))
    ids = [each for ask in asks for each in ask.timers]
    # What is late says so itself, because the entries were prepared for several instants.
    prepared = min(filter(None, (each.turn.prepared_for for each in asks)), default=None)
    shown = prepared if prepared and not is_late(prepared, now) else None
    turn = replace(asks[0].turn, prepared_for=shown, timer=ids[0])
    turn.tell(
        person,
        gathered(speaker, parts),
        buttons=[buttons],
        dedup=f"{_KEY}{person.user}:{'.'.join(map(str, ids))}",
    )


def _open(ref: Ref, person: Person, ask: Ask) -> Button:
    """Return the button that shows the entry in private, with the person's next steps."""
    return Button(
        "button-open",
        f"/show {ref}",
        audience=Audience(user=person.user),
        facts={"ref": str(ref)},
        subject=str(ref),
        version=ask.version,
    )


def _order(ref: Ref) -> tuple[int, str, int]:
    return CODES.index(ref.group), ref.kind, ref.number
