"""Settings: each person's language, time zone, quiet hours, duty and weekly digest."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from domain.digests import next_weekly
from domain.events import WeeklyChanged
from domain.people.model import Person
from domain.permissions import Act
from domain.refusals import NotUnderstood, UnknownWord
from handlers.turns.buttons import Button
from handlers.turns.forms import Form
from handlers.turns.menus import send_menus
from handlers.turns.parsing import Parser, read_language
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from handlers.turns.weekly import read_weekly
from voice import LANGUAGES, NAMES
from voice.quiet_hours import read_quiet_hours, switches
from voice.settings import settings_card
from voice.step_words import cut_last_word, cut_word, nearest_word
from voice.zones import clock_in, find_zones, is_certain

routes = Routes()

_MENU = Menu(delegate=130, head=140, expert=70, facilitator=120, observer=120, secretariat=110)

#: What a refusal shows behind the name of a setting.
_EXAMPLES = {
    "language": "en",
    "zone": "Europe/Istanbul",
    "quiet": "20:00-05:00",
    "duty": "on",
    "weekly": "Mon 09:00",
}
#: The zones that are offered as buttons; a person can also send a city or any IANA name.
_ZONES = ("UTC", "Europe/Kyiv", "Europe/Moscow", "Europe/Istanbul", "Europe/Zurich")


class SettingsForm(Form):
    """`[language|zone|quiet|duty|weekly VALUE]`: a setting and its value.

    Without a value the present settings are shown, with buttons.
    """

    name: str | None = None
    value: str = ""

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if not text:
            return cls()
        for name in _EXAMPLES:
            value = cut_word(text.replace(": ", " "), name)
            if value is not None:
                return cls(name=name, value=value)
        for name in _EXAMPLES:
            value = cut_last_word(text, name)
            if value is not None:
                return cls(name=name, value=value)
        said, known = text.split()[0], tuple(_EXAMPLES)
        nearest = nearest_word(said, known)
        raise UnknownWord(word=said, command="settings", nearest=nearest, known=known)


@routes.command(
    "settings", act=Act.SETTLE_IN, form=SettingsForm, menu=_MENU, example="example-settings"
)
async def change(turn: UserTurn, form: SettingsForm) -> None:
    """Show or change the person's language, zone, quiet hours, duty and weekly digest."""
    if form.name is None or not form.value:
        turn.answer(settings_card(turn.voice, turn.person, turn.now), buttons=_buttons(turn))
        return
    name = form.name
    if name == "zone" and _ask_zone(turn, form.value):
        return
    changed = _changed(turn, name, form.value)
    turn.records.people.save(changed)
    turn.person = changed
    if name in {"weekly", "zone"}:
        await turn.publish(WeeklyChanged(changed, turn.input.row))
    await send_menus(turn, [changed])
    turn.receipt(
        f"receipt-{name}",
        language=NAMES[changed.language],
        zone=changed.zone,
        clock=clock_in(changed.zone, turn.now),
        quiet=str(changed.quiet) if changed.quiet else "off",
        duty="on" if changed.duty else "off",
        weekly="on" if changed.weekly else "off",
        at=next_weekly(changed.weekly, changed.zone, turn.now) if changed.weekly else turn.now,
    )


def _ask_zone(turn: UserTurn, words: str) -> bool:
    """Ask which of several zones *words* mean; return False if they can mean one alone."""
    zones = find_zones(words, turn.now)
    if is_certain(words, zones) or turn.button is not None:
        return False
    buttons = [
        [
            Button(
                "button-zone",
                f"/settings zone {zone}",
                audience=turn.only,
                facts={"zone": zone, "clock": clock_in(zone, turn.now)},
            )
        ]
        for zone in zones
    ]
    turn.answer(turn.voice.say("ask-zone", words=words), buttons=buttons)
    turn.receipt_elsewhere()
    return True


def _changed(turn: UserTurn, name: str, value: str) -> Person:
    person = turn.person
    match name:
        case "language":
            return replace(person, language=read_language(value))
        case "zone":
            # A button has the name of a zone itself, and for EST other zones come first.
            zones = find_zones(value, turn.now)
            return replace(person, zone=value if value in zones else zones[0])
        case "quiet":
            return replace(person, quiet=read_quiet_hours(value))
        case "weekly":
            return replace(person, weekly=read_weekly(value, turn.parser(), turn.person.zone))
        case _:
            said = switches(value)
            if not said:
                raise NotUnderstood(usage=f"/settings duty {_EXAMPLES['duty']}")
            return replace(person, duty=said == "on")


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
    value = "off" if turn.person.weekly else _EXAMPLES["weekly"]
    label = "button-weekly-off" if turn.person.weekly else "button-weekly"
    weekly = Button(label, f"/settings weekly {value}", audience=turn.only)
    return [languages, zones[:3], zones[3:], hours, [duty, weekly]]
