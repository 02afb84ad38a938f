"""Prompts: asks for missing words one question at a time, and previews what is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.events import PersonRemoved
from domain.permissions import Act
from domain.refusals import (
    AlreadyDropped,
    AlreadyEntered,
    ButtonUnknown,
    EnteredBefore,
    NothingAsked,
    NotUnderstood,
    PreviewWaits,
    QuestionWaits,
    Refusal,
    Usage,
)
from handlers.prompts.choices import take_choice
from handlers.prompts.forms import ChosenForm, PartForm, TypedAnswerForm
from handlers.prompts.messages import (
    DOUBT,
    LOST,
    QUESTION,
    SAME,
    SHOWN,
    ask,
    card_of,
    given,
    preview,
    question,
)
from handlers.prompts.void import why_void
from handlers.turns.buttons import Button
from handlers.turns.entries import of_kind
from handlers.turns.forms import EmptyForm, Field, ToCheck
from handlers.turns.routes import Command, Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.prompts import End, Prompt
from voice import Markup, lines, plain
from voice.yes_no import is_no, is_stop, is_yes, spelled

routes = Routes()


@routes.command(
    "enter", act=Act.SETTLE_IN, rank=3, answers=True, where=Where.PRIVATE, stamped=True
)
async def enter(turn: UserTurn, _form: EmptyForm) -> str:
    """Return the command line that the preview shows, which is then carried out and recorded."""
    return await _enter(turn, {})


@routes.step("enter", ChosenForm)
async def enter_otherwise(turn: UserTurn, form: ChosenForm) -> str:
    """Return the same command line with another answer to one field."""
    return await _enter(turn, {form.name: form.words})


async def _enter(turn: UserTurn, chosen: Mapping[str, str]) -> str:
    prompt = await _open(turn, twice=AlreadyEntered)
    command = _command(turn, prompt)
    if not chosen.keys() <= {each.name for each in command.form.fields}:
        raise NotUnderstood(usage="/enter")
    answers = {**given(prompt), **chosen}
    if prompt.field is not None or _missing(command, answers):
        raise QuestionWaits
    # The preview shows the time that the card will show.
    _end(turn, prompt, End.ENTERED, turn.stamp if command.stamped else turn.now)
    turn.seen = True
    group = f"{prompt.group} " if command.enters and prompt.group else ""
    return f"/{command.name} {group}{command.form.line(answers)}"


@routes.command(
    "change", act=Act.SETTLE_IN, rank=3, answers=True, where=Where.PRIVATE, stamped=True
)
async def change(turn: UserTurn, _form: EmptyForm) -> None:
    """Ask which part of the preview is to be changed."""
    prompt, fields = await _changeable(turn)
    buttons = [
        [Button(f"button-change-{each.about}", f"/change {each.name}", audience=turn.only)]
        for each in fields
    ]
    turn.records.prompts.ask(replace(prompt, step=turn.input.row))
    ask(turn, turn.voice.say("ask-change"), buttons)


@routes.step("change", PartForm)
async def change_part(turn: UserTurn, form: PartForm) -> None:
    """Ask for one part of the preview again."""
    prompt, fields = await _changeable(turn)
    if form.name not in [each.name for each in fields]:
        raise NotUnderstood(usage="/change")
    answers = {name: words for name, words in given(prompt).items() if name != form.name}
    asked = replace(prompt, field=form.name, answers=answers, step=turn.input.row)
    turn.records.prompts.ask(asked)
    await question(turn, _command(turn, prompt), asked)


async def _changeable(turn: UserTurn) -> tuple[Prompt, Sequence[Field]]:
    """Return the preview that waits, and the fields that can be changed; raises NothingAsked."""
    prompt = await _open(turn)
    if prompt.field is not None:
        raise NothingAsked
    answered = given(prompt)
    fields = _command(turn, prompt).form.fields
    return prompt, [each for each in fields if each.asked or each.name in answered]


@routes.command(
    "cancel", act=Act.SETTLE_IN, rank=3, answers=True, where=Where.PRIVATE, stamped=True
)
async def cancel(turn: UserTurn, _form: EmptyForm) -> None:
    """End the open question or preview, and record nothing."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED, turn.stamp)
    turn.receipt("prompt-cancelled")


@routes.command(
    "answer",
    act=Act.SETTLE_IN,
    rank=3,
    answers=True,
    stamped=True,
    form=TypedAnswerForm,
    where=Where.PRIVATE,
    example="example-answer",
)
async def answer(_turn: UserTurn, form: TypedAnswerForm) -> str:
    """Return the answer to the open question; people may also send the answer without /answer."""
    return form.words.lstrip("/")


@routes.on(PersonRemoved)
async def forget(turn: Turn, event: PersonRemoved) -> None:
    """End the open question for a person who was removed."""
    turn.records.prompts.close(event.person.user)


