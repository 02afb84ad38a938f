"""Other kinds: the refusal of a command on an entry of a kind that the command is not about."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from domain.permissions import Act, may_ever
from domain.refs import Ref, read_ref
from domain.refusals import OtherKind, UnknownRef
from handlers.turns.open_words import open_words
from handlers.turns.routes import Command, Where
from handlers.turns.steps import EntryStepForm
from handlers.turns.user_turn import UserTurn


async def other_kind(
    turn: UserTurn, name: str, words: str, unknown: UnknownRef
) -> OtherKind | UnknownRef:
    """Return the refusal that says what the entry is, and which lines fit it.

    Returns *unknown* itself if the kind fits the command /*name*, or if the person may not know of
    the entry.
    """
    command: Command = turn.desk.contents.commands[name]
    ref = read_ref(str(unknown.facts["ref"]))
    find = turn.desk.contents.entries.get(ref.kind) if ref else None
    if ref is None or find is None or not command.about or command.of(ref.kind):
        return unknown
    try:
        entry = await find(turn, ref)
    except UnknownRef:
        return unknown
    step = command.step(words, turn.parser())
    word = getattr(step.form, "word", name) if step else name
    return OtherKind(
        ref=str(ref),
        kind=ref.kind,
        command=name,
        kinds=(command.about, *command.kinds),
        lines=tuple(_fitting(turn, command, word, ref, open_words(turn, entry))),
    )


def _fitting(
    turn: UserTurn, command: Command, word: str, ref: Ref, words: Collection[str]
) -> list[str]:
    """Return the lines that do for *ref* what the command does for entries of its own kinds.

    They have the same word; or else they need the same right, and each of them is returned, so
    that the desk recommends none. Only what the person can do now, by *words*, is among them. The
    last line shows the entry.
    """
    known = [each for each in _lines(turn, ref) if each[0] in words]
    same = [line for said, _, line in known if said == word]
    alike = [line for said, act, line in known if _is_alike(said, act, command)]
    shown = [line for said, _, line in known if said == "show"]
    return [*dict.fromkeys((same or alike) + shown)]


def _is_alike(word: str, act: Act, command: Command) -> bool:
    """Return True if the line with that word needs the command's right.

    A notice is answered by marking it as seen, which everybody may do who may read it.
    """
    if word == "seen":
        return command.act in {Act.ANSWER, Act.CONFIRM}
    return act is command.act and act is not Act.READ


def _lines(turn: UserTurn, ref: Ref) -> Iterator[tuple[str, Act, str]]:
    """Yield the lines on *ref* that the person may ever send, each with its word and its right."""
    here = Where.PRIVATE if turn.input.private else Where.GROUP
    for command in turn.desk.contents.commands.values():
        fit = command.of(ref.kind)
        if fit is None or fit.enters or command.where not in {Where.ANYWHERE, here}:
            continue
        if not may_ever(turn.person.role, fit.act):
            continue
        steps = [each.form for each in command.steps if issubclass(each.form, EntryStepForm)]
        if steps:
            yield from ((e.word, fit.act, f"/{command.name} {e.word} {ref}") for e in steps)
        else:
            yield command.name, fit.act, f"/{command.name} {ref}"
