"""The commands that the actors of a simulation type, in four languages."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.groups import Place
from domain.people.model import Role
from sandbox.chats import deeds
from sandbox.state.world import Message
from tests.simulation import loop
from tests.simulation.cast import Actor
from tests.simulation.phrases import PHRASES, pick, written
from tests.simulation.screens import Meant, Screens, Sent


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
    ) -> None:
        screens = self.screens
        person = screens.service.world.person(actor.user)
        place = screens.places[group] if group else Place(actor.user)
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

    def _typed(self, draw: random.Random, actor: Actor) -> None:
        verb = pick(draw, "accept", "accept", "accept", "decline", "date", "date", "agree",
                    "keep", "withdraw", "retain", "undo", "confirm", "confirm", "notyet",
                    "snooze", "show", "action again")  # fmt: skip
        ref = self._ref_for(draw, actor, verb)
        if ref is None:
            return self._action(draw, actor)
        words = PHRASES[actor.language]
        rest = ""
        if verb in {"decline", "notyet"} and draw.random() < 0.8:
            rest = f" {draw.choice(words.notes)}"
        elif verb == "date":
            when, _ = self._when(draw, actor, private=False, hours=(5, 120))
            rest = f" {when} {draw.choice(words.notes)}"
        elif verb in {"agree", "keep"} and draw.random() < 0.4:
            rest = pick(draw, " words", " date")
        elif verb == "snooze":
            rest = f" {pick(draw, '1h', '4h', 'tomorrow')}"
        return self._command(draw, actor, f"/{verb} {ref}{rest}", ref[:3])

    def _ref_for(self, draw: random.Random, actor: Actor, verb: str) -> str | None:
        """Return an entry for a command: mostly one to which it fits."""
        fits = self.screens.concerns(draw, actor, verb) if draw.random() < 0.8 else None
        return fits or self.screens.ref(draw, actor)

    def _report(self, draw: random.Random, actor: Actor) -> None:
        verb = pick(draw, "done", "done", "progress")
        ref = self._ref_for(draw, actor, verb)
        if ref is not None:
            note = draw.choice(PHRASES[actor.language].notes)
            if verb == "progress" and draw.random() < 0.4:
                step = pick(draw, "done 1", "undone 1", "drop 2", f"add {note}")
                note = pick(draw, f"list: {note}; {self.screens.fresh_name(actor)}", step)
            self._command(draw, actor, f"/{verb} {ref} {note}", ref[:3])

    def _remind(self, draw: random.Random, actor: Actor) -> None:
        private = draw.random() < 0.8
        when, _ = self._when(draw, actor, private=private, hours=(1, 60))
        ref = self.screens.ref(draw, actor)
        if ref is not None and draw.random() < 0.4:
            return self._command(draw, actor, f"/remind {ref} {when}", ref[:3])
        word = self.screens.fresh_name(actor, private=True)
        text = f"{draw.choice(PHRASES[actor.language].work)} {word}"
        if actor.role in {Role.HEAD, Role.ALTERNATE} and draw.random() < 0.2:
            return self._say(actor, f"/remind to {actor.delegation} {text} {when}")
        until = " until done" if draw.random() < 0.2 else ""
        return self._say(actor, f"/remind {text} {when}{until}")

    def _list(self, draw: random.Random, actor: Actor) -> None:
        group = draw.choice(actor.groups)
        ref = self.screens.ref(draw, actor)
        if ref is not None and draw.random() < 0.1:
            note = draw.choice(PHRASES[actor.language].notes)
            return self._say(actor, f"/facilitator {ref} {note}")
        line = pick(draw, "/my", f"/status {group}", "/remind list", "/help", "/my 2", "/start",
                    f"/digest {group}", "/notice list", "/privacy", "/my waiting",
                    f"/status {group} 2", "/show water", "/help action", "/accredit",
                    "/my ics", f"/setup {group} default 2 days",
                    "/settings weekly Mon 09:00")  # fmt: skip
        return self._say(actor, line, group if draw.random() < 0.2 else None)

    def _follow(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.ref(draw, actor)
        if ref is not None:
            when, _ = self._when(draw, actor, private=False, hours=(2, 40))
            whom = pick(draw, "", "A: ", "B: ", "A+B: ")
            question = draw.choice(PHRASES[actor.language].questions)
            self._say(actor, f"/follow {ref} {whom}{when} {question}", ref[:3])

    def _reply(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.ref(draw, actor, "F")
        if ref is not None:
            note = draw.choice(PHRASES[actor.language].notes)
            self._command(draw, actor, f"/reply {ref} {note}", ref[:3])

    def _notice(self, draw: random.Random, actor: Actor) -> None:
        if actor.role is not Role.SECRETARIAT:
            ref = self.screens.ref(draw, actor, "N")
            if ref is not None:
                self._command(draw, actor, f"/seen {ref}", ref[:3])
            return
        side = pick(draw, "A", "B")
        to = pick(draw, "all", "HUM", "POL+MIL", side, side, "heads", "A+B")
        word = self.screens.fresh_name(actor)
        if to == side:
            word = self.screens.keep_private(word, side, "S")
        when, _ = self._when(draw, actor, private=True, hours=(1, 30))
        at = f" at {when}" if draw.random() < 0.5 else ""
        note = draw.choice(PHRASES[actor.language].work)
        self._say(actor, f"/notice {to}{at} {note} {word}.")
        ref = self.screens.ref(draw, actor, "N")
        if ref is not None and draw.random() < 0.1:
            self._say(actor, f"/notice sound {ref}")

    def _assign(self, draw: random.Random, actor: Actor) -> None:
        ref = self.screens.ref(draw, actor)
        if ref is not None:
            word = self.screens.fresh_name(actor, private=True)
            mates = [each.label for each in self.screens.cast
                     if each.delegation == actor.delegation]  # fmt: skip
            several = pick(draw, "", "+ ", "- ") + ", ".join(
                draw.sample(mates, min(2, len(mates)))
            )
            to = several if draw.random() < 0.3 else f"Office {word}"
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

    def _parked(self, draw: random.Random, actor: Actor) -> None:
        staff = [each for each in self.screens.cast if each.role is Role.SECRETARIAT]
        who = draw.choice(staff) if staff else actor
        if draw.random() < 0.1:
            # The group is there already: it is refused, or its thread is no longer the group's.
            self._say(who, f"/setup {who.groups[0]} move", who.groups[0])
        else:
            self._say(who, "/parked")

    def _accredit(self, draw: random.Random, actor: Actor) -> None:
        """Have somebody who was suspended or revoked come back, or suspend somebody."""
        cast = self.screens.cast
        staff = [each for each in cast if each.role is Role.SECRETARIAT] or cast
        known = dict(self.screens.query("SELECT user, suspended FROM people"))
        gone = [each for each in cast if each.user not in known]
        if gone and self.screens.links:
            return self._say(draw.choice(gone), f"/start {self.screens.links.pop()}")
        away = [each for each in cast if known.get(each.user)]
        if away:
            return self._say(draw.choice(staff), f"/accredit reinstate {draw.choice(away).label}")
        if gone:
            who = draw.choice(gone)
            line = f"/accredit {who.delegation} {who.role} {' '.join(who.groups)} as {who.label}"
            return self._say(draw.choice(staff), line)
        label = draw.choice(cast).label
        return self._say(actor, f"/accredit {pick(draw, 'suspend', 'revoke')} {label}")

    def _settings(self, draw: random.Random, actor: Actor) -> None:
        self._say(actor, pick(draw, "/settings", "/settings quiet 22:00-06:00",
                              f"/settings language {actor.language}", "/settings quiet off",
                              f"/settings zone {actor.zone}"))  # fmt: skip
