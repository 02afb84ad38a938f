"""The judge: plays a line through a desk, says what came of it, and takes everything back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from bot.inbound.parsing import read
from domain.groups import Place
from handlers.turns.updates import UserInput
from storage.mail.inbox import InboxRow
from storage.mail.outbox import Letter, LetterState
from storage.records import Records
from tests.lines.entries import Entry, Held, added, hold
from tests.lines.scenes import THURSDAY, open_scenes
from tests.lines.tables import Expected, Row, agrees
from tests.room import PLACES, USERS, Room

#: The desk's name in Telegram.
NAME = "GreffierBot"
#: The numbers of the rows and messages of a line; those of a room's own begin below.
_FIRST_ROW = 50_000


class Verdict(StrEnum):
    """What came of a line. SILENT is the worst: something else was recorded, and nobody asked."""

    RIGHT = "right"
    ONE_TAP = "one tap"
    ASKED = "asked"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a line: what was recorded, and what each button would record.

    *asks* is True if the desk waits for an answer. *told* is what it wrote to the sender.
    """

    recorded: list[Entry]
    offered: list[list[Entry]]
    asks: bool
    told: list[str]

    def verdict(self, meaning: Expected, *, previewed: bool = False) -> Verdict:
        """Return how the outcome compares with what may come of the line.

        With *previewed* the line was put together from answers, so its preview is what counts.
        """
        readings = (*meaning.at_once, *meaning.on_a_button)
        if self.recorded or not (self.asks or self.told):
            right = any(agrees(self.recorded, each) for each in meaning.at_once)
            return Verdict.RIGHT if right else Verdict.SILENT
        if not self.asks or (previewed and not self.offered):
            # After a refused answer the question stays open.
            return Verdict.RIGHT if meaning.refused else Verdict.REFUSED
        if previewed and len(self.offered) == 1:
            # Only Enter can be pressed: the preview says how the answers were read.
            right = any(agrees(self.offered[0], each) for each in readings)
            return Verdict.RIGHT if right else Verdict.SILENT
        if any(agrees(said, each) for said in self.offered for each in readings):
            return Verdict.ONE_TAP
        return Verdict.RIGHT if meaning.asked else Verdict.ASKED


class _TakenBackError(Exception):
    """Raised so that the unit of work or the savepoint around it is undone."""


@dataclass(slots=True)
class Judge:
    """Plays lines in the two rooms of `scenes`; after each line the rooms are as before."""

    rooms: dict[bool, Room]
    #: What each room holds before a line is sent; True for Thursday, and the sender.
    _held: dict[tuple[bool, int], Held] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator[Judge]:
        """Furnish the rooms with databases in *folder*."""
        async with open_scenes(folder) as rooms:
            yield cls(rooms)

    async def verdict(self, row: Row) -> tuple[Verdict, Outcome]:
        """Return what came of the row's line, and how that compares with what is expected."""
        outcome = await self.play(row)
        return outcome.verdict(row.meaning, previewed=len(row.messages) > 1), outcome

    async def play(self, row: Row, *, reachable: bool = True, pressed: bool = True) -> Outcome:
        """Send the row's messages, and return what came of them.

        With *reachable* False the sender's private chat is closed. With *pressed* False the
        buttons are not tried.
        """
        room, outcomes = self.rooms[row.kind in THURSDAY], list[Outcome]()

        async def work(records: Records) -> None:
            person = await records.people.find(USERS[row.who])
            assert person is not None
            records.people.save(replace(person, language=row.language, reachable=reachable))
            key = row.kind in THURSDAY, person.user
            if key not in self._held:
                self._held[key] = await hold(records, person.user)
            trial = _Trial(room, records, row, self._held[key])
            outcomes.append(await trial.play(pressed=pressed))
            raise _TakenBackError

        try:
            await room.store.run(work)
        except _TakenBackError:
            return outcomes[0]
        except Exception as problem:
            problem.add_note(str(row))
            raise
        raise AssertionError(row)


