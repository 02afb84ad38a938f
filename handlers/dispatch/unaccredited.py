"""Answers people without accreditation once a day; the desk stores nothing else about them."""

from __future__ import annotations

from domain.groups import Place
from domain.people.model import Person, Role
from handlers.turns.once_a_day import answered_today
from handlers.turns.recipients import tell_duty
from handlers.turns.turn import Turn
from handlers.turns.updates import UserInput
from storage.mail.outbox import Letter, LetterKind
from voice import plain


def temporary_person(user_input: UserInput, turn: Turn) -> Person:
    """Return a person without a label and rights, for a user who is not accredited yet."""
    return Person(
        user=user_input.user,
        label="",
        delegation="",
        role=Role.DELEGATE,
        groups=frozenset(),
        accredited_at=turn.now,
        language=user_input.language or turn.desk.language,
    )


async def answer(turn: Turn, user_input: UserInput) -> str:
    """Reply once a day that the person is not accredited; notify the secretariat's duty officers.

    The duty officers are notified only if the person wrote in a group. Returns the text that a
    pressed button shows.
    """
    group = None if user_input.private else await turn.records.groups.at(user_input.place)
    speaker = turn.speaker(group)
    if user_input.private:
        speaker = turn.speaker(temporary_person(user_input, turn))
    text = speaker.say("stranger-group" if group else "stranger-private")
    if user_input.query is not None:
        return plain(text)
    if not (user_input.private or group) or await answered_today(turn, user_input.user):
        return ""
    turn.records.outbox.put(
        Letter(
            kind=LetterKind.MESSAGE,
            place=Place(user_input.user) if user_input.private else user_input.place,
            text=text,
            language=speaker.language,
            created_at=turn.now,
            group=group.code if group else None,
            reply_to=user_input.message_id,
            silent=True,
        )
    )
    if group is not None:
        await tell_duty(turn, "stranger-duty", group=group.code)
    return ""
