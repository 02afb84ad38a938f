"""The commands that the actors of a simulation type, in four languages."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.groups import Place
from domain.people.model import Role
from sandbox.chats import deeds
from sandbox.errors import ControlError
from sandbox.state.world import Message
from tests.simulation import loop
from tests.simulation.cast import Actor
from tests.simulation.phrases import PHRASES, pick, written
from tests.simulation.screens import Meant, Screens, Sent

#: Words that the desk may not keep end with this.
FLEETING = "xqx"
_LISTS = 'SELECT lists FROM actions WHERE "group" = ? AND number = ? AND lists IS NOT NULL'
_REMINDERS = (
    'SELECT number, rule, rings FROM reminders WHERE "user" = ?'
    " AND state IN ('planned', 'sent')"
    " ORDER BY number DESC LIMIT 9"
)
#: What somebody has entered last.
_LAST = 'SELECT "group", number FROM {} WHERE author = ? ORDER BY created_at DESC LIMIT 1'
_OWED = ("accept", "confirm", "agree", "keep", "notyet", "retain", "words")
_TYPED = ("accept", "accept", "accept", "decline", "date", "date", "agree", "keep", "withdraw",
          "retain", "undo", "confirm", "confirm", "notyet", "snooze", "show", "action again",
          "words", "words")  # fmt: skip


class Commands:
    """Types commands for actors."""

    def __init__(self, screens: Screens) -> None:
        self.screens = screens

    def _say(
        self,
        actor: Actor,
        text: str,
        group: str | None = None,
        *,
        late: timedelta | None = None,
        reply: Message | None = None,
        expects: bool = True,
        place: Place | None = None,
    ) -> None:
        screens = self.screens
        person = screens.service.world.person(actor.user)
        place = place or (screens.places[group] if group else Place(actor.user))
        chat = screens.chat(place)
        date = int((loop.now() - late).timestamp()) if late else None
        words = deeds.NewMessage(text, place.thread, reply.id if reply else None, date)
        message, update = deeds.say(screens.service, person, chat, words)
        screens.own.setdefault(actor.user, []).append(message)
        del screens.own[actor.user][:-10]
        expects = expects and update is not None
        screens.sent.append(Sent(loop.steady(), actor, text, place, update, expects))

    def _command(self, draw: random.Random, actor: Actor, line: str, group: str) -> None:
        """Send a line in the group's thread or in private, as people do both."""
        in_private = draw.random() < 0.45
        if not in_private and draw.random() < 0.2:
            # In the group's own thread the short reference does too.
            line = line.replace(f" {group}-", " ", 1)
        self._say(actor, line, None if in_private else group)

    def _when(
        self, draw: random.Random, actor: Actor, *, private: bool, hours: tuple[int, int]
    ) -> tuple[str, datetime]:
        """Return a time in words, in the zone in which the desk reads it, and what it means."""
        ahead = timedelta(hours=draw.randint(*hours))
        if draw.random() < 0.1:
            return f"+{ahead // timedelta(hours=1)}h", loop.now() + ahead
        at = (loop.now() + ahead).replace(minute=draw.choice((0, 15, 30)), second=0, microsecond=0)
        if private and draw.random() < 0.5:
            # Who is accredited anew has no zone at first.
            rows = self.screens.query("SELECT zone FROM people WHERE user = ?", actor.user)
            wall = at.astimezone(ZoneInfo(rows[0][0] if rows else actor.zone))
            return written(actor.language, wall), at
        return written(actor.language, at, " UTC" if private else ""), at

    def _action(self, draw: random.Random, actor: Actor) -> None:
        screens, words = self.screens, PHRASES[actor.language]
        group = draw.choice(actor.groups)
        private = draw.random() < 0.35
        name = screens.fresh_name(actor)
        whose: tuple[str, ...] = draw.choice([(), ("A",), ("B",), ("A", "B"), ("B",), ("A",)])
        spoken = f"{'+'.join(whose)}: " if whose else ""
        when, due = self._when(draw, actor, private=private, hours=(3, 90))
        tail = " " + words.by.format(when) if draw.random() < 0.9 else ""
        if not tail and draw.random() < 0.5:
            tail = ", ongoing"
        scope = f"{group} " if private else ""
        text = f"{draw.choice(words.work)} {name}"
        self._say(actor, f"/action {scope}{spoken}{text}{tail}", None if private else group)
        meant = due.replace(microsecond=0) if when in tail and not when.startswith("+") else None
        screens.meant.append(Meant(name, group, whose or (actor.delegation,), meant, actor))
        self._mend_soon(draw, actor, "actions", "A")

    def _typed(self, draw: random.Random, actor: Actor) -> None:
        # People mostly answer what there is to answer.
        owed = [each for each in _OWED if self.screens.concerns(draw, actor, each)]
        verb = pick(draw, *(owed if owed and draw.random() < 0.6 else _TYPED))
        ref = None if verb == "words" else self._ref_for(draw, actor, verb)
        if ref is None:
            return self._words(draw, actor)
        words = PHRASES[actor.language]
        rest = ""
        if verb in {"decline", "notyet"} and draw.random() < 0.8:
            rest = f" {draw.choice(words.notes)}"
        elif verb == "date":
            when, _ = self._when(draw, actor, private=False, hours=(5, 120))
            rest = f" {when} {draw.choice(words.notes)}"
        elif verb in {"agree", "keep"} and draw.random() < 0.4:
            rest = " date"
        elif verb == "snooze":
            rest = f" {pick(draw, '1h', '4h', 'tomorrow')}"
        if verb in {"accept", "confirm"}:
            self._undo_soon(draw, actor, ref)
        return self._command(draw, actor, f"/{verb} {ref}{rest}", ref[:3])

    def _undo_soon(self, draw: random.Random, actor: Actor, ref: str) -> None:
        if draw.random() < 0.12:
            self._soon(draw, lambda: self._say(actor, f"/undo {ref}"))

    def _soon(self, draw: random.Random, deed: Callable[[], None]) -> None:
        """Have something done after a few minutes, unless it is impossible then."""

        def do() -> None:
            with suppress(ControlError):
                deed()

        loop.virtual().call_later(draw.uniform(5.0, 500.0), do)

    def _mend_soon(self, draw: random.Random, actor: Actor, table: str, letter: str) -> None:
        """Have the person correct or withdraw, within minutes, what they entered last."""

        def mend() -> None:
            rows = self.screens.query(_LAST.format(table), actor.user)
            for group, number in rows:
                verb = pick(draw, "correct", "correct", "withdraw")
                text = draw.choice(PHRASES[actor.language].work)
                rest = f" {text} {self.screens.fresh_name(actor)}" if verb == "correct" else ""
                self._command(draw, actor, f"/{verb} {group}-{letter}{number}{rest}", group)

        if draw.random() < 0.15:
            self._soon(draw, mend)

    def _words(self, draw: random.Random, actor: Actor) -> None:
        """Ask for other words of an item, or answer if another side asks for some."""
        asked = self.screens.concerns(draw, actor, "words")
        if asked is not None and draw.random() < 0.7:
            verb = pick(draw, "agree", "agree", "keep")
            return self._command(draw, actor, f"/{verb} {asked} words", asked[:3])
        ref = self.screens.concerns(draw, actor, "correct")
        if ref is None:
            return self._correct(draw, actor)
        words = f"{draw.choice(PHRASES[actor.language].work)} {self.screens.fresh_name(actor)}"
        return self._command(draw, actor, f"/correct {ref} {words}", ref[:3])

    def _ref_for(self, draw: random.Random, actor: Actor, verb: str) -> str | None:
        """Return an entry for a command: mostly one to which it fits."""
        fits = self.screens.concerns(draw, actor, verb) if draw.random() < 0.8 else None
        return fits or self.screens.ref(draw, actor)

    def _report(self, draw: random.Random, actor: Actor) -> None:
        verb = pick(draw, "done", "done", "progress")
        ref = self._ref_for(draw, actor, verb)
        if ref is not None:
            note = draw.choice(PHRASES[actor.language].notes)
            if verb == "progress" and draw.random() < 0.6:
                note = self._list_step(draw, actor, ref, note)
            self._command(draw, actor, f"/{verb} {ref} {note}", ref[:3])
            if verb == "done":
                self._undo_soon(draw, actor, ref)

    def _list_step(self, draw: random.Random, actor: Actor, ref: str, note: str) -> str:
        """Return a step on the list under an item: write it if there is none."""
        rows = self.screens.query(_LISTS, ref[:3], int(ref[5:]))
        lists = dict(json.loads(rows[0][0])) if rows else {}
        count = len(lists.get(actor.delegation, ()))
        if not count or draw.random() < 0.2:
            return f"list: {note}; {self.screens.fresh_name(actor)}; {note} 2"
        line = draw.randint(1, count)
        return pick(draw, f"done {line}", f"done {line}", f"undone {line}", f"drop {line}",
                    f"add {note} {self.screens.fresh_name(actor)}")  # fmt: skip

    def _remind(self, draw: random.Random, actor: Actor) -> None:
        if draw.random() < 0.35 and self._step_of_reminder(draw, actor):
            return None
        private = draw.random() < 0.8
        when, _ = self._when(draw, actor, private=private, hours=(1, 60))
        ref = self.screens.ref(draw, actor)
        if ref is not None and draw.random() < 0.4:
            return self._command(draw, actor, f"/remind {ref} {when}", ref[:3])
        word = self.screens.fresh_name(actor, private=True)
        text = f"{draw.choice(PHRASES[actor.language].work)} {word}"
        if actor.role in {Role.HEAD, Role.ALTERNATE} and draw.random() < 0.2:
            return self._say(actor, f"/remind to {actor.delegation} {text} {when}")
        until = " until done" if draw.random() < 0.3 else ""
        if draw.random() < 0.1:
            when = pick(draw, "every day 09:00", "every Mon 08:00", "on weekdays 07:30")
        return self._say(actor, f"/remind {text} {when}{until}")

    def _step_of_reminder(self, draw: random.Random, actor: Actor) -> bool:
        rows = self.screens.query(_REMINDERS, actor.user)
        if not rows:
            return False
        number, rule, rings = draw.choice(rows)
        steps = ["cancel", "change", "snooze", "skip" if rule else "change"]
        step = "done" if rings is not None and draw.random() < 0.6 else draw.choice(steps)
        rest = ""
        if step == "change":
            rest = " " + self._when(draw, actor, private=True, hours=(1, 40))[0]
        elif step == "snooze":
            rest = f" {pick(draw, '1h', '3h', 'tomorrow')}"
        self._say(actor, f"/remind {step} {number}{rest}")
        return True

    def _list(self, draw: random.Random, actor: Actor) -> None:
        group = draw.choice(actor.groups)
        line = pick(draw, "/my", f"/status {group}", "/remind list", "/help", "/my 2", "/start",
                    f"/digest {group}", "/notice list", "/privacy", "/my waiting",
                    f"/status {group} 2", "/show water", "/help action", "/accredit",
                    "/my ics", f"/show {group}-A1")  # fmt: skip
        return self._say(actor, line, group if draw.random() < 0.3 else None)

    def _facilitator(self, draw: random.Random, actor: Actor) -> None:
        """Ask the facilitators something of which nothing may be kept."""
        ref = self.screens.ref(draw, actor, pick(draw, "A", "A", "F"))
        if ref is not None and actor.role is not Role.FACILITATOR:
            name = self.screens.fresh_name(actor)
            word = self.screens.keep_private(name, actor.delegation, "M") + FLEETING
            question = draw.choice(PHRASES[actor.language].questions)
            self._say(actor, f"/facilitator {ref} {question} {word}")

    def _follow(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.ref(draw, actor)
        if ref is not None:
            when, _ = self._when(draw, actor, private=False, hours=(2, 40))
            whom = pick(draw, "", "A: ", "B: ", "A+B: ")
            question = draw.choice(PHRASES[actor.language].questions)
            self._say(actor, f"/follow {ref} {whom}{when} {question}", ref[:3])
            self._mend_soon(draw, actor, "followups", "F")

    def _reply(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.concerns(draw, actor, "reply") or self.screens.ref(draw, actor, "F")
        if ref is not None:
            note = draw.choice(PHRASES[actor.language].notes)
            self._command(draw, actor, f"/reply {ref} {note}", ref[:3])
            if draw.random() < 0.2:
                self._soon(draw, lambda: self._say(actor, f"/reply {ref} {note} 2", ref[:3]))

    def _assign(self, draw: random.Random, actor: Actor) -> None:
        ref = self._ref_for(draw, actor, "done")
        if ref is not None:
            word = self.screens.fresh_name(actor, private=True)
            mates = [each.label for each in self.screens.cast
                     if each.delegation == actor.delegation]  # fmt: skip
            several = pick(draw, "", "+ ", "- ") + ", ".join(
                draw.sample(mates, min(2, len(mates)))
            )
            to = several if draw.random() < 0.6 else pick(draw, f"Office {word}", "-")
            self._say(actor, f"/assign {ref} {to}")

    def _correct(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.ref(draw, actor, pick(draw, "A", "A", "F", "N"))
        if ref is not None:
            words = PHRASES[actor.language]
            when, _ = self._when(draw, actor, private=False, hours=(3, 90))
            tail = " " + words.by.format(when) if draw.random() < 0.5 else ""
            name = self.screens.fresh_name(actor)
            self._command(draw, actor, f"/correct {ref} {draw.choice(words.work)} {name}{tail}",
                          ref[:3])  # fmt: skip

    def _link(self, draw: random.Random, actor: Actor) -> None:
        one, two = self.screens.ref(draw, actor), self.screens.ref(draw, actor)
        if one and two:
            self._command(draw, actor, f"/{pick(draw, 'link', 'unlink')} {one} {two}", one[:3])

    def _settings(self, draw: random.Random, actor: Actor) -> None:
        day = pick(draw, "Mon", "Tue", "Wed", "Thu", "Fri")
        self._say(actor, pick(draw, "/settings", "/settings quiet 22:00-06:00",
                              f"/settings language {actor.language}", "/settings quiet off",
                              f"/settings zone {actor.zone}", f"/settings weekly {day} 09:00",
                              f"/settings weekly {day} 16:00", "/settings weekly off",
                              "/settings duty on", "/settings duty off"))  # fmt: skip
