"""Refusals, said: what was not recorded, why and what to send, to the sender alone."""

from __future__ import annotations

from domain.groups import Place
from domain.refusals import Refusal, UnknownRef
from handlers.heard import Form
from handlers.turn import POPUP_MAX, Asked, Turn
from storage.outbox import Letter, LetterKind
from voice import Markup, plain, safe


class NotCarriedOut(Refusal):
    """The command came in a form that is never carried out (form)."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form


async def say(turn: Asked, refusal: Refusal) -> None:
    """Say *refusal*: on the button pressed, in private, or as one line that names no content."""
    text = _sentence(turn, refusal)
    turn.drew.clear()
    if turn.heard.query is not None:
        turn.popup = plain(text, POPUP_MAX)
        if len(plain(text)) > POPUP_MAX and turn.person.reachable:
            turn.answer(text)
    elif turn.person.reachable:
        turn.answer(text)
    else:
        reply(turn, turn.speaker(turn.group).say("not-recorded-here"))


def reply(turn: Asked, text: Markup) -> None:
    """One line in the place where the person wrote, as a reply."""
    group = turn.group
    turn.records.outbox.put(
        Letter(
            LetterKind.MESSAGE,
            turn.heard.place,
            text,
            group.language if group else turn.desk.language,
            turn.now,
            group.code if group else None,
            reply_to=turn.heard.message_id,
            silent=True,
        )
    )


async def say_late(turn: Turn, user: int, text: str) -> None:
    """In private, what a button could no longer show."""
    person = await turn.records.people.find(user)
    language = person.language if person else turn.desk.language
    turn.records.outbox.put(
        Letter(LetterKind.MESSAGE, Place(user), safe(text), language, turn.now)
    )


def _sentence(turn: Asked, refusal: Refusal) -> Markup:
    if isinstance(refusal, NotCarriedOut):
        return turn.voice.say(f"form-{refusal.form.value}", at=turn.heard.at)
    if isinstance(refusal, UnknownRef) and not refusal.facts.get("nearest"):
        return turn.voice.say("refusal-unknown-ref-alone", ref=refusal.facts["ref"])
    return turn.voice.say(refusal.key(), **refusal.facts)
