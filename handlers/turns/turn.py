"""A turn: one thing that happened, and all that a handler can see and do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.groups import Group, Place
from domain.people.model import Person
from domain.people.refusals import OutOfReach
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.desk import Desk
from handlers.turns.parsing import Parser
from handlers.turns.updates import UserInput
from storage.mail.buttons import EVERYONE, Audience, StoredButton
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.records import Records
from voice import Markup, Speaker, plain

#: How much of a text fits on a button's answer.
POPUP_MAX = 200
#: Begins the subject of buttons of which one alone is pressed, and once.
ONCE = "once-"
#: The mark set on a command that was recorded and shows no card of its own.
RECORDED = "✍"


@dataclass(frozen=True, slots=True)
class Button:
    """A button to be drawn: *label* is a sentence's key, *line* the command that it types."""

    label: str
    line: str
    audience: Audience = EVERYONE
    facts: dict[str, Any] = field(default_factory=dict)


ButtonRows = Sequence[Sequence[Button]]


@dataclass(slots=True)
class Turn:
    """What the desk does of itself, or for whoever began it; handlers never send."""

    desk: Desk
    records: Records
    now: datetime
    #: The group whose matter this is, where it is one.
    group: Group | None = None
    #: The instant that what it says was to be said at, where it has come due.
    prepared_for: datetime | None = None
    #: Set where this turn drew a new card, so that no further receipt is needed.
    drew: set[str] = field(default_factory=set)

    # Voices.

    def speaker(self, reader: Person | Group | None) -> Speaker:
        """A voice for one person (own language and zone) or for a thread (the group's)."""
        if isinstance(reader, Person):
            return Speaker(reader.language, self.desk.registry, reader.zone)
        return Speaker(reader.language if reader else self.desk.language, self.desk.registry)

    # Saying.

    def say(
        self,
        group: Group,
        text: Markup,
        *,
        buttons: ButtonRows = (),
        subject: str = "",
        version: int = 0,
        reply_card: str | None = None,
        silent: bool = True,
        dedup: str | None = None,
    ) -> None:
        """Say something in the group's thread, once this turn is committed."""
        if group.place is None:
            return
        markup = self._markup(self.speaker(group), buttons, subject, version)
        self.records.outbox.put(
            Letter(
                LetterKind.MESSAGE, group.place, text, group.language, self.now, group.code,
                markup=markup, reply_card=reply_card, silent=silent, dedup=dedup,
                prepared_for=self.prepared_for,
            )
        )  # fmt: skip

    def tell(
        self,
        person: Person,
        text: Markup,
        *,
        buttons: ButtonRows = (),
        subject: str = "",
        version: int = 0,
        dedup: str | None = None,
        card: str | None = None,
        edits: bool = False,
        file: tuple[str, bytes] | None = None,
    ) -> None:
        """Say something to one person; what cannot reach them waits for the secretariat.

        *card* is drawn by it, anew or, where it *edits*, in place. A *file* has a name and bytes.
        """
        kind = LetterKind.EDIT if edits else LetterKind.MESSAGE
        name, content = file or (None, None)
        markup = self._markup(self.speaker(person), buttons, subject, version)
        state = LetterState.QUEUED if person.reachable else LetterState.PARKED
        self.records.outbox.put(
            Letter(
                LetterKind.DOCUMENT if file else kind,
                Place(person.user),
                text,
                person.language,
                self.now,
                markup=markup,
                card=card,
                dedup=dedup,
                file=content,
                file_name=name,
                state=state,
                problem=None if person.reachable else "unreachable",
                prepared_for=self.prepared_for,
            )
        )

    async def draw(
        self,
        group: Group,
        key: str,
        text: Markup,
        buttons: ButtonRows,
        *,
        version: int,
        silent: bool = True,
        reply_card: str | None = None,
        dedup: str | None = None,
    ) -> None:
        """Draw an entry's card: a new message the first time, an edit of it ever after.

        The new message may be a reply to another card.
        """
        stands = await self.records.cards.place(key)
        place = stands or group.place
        if place is None:
            return
        if stands is None:
            self.records.cards.add(key, place)
            self.drew.add(key)
        kind = LetterKind.EDIT if stands else LetterKind.MESSAGE
        markup = self._markup(self.speaker(group), buttons, key, version)
        self.records.outbox.put(
            Letter(
                kind,
                place,
                text,
                group.language,
                self.now,
                group.code,
                markup=markup,
                card=key,
                reply_card=None if stands else reply_card,
                silent=silent,
                dedup=None if stands else dedup,
                prepared_for=self.prepared_for,
            )
        )

    def pin(self, group: Group, key: str) -> None:
        """Pin a card where the desk may; where it may not, delivery has the secretariat asked."""
        assert group.place is not None
        self.records.outbox.put(
            Letter(LetterKind.PIN, group.place, "", group.language, self.now, group.code, card=key)
        )

    def leave(self, place: Place) -> None:
        """Leave a chat that is none of this negotiation's."""
        text = self.speaker(None).say("leaving")
        for kind, words in ((LetterKind.MESSAGE, text), (LetterKind.LEAVE, "")):
            self.records.outbox.put(Letter(kind, place, words, self.desk.language, self.now))

    def react(self, place: Place, message_id: int, group: Group | None) -> None:
        """Mark a message as recorded."""
        self.records.outbox.put(
            Letter(
                LetterKind.REACTION,
                place,
                RECORDED,
                self.desk.language,
                self.now,
                group.code if group else None,
                reply_to=message_id,
            )
        )

    def _markup(self, speaker: Speaker, buttons: ButtonRows, subject: str, version: int) -> Any:
        rows = [[self._button(speaker, each, subject, version) for each in row] for row in buttons]
        return rows or None

    def _button(self, speaker: Speaker, button: Button, subject: str, version: int) -> list[str]:
        token = self.desk.code()
        self.records.buttons.add(
            StoredButton(token, button.line, button.audience, subject, version, self.now)
        )
        return [plain(speaker.say(button.label, **button.facts)), token]

    # Recording.

    async def record(
        self,
        group: str,
        kind: str,
        *,
        ref: Ref | str | None = None,
        actor: str,
        member: int | None = None,
        **payload: Any,
    ) -> None:
        """Append to the group's journal; instants in *payload* are written as ISO text."""
        written = {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in payload.items()
            if value is not None
        }
        await self.records.journal.append(
            group, kind, ref=str(ref) if ref else None, actor=actor, member=member,
            at=self.now, payload=written, salt=self.desk.salt(),
        )  # fmt: skip

    def plan(self, timers: Iterable[Timer]) -> None:
        """Plan what the desk will have to say by itself."""
        self.records.timers.plan(timers)


