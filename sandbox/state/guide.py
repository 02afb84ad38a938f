"""The guide: steps that somebody may try on the page, and which of them have been done."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from sandbox.errors import Json
from sandbox.state.audience import Audience, News
from sandbox.state.world import World

HEARD = ("transcript", "clock", "world")


class Shape(BaseModel):
    """A part of a guide as it is given; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def check_expression(text: str | None) -> str | None:
    """Refuse what is no regular expression."""
    if text is not None:
        try:
            re.compile(text)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
    return text


class DoneBy(Shape):
    """What has to happen for a step to be done.

    A press, a message, an edit or a reaction, whose text (of a press the button's) `text` is
    found in; the clock's moving; somebody's blocking the bot. `by_bot` None lets it be anybody's.
    """

    kind: Literal["press", "message", "edit", "reaction", "clock", "blocked"]
    text: str | None = None
    by_bot: bool | None = None

    _expression = field_validator("text")(check_expression)


class Step(Shape):
    """One thing to try, by whom and where; the page has the words, under `key`.

    `finds` is a regular expression for the newest message to go to, `draft` stands in the
    composer, `panel` is to be opened. Without `done_by` a step is never done.
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
    """Steps in their order; hears what happens for as long as one of them is not done.

    One happening does one step, the first of those still open that it fits: people may run ahead.
    The clock does a step only where its turn has come, as time passes in every other step too.
    """

    def __init__(self, audience: Audience, world: World, changed: Callable[[], None]) -> None:
        self._audience = audience
        self._world = world
        self._changed = changed
        self._steps: list[Step] = []
        self._done: set[int] = set()

    def set(self, steps: list[Step]) -> None:
        """Begin anew with these steps, none of them done."""
        self._steps, self._done = steps, set()
        self._attend()
        self._changed()

    def show(self) -> list[Json]:
        """The steps as they were given, each with `done`."""
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
        """Listen where something is still to be done."""
        if self._open():
            self._audience.admit(self._hear, HEARD)
        else:
            self._audience.dismiss(self._hear)

    def _hear(self, news: News) -> None:
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
    """Whether a line of the transcript is what the step asks for; what it leaves open, fits."""
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
