"""The sentences about refusals: what was not recorded or shown, and why."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import cast

from domain.actions.model import CORRECTABLE
from domain.followups.refusals import AlreadyAnswered
from domain.groups import CODES, GroupMovedOn
from domain.notices.model import PRIVATE
from domain.refusals import (
    GroupNotOpen,
    GroupNotSetUp,
    HeadsOnly,
    MayNot,
    NotAccreditedHere,
    NotUnderstood,
    OtherDelegation,
    OtherKind,
    Refusal,
    SecretariatOnly,
    Stale,
    Suspended,
    UnknownCommand,
    UnknownRef,
    UnknownWord,
)
from domain.timers import is_late
from domain.times.refusals import NoSuchDay, UnreadDue
from handlers.dispatch.lines import split_line
from handlers.turns.entries import begins_with_ref, of_kind, seen_groups, split_ref
from handlers.turns.menus import offered
from handlers.turns.routes import Where
from handlers.turns.updates import InputKind
from handlers.turns.user_turn import UserTurn
from voice import Markup, lines, plain
from voice.refusals import refused_kind, refused_word

#: Refusals of a command whatever its words are: what the person reads names the command.
_WHOLE = (
    GroupMovedOn,
    GroupNotOpen,
    GroupNotSetUp,
    HeadsOnly,
    MayNot,
    NotAccreditedHere,
    OtherDelegation,
    SecretariatOnly,
    Stale,
    Suspended,
)
#: Refusals for lack of right: they name the commands of the role.
_RIGHTS = (HeadsOnly, MayNot, SecretariatOnly)
#: The keys of refusals that begin so say what was recorded before. In front of what they say of a
#: typed line stands that its own words are not recorded.
_ALREADY = "refusal-already-"


class NotCarriedOut(Refusal):
    """Refuses input of a *kind* that the desk never carries out, such as an edited message."""

    def __init__(self, kind: InputKind) -> None:
        super().__init__()
        self.kind = kind


class EditNotRead(NotCarriedOut):
    """Refuses an edit of a command of which nothing is recorded."""


def sentence(turn: UserTurn, refusal: Refusal) -> Markup:
    """Return what the person reads about a refusal, with the command and the entry it is about.

    A command that only shows something has recorded nothing, so its refusal does not say so.
    """
    said = _said(turn, refusal)
    name, words = split_line(turn.line) if turn.line.startswith("/") else ("", "")
    command = turn.desk.contents.commands.get(name)
    typed, lead = turn.input.query is None, turn.voice.say("lead-refused")
    late = typed and is_late(turn.input.at, turn.now) and refusal.facts.get("at") != turn.input.at
    already = typed and refusal.key().startswith(_ALREADY) and not said.startswith(lead)
    if command is None or command.answers:
        line = f"/{name}" if name else turn.voice.say("line-answer")
        return _sent(turn, refusal, said, line) if late else said
    if already:
        said = lines(Markup(f"{lead} {said[0].lower()}{said[1:]}"), _still(turn, refusal))
    named = refusal.facts.get("command") or name
    ref = "" if command.enters else _ref(words, turn.group.code if turn.group else None)
    line = f"/{named} {ref}".rstrip()
    if late:
        return _sent(turn, refusal, said, line, shows=command.shows)
    if not (ref or isinstance(refusal, _WHOLE)):
        known = True  # the message quotes the words that are refused
    else:
        names = (*line.split(), str(refusal.facts.get("ref", line)))
        # The last line of a refusal for lack of right lists commands, and this one may be there.
        first = plain(said).partition("\n")[0] if isinstance(refusal, _RIGHTS) else plain(said)
        known = not already and any(each in first for each in names)
    if said.startswith(lead):
        if known:
            key = "lead-unshown" if command.shows else "lead-refused"
        else:
            key = "lead-unshown-line" if command.shows else "lead-refused-line"
        return Markup(f"{turn.voice.say(key, line=line)}{said[len(lead) :]}")
    return Markup(f"{ref} · {said}") if ref and typed and not known else said


def _sent(
    turn: UserTurn, refusal: Refusal, said: Markup, line: str, *, shows: bool = False
) -> Markup:
    """Return *said* with the *line* it is about and with the time at which that was sent.

    Hours later nobody remembers to which of their lines an answer belongs.
    """
    if isinstance(refusal, NotCarriedOut):
        return said
    lead, facts = turn.voice.say("lead-refused"), {"line": line, "at": turn.input.at}
    if not said.startswith(lead):
        return lines(turn.voice.say("prompt-late", **facts), said)
    key = "lead-unshown-late" if shows else "lead-refused-late"
    return Markup(f"{turn.voice.say(key, **facts)}{said[len(lead) :]}")


def _still(turn: UserTurn, refusal: Refusal) -> Markup | None:
    """Return the line that says what the person may still do; None if it is nothing."""
    if not isinstance(refusal, AlreadyAnswered) or refusal.facts.get("by") != turn.person.user:
        return None
    if turn.now - cast("datetime", refusal.facts["at"]) > CORRECTABLE:
        return None
    return turn.voice.say("already-correct-answer", ref=refusal.facts["ref"])


def _ref(words: str, group: str | None) -> str:
    """Return the reference at the beginning or behind a first word, or "" if there is none."""
    for each in (words, words.partition(" ")[2]):
        if begins_with_ref(each):
            with suppress(NotUnderstood):
                ref = split_ref(each, group)[0]
                # "flood S-2" is a step's word and a label.
                return str(ref) if ref.group in {*CODES, PRIVATE} else ""
    return ""


def _undelayed(turn: UserTurn) -> bool:
    """Return True if the time of the line may be *without delay*."""
    name, words = split_line(turn.line)
    command = turn.desk.contents.commands.get(name)
    group = turn.group.code if turn.group else None
    return command is not None and of_kind(command, words, group).form.undelayed


def _said(turn: UserTurn, refusal: Refusal) -> Markup:
    if isinstance(refusal, EditNotRead):
        return turn.voice.say("form-edited-unread")
    if isinstance(refusal, NotCarriedOut):
        return turn.voice.say(f"form-{refusal.kind.value}", at=turn.input.at)
    if isinstance(refusal, OtherDelegation) and turn.input.query is not None:
        return turn.voice.say("popup-other-delegation", **refusal.facts)
    if isinstance(refusal, _RIGHTS):
        own = turn.desk.registry[turn.person.delegation].kind.value
        return turn.voice.say(refusal.key(), kind=own, commands=_offered(turn), **refusal.facts)
    if isinstance(refusal, UnknownCommand) and refusal.facts.get("nearest"):
        return turn.voice.say("refusal-unknown-command-near", **refusal.facts)
    if isinstance(refusal, UnknownWord):
        return refused_word(turn.voice, refusal.facts)
    if isinstance(refusal, UnknownRef) and not refusal.facts.get("nearest"):
        return turn.voice.say("refusal-unknown-ref-alone", ref=refusal.facts["ref"])
    if isinstance(refusal, OtherKind):
        return refused_kind(turn.voice, refusal.facts)
    if type(refusal) is UnreadDue and _undelayed(turn):
        return turn.voice.say("refusal-unread-due-undelayed", **refusal.facts)
    if isinstance(refusal, NoSuchDay) and _undelayed(turn):
        return turn.voice.say("refusal-no-such-day-undelayed", **refusal.facts)
    return turn.voice.say(refusal.key(), **refusal.facts)


def _offered(turn: UserTurn) -> list[str]:
    """Return the commands that the person's role has in this chat, each with its slash."""
    where = Where.PRIVATE if turn.input.private else Where.GROUP
    groups = [turn.group.code] if turn.group else seen_groups(turn)
    commands = turn.desk.contents.commands.values()
    return [f"/{each.name}" for each in offered(commands, turn.person.role, where, groups)]
