"""What must hold at every step of a simulation, whatever people send and whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from domain.people.model import Registry
from tests.simulation import loop
from tests.simulation.calls import Calls, text_of
from tests.simulation.cast import Actor
from tests.simulation.commands import FLEETING
from tests.simulation.letters import kept_bytes, kept_words, unlike
from tests.simulation.screens import Screens
from tests.simulation.stored import differences

#: A press is answered and a line has an effect within so many seconds, if nothing is wrong.
PATIENCE = 90.0
#: So many seconds after the end of what was wrong, everything should be made up for.
CALM = 900.0
#: At most this late a due timer is fired, if nothing is wrong: the fresh look takes its time.
PROMPT = timedelta(seconds=60)


class Oracle(Calls):
    """Follows a simulation, and finds out whether something that must hold does not.

    `step` is called after each step, `day` once a day, and `end` when everything has been mended
    and hours have passed.
    """

    def __init__(self, screens: Screens, registry: Registry) -> None:
        super().__init__(screens, registry)
        #: Returns the last time at which something was wrong.
        self.trouble: Callable[[], float]
        self._heads: dict[str, tuple[int, str]] = {}
        self._checked_letters = ""
        self._checked_lines, self._checked_presses, self._checked_meant = 0, 0, 0

    def step(self) -> None:
        """Check what can be checked at little cost."""
        if self.process.raw is None:
            return
        self.follow_moves()
        self._check_effects()
        self._check_answers()
        self._check_timers()

    def _check_effects(self) -> None:
        """Each line to which the desk has to react has had an effect where its sender looks."""
        sent = self.screens.sent
        while self._checked_lines < len(sent):
            line = sent[self._checked_lines]
            if loop.steady() - line.at < PATIENCE:
                return
            self._checked_lines += 1
            if not line.expects or line.actor is None or not self._was_calm(line.at):
                continue
            if not self._accredited(line.actor):
                continue
            chats = (line.actor.user, line.place.chat)
            if max(self.touched.get(each, -1.0) for each in chats) < line.at:
                self.say(f"{line.actor.label} gets no answer to {line.text!r} in {line.place}")

    def _check_answers(self) -> None:
        pressed = self.screens.pressed
        while self._checked_presses < len(pressed):
            at, actor, query = pressed[self._checked_presses]
            if loop.steady() - at < PATIENCE:
                return
            self._checked_presses += 1
            if query.id not in self.answered and self._was_calm(at):
                self.say(f"{actor.label} gets no answer to a press")

    def _accredited(self, actor: Actor) -> bool:
        """Return False if somebody has suspended or revoked the person meanwhile."""
        return self.rows("SELECT suspended FROM people WHERE user = ?", actor.user) == [(0,)]

    def _was_calm(self, since: float) -> bool:
        """Return True if nothing has been wrong from some time before *since* until now."""
        return max(self.trouble(), self.process.began) < since - CALM

    def _check_timers(self) -> None:
        """Nothing that is due is left, unless something is wrong."""
        if not self._was_calm(loop.steady()):
            return
        late = text_of(loop.now() - PROMPT)
        for row in self.rows(
            "SELECT id, kind, subject, at FROM timers WHERE state = 'planned' AND at < ?", late
        ):
            self.say(f"a timer is due and was not fired: {row}")

    def day(self) -> None:
        """Check the whole database."""
        if self.process.raw is None:
            return
        self._check_sent()
        self._check_journal()
        self._check_meant()
        until = text_of(loop.now())
        sides = {each.user: each.delegation for each in self.screens.cast}
        for difference in (
            *differences(self.rows, until),
            *unlike(self.rows, self._checked_letters, until, sides, self._acted),
            *kept_words(self.rows, FLEETING),
        ):
            self.say(difference)
        self._checked_letters = until
        for (problem,) in self.rows("PRAGMA integrity_check"):
            if problem != "ok":
                self.say(f"integrity check: {problem}")
        for row in self.rows("PRAGMA foreign_key_check"):
            self.say(f"a row points nowhere: {row}")
        for row in self.rows("SELECT problem, structure FROM quarantine"):
            self.say(f"quarantined: {row}")
        for row in self.rows("SELECT id FROM outbox WHERE length(text) > 4096 * 4"):
            self.say(f"letter {row[0]} is too long")

    def _acted(self, user: int, at: str, within: float = CALM) -> bool:
        """Return True if the person has sent or pressed something within that before a time."""
        until = (datetime.fromisoformat(at).replace(tzinfo=UTC) - self._start).total_seconds()
        times = [
            *(each.at for each in self.screens.sent if each.actor and each.actor.user == user),
            *(at for at, actor, _ in self.screens.pressed if actor.user == user),
        ]
        return any(until - within < each <= until for each in times)

    def _check_sent(self) -> None:
        """What is marked as sent has reached Telegram."""
        rows = self.rows(
            "SELECT id, kind, problem FROM outbox WHERE state = 'sent'"
            " AND coalesce(problem, '') != 'settled by a person'"
        )
        for number, kind, _ in rows:
            if number not in self.done and kind != "edit":
                self.say(f"letter {number} ({kind}) is marked as sent, and was not")

    def _check_journal(self) -> None:
        """The journals only grow: what was their last entry once is still there."""
        for group, (number, head) in self._heads.items():
            rows = self.rows(
                'SELECT hash FROM journal WHERE "group" = ? AND entry_no = ?', group, number
            )
            if rows != [(head,)]:
                self.say(f"entry {number} of the journal of {group} has changed")
        self._heads = {
            group: (number, head)
            for group, number, head in self.rows(
                'SELECT "group", entry_no, hash FROM journal j WHERE entry_no ='
                ' (SELECT max(entry_no) FROM journal WHERE "group" = j."group")'
            )
        }

    def _check_meant(self) -> None:
        """A clear line is recorded as it was meant, once, or not at all."""
        meant = self.screens.meant
        for each in meant[self._checked_meant :]:
            rows = self.rows(
                'SELECT "group", number, due, due_version, corrected_at, ended FROM actions'
                " WHERE text LIKE ?", f"% {each.name}",
            )  # fmt: skip
            # What has ended can be proposed anew, with the same words.
            if sum(not row[-1] for row in rows) > 1:
                self.say(f"{each.name} is recorded {len(rows)} times")
            for group, number, due, version, corrected, _ in rows:
                self.counts["recorded as meant"] += 1
                if group != each.group:
                    self.say(f"{each.name} is recorded in {group}, not in {each.group}")
                lines = self.rows(
                    'SELECT delegation FROM action_lines WHERE "group" = ? AND number = ?',
                    group, number,
                )  # fmt: skip
                if {code for (code,) in lines} != set(each.whose) and corrected is None:
                    self.say(f"{each.name} is for {lines}, not for {each.whose}")
                moved = version != 1 or corrected is not None
                if each.due is not None and not moved and due != text_of(each.due):
                    self.say(f"{each.name} is due {due}, not {each.due}")
        self._checked_meant = len(meant)

    def end(self) -> None:
        """Check that nothing is left lying: each letter was sent, or was reported and waits."""
        self.step()
        self.day()
        for row in self.rows(
            "SELECT id, kind, state, chat, problem, attempts FROM outbox"
            " WHERE state IN ('queued', 'sending', 'held')"
        ):
            self.say(f"a letter is left lying: {row}")
        for (row,) in self.rows("SELECT count(*) FROM inbox WHERE state = 'waiting'"):
            if row:
                self.say(f"{row} updates wait in the inbox")
        waits = "SELECT 1 FROM outbox WHERE state = 'parked' AND instr(text, ?)"
        if not self.rows(waits, FLEETING):
            for problem in kept_bytes(self.process.path, FLEETING):
                self.say(problem)
        if len(self.screens.service.queue):
            self.say(f"{len(self.screens.service.queue)} updates wait at Telegram")
