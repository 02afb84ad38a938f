"""Prompts: a bare command asks one question at a time in private, and shows a preview before it records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.guards import refuse_guarded
from domain.permissions import Act
from domain.refusals import NothingAsked
from handlers.routes import Command, Nothing, Routes, Where, Words
from handlers.turn import Asked, Key
from storage.buttons import Audience
from storage.prompts import Prompt
from voice import Markup, lines, plain, quote

routes = Routes()


class Answered(Words):
    """What a button of a question types: the answer itself."""

    form = r"(?P<words>.+)"
    words: str


@routes.command("enter", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def enter(turn: Asked, _words: Nothing) -> str:
    """Record what the preview shows."""
    prompt = await _open(turn)
    if prompt.field is not None:
        raise NothingAsked
    turn.records.prompts.close(turn.person.user)
    return f"/{prompt.command} {prompt.answers['line']}"


@routes.command("cancel", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def cancel(turn: Asked, _words: Nothing) -> None:
    """Record nothing, and ask nothing more."""
    await _open(turn)
    turn.records.prompts.close(turn.person.user)
    turn.receipt("prompt-cancelled")


@routes.command("answer", act=Act.SETTLE_IN, takes=Answered, where=Where.PRIVATE, example="B")
async def answer(_turn: Asked, words: Answered) -> str:
    """Answer the open question; writing the answer alone does the same."""
    return words.words.removeprefix("/")


async def begin(turn: Asked, command: Command, answers: Mapping[str, str]) -> None:
    """Ask the first question of *command* left open; the group it was sent in is remembered."""
    group = turn.group.code if turn.group and command.enters else None
    first = next(name for name in command.takes.asks if name not in answers)
    prompt = Prompt(turn.person.user, command.name, first, turn.now, group, answers)
    turn.records.prompts.ask(prompt)
    await _question(turn, command, first)
    if not turn.heard.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: Asked, text: str, commands: Mapping[str, Command]) -> None:
    """Take an answer: refuse it, ask the next question, or show the preview."""
    prompt = await _open(turn)
    if prompt.field is None:
        raise NothingAsked
    command = commands[prompt.command]
    refuse_guarded(text)
    reading = turn.reading(prompt.group)
    command.takes.check(prompt.field, text, reading)
    answers = {**prompt.answers, prompt.field: text}
    left = command.takes.asks[command.takes.asks.index(prompt.field) + 1 :]
    if left:
        turn.records.prompts.ask(replace(prompt, field=left[0], answers=answers))
        await _question(turn, command, left[0])
        return
    line = " ".join(filter(None, (prompt.group, command.takes.line(answers))))
    turn.records.prompts.ask(replace(prompt, field=None, answers={"line": line}))
    _preview(turn, command, {name: command.takes.check(name, answers[name], reading) for name in answers})


async def _open(turn: Asked) -> Prompt:
    prompt = await turn.records.prompts.find(turn.person.user)
    if prompt is None:
        raise NothingAsked
    return prompt


async def _question(turn: Asked, command: Command, field: str) -> None:
    only = Audience(user=turn.person.user)
    choices = await command.takes.choices(field, turn)
    keys = [[Key(each.label, f"/answer {each.answer}", only, dict(each.facts))] for each in choices]
    stop = Key("button-cancel", "/cancel", only)
    turn.answer(turn.voice.say(f"ask-{command.name}-{field}"), keys=[*keys, [stop]])


def _preview(turn: Asked, command: Command, meant: Mapping[str, object]) -> None:
    only = Audience(user=turn.person.user)
    shown = [_shown(turn, command, name, fact) for name, fact in meant.items()]
    text = lines(turn.voice.say("preview", command=command.name), *shown, turn.voice.say("preview-next"))
    turn.answer(text, keys=[[Key("button-enter", "/enter", only), Key("button-cancel", "/cancel", only)]])


def _shown(turn: Asked, command: Command, name: str, fact: object) -> Markup:
    if isinstance(fact, str):
        return quote(fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})
