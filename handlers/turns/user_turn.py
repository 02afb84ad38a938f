"""A turn that a person began, with the ways to answer that person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from domain.groups import Group
from domain.people.model import Person
from domain.people.refusals import OutOfReach
from handlers.turns.parsing import Parser
from handlers.turns.turn import RECORDED, Turn
from handlers.turns.updates import UserInput
from storage.mail.buttons import Audience, StoredButton
from storage.mail.outbox import Letter, LetterKind
from voice import Markup, Speaker, plain

#: The most characters that the answer to a pressed button can show.
POPUP_MAX = 200


@dataclass(slots=True)
class UserTurn(Turn):
    """A turn that a person began by typing or by pressing a button."""

    person: Person = field(kw_only=True)
    input: UserInput = field(kw_only=True)
    #: The pressed button, or None if the person typed.
    button: StoredButton | None = None
    #: The command line, or the answer to a question, that is being carried out.
    line: str = ""
    #: True if that line adds an entry to a group.
    enters: bool = False
    #: What the pressed button will show the person.
    popup: str | None = None

    @property
    def voice(self) -> Speaker:
        """A voice for the person who asked."""
        return self.speaker(self.person)

    @property
    def only(self) -> Audience:
        """The audience of buttons that this person alone may press."""
        return Audience(user=self.person.user)

    @property
    def entry_group(self) -> Group:
        """The group of the new entry; dispatch settles it for each command that enters one."""
        assert self.group is not None, "only a command with enters=True asks for this"
        return self.group

    def parser(self, group: str | None = None) -> Parser:
        """Return the parser for this person's words: UTC in a thread, their own zone in private.

        *group* is the code of the group that a bare number belongs to, if the turn has no group.
        """
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

    def answer(self, text: Markup, **letter: Any) -> None:
        """Tell the person in private. Raises OutOfReach if that cannot reach them."""
        if not self.person.reachable:
            raise OutOfReach
        self.tell(self.person, text, **letter)

    def receipt(self, key: str, /, **facts: object) -> None:
        """Show the person that it was recorded, with as little noise as the place allows.

        A pressed button shows it. In private it is one line. In a thread a new card is receipt
        enough; if only an old card changed, the command itself gets a reaction.
        """
        text = self.voice.say(key, **facts)
        if self.input.query is not None:
            self.popup = plain(text, POPUP_MAX)
        elif self.input.private:
            self.answer(text)
        elif not self.drew and self.input.message_id is not None:
            self._react(self.input.message_id)

    def receipt_elsewhere(self) -> None:
        """Show on the pressed button that the answer went to the private chat."""
        if self.input.query is not None:
            self.popup = plain(self.voice.say("answered-in-private"), POPUP_MAX)

    async def record_own(self, group: str, kind: str, **more: Any) -> None:
        """Append to the group's journal what this person did, for their own delegation."""
        person = self.person
        await self.record(group, kind, actor=person.delegation, member=person.user, **more)

    def _react(self, message_id: int) -> None:
        """Mark the command as recorded."""
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
