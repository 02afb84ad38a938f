"""The command /facilitator: passes a question on to a group's facilitators, and keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from domain.inquiries import NoFacilitator, NoOwnFacilitator
from domain.notices.model import PRIVATE
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import NotUnderstood
from handlers.turns.entries import NOTE, REF, RefForm, prefill_ref, split_ref, unknown_ref
from handlers.turns.facilitators import facilitators, inquiry_key
from handlers.turns.parsing import Parser
from handlers.turns.quiet import quiet_until
from handlers.turns.routes import Routes, Where
from handlers.turns.user_turn import UserTurn
from voice.inquiries import inquiry
from voice.yes_no import is_no, is_stop, is_yes

routes = Routes()


class InquiryForm(RefForm):
    """`REF text`: an entry, and a question about it that the desk passes on and does not keep."""

    fields = (REF, NOTE)
    previewed = False

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if form.note is None:
            raise NotUnderstood(usage=f"/facilitator {form.ref} …")
        return form

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        """Return the answers of a line without a question, or with a yes or no in its place."""
        ref, said = split_ref(text, turn.group.code if turn.group else None) if text else ("", "")
        if said and any(each(said) for each in (is_yes, is_no, is_stop)):
            text = str(ref)
        return await prefill_ref(text, turn, _expect)


async def _expect(turn: UserTurn, ref: Ref) -> None:
    """Raise a Refusal if the person may not see the entry, or if nobody can be asked."""
    find = turn.desk.contents.entries.get(ref.kind)
    if find is None:
        raise unknown_ref(ref, ())
    await find(turn, ref)
    if not any(each.reachable for each in await facilitators(turn, ref.group, turn.person)):
        raise NoOwnFacilitator if ref.group == PRIVATE else NoFacilitator(group=ref.group)


@routes.command(
    "facilitator",
    act=Act.ASK_FACILITATOR,
    form=InquiryForm,
    where=Where.PRIVATE,
    example="example-facilitator",
)
async def ask(turn: UserTurn, form: InquiryForm) -> None:
    """Ask the facilitators of the entry's group in private; the desk keeps nothing of it.

    They read the delegation and not the person. When one of them has it, the person is told.
    """
    await _expect(turn, form.ref)
    assert form.note is not None, "read() has refused a line without a question"
    key = inquiry_key(turn.input.row, turn.person.user, str(form.ref))
    for person in await facilitators(turn, form.ref.group, turn.person):
        if person.reachable:
            speaker = turn.speaker(person)
            text = inquiry(speaker, form.ref, turn.person.delegation, form.note)
            silent = quiet_until(turn, person) is not None
            turn.tell(person, text, dedup=f"{key}{person.user}", silent=silent)
    turn.receipt_elsewhere()
