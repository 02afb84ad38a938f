"""What the secretariat does in a simulation: notices, groups, accreditation, what waits."""

from __future__ import annotations

import random
from collections.abc import Sequence

from domain.groups import Place
from domain.people.model import Role
from sandbox.chats.membership import owner
from sandbox.chats.posting import open_topic
from tests.simulation.cast import Actor
from tests.simulation.commands import Commands
from tests.simulation.phrases import PHRASES, pick

_PARKED = (
    'SELECT o.id, coalesce(o."group", p.label), count(*) OVER (PARTITION BY'
    ' coalesce(o."group", p.label)) FROM outbox o LEFT JOIN people p ON p."user" = o.chat'
    " WHERE o.state IN ('parked', 'held') ORDER BY o.id"
)
_TIMERS = "SELECT id FROM timers WHERE state = 'parked' ORDER BY id"
_MOVES = "SELECT name, value FROM facts WHERE name LIKE 'move-%'"
_NOTICES = 'SELECT "group", number FROM notices WHERE state = ? ORDER BY created_at DESC LIMIT 9'
_FLOODS = "SELECT key FROM flows WHERE refused_at IS NOT NULL AND key LIKE 'line:%' ORDER BY key"


class Staff(Commands):
    """Has the secretariat do its work."""

    def _member(self, draw: random.Random, *besides: int) -> Actor:
        cast = self.screens.cast
        staff = [each for each in cast if each.role is Role.SECRETARIAT]
        return draw.choice([each for each in staff if each.user not in besides] or staff or cast)

    def _notice(self, draw: random.Random, actor: Actor) -> None:
        if actor.role is not Role.SECRETARIAT and draw.random() < 0.5:
            ref = self.screens.ref(draw, actor, "N")
            if ref is not None:
                self._command(draw, actor, f"/seen {ref}", ref[:3])
                self._undo_soon(draw, actor, ref)
            return
        actor = self._member(draw)
        if draw.random() < 0.4 and self._step_of_notice(draw, actor):
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

    def _step_of_notice(self, draw: random.Random, actor: Actor) -> bool:
        step = pick(draw, "sound", "move", "move", "change", "withdraw", "confirm", "confirm")
        states = {"sound": "published", "confirm": "unconfirmed"}
        rows = self.screens.query(_NOTICES, states.get(step, "planned"))
        if not rows:
            return False
        group, number = draw.choice(rows)
        rest = ""
        if step == "move":
            rest = " " + self._when(draw, actor, private=True, hours=(1, 30))[0]
        elif step == "change":
            # The words may be private, so the new ones keep to what everybody may read.
            rest = f" {draw.choice(PHRASES[actor.language].work)}"
        self._say(actor, f"/notice {step} {group}-N{number}{rest}")
        return True

    def _parked(self, draw: random.Random, actor: Actor) -> None:
        """Decide about what waits for one chat or person, or about one message or timer."""
        gone = any(not self._there(place) for place in self.screens.places.values())
        if gone and draw.random() < 0.6:
            return self._move(draw, actor)
        who, rows = self._member(draw), self.screens.query(_PARKED)
        timers = self.screens.query(_TIMERS)
        if timers and draw.random() < 0.5:
            step = pick(draw, "again", "drop")
            return self._say(who, f"/parked {step} m{draw.choice(timers)[0]}")
        if not rows or draw.random() < 0.2:
            floods = self.screens.query(_FLOODS)
            label = self._label(int(draw.choice(floods)[0].partition(":")[2])) if floods else None
            return self._say(who, f"/parked flood {label}" if label else "/parked")
        number, place, count = draw.choice(rows)
        if place is None or draw.random() < 0.3:
            return self._say(who, f"/parked {pick(draw, 'again', 'arrived', 'drop')} {number}")
        step = pick(draw, "again", "again", "drop", f"drop {count}")
        verb, _, seen = step.partition(" ")
        return self._say(who, f"/parked {verb} {place} {seen}".strip())

    def _label(self, user: int) -> str | None:
        return next((each.label for each in self.screens.cast if each.user == user), None)

    def _move(self, draw: random.Random, actor: Actor) -> None:
        """Move a group to a new topic, or confirm a move that another has asked for."""
        screens = self.screens
        for name, asked in screens.query(_MOVES):
            user, chat, thread = asked.split()
            place = Place(int(chat), None if thread == "None" else int(thread))
            if self._there(place):
                who, code = self._member(draw, int(user)), name.partition("-")[2]
                return self._say(who, f"/setup {code} move", code, place=place)
        gone = [code for code, place in screens.places.items() if not self._there(place)]
        code = draw.choice(gone or ["HUM", "MIL"])
        who = self._member(draw)
        if not gone and draw.random() < 0.6:
            # The group is there already, which is said.
            return self._say(who, f"/setup {code} move", code)
        chat_ = screens.chat(screens.places[code])
        topic = open_topic(screens.service, chat_, owner(screens.service, chat_), code)
        place = Place(chat_.id, topic.id)
        # The desk answers where it is asked.
        screens.every_place.add(place)
        return self._say(who, f"/setup {code} move", code, place=place)

    def _there(self, place: Place) -> bool:
        return place.thread is None or place.thread in self.screens.chat(place).topics

    def _group(self, draw: random.Random, actor: Actor) -> None:
        """Set what holds for a group: its default due time, its digest, its language."""
        who, code = self._member(draw), draw.choice(actor.groups)
        line = pick(draw, f"/setup {code} default 2 days", f"/setup {code} default 36h",
                    f"/setup {code} no default", f"/digest {code}", f"/digest {code} at 06:30",
                    f"/digest {code} off", f"/setup {code} {who.language}")  # fmt: skip
        self._say(who, line, code)

    def _accredit(self, draw: random.Random, actor: Actor) -> None:
        """Have somebody who was suspended or revoked come back, or suspend somebody."""
        cast, who = self.screens.cast, self._member(draw)
        known = dict(self.screens.query("SELECT user, suspended FROM people"))
        gone = [each for each in cast if each.user not in known]
        if gone and self.screens.links:
            return self._say(draw.choice(gone), f"/start {self.screens.links.pop()}")
        away = [each for each in cast if known.get(each.user)]
        if away:
            return self._say(who, f"/accredit reinstate {draw.choice(away).label}")
        if gone:
            back = draw.choice(gone)
            poc = " poc" if back.poc else ""
            groups = " ".join(back.groups)
            return self._say(
                who, f"/accredit {back.delegation} {back.role} {groups}{poc} as {back.label}"
            )
        step = pick(draw, "suspend", "revoke")
        by = actor if draw.random() < 0.5 else who
        return self._say(by, f"/accredit {step} {self._with_duties(draw, cast).label}")

    def _with_duties(self, draw: random.Random, cast: Sequence[Actor]) -> Actor:
        """Return somebody, mostly a person who has an item in hand: that passes on then."""
        named = {user for (user,) in self.screens.query('SELECT "user" FROM assignments') if user}
        busy = [each for each in cast if each.user in named]
        return draw.choice(busy if busy and draw.random() < 0.6 else list(cast))