class _Trial:
    """One line in one unit of work, which is undone afterwards."""

    def __init__(self, room: Room, records: Records, row: Row, before: Held) -> None:
        self._room, self._records, self._row, self._before = room, records, row, before
        self._user = USERS[row.who]
        self._next = _FIRST_ROW

    async def play(self, *, pressed: bool) -> Outcome:
        """Send all messages, look at what was recorded, then press each button by itself."""
        said: list[Letter] = []
        for text, group in self._row.messages:
            said = await self._send(text, group)
        recorded = await self._recorded()
        own = [each for each in said if each.place.chat == self._user]
        prompt = await self._records.prompts.find(self._user)
        tokens = [token for each in own for token in _tokens(each)]
        lines = {token: await self._line(token) for token in tokens}
        asking = [token for token, line in lines.items() if not line.startswith("/cancel")]
        offered = []
        if pressed and not recorded:
            offered = [await self._press(token) for token in asking]
        asks = not recorded and (bool(asking) or prompt is not None)
        # Several buttons may lead to the same entries, for example Enter, and Enter after Change.
        distinct = {str([*map(str, each)]): each for each in offered if each}
        return Outcome(recorded, list(distinct.values()), asks, [each.text for each in said])

    async def _send(self, text: str, group: str | None) -> list[Letter]:
        """Send a message as Telegram would hand it over; return the letters because of it."""
        place = PLACES[group] if group else Place(self._user)
        number, date = self._number(), int(self._room.now.timestamp())
        topic = {"message_thread_id": place.thread, "is_topic_message": True} if group else {}
        message = {
            "message_id": number,
            "date": date,
            "chat": {"id": place.chat, "type": "supergroup" if group else "private"},
            "from": {"id": self._user, "is_bot": False, "first_name": self._row.who},
            "text": text,
            **topic,
        }
        update = {"update_id": number, "message": message}
        row = InboxRow(number, number, update, self._room.now)
        typed = read(update, row, username=NAME, bot_id=1)
        assert isinstance(typed, UserInput)
        return await self._take(typed)

    async def _take(self, user_input: UserInput) -> list[Letter]:
        """Give the desk one input; return the letters that it wrote because of it."""
        before = {each.id for each in await self._queued()}
        await self._room.dispatch.receive(self._records, [user_input], self._room.now)
        return [each for each in await self._queued() if each.id not in before]

    async def _queued(self) -> list[Letter]:
        return list(await self._records.outbox.in_state(LetterState.QUEUED))

    async def _press(self, token: str) -> list[Entry]:
        """Return what is recorded if this button is pressed; then take it back."""
        found: list[Entry] = []
        with suppress(_TakenBackError):
            async with self._records.savepoint():
                found = await self._after(token)
                raise _TakenBackError
        return found

    async def _after(self, token: str) -> list[Entry]:
        """Press a button, and Enter after it if the line is put together from answers."""
        await self._take(self._pressed(token))
        found = await self._recorded()
        prompt = await self._records.prompts.find(self._user)
        if found or len(self._row.messages) == 1 or prompt is None or prompt.field is not None:
            return found
        await self._send("/enter", None)
        return await self._recorded()

    def _pressed(self, token: str) -> UserInput:
        row, place = self._number(), Place(self._user)
        return UserInput(
            row, self._user, place, True, self._room.now, query=f"q{row}", token=token
        )

    async def _recorded(self) -> list[Entry]:
        now = await hold(self._records, self._user)
        return await added(self._records, self._before, now)

    async def _line(self, token: str) -> str:
        button = await self._records.buttons.find(token)
        return button.line if button else ""

    def _number(self) -> int:
        self._next += 1
        return self._next


def _tokens(letter: Letter) -> list[str]:
    markup = letter.markup if isinstance(letter.markup, list) else []
    return [token for row in markup for _label, token in row]
