"""Prompts: a bare command asks one question at a time in private, and previews what it records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.groups import Place
from domain.permissions import Act
from domain.refusals import (
    AlreadyDropped,
    AlreadyEntered,
    ButtonUnknown,
    EnteredBefore,
    NothingAsked,
    NotUnderstood,
    Refusal,
)
from handlers.turns.entries import of_kind
from handlers.turns.parsing import Reading
from handlers.turns.routes import Command, Meant, Nothing, Routes, Where, Words
from handlers.turns.turn import Asked, Key, Keys
from storage.mail.buttons import Audience
from storage.prompts import End, Prompt
from voice import Markup, lines, plain, quote

routes = Routes()

#: The subject of a question's buttons: they count while that very question is open.
QUESTION = "question"


class Answered(Words):
    """`words`: the answer itself, as a button of a question types it."""

    form = r"(?P<words>.+)"
    words: str


@routes.command("enter", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def enter(turn: Asked, _words: Nothing) -> str:
    """Record what the preview shows."""
    prompt = await _open(turn, twice=AlreadyEntered)
    if prompt.field is not None:
        raise NothingAsked
    _end(turn, prompt, End.ENTERED)
    return f"/{prompt.command} {prompt.answers['line']}"


@routes.command("cancel", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def cancel(turn: Asked, _words: Nothing) -> None:
    """Record nothing, and ask nothing more."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED)
    turn.receipt("prompt-cancelled")


@routes.command("answer", act=Act.SETTLE_IN, takes=Answered, where=Where.PRIVATE, example="B")
async def answer(_turn: Asked, words: Answered) -> str:
    """Answer the open question; writing the answer alone does the same."""
    return words.words.lstrip("/")


async def begin(turn: Asked, command: Command, answers: Mapping[str, str]) -> None:
    """Ask the first question of *command* left open; the group it was sent in is remembered.

    Where none is left open, the preview is shown at once.
    """
    group = turn.group.code if turn.group else None
    first = next((name for name in command.takes.asks if name not in answers), None)
    user, row = turn.person.user, turn.heard.row
    prompt = Prompt(user, command.name, first, turn.now, row, group, answers)
    if first is None:
        _preview(turn, command, prompt, turn.reading(group))
    else:
        turn.records.prompts.ask(prompt)
        await _question(turn, command, prompt)
    if not turn.heard.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: Asked, text: str, commands: Mapping[str, Command]) -> None:
    """Take an answer: refuse it, ask the next question, or show the preview."""
    prompt = await _open(turn)
    if prompt.field is None:
        raise NothingAsked
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(commands[prompt.command], about, prompt.group)
    reading = turn.reading(prompt.group)
    try:
        settled = command.takes.settle(prompt.field, text, reading)
    except NotUnderstood as problem:
        usage = f"/{command.name} {command.example}"
        raise NotUnderstood(**{"usage": usage, **problem.facts}) from problem
    if prompt.field == "ref":
        # An item with which the command leads nowhere is refused before more is asked.
        await command.takes.begun(settled, turn)
    answers = {**prompt.answers, prompt.field: settled}
    left = command.takes.asks[command.takes.asks.index(prompt.field) + 1 :]
    if left:
        asked = replace(prompt, field=left[0], answers=answers, step=turn.heard.row)
        turn.records.prompts.ask(asked)
        await _question(turn, command, asked)
    else:
        _preview(turn, command, replace(prompt, answers=answers), reading)


async def _open(turn: Asked, twice: type[Refusal] = NothingAsked) -> Prompt:
    """What the person is being asked; a button counts for the question that it stood under.

    *twice* says what a second press is told where the first has recorded.
    """
    prompt = await turn.records.prompts.last(turn.person.user)
    if prompt is None:
        raise NothingAsked
    if turn.button and turn.button.subject == QUESTION and turn.button.version != prompt.step:
        raise ButtonUnknown
    if prompt.end is not None:
        dropped = prompt.end is End.CANCELLED and twice is not NothingAsked
        refusal = AlreadyDropped if dropped else twice
        raise refusal(command=prompt.command, at=prompt.ended_at)
    return prompt


def _end(turn: Asked, prompt: Prompt, end: End) -> None:
    """Ask no more; a preview says what became of it, and loses its buttons."""
    turn.records.prompts.end(prompt, end, turn.now)
    if prompt.field is not None:
        return
    key = "preview-entered" if end is End.ENTERED else "preview-cancelled"
    said = turn.voice.say(key, command=prompt.command, at=turn.now)
    text = lines(said, Markup(prompt.answers["shown"]))
    turn.answer(text, card=_card(prompt), edits=True)


def _card(prompt: Prompt) -> str:
    return f"preview-{prompt.user}-{prompt.step}"


async def _question(turn: Asked, command: Command, prompt: Prompt) -> None:
    assert prompt.field is not None, "a preview asks nothing"
    only = Audience(user=turn.person.user)
    choices = await command.takes.choices(prompt.field, turn)
    keys = [
        [Key(each.label, f"/answer {each.answer}", only, dict(each.facts))] for each in choices
    ]
    text = lines(
        turn.voice.say(f"ask-{command.name}-{prompt.field}"),
        _clock(turn) if prompt.field in command.takes.timed else None,
    )
    _ask(turn, text, [*keys, [Key("button-cancel", "/cancel", only)]])


def _clock(turn: Asked) -> Markup | None:
    """Whose clock a bare time is read by, where that is not UTC."""
    zone = turn.person.zone
    if not turn.now.astimezone(ZoneInfo(zone)).utcoffset():
        return None
    return turn.voice.say("ask-own-clock", zone=zone)


def _preview(turn: Asked, command: Command, prompt: Prompt, reading: Reading) -> None:
    """Show what Enter will record, and keep the line that will record it."""
    answers = prompt.answers
    meant = {name: command.takes.check(name, answers[name], reading) for name in answers}
    line = command.takes.line(answers)
    if command.enters and prompt.group:
        line = f"{prompt.group} {line}"
    shown = lines(*[_shown(turn, command, name, fact) for name, fact in meant.items()])
    asked = replace(
        prompt, field=None, answers={"line": line, "shown": shown}, step=turn.heard.row
    )
    turn.records.prompts.ask(asked)
    text = lines(
        turn.voice.say("preview", command=command.name), shown, turn.voice.say("preview-next")
    )
    only = Audience(user=turn.person.user)
    keys = [[Key("button-enter", "/enter", only), Key("button-cancel", "/cancel", only)]]
    turn.records.cards.add(_card(asked), Place(asked.user))
    _ask(turn, text, keys, card=_card(asked))


def _ask(turn: Asked, text: Markup, keys: Keys, card: str | None = None) -> None:
    turn.answer(text, keys=keys, subject=QUESTION, version=turn.heard.row, card=card)


def _shown(turn: Asked, command: Command, name: str, fact: object) -> Markup:
    if isinstance(fact, Meant):
        return lines(_shown(turn, command, name, fact.fact), quote(fact.words))
    if isinstance(fact, str):
        return quote(fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})
