"""The command /privacy: sends the notice on stored data, and records that a person read it."""

from __future__ import annotations

from dataclasses import replace

from domain.actions.model import CORRECTABLE
from domain.permissions import Act
from handlers.privacy.timers import MESSAGES_FOR, UPDATES_FOR
from handlers.turns.buttons import ONCE, Button
from handlers.turns.forms import Form
from handlers.turns.once_a_day import answered_today
from handlers.turns.parsing import read_language
from handlers.turns.ranks import all_roles
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from voice.privacy import privacy_notice

routes = Routes()


class PrivacyForm(Form):
    """`[language]`, or `understood` from a person who has read the notice."""

    pattern = r"(?:(?P<step>understood)|(?P<language>\S+))?"
    step: str | None = None
    language: str | None = None


@routes.command(
    "privacy",
    act=Act.READ,
    form=PrivacyForm,
    menu=all_roles(160),
    public=True,
    unaccredited=True,
    example="example-privacy",
)
async def tell(turn: UserTurn, form: PrivacyForm) -> None:
    """Send the notice on what is stored and who can read it, or record that it was read."""
    accredited = bool(turn.person.label)
    if accredited and form.step is not None:
        await _record(turn)
        return
    if form.language is not None:
        # The language counts for this answer only; /settings changes it permanently.
        turn.person = replace(turn.person, language=read_language(form.language))
    if not accredited and await answered_today(
        turn, turn.person.user, f"privacy {turn.person.language}"
    ):
        return
    turn.answer(
        privacy_notice(
            turn.voice, messages=MESSAGES_FOR, updates=UPDATES_FOR, correctable=CORRECTABLE
        ),
        buttons=[[Button("button-understood", "/privacy understood", audience=turn.only)]]
        if accredited
        else (),
        subject=f"{ONCE}{turn.input.row}",
    )
    turn.receipt_elsewhere()


async def _record(turn: UserTurn) -> None:
    """Record in the desk's own journal that the notice was read: no group is concerned."""
    person = turn.person
    await turn.record_own(
        "DESK", "privacy-understood", label=person.label, language=person.language
    )
    turn.receipt("receipt-understood")
