"""A turn that starts with a person's input, with the ways to answer that person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from domain.groups import Group, Place
from domain.people.model import Person
from domain.people.refusals import OutOfReach
from domain.timers import is_late
from handlers.turns.buttons import ButtonRows
from handlers.turns.parsing import Parser
from handlers.turns.turn import RECORDED, Turn
from handlers.turns.updates import UserInput
from storage.mail.buttons import Audience, StoredButton
from storage.mail.outbox import Letter, LetterKind, Whisper
from storage.mail.presses import MESSAGE, Press
from voice import Markup, Speaker, plain
from voice.addressees import known_names

#: The answer to a pressed button can show at most this many characters.
POPUP_MAX = 200


@dataclass(slots=True)
class UserTurn(Turn):
    """A turn that a person started by typing or by pressing a button."""

    person: Person = field(kw_only=True)
    input: UserInput = field(kw_only=True)
    #: The pressed button, or None if the person typed.
    button: StoredButton | None = None
    #: The command line, or the answer to a question, that is being carried out.
    line: str = ""
    #: The labels of all people, if that line may name somebody.
    labels: frozenset[str] = frozenset()
    #: True if the desk has written that line itself and the person has seen how it is read.
    seen: bool = False
    #: True if that line adds an entry to a group.
    enters: bool = False
    #: True if that line counts by the time at which it was sent.
    stamped: bool = False
    #: The text that the pressed button will show to the person.
    popup: str | None = None
    #: The last text of the preview that was entered in this turn, and the key of its message.
    entered: tuple[Markup, str] | None = None
    #: True if the person was answered in the thread, so that they alone see it.
    whispered: bool = False

    @property
    def stamp(self) -> datetime:
        """The time by which the person's act counts.

        For a typed answer to something that exists, it is Telegram's time of the message, even if
        that is a little after `now`, because the machine's clock is behind. For a press it is the
        time at which it was fetched. For everything else it is `now`.
        """
        if not self.stamped:
            return self.now
        return min(self.input.at, self.now) if self.input.token else self.input.at

    @property
    def received(self) -> datetime | None:
        """When the desk received the act, if that was much later than its stamp; else None."""
        at = min(self.input.received_at or self.now, self.now)
        return at if is_late(self.stamp, at) else None

    @property
    def voice(self) -> Speaker:
        """A speaker in the language and zone of the person whose input is handled."""
        return self.speaker(self.person)

    @property
    def only(self) -> Audience:
        """An audience that lets only this person press the buttons."""
        return Audience(user=self.person.user)

    @property
    def entry_group(self) -> Group:
        """The group of the new entry, which dispatch has set for a command with `enters=True`."""
        assert self.group is not None, "only a command with enters=True asks for this"
        return self.group

    @property
    def whisper_to(self) -> Whisper | None:
        """Where the person alone can be answered in the thread, or None.

        A press of somebody who cannot be reached in private is answered on the button.
        """
        typed = self.input.query is None
        if self.input.private or not self.desk.whispers or not (typed or self.person.reachable):
            return None
        asked_at = min(self.input.at, self.now)
        whisper = Whisper(self.input.place, self.person.user, asked_at, self.input.query)
        return whisper if whisper.holds(self.now) else None

    def parser(self, group: str | None = None) -> Parser:
        """Return the parser for this person's words: in UTC in a thread, in their zone in private.

        *group* is the code that completes a number such as `A12`, if the turn has no
        group.
        """
        return Parser(
            now=min(self.input.at, self.now),
            since=self.stamp,
            zone=self.person.zone if self.input.private else "UTC",
            language=self.person.language,
            default_time=self.desk.default_time,
            delegations=self.desk.registry.codes,
            own=self.person.delegation,
            group=self.group.code if self.group else group,
            text_max=self.desk.text_max,
            names=known_names(self.desk.registry, self.labels),
            seen=self.seen,
        )

    def answer(self, text: Markup, **letter: Any) -> None:
        """Write to the person in private; raises OutOfReach if they are not reachable there."""
        if not self.person.reachable:
            raise OutOfReach
        self.tell(self.person, text, **letter)

    def whisper(self, text: Markup, *, buttons: ButtonRows = (), subject: str = "") -> None:
        """Answer the person in the thread in which they asked, so that they alone see it.

        Nobody may have to know *text* later, because Telegram does not promise to show it. The
        person is answered in private if they asked there, or too long ago, or if the desk is set
        up so. It can also be sent there later, if Telegram refuses to show it. Somebody who cannot
        be reached in private is then told so in the thread. Raises OutOfReach like `answer`.
        """
        to = self.whisper_to
        if to is None:
            self.answer(text, buttons=buttons, subject=subject)
            return
        self.whispered = True
        if self.person.reachable:
            self.tell(self.person, text, buttons=buttons, subject=subject, whisper=to)
        else:
            markup = self._markup(self.voice, buttons, subject, 0)
            self.reply_unreachable(replace(to, text=text, markup=markup))

    def reply_unreachable(self, whisper: Whisper | None = None) -> None:
        """Reply in the thread that the person has to open the private chat to be answered."""
        group = self.group
        letter = Letter(
            kind=LetterKind.MESSAGE,
            place=self.input.place,
            text=self.speaker(group).say("not-recorded-here"),
            language=group.language if group else self.desk.language,
            created_at=self.now,
            group=group.code if group else None,
            reply_to=self.input.message_id,
            silent=True,
            whisper=whisper,
        )
        self.records.outbox.put(letter)

    def receipt(
        self, key: str, /, *, offer: Mapping[str, Any] | None = None, **facts: object
    ) -> None:
        """Confirm to the person that the command was recorded, without disturbing others.

        A pressed button shows the confirmation. In private it is one line. In a thread, a
        new card is enough; if only an old card was edited, the desk reacts to the
        command's message. An act that was received late is confirmed with that time.

        *offer* are the arguments of `answer` for buttons below that line. After a press in private
        they are below the entered preview, or else below a line that is sent for them.
        """
        text = self.voice.say(key, **facts)
        if self.received is not None:
            text = Markup(f"{text} {self.voice.say('receipt-received', at=self.received)}")
        if self.input.query is not None:
            self.popup = plain(text, POPUP_MAX)
        if self.input.private and self.input.query is not None and offer and self.entered:
            shown, card = self.entered
            self.answer(shown, card=card, edits=True, **offer)
        elif self.input.private and (self.input.query is None or offer):
            self.answer(text, **offer or {})
        elif self.input.query is None and not self.drew and self.input.message_id is not None:
            self._react(self.input.message_id)

    def receipt_elsewhere(self) -> None:
        """Show on the pressed button where the answer was sent."""
        if self.input.query is not None:
            text = self.voice.say("answered-whisper" if self.whispered else "answered-in-private")
            self.popup = plain(text, POPUP_MAX)

    async def record_own(self, group: str, kind: str, **more: Any) -> None:
        """Append the person's act to the group's journal, in the name of their delegation.

        The entry has the time of its handling. It has the act's stamp too if the act was received
        late, or if the card shows another minute than the history would.
        """
        person = self.person
        if self.received is not None or _minute(self.stamp) != _minute(self.now):
            more["stamp"] = self.stamp
        await self.record(group, kind, actor=person.delegation, member=person.user, **more)

    def _note_redraw(self, card: str, place: Place) -> None:
        """Note that the person's press has a card redrawn in the chat in which they pressed.

        If Telegram did not say where they pressed, it may be any chat.
        """
        here = place == self.input.place or self.input.message_id is None
        if self.button is not None and here:
            press = Press(self.person.user, card, self.button.token, self.now)
            self.records.presses.put(press)

    def _note_message(self, person: Person, buttons: ButtonRows) -> str | None:
        """Note that the person's press in private has brought them a message with buttons.

        Returns the message's dedup key. None if this is no such message.
        """
        if self.button is None or not self.input.private or person != self.person or not buttons:
            return None
        key = f"{MESSAGE}{self.desk.code()}"
        self.records.presses.put(Press(person.user, key, self.button.token, self.now))
        return key

    def _react(self, message_id: int) -> None:
        """React to the command's message with the sign for "recorded"."""
        letter = Letter(
            kind=LetterKind.REACTION,
            place=self.input.place,
            text=RECORDED,
            language=self.desk.language,
            created_at=self.now,
            group=self.group.code if self.group else None,
            reply_to=message_id,
        )
        self.records.outbox.put(letter)


def _minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0)
