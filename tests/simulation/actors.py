"""What the actors of a simulation do: they write lines, press buttons, edit and forward."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from sandbox.chats import deeds
from sandbox.errors import ControlError
from sandbox.state.world import Message
from tests.simulation import loop
from tests.simulation.cast import GUEST, Actor
from tests.simulation.phrases import PHRASES, pick
from tests.simulation.screens import NEAR, Screens
from tests.simulation.staff import Staff
from tests.simulation.steps import Step


class Actors(Staff):
    """Has the people of the cast carry out steps."""

    def __init__(self, screens: Screens) -> None:
        super().__init__(screens)
        self._deeds: dict[str, Callable[[random.Random, Actor], None]] = {
            "tap": self._tap, "double": self._double, "stale": self._stale,
            "action": self._action, "typed": self._typed, "answer": self._answer,
            "report": self._report, "remind": self._remind, "list": self._list,
            "follow": self._follow, "reply": self._reply, "notice": self._notice,
            "assign": self._assign, "correct": self._correct, "wrong": self._wrong,
            "talk": self._talk, "edit": self._edit, "late": self._late,
            "settings": self._settings, "link": self._link, "guest": self._guest,
            "mistaken": self._mistaken, "forward": self._forward, "parked": self._parked,
            "accredit": self._accredit, "move": self._move, "group": self._group,
            "facilitator": self._facilitator, "burst": self._burst,
        }  # fmt: skip

    def act(self, step: Step) -> None:
        """Carry out one step of a person. What is impossible now is left out."""
        cast = self.screens.cast
        draw = random.Random(step.draw)
        try:
            self._deeds[step.kind](draw, cast[step.who % len(cast)])
        except ControlError:
            # The topic is closed, or the person has blocked the desk.
            return

    def _answer(self, draw: random.Random, actor: Actor) -> None:
        """Answer the last question in private, or reply to it, or send a bare command."""
        last = next(self.screens.near(actor, None), None)
        if last is None or draw.random() < 0.3:
            bare = pick(draw, "/action", "/done", "/remind", "/follow", "/progress", "/date")
            return self._say(actor, bare)
        reply = last if draw.random() < 0.4 else None
        text = draw.choice(PHRASES[actor.language].answers)
        return self._say(actor, text, reply=reply, expects=False)

    def _wrong(self, draw: random.Random, actor: Actor) -> None:
        group = draw.choice(actor.groups)
        words = PHRASES[actor.language]
        line = pick(draw, f"/action {draw.choice(words.doubtful)}", f"/done {group}-A9999",
                    f"/acton B: {draw.choice(words.work)}", "/date", "/accept HUM A1 A2",
                    f"/action B: {draw.choice(words.work)} 47.3601, 8.5501 by +30h",
                    "/remind", f"/follow {draw.choice(words.doubtful)}")  # fmt: skip
        # A command that the desk does not know gets no answer in a thread.
        self._say(actor, line, group if draw.random() < 0.5 else None, expects=False)

    def _talk(self, draw: random.Random, actor: Actor) -> None:
        group = draw.choice(actor.groups)
        reply = next(self.screens.near(actor, self.screens.places[group]), None)
        said = draw.choice(PHRASES[actor.language].talk)
        answered = reply if draw.random() < 0.5 else None
        self._say(actor, said, group, reply=answered, expects=False)

    def _late(self, draw: random.Random, actor: Actor) -> None:
        """Send a line that was written on a telephone without network."""
        ref = self.screens.ref(draw, actor)
        if ref is not None:
            late = timedelta(minutes=draw.choice((2, 11, 40, 300)))
            line = pick(draw, f"/done {ref}", f"/accept {ref}", f"/remind {ref} +5h")
            self._say(actor, line, ref[:3], late=late, expects=False)

    def _edit(self, draw: random.Random, actor: Actor) -> None:
        own = self.screens.own.get(actor.user)
        if own:
            message = draw.choice(own)
            person = self.screens.service.world.person(actor.user)
            if self.screens.service.world.chat(message.chat_id).migrated_to is None:
                text = f"{message.text} {draw.choice(PHRASES[actor.language].notes)}"
                deeds.edit(self.screens.service, person, message, text)

    def _forward(self, draw: random.Random, actor: Actor) -> None:
        own = self.screens.own.get(actor.user)
        if own:
            service = self.screens.service
            person, place = service.world.person(actor.user), self.screens.places[actor.groups[0]]
            deeds.forward(service, person, draw.choice(own), self.screens.chat(place),
                          place.thread)  # fmt: skip

    def _burst(self, draw: random.Random, actor: Actor) -> None:
        """Send more lines at once than the desk takes."""
        group = draw.choice(actor.groups)
        for _ in range(draw.choice((12, 25, 40))):
            word = f"{draw.choice(PHRASES[actor.language].work)} {self.screens.fresh_name(actor)}"
            self._say(actor, f"/action {word}, ongoing", group, expects=False)

    def _mistaken(self, draw: random.Random, actor: Actor) -> None:
        """Write into a thread about an entry of another group."""
        other = next((code for code in ("MIL", "HUM", "POL") if code not in actor.groups), "DEL")
        known = self.screens.shown.get((other, "A"), [1])
        line = f"/{pick(draw, 'show', 'accept', 'done')} {other}-A{draw.choice(known)}"
        self._say(actor, line, draw.choice(actor.groups) if draw.random() < 0.5 else None)

    def _guest(self, draw: random.Random, actor: Actor) -> None:
        guest = Actor(GUEST, "Guest", "", actor.role, actor.groups, False, "en", "UTC")
        where = draw.choice(actor.groups) if draw.random() < 0.5 else None
        self._say(guest, pick(draw, "/action B: test by +3h", "/start", "hello"), where,
                  expects=False)  # fmt: skip

    # Buttons.

    def _tap(self, draw: random.Random, actor: Actor, *, times: int = 1, newest: int = 4) -> None:
        screens = self.screens
        codes: list[str | None] = [None, None, *actor.groups]
        code = draw.choice(codes)
        place = screens.places[code] if code else None
        cards = [each for each in screens.near(actor, place) if _buttons(each)]
        if not cards:
            return
        card = draw.choice(cards[:newest])
        if place is not None and draw.random() < 0.8:
            # People mostly press the buttons of what concerns them.
            mine = {
                self.screens.concerns(draw, actor, verb)
                for verb in ("accept", "done", "confirm", "keep")
            }
            named = [each for each in cards if any(f"{ref} " in each.text for ref in mine)]
            card = draw.choice(named) if named else card
        data = draw.choice(_buttons(card))
        person = screens.service.world.person(actor.user)
        for _ in range(times):
            query, _ = deeds.press(screens.service, person, card, data, None)
            screens.pressed.append((loop.steady(), actor, query))

    def _double(self, draw: random.Random, actor: Actor) -> None:
        self._tap(draw, actor, times=draw.choice((2, 2, 3)), newest=2)

    def _stale(self, draw: random.Random, actor: Actor) -> None:
        self._tap(draw, actor, newest=NEAR)


def _buttons(message: Message) -> list[str]:
    rows = (message.body.get("reply_markup") or {}).get("inline_keyboard") or []
    return [cell["callback_data"] for row in rows for cell in row if "callback_data" in cell]
