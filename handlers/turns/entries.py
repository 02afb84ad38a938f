"""Entries: reads references as people write them, and finds the entries that a person may see."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import ClassVar, Protocol, Self, TypeVar

from domain.actions.model import Action
from domain.groups import CODES
from domain.refs import Ref, around, looks_like_ref, nearest, read_ref
from domain.refusals import NotUnderstood, SecondEntry, UnknownRef, WordsBeyond
from domain.timers import Timer
from handlers.turns.forms import Field, Form
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command
from handlers.turns.user_turn import UserTurn
from voice.notes import joined_words

#: A reference has at most three words, for example `hum a 12`.
_MOST_WORDS = 3
#: At most this many answers are offered as buttons under a question.
MOST_CHOICES = 8

Entry = TypeVar("Entry", covariant=True)


class Repository(Protocol[Entry]):
    """A repository of one kind of entry, which can be found by reference.

    *kind* is the letter of that kind in references.
    """

    kind: ClassVar[str]

    async def find(self, ref: Ref) -> Entry | None:
        """Return the entry with that reference, or None."""


# The functions that find entries.


def seen_groups(turn: UserTurn) -> list[str]:
    """Return the codes of the groups whose entries the person may see."""
    return [code for code in CODES if turn.person.sees(code)]


async def find(turn: UserTurn, ref: Ref, repository: Repository[Entry]) -> Entry:
    """Return the entry with that reference.

    Raises UnknownRef if there is no such entry or if the person may not see it. The refusal
    names the nearest references that the person may see.
    """
    entry = await repository.find(ref) if ref.group in seen_groups(turn) else None
    if entry is None:
        known = around(ref, repository.kind, await last_numbers(turn, repository.kind))
        raise unknown_ref(ref, known)
    return entry


async def find_action(turn: UserTurn, ref: Ref) -> Action:
    """Return the action item with that reference; raises UnknownRef as `find` does."""
    return await find(turn, ref, turn.records.actions)


async def last_numbers(turn: UserTurn, kind: str) -> dict[str, int]:
    """Return the last number of *kind* in each group whose entries the person may see."""
    last = await turn.records.counters.last(kind)
    return {group: last[group] for group in seen_groups(turn) if group in last}


def unknown_ref(ref: Ref, known: Iterable[Ref]) -> UnknownRef:
    """Return the refusal that names those of the *known* references that are nearest to *ref*."""
    return UnknownRef(ref=str(ref), nearest=tuple(str(each) for each in nearest(ref, known)))


def ref_of(timer: Timer) -> Ref | None:
    """Return the reference of the entry that a timer is about, or None if it is about none."""
    return read_ref(timer.subject.partition("@")[0])


async def load_by_group(
    timers: Sequence[Timer], *loads: Callable[[str, Sequence[int]], Awaitable[object]]
) -> None:
    """Read the entries that *timers* are about; each function in *loads* runs once a group."""
    refs = {ref for each in timers if (ref := ref_of(each))}
    for group in {ref.group for ref in refs}:
        numbers = [ref.number for ref in refs if ref.group == group]
        for load in loads:
            await load(group, numbers)


# The functions that read references and other answers.


def split_ref(text: str, group: str | None) -> tuple[Ref, str]:
    """Return the reference at the beginning of *text*, and the rest of the text.

    A number such as `A12` is completed with *group*. Raises NotUnderstood if *text* does not
    begin with a reference.
    """
    words = text.split(maxsplit=_MOST_WORDS)
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        ref = read_ref(" ".join(words[:count]).rstrip(":,"), group)
        if ref is not None:
            return ref, text.split(maxsplit=count)[count:][0].strip() if len(words) > count else ""
    raise NotUnderstood


def split_one_ref(text: str, parser: Parser) -> tuple[Ref, str]:
    """Split *text* as `split_ref` does; raises SecondEntry if the rest begins with another one.

    A reference within the rest belongs to its words.
    """
    ref, rest = split_ref(text, parser.group)
    other = None if parser.seen else joined_ref(rest, ref)
    if other is not None:
        raise SecondEntry(ref=str(ref), other=str(other))
    return ref, rest


def joined_ref(text: str, ref: Ref) -> Ref | None:
    """Return the reference beside *ref* with which *text* begins: `A2`, `, A2`, `and A2`."""
    words, joined = joined_words(text)
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        said = " ".join(words[:count])
        other = read_ref(said, ref.group) if looks_like_ref(said) else None
        if other is None or other == ref or other.group not in CODES:
            continue
        # "M4 closed": of another kind, a letter and a number are more likely the name of a road.
        if joined or other.kind == ref.kind or read_ref(said):
            return other
    return None


def names_another(text: str, ref: Ref) -> bool:
    """Return True if a word of *text* is the reference of another entry of the same kind."""
    found = (read_ref(each, ref.group) for each in joined_words(text)[0])
    return any(each and each != ref and each.kind == ref.kind for each in found)


def begins_with_ref(words: str) -> bool:
    """Return True if *words* clearly begin with a reference.

    "a 12" may be two words of a note, so it does not count.
    """
    parts = words.split(maxsplit=_MOST_WORDS)
    return any(
        looks_like_ref(" ".join(parts[:count]))
        for count in range(1, min(_MOST_WORDS, len(parts)) + 1)
    )


def of_kind(command: Command, text: str, group: str | None) -> Command:
    """Return the command's variant for the kind of the entry that *text* begins with.

    Returns the command itself if there is no such variant or no reference.
    """
    if not command.kinds:
        return command
    try:
        variant = command.kinds.get(split_ref(text, group)[0].kind, command)
    except NotUnderstood:
        return command
    return command if variant.bare and not looks_like_ref(text) else variant


def read_ref_field(answer: str, parser: Parser) -> Ref:
    """Return the reference at the beginning of an answer.

    Raises NotUnderstood, or SecondEntry if another reference stands beside it.
    """
    return split_one_ref(answer, parser)[0]


def normalise_ref(answer: str, parser: Parser) -> str:
    """Return the full form of the reference at the beginning of an answer."""
    return str(read_ref_field(answer, parser))


def read_text(answer: str, parser: Parser) -> str:
    """Return the answer unchanged; raises TextTooLong if it is too long for an entry."""
    parser.refuse_long(answer)
    return answer


async def prefill_ref(
    text: str, turn: UserTurn, expect: Callable[[UserTurn, Ref], Awaitable[object]]
) -> Mapping[str, str] | None:
    """Return the answers that `REF` alone gives; None if more words follow.

    *expect* raises a Refusal if the command can have no effect on that entry.
    """
    if not text:
        return {}
    ref, rest = split_ref(text, turn.group.code if turn.group else None)
    if rest:
        return None
    await expect(turn, ref)
    return {"ref": str(ref)}


REF = Field(name="ref", preview=read_ref_field, normalise=normalise_ref)
NOTE = Field(name="note", preview=read_text)


class RefForm(Form):
    """`REF [note]`: an entry, and a note of the person's delegation about it."""

    ref: Ref
    note: str | None = None

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        return not begins_with_ref(words)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = split_one_ref(text, parser)
        parser.refuse_long(rest)
        return cls(ref=ref, note=rest or None)


class BareRefForm(RefForm):
    """`REF`: an entry without a note.

    Further words are refused, because a condition on such a step would have no effect.
    """

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if form.note is not None:
            raise WordsBeyond(ref=str(form.ref))
        return form


class RefAndWordForm(RefForm):
    """`REF word`: an entry, and a word that is no text of the person's own, in either order."""

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        return super().lacks_ref(cls.turned(words), parser)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return super().read(cls.turned(text), parser)

    @classmethod
    def turned(cls, text: str) -> str:
        """Return *text* with the reference first that stands at its end, if none is first."""
        words = text.split()
        for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
            last = " ".join(words[-count:])
            if looks_like_ref(last) and not begins_with_ref(text):
                return f"{last} {' '.join(words[:-count])}"
        return text
