"""A turn: handles one update or timer, with all that a handler can read, send, record and plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from domain.events import Event
from domain.groups import Group, Place
from domain.people.model import Person
from domain.refs import Ref
from domain.timers import Timer
from domain.times.ongoing import written
from handlers.turns.buttons import Button, ButtonRows, CopyButton
from handlers.turns.desk import Desk
from handlers.turns.keyboards import lay_out
from handlers.turns.speakers import speaker_for
from storage.mail.outbox import Lane, Letter, LetterKind, LetterState, Whisper
from storage.records import Records
from voice import Markup, Speaker, plain

#: The reaction to a command that was recorded without a new card in the thread.
RECORDED = "✍"


@dataclass(slots=True)
class Turn:
    """The handling of one update or one timer, in one savepoint.

    A handler sends nothing itself: it writes letters, which are sent after the commit.
    """

    desk: Desk
    records: Records
    now: datetime
    #: The group in whose thread the turn takes place; None in private.
    group: Group | None = None
    #: The instant for which a timer's texts were prepared; None if no timer has fired.
    prepared_for: datetime | None = None
    #: The instant up to which all is handled that people have sent; None if no timer has fired.
    #: Entries are advanced up to it, and not up to `now`.
    through: datetime | None = None
    #: The id of the timer that has fired, if its unsent messages can be written anew.
    timer: int | None = None
    #: The lane of this turn's messages to threads.
    lane: Lane = Lane.ORDINARY
    #: The keys of the cards that this turn has drawn for the first time.
    drew: set[str] = field(default_factory=set)
    #: The users to whom this turn has written in private.
    told: set[int] = field(default_factory=set)
    #: The timers by which this turn tells people later, because of their quiet hours.
    held: list[Timer] = field(default_factory=list)
    #: What the timers of this batch ask of people, each to be sent with the others to the same
    #: person (`handlers/turns/asks.py`); None if it is sent at once.
    asks: list[Any] | None = None

    async def publish(self, event: Event) -> None:
        """Call all listeners to *event*; what they do is part of this turn."""
        for listener in self.desk.contents.listeners.get(type(event), ()):
            await listener(self, event)

    def speaker(self, reader: Person | Group | None) -> Speaker:
        """Return a speaker for the person, the group or, without a reader, the desk."""
        return speaker_for(reader, self.desk, self.now)

    async def group_of(self, ref: Ref) -> Group:
        """Return the group of an entry, which exists because /setup comes before any entry."""
        return (await self.records.groups.all())[ref.group]

    # The methods that write letters.

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
        """Write a message to the group's thread; it is sent after this turn is committed.

        Nothing is written if the group is bound to no thread.
        """
        if group.place is None:
            return
        letter = self._group_letter(
            LetterKind.MESSAGE,
            group,
            group.place,
            text,
            markup=self._markup(self.speaker(group), buttons, subject, version),
            reply_card=reply_card,
            silent=silent,
            dedup=dedup,
            prepared_for=self.prepared_for,
            timer=self.timer,
        )
        self.records.outbox.put(letter)

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
        whisper: Whisper | None = None,
        silent: bool = False,
    ) -> None:
        """Write a private message to one person, or one that they alone see where *whisper* says.

        If the person cannot be reached, the letter is parked for the secretariat. *card*
        is the key of the card that the message shows; with *edits* the card's present
        message is edited. *file* is a file's name and its bytes.
        """
        name, content = file or (None, None)
        kind = LetterKind.EDIT if edits else LetterKind.MESSAGE
        self.told.add(person.user)
        if edits and card is not None:
            self._note_redraw(card, Place(person.user))
        letter = Letter(
            kind=LetterKind.DOCUMENT if file else kind,
            place=Place(person.user),
            text=text,
            language=person.language,
            created_at=self.now,
            markup=self._markup(self.speaker(person), buttons, subject, version),
            card=card,
            silent=silent,
            dedup=dedup or self._note_message(person, buttons),
            file=content,
            file_name=name,
            state=LetterState.QUEUED if person.reachable else LetterState.PARKED,
            problem=None if person.reachable else "unreachable",
            prepared_for=self.prepared_for,
            timer=self.timer,
            # In a private chat nobody can hinder others.
            lane=min(self.lane, Lane.ORDINARY),
            whisper=whisper,
        )
        self.records.outbox.put(letter)

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
        new: bool = False,
    ) -> None:
        """Draw the card with this key: a new message the first time, later an edit of it.

        A card in a thread that the group has left is a new message too. A new message may be a
        reply to another card. With *new* no earlier one is looked for: the entry was added now.
        """
        stands = None if new else await self.records.cards.place(key)
        place = group.place or stands
        if place is None:
            return
        if stands == place:
            self._note_redraw(key, place)
        else:
            (self.records.cards.move if stands else self.records.cards.add)(key, place)
            self.drew.add(key)
        letter = self._group_letter(
            LetterKind.EDIT if stands == place else LetterKind.MESSAGE,
            group,
            place,
            text,
            markup=self._markup(self.speaker(group), buttons, key, version),
            card=key,
            reply_card=None if stands == place else reply_card,
            silent=silent,
            dedup=None if stands else dedup,
            prepared_for=self.prepared_for,
        )
        self.records.outbox.put(letter)

    def pin(self, group: Group, key: str) -> None:
        """Pin the card with this key; if that fails, delivery asks the secretariat to pin it."""
        if group.place is not None:
            letter = self._group_letter(LetterKind.PIN, group, group.place, "", card=key)
            self.records.outbox.put(letter)

    def post(
        self,
        place: Place,
        text: Markup,
        kind: LetterKind = LetterKind.MESSAGE,
        *,
        of: Group | None = None,
        buttons: ButtonRows = (),
    ) -> None:
        """Write to a place that is no group's, in the language of the group *of* or the desk's."""
        speaker = self.speaker(of)
        letter = Letter(kind, place, text, speaker.language, self.now)
        markup = self._markup(speaker, buttons, "", 0)
        self.records.outbox.put(replace(letter, markup=markup))

    def _note_redraw(self, card: str, place: Place) -> None:
        """Do nothing: only a person's turn notes which card its press has redrawn."""

    def _note_message(self, person: Person, buttons: ButtonRows) -> str | None:
        """Return None: only a person's turn notes which message its press has caused."""
        return None

    def _group_letter(
        self, kind: LetterKind, group: Group, place: Place, text: str, **more: Any
    ) -> Letter:
        return Letter(
            kind=kind,
            place=place,
            text=text,
            language=group.language,
            created_at=self.now,
            group=group.code,
            lane=self.lane,
            **more,
        )

    def _markup(self, speaker: Speaker, buttons: ButtonRows, subject: str, version: int) -> Any:
        """Store the buttons; return their rows, laid out for the reader, as a letter has them."""
        labelled = [
            [(plain(speaker.say(each.label, **each.facts)), each) for each in row]
            for row in buttons
        ]
        rows = [
            [[label, self._store(each, subject, version)] for label, each in row]
            for row in lay_out(labelled)
        ]
        return rows or None

    def _store(self, button: Button | CopyButton, subject: str, version: int) -> Any:
        """Store a button and return its token; or return the text that it copies."""
        if isinstance(button, CopyButton):
            return {"copy": button.text}
        stored = button.stored(self.desk.code(), subject, version, self.now)
        self.records.buttons.add(stored)
        return stored.token

    # The methods that append to the journal and plan timers.

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
        """Append a record to the group's journal.

        Instants in *payload* are written as ISO 8601 text.
        """
        values = {
            name: written(value) if isinstance(value, datetime) else value
            for name, value in payload.items()
            if value is not None
        }
        await self.records.journal.append(
            group,
            kind,
            ref=str(ref) if ref else None,
            actor=actor,
            member=member,
            at=self.now,
            payload=values,
            salt=self.desk.salt(),
        )

    def plan(self, timers: Iterable[Timer]) -> None:
        """Plan timers, at which the desk will act without any input."""
        self.records.timers.plan(timers)


@dataclass(slots=True)
class GroupTurn(Turn):
    """A turn in a group that is set up, as a handler of a group's timers gets it."""

    group: Group
