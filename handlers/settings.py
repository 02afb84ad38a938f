"""Settings: each person's language, time zone, quiet hours and duty."""

from __future__ import annotations

from dataclasses import replace

from domain.people.model import Person
from domain.permissions import Act
from domain.refusals import NotUnderstood
from domain.times.wall_clock import QuietHours, known_zone
from handlers.turns.buttons import Button
from handlers.turns.forms import Form
from handlers.turns.menus import send_menus
from handlers.turns.parsing import read_language
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from voice import LANGUAGES, NAMES
from voice.settings import settings_card

routes = Routes()

#: The zones that are offered as buttons; a person can also send any other IANA name.
_ZONES = ("UTC", "Europe/Kyiv", "Europe/Moscow", "Europe/Istanbul", "Europe/Zurich")


class SettingsForm(Form):
    """`[language|zone|quiet|duty VALUE]`: a setting and its value.

    Without words the present settings are shown, with buttons.
    """

    pattern = r"(?:(?P<name>(?a:language|zone|quiet|duty))\s+(?P<value>\S+))?"
    name: str | None = None
    value: str = ""


@routes.command(
    "settings", act=Act.SETTLE_IN, form=SettingsForm, menu=40, example="example-settings"
)
async def change(turn: UserTurn, form: SettingsForm) -> None:
    """Show or change the person's language, zone, quiet hours and duty."""
    if form.name is None:
        turn.answer(settings_card(turn.voice, turn.person), buttons=_buttons(turn))
        return
    changed = _changed(turn.person, form.name.lower(), form.value)
    turn.records.people.save(changed)
    turn.person = changed
    await send_menus(turn, [changed])
    turn.receipt(
        f"receipt-{form.name.lower()}",
        language=NAMES[changed.language],
        zone=changed.zone,
        quiet=str(changed.quiet) if changed.quiet else "off",
        duty="on" if changed.duty else "off",
    )


def _changed(person: Person, name: str, value: str) -> Person:
    match name:
        case "language":
            return replace(person, language=read_language(value))
        case "zone":
            return replace(person, zone=known_zone(value))
        case "quiet":
            return replace(
                person, quiet=None if value.lower() == "off" else QuietHours.parse(value)
            )
        case _:
            if value.lower() not in {"on", "off"}:
                raise NotUnderstood
            return replace(person, duty=value.lower() == "on")


def _buttons(turn: UserTurn) -> list[list[Button]]:
    languages = [
        Button(
            "button-words",
            f"/settings language {code}",
            audience=turn.only,
            facts={"words": NAMES[code]},
        )
        for code in LANGUAGES
    ]
    zones = [
        Button("button-words", f"/settings zone {zone}", audience=turn.only, facts={"words": zone})
        for zone in _ZONES
    ]
    quiet = turn.desk.quiet_hours
    hours = [
        Button(
            "button-quiet", f"/settings quiet {quiet}", audience=turn.only, facts={"hours": quiet}
        ),
        Button("button-quiet-off", "/settings quiet off", audience=turn.only),
    ]
    other = "off" if turn.person.duty else "on"
    duty = Button(f"button-duty-{other}", f"/settings duty {other}", audience=turn.only)
    return [languages, zones[:3], zones[3:], hours, [duty]]
