"""Strangers: people without accreditation are answered once a day, and kept nowhere."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from domain.groups import Place
from domain.people.model import Person, Role
from handlers.turns.turn import Turn
from handlers.turns.updates import UserInput
from storage.mail.outbox import Letter, LetterKind
from voice import Markup, plain

_DAY = timedelta(days=1)


def temporary_person(user_input: UserInput, turn: Turn) -> Person:
    """Whoever opens a link, until the link says who that is."""
    return Person(
        user_input.user, "", "", Role.DELEGATE, frozenset(), turn.now, language=turn.desk.language
    )


async def answer(turn: Turn, user_input: UserInput) -> str:
    """Say once that the person is not accredited, and tell those on duty; what a button shows."""
    group = None if user_input.private else await turn.records.groups.at(user_input.place)
    text = turn.speaker(group).say("stranger-group" if group else "stranger-private")
    if user_input.query is not None:
        return plain(text)
    if not (user_input.private or group) or await answered_today(turn, user_input.user):
        return ""
    turn.records.outbox.put(
        Letter(
            LetterKind.MESSAGE,
            Place(user_input.user) if user_input.private else user_input.place,
            text,
            group.language if group else turn.desk.language,
            turn.now,
            group.code if group else None,
            reply_to=user_input.message_id,
            silent=True,
        )
    )
    if group is not None:
        for officer in await duty(turn):
            turn.tell(officer, turn.speaker(officer).say("stranger-duty", group=group.code))
    return ""


async def answered_today(turn: Turn, user: int, matter: str = "") -> bool:
    """True where *user* was answered about *matter* within a day; else it is noted as answered."""
    mark = _mark(turn.desk.key, f"{user} {matter}".strip())
    if await turn.records.unaccredited.answered(mark, turn.now):
        return True
    turn.records.unaccredited.note(mark, turn.now + _DAY, turn.now)
    return False


async def duty(turn: Turn) -> list[Person]:
    """Who of the secretariat is on duty and can be told, or else all of it."""
    staff = [
        each for each in await turn.records.people.all() if each.serves and not each.suspended
    ]
    return [each for each in staff if each.duty and each.reachable] or staff


async def destination(turn: Turn, reader: Person, letter: Letter) -> Markup:
    """Where a letter was to go, in the reader's words; never what it says."""
    speaker = turn.speaker(reader)
    if letter.group is not None:
        return speaker.term("group", letter.group)
    person = await turn.records.people.find(letter.place.chat)
    return speaker.say("place-private", label=person.label if person else str(letter.place.chat))


def _mark(key: bytes, who: str) -> str:
    """A keyed hash: nobody without the key can tell who was answered."""
    return hmac.new(key, who.encode(), hashlib.sha256).hexdigest()
