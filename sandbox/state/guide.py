"""The guide: steps that a person may try on the page, with the record of those that are done."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from sandbox.errors import Json
from sandbox.state.listeners import Audience, News
from sandbox.state.world import World

LISTENED = ("transcript", "clock", "world")


class Shape(BaseModel):
    """The base class of the guide's parts; a request with unknown fields is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check_expression(text: str | None) -> str | None:
    """Return the text unchanged; raise ValueError if it is not a regular expression."""
    if text is not None:
        try:
            re.compile(text)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
    return text


class DoneBy(Shape):
    """The event by which a step is done.

    `text` is a regular expression for the text of a message, edit or reaction, or for the label of
    a pressed button. If `by_bot` is true, the bot has to act; if it is false, a person; None
    allows both.
    """

    kind: Literal["press", "message", "edit", "reaction", "clock", "blocked"]
    text: str | None = None
    by_bot: bool | None = None

    _expression = field_validator("text")(check_expression)


class Step(Shape):
    """One step of the guide: what to try, as which person and in which chat.

    The page has the text of the step under `key`. The page goes to the newest message that matches
    the regular expression `finds`, puts `draft` into the input field and opens `panel`. A step
    without `done_by` is never marked as done.
    """

    key: str
    person: int | None = None
    chat: int | None = None
    thread: int | None = None
    message: int | None = None
    button: str | None = None
    draft: str | None = None
    panel: Literal["clock", "faults"] | None = None
    finds: str | None = None
    done_by: DoneBy | None = None

    _expression = field_validator("finds")(check_expression)


class Guide:
    """The guide's steps in order. The guide listens to news as long as a step is not done.

    A piece of news marks one step as done: the first step that it matches and that is not done
    yet. People may therefore do the steps in another order. Only if the step is the first that is
    not done, a movement of the clock marks it as done, because the clock moves during other steps
    too.
    """

    def __init__(self, audience: Audience, world: World, changed: Callable[[], None]) -> None:
        self._audience = audience
        self._world = world
        self._changed = changed
        self._steps: list[Step] = []
        self._done: set[int] = set()

    def set(self, steps: list[Step]) -> None:
        """Replace the steps; none of the new steps is marked as done."""
        self._steps, self._done = steps, set()
        self._attend()
        self._changed()

    def show(self) -> list[Json]:
        """Return the steps as they were given, each with the field `done`."""
        return [
            step.model_dump() | {"done": number in self._done}
            for number, step in enumerate(self._steps)
        ]

    def _open(self) -> list[tuple[int, Step, DoneBy]]:
        return [
            (number, step, step.done_by)
            for number, step in enumerate(self._steps)
            if step.done_by is not None and number not in self._done
        ]

    def _attend(self) -> None:
        """Start to listen to news if a step is not done yet; otherwise stop listening."""
        if self._open():
            self._audience.admit(self._receive, LISTENED)
        else:
            self._audience.dismiss(self._receive)

    def _receive(self, news: News) -> None:
        for turn, (number, step, aim) in enumerate(self._open()):
            if (turn == 0 or aim.kind != "clock") and self._does(step, aim, news):
                self._done.add(number)
                self._attend()
                self._changed()
                return

    def _does(self, step: Step, aim: DoneBy, news: News) -> bool:
        match news.kind, aim.kind:
            case "transcript", "press" | "message" | "edit" | "reaction":
                return _fits(step, aim, news.content)
            case "clock", "clock":
                return True
            case "world", "blocked":
                return news.content["what"] == "people" and self._blocked(step.person)
        return False

    def _blocked(self, wanted: int | None) -> bool:
        people = self._world.people.values()
        return any(person.blocked for person in people if wanted in {None, person.id})


def _fits(step: Step, aim: DoneBy, entry: Json) -> bool:
    """Return whether an entry of the transcript does a step.

    A field of the step that is None matches every entry.
    """
    by_bot, thread = entry["by_bot"], entry["thread"] or 1
    return (
        aim.kind == entry["kind"]
        and aim.by_bot in {None, by_bot}
        and (aim.by_bot or step.person in {None, entry["who_id"]})
        and step.chat in {None, entry["chat"]}
        and step.thread in {None, thread}
        and (aim.kind == "message" or step.message in {None, entry["message_id"]})
        and (aim.text is None or re.search(aim.text, entry["text"], re.MULTILINE) is not None)
    )