async def begin(
    turn: UserTurn,
    command: Command,
    answers: Mapping[str, str],
    *,
    doubtful: ToCheck | None = None,
) -> None:
    """Ask the first question of *command* that *answers* does not answer yet.

    If no question is left, the preview is sent immediately. The prompt stores the turn's
    group. *doubtful* says why the line is not recorded at once.
    """
    group = turn.group.code if turn.group else None
    first = next(iter(_missing(command, answers)), None)
    kept, options = dict(answers), doubtful.options if doubtful else ()
    if doubtful and doubtful.same:
        kept[SAME] = doubtful.same
    elif doubtful and doubtful.lost:
        kept[LOST] = doubtful.lost
    elif doubtful:
        kept[DOUBT] = doubtful.doubt
    prompt = Prompt(turn.person.user, command.name, first, turn.now, turn.input.row, group, kept)
    if first is None:
        preview(turn, command, prompt, turn.parser(group), options)
    else:
        turn.records.prompts.ask(prompt)
        await question(turn, command, prompt, options)
    if not turn.input.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: UserTurn, text: str) -> str | None:
    """Take the answer to the open question, then ask the next question or send the preview.

    Words such as "yes" and "cancel" are the buttons Enter and Cancel. Returns the command line to
    carry out next, or None. Raises a Refusal if the answer is not accepted.
    """
    prompt = await _open(turn)
    prompt, line = take_choice(turn, prompt, text)
    if line:
        return line
    labels = {
        spelled(turn.voice.say(f"button-{each}")): f"/{each}"
        for each in ("enter", "cancel", "change")
    }
    label = labels.get(spelled(text))
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(turn.desk.contents.commands[prompt.command], about, prompt.group)
    # What would be carried out without a preview is no answer if it may be a no.
    at_once = prompt.field is None or not command.form.previewed
    if is_stop(text) or label == "/cancel" or (at_once and is_no(text)):
        return "/cancel"
    if prompt.field is None:
        if is_yes(text):
            return "/enter"
        if label is not None:
            return label
        raise await why_void(turn, command, prompt) or PreviewWaits()
    parser = turn.parser(prompt.group)
    try:
        kept = command.form.field(prompt.field).kept(text, parser)
    except NotUnderstood as problem:
        known = {"usage": Usage(command.name, command.example), "command": command.name}
        raise type(problem)(**{**known, **problem.facts}) from problem
    if prompt.field == "ref":
        # If the command can have no effect on this entry, refuse now, before further questions.
        await command.form.prefill(kept, turn)
    answers = {**prompt.answers, prompt.field: kept}
    left = _missing(command, answers)
    if left:
        asked = replace(prompt, field=left[0], answers=answers, step=turn.input.row)
        turn.records.prompts.ask(asked)
        await question(turn, command, asked)
    elif not command.form.previewed:
        turn.records.prompts.close(prompt.user)
        return f"/{command.name} {command.form.line(answers)}"
    else:
        await command.form.refuse_early(answers, turn)
        preview(turn, command, replace(prompt, answers=answers), parser)
    return None


async def asked_for(turn: UserTurn) -> Command | None:
    """Return the command for which the desk has asked this person something, or None."""
    prompt = await turn.records.prompts.last(turn.person.user)
    return _command(turn, prompt) if prompt is not None and prompt.end is None else None


async def end_void(turn: UserTurn, refused: Command | None) -> None:
    """End the person's open preview if it can record nothing any more.

    It ends too if a later command, *refused*, was refused: /enter might be meant for that one.
    """
    prompt = await turn.records.prompts.last(turn.person.user)
    if prompt is None or prompt.end is not None:
        return
    later = refused and not refused.answers and refused.act not in (Act.READ, Act.SETTLE_IN)
    over = later and prompt.field is None
    if over or await why_void(turn, _command(turn, prompt), prompt):
        _end(turn, prompt, End.CANCELLED, turn.now)


async def waits(turn: UserTurn) -> bool:
    """Return True if the desk waits for this person's answer to a question."""
    prompt = await turn.records.prompts.last(turn.person.user)
    return prompt is not None and prompt.end is None and prompt.field is not None


async def _open(turn: UserTurn, twice: type[Refusal] = NothingAsked) -> Prompt:
    """Return the person's open question or preview.

    Raises NothingAsked if there is none, and ButtonUnknown if the pressed button belongs to
    another question. If the preview has ended, raises AlreadyDropped if it was cancelled, else
    *twice*.
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


def _end(turn: UserTurn, prompt: Prompt, end: End, at: datetime) -> None:
    """End the prompt at *at*; a preview's message then shows that and loses its buttons."""
    turn.records.prompts.end(prompt, end, at)
    if prompt.field is not None:
        return
    key = "preview-entered" if end is End.ENTERED else "preview-cancelled"
    said = turn.voice.say(key, command=prompt.command, at=at)
    text = lines(said, Markup(prompt.answers[SHOWN]))
    turn.entered = (text, card_of(prompt)) if end is End.ENTERED else None
    turn.answer(text, card=card_of(prompt), edits=True)


def _command(turn: UserTurn, prompt: Prompt) -> Command:
    command = turn.desk.contents.commands[prompt.command]
    return of_kind(command, prompt.answers.get("ref", ""), prompt.group)


def _missing(command: Command, answers: Mapping[str, str]) -> list[str]:
    """Return the names of the fields that still have to be asked for."""
    return [each.name for each in command.form.fields if each.asked and each.name not in answers]