@dataclass(slots=True)
class UserTurn(Turn):
    """A turn that a person began, by typing or by pressing a button."""

    person: Person = field(kw_only=True)
    input: UserInput = field(kw_only=True)
    #: The button pressed, where one was.
    button: StoredButton | None = None
    #: The command line, or the answer, that is being carried out.
    line: str = ""
    #: True where that line adds an entry to a group.
    enters: bool = False
    #: What the person will be shown on the button.
    popup: str | None = None

    @property
    def voice(self) -> Speaker:
        """A voice for the person who asked."""
        return self.speaker(self.person)

    def parser(self, group: str | None = None) -> Parser:
        """What this turn's words are read against: UTC in a thread, one's own zone in private."""
        return Parser(
            now=self.now,
            zone=self.person.zone if self.input.private else "UTC",
            language=self.person.language,
            default_time=self.desk.default_time,
            delegations=self.desk.registry.codes,
            own=self.person.delegation,
            group=self.group.code if self.group else group,
            text_max=self.desk.text_max,
        )

    def receipt_elsewhere(self) -> None:
        """Let the person see that the answer went to their private chat."""
        if self.input.query is not None:
            self.popup = plain(self.voice.say("answered-in-private"), POPUP_MAX)

    def answer(self, text: Markup, **letter: Any) -> None:
        """`tell` the person alone, in private; raises OutOfReach where that cannot reach them."""
        if not self.person.reachable:
            raise OutOfReach
        self.tell(self.person, text, **letter)

    def receipt(self, key: str, /, **facts: object) -> None:
        """Let the person see that it was recorded, with as little noise as the place allows.

        On the button where one was pressed; in private as a line; in a thread the new card is
        receipt enough, and where only an old card changes the command itself is marked.
        """
        text = self.voice.say(key, **facts)
        if self.input.query is not None:
            self.popup = plain(text, POPUP_MAX)
        elif self.input.private:
            self.answer(text)
        elif not self.drew and self.input.message_id is not None:
            self.react(self.input.place, self.input.message_id, self.group)
