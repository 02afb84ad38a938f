"""Privacy: what is stored and who can read it, told to whoever asks; and that it was read."""

from __future__ import annotations

from dataclasses import replace

from domain.actions.model import CORRECTABLE
from domain.permissions import Act
from handlers.dispatch.unaccredited import answered_today
from handlers.privacy.timers import MESSAGES_FOR, UPDATES_FOR
from handlers.settings import read_language
from handlers.turns.routes import Form, Routes
from handlers.turns.turn import ONCE, Button, UserTurn
from storage.mail.buttons import Audience
from voice.privacy import privacy_notice

routes = Routes()


class PrivacyForm(Form):
    """`[language]`, or `understood` by whoever has read it."""

    pattern = r"(?:(?P<step>understood)|(?P<language>\S+))?"
    step: str | None = None
    language: str | None = None


@routes.command(
    "privacy",
    act=Act.READ,
    form=PrivacyForm,
    menu=60,
    public=True,
    unaccredited=True,
    example="ru",
)
async def tell(turn: UserTurn, words: PrivacyForm) -> None:
    """Tell what is stored, and who can read it; or enter that this person has read it."""
    accredited = bool(turn.person.label)
    if accredited and words.step is not None:
        await _record(turn)
        return
    if words.language is not None:
        # For this answer alone: /settings changes it for good.
        turn.person = replace(turn.person, language=read_language(words.language))
    if not accredited and await answered_today(
        turn, turn.person.user, f"privacy {turn.person.language}"
    ):
        return
    only = Audience(user=turn.person.user)
    turn.answer(
        privacy_notice(
            turn.voice, messages=MESSAGES_FOR, updates=UPDATES_FOR, correctable=CORRECTABLE
        ),
        buttons=[[Button("button-understood", "/privacy understood", only)]] if accredited else (),
        subject=f"{ONCE}{turn.input.row}",
    )
    turn.receipt_elsewhere()


async def _record(turn: UserTurn) -> None:
    """Enter it in the desk's own journal: it concerns no group."""
    await turn.record(
        "DESK", "privacy-understood", actor=turn.person.delegation, member=turn.person.user,
        label=turn.person.label, language=turn.person.language,
    )  # fmt: skip
    turn.receipt("receipt-understood")
