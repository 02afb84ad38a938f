"""Redirects what waits for a group's thread, when the group has moved to another thread."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, or_, select, update

from domain.groups import Place
from storage.engine.session import Session
from storage.mail.letters import LetterKind, LetterState
from storage.mail.tables import cards, outbox

#: Letters that were parked for these reasons wait for a place, and not for a decision.
_PLACELESS = ("place-changed", "topic-gone", "chat-gone")
_WAITING = [LetterState.QUEUED.value, LetterState.HELD.value]
_ELSEWHERE = or_(
    outbox.c.chat != bindparam("to_chat"),
    outbox.c.thread.is_distinct_from(bindparam("to_thread")),
)
_OF = (outbox.c.group == bindparam("of_group"), _ELSEWHERE)
_IS_WAITING = or_(
    outbox.c.state.in_(_WAITING),
    and_(outbox.c.state == LetterState.PARKED.value, outbox.c.problem.in_(_PLACELESS)),
)
_SPOKEN = [LetterKind.MESSAGE.value, LetterKind.DOCUMENT.value, LetterKind.EDIT.value]
#: A message's id counts in its chat only, so no letter is a reply to an old one.
_REDIRECT = (
    update(outbox)
    .where(*_OF, outbox.c.kind.in_(_SPOKEN), _IS_WAITING)
    .values(
        chat=bindparam("to_chat"),
        thread=bindparam("to_thread"),
        state=LetterState.QUEUED.value,
        reply_to=None,
        not_before=None,
        problem=None,
    )
)
_UNPIN = (
    update(outbox)
    .where(*_OF, outbox.c.kind == LetterKind.PIN.value, _IS_WAITING)
    .values(state=LetterState.DROPPED.value)
)
#: Cards of which a message or an edit is under way to the new place are there.
_CARDS = (
    update(cards)
    .where(
        cards.c.key.in_(
            select(outbox.c.card).where(
                outbox.c.group == bindparam("of_group"),
                outbox.c.chat == bindparam("to_chat"),
                outbox.c.thread.is_not_distinct_from(bindparam("to_thread")),
                outbox.c.state == LetterState.QUEUED.value,
                outbox.c.card.is_not(None),
            )
        )
    )
    .values(chat=bindparam("to_chat"), thread=bindparam("to_thread"), message_id=None)
)


def follow_group(session: Session, code: str, place: Place) -> None:
    """Redirect all that waits for the group with that code to its new *place*."""
    values = {"of_group": code, "to_chat": place.chat, "to_thread": place.thread}
    for statement in (_REDIRECT, _UNPIN, _CARDS):
        session.write(statement, values)
    session.drop_kept("card")
