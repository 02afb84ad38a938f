"""What must hold for each call of the desk that reaches Telegram."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.groups import Place
from domain.people.model import Registry
from tests.simulation import loop
from tests.simulation.cast import Actor
from tests.simulation.letters import late_letters
from tests.simulation.network import Exchange
from tests.simulation.process import DeskProcess
from tests.simulation.screens import Screens
from voice import LANGUAGES, Speaker

_PRIVATE = re.compile(r"zq([a-z])(?:[a-z]{2}){4}")
_REF = re.compile(r"\b(DEL|POL|HUM|MIL)-[AF]\d+\b")
_LINK = re.compile(r"start=([\w-]{20,})")
_REPORT = re.compile(r"/(?:done|progress) (\w+)-A(\d+)")
_LINES_OF = 'SELECT delegation FROM action_lines WHERE "group" = ? AND number = ?'
_BUTTON = "SELECT line, audience FROM buttons WHERE token = ?"
_HANDLED = "SELECT 1 FROM inbox WHERE update_id = ?"
#: A call that has begun before a group has moved may take so many seconds.
_IN_FLIGHT = 120.0
#: A letter may be on its way while its entry is closed.
_JUST_CLOSED = timedelta(seconds=90)
_ADDS = frozenset({"sendMessage", "sendDocument"})


class Calls:
    """Checks each call when the sandbox has carried it out."""

    def __init__(self, screens: Screens, registry: Registry) -> None:
        self.screens = screens
        self.people = {each.user: each for each in screens.cast}
        self._marks = {str(Speaker(code, registry).say("repeat-mark")) for code in LANGUAGES}
        #: The beginnings of the sentences which say that something is missing.
        self._missing = {
            str(Speaker(code, registry).say("action-no-report")).rstrip(".") for code in LANGUAGES
        } | {
            str(Speaker(code, registry).say("followup-again-title", ref="")).lstrip()
            for code in LANGUAGES
        }
        self._start = loop.now()
        self.process: DeskProcess
        self.found: list[str] = []
        self.counts: Counter[str] = Counter()
        #: The texts of each letter's copies in Telegram.
        self._copies: dict[int, list[str]] = {}
        #: The letters whose calls Telegram has carried out.
        self.done: set[int] = set()
        #: Where each group was when it was last looked at.
        self._bound: dict[str, Place] = {}
        #: When each group has moved: on the virtual steady clock, and as the database writes it.
        self._moved: dict[str, float] = {}
        self._moved_at: dict[str, str] = {}
        self._last: dict[tuple[object, ...], int] = {}
        #: The virtual times at which the desk did something in a chat, and answered a press.
        self.touched: dict[int, float] = {}
        self.answered: dict[str, float] = {}

    def say(self, problem: str) -> None:
        """Note that something does not hold."""
        self.found.append(f"{loop.now():%a %d %b %H:%M:%S} {problem}")

    def note(self, call: Exchange) -> None:
        """Check a call that has reached Telegram."""
        self.counts[call.method] += 1
        if call.method == "answerCallbackQuery":
            query = call.values["callback_query_id"]
            self.answered[query] = call.at
            press = self.screens.service.queries.get(query)
            if press is not None:
                self._check_words(call.values.get("text", ""), press.person)
        if call.answer.get("error_code") == 429 and "retry after" in str(call.answer):
            self.counts["429"] += 1
        if not call.done:
            return
        if call.letter is not None:
            self.done.add(call.letter)
            if self.process.time.long_wrong:
                self.say(f"letter {call.letter} is sent while the clock is wrong")
        chat = int(call.values.get("chat_id", 0))
        self.touched[chat] = call.at
        link = _LINK.search(str(call.values))
        if link is not None:
            self.screens.links.append(link[1])
        if chat in self.people and "reply_markup" in call.values:
            self._check_buttons(self.people[chat], call.values["reply_markup"])
        text = call.values.get("text", "") or call.values.get("caption", "")
        if not text:
            return
        shown = json.loads(call.values.get("ephemeral_message_parameters") or "{}")
        self._check_words(text, shown.get("receiver_user_id", chat))
        thread = call.values.get("message_thread_id")
        if chat < 0:
            self._check_place(chat, thread, call)
            self.screens.note_refs(text)
        if call.method in _ADDS and call.letter is not None:
            self._check_copies(call.letter, text)
            self._check_order(call.letter, chat, thread)
            if chat > 0 and not self.process.time.skew:
                before = loop.now() - _JUST_CLOSED
                for problem in late_letters(self.rows, call.letter, text_of(before)):
                    self.say(problem)
            if any(words in text for words in self._missing):
                self._check_missing(call.letter, text)

    def _check_words(self, text: str, chat: int) -> None:
        """Nobody reads what only another side may read, or of a group that they are not in."""
        reader = self.people.get(chat)
        for word in _PRIVATE.finditer(text):
            if word[0] in self.screens.told:
                allowed = self.screens.told[word[0]]
                if reader is None or reader.delegation not in allowed:
                    self.say(f"{_who(reader, chat)} reads {word[0]}, which is private: {text!r}")
        if reader is not None and reader.delegation != "S":
            for ref in _REF.finditer(text):
                if ref[1] not in reader.groups and not self._wrote(reader, ref[0]):
                    self.say(f"{reader.label} reads of {ref[0]} of another group: {text!r}")

    def _check_buttons(self, reader: Actor, markup: str) -> None:
        """Nobody gets a button in private that is for others, or to report on their work."""
        for token in re.findall(r'"callback_data": "(\w+)"', markup):
            for line, audience in self.rows(_BUTTON, token):
                allowed = json.loads(audience).get("delegations") or ()
                if allowed and reader.delegation not in allowed:
                    self.say(f"{reader.label} gets a button for {allowed} only: {line}")
                report = _REPORT.fullmatch(line)
                if report and (reader.delegation,) not in self.rows(_LINES_OF, *report.groups()):
                    self.say(f"{reader.label} of another delegation is to report: {line}")

    def _wrote(self, reader: Actor, ref: str) -> bool:
        """Return True if the person has named that entry themselves."""
        return any(
            ref.partition("-")[2] in each.text for each in self.screens.own.get(reader.user, ())
        )

    def _check_place(self, chat: int, thread: str | None, call: Exchange) -> None:
        place = Place(chat, int(thread) if thread else None)
        self.follow_moves()
        if place not in self.screens.every_place and call.method in _ADDS:
            self.say(f"a message goes to {place}, which is bound to no group")
        row = self._letter(call.letter, '"group", kind')
        if not row or not row[0] or call.method not in _ADDS or row[1] == "farewell":
            return
        just = loop.steady() - self._moved.get(row[0], float("-inf")) < _IN_FLIGHT
        if self.screens.places[row[0]] != place and not just:
            self.say(f"letter {call.letter} for {row[0]} goes to {place}")

    def follow_moves(self) -> None:
        """Note the places to which the secretariat has moved groups."""
        for code, chat, thread in self.rows("SELECT code, chat, thread FROM groups"):
            place = Place(chat, thread)
            if self._bound.get(code, place) != place:
                self.screens.every_place.add(place)
                self.screens.places[code] = place
                self._moved[code] = loop.steady()
                self._moved_at[code] = text_of(loop.now())
                self.counts["groups moved"] += 1
            self._bound[code] = place

    def _check_copies(self, letter: int, text: str) -> None:
        copies = self._copies.setdefault(letter, [])
        copies.append(text)
        if len(copies) > 1 and not self._settled_by_a_person(letter):
            if not any(mark in text for mark in self._marks):
                self.say(f"letter {letter} arrives again without a mark: {text!r}")
            if len(copies) > 2:
                self.say(f"letter {letter} arrives {len(copies)} times: {text!r}")
        self.counts["repeats"] += len(copies) > 1

    def _check_missing(self, letter: int, text: str) -> None:
        """Nobody reads that something is missing while it may wait at Telegram.

        Whatever was sent before the instant of that message has been handled.
        """
        row = self._letter(letter, "prepared_for")
        waiting = set(self.screens.service.queue.identifiers())
        self.counts["said to be missing"] += 1
        if row is None or row[0] is None or not waiting:
            return
        instant = (
            datetime.fromisoformat(row[0]).replace(tzinfo=UTC) - self._start
        ).total_seconds()
        for line in self.screens.sent[-500:]:
            known = line.update in waiting and line.text.startswith("/")
            if known and line.at <= instant and not self.rows(_HANDLED, line.update):
                self.say(f"{line.text!r} waits at Telegram, but people read {text!r}")

    def _check_order(self, letter: int, chat: int, thread: str | None) -> None:
        row = self._letter(letter, 'lane, repeated, reply_card, created_at, "group"')
        if row is None:
            return
        key = (chat, thread, row[0])
        last, self._last[key] = self._last.get(key, 0), max(self._last.get(key, 0), letter)
        waited = row[2] is not None or self._settled_by_a_person(letter)
        # What waits for a group that has moved comes behind what was said in its new thread.
        followed = row[3] < self._moved_at.get(row[4], "")
        if letter < last and not row[1] and not waited and not followed:
            self.say(f"letter {letter} comes after letter {last} to {key}")

    def _settled_by_a_person(self, letter: int) -> bool:
        """Return True if somebody has decided about the letter, or about all that waits there."""
        return bool(self.rows(
            "SELECT 1 FROM journal j, outbox o LEFT JOIN people p ON p.\"user\" = o.chat"
            " WHERE o.id = ? AND j.kind = 'parked-settled' AND j.at >= o.created_at AND"
            " json_extract(j.payload, '$.number') IN (CAST(o.id AS TEXT), o.\"group\", p.label)",
            letter,
        ))  # fmt: skip

    def _letter(self, number: int | None, columns: str) -> tuple[Any, ...] | None:
        if number is None:
            return None
        rows = self.rows(f"SELECT {columns} FROM outbox WHERE id = ?", number)
        return rows[0] if rows else None

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query to the desk's database; none while the desk is down."""
        raw: sqlite3.Connection | None = self.process.raw
        return [] if raw is None else raw.execute(statement, values).fetchall()


def _who(reader: Actor | None, chat: int) -> str:
    return reader.label if reader else f"chat {chat}"


def text_of(at: datetime) -> str:
    """Return an instant as the database writes it."""
    return f"{at:%Y-%m-%d %H:%M:%S.%f}"
