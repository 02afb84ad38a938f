"""The action item HUM-A1, which many tests use, and an assertion about the text a person reads."""

from __future__ import annotations

from datetime import datetime
from inspect import cleandoc

from domain.actions.model import Action
from domain.refs import Ref
from tests.voice.reading import at, seen
from voice.speech.markup import Markup

TEXT = "Confirm cold-storage and transport capacity at the receiving point, per day."
DUE = at(25, "12:00")


def proposed(*assignees: str, text: str = TEXT, due: datetime | None = DUE) -> Action:
    """Return HUM-A1 as Delegation A has proposed it."""
    return Action.log(
        Ref("HUM", "A", 1),
        text,
        proposed_by="A",
        author=1,
        assignees=assignees or ("B",),
        due=due,
        at=at(24, "08:52"),
    )


def accepted() -> Action:
    """Return HUM-A1 after Delegation B has accepted it."""
    return proposed().accept("B", at(24, "08:55"), 2)


def says(markup: Markup, text: str) -> None:
    """Assert that a person who sees *markup* reads *text*, whose indentation is ignored."""
    assert seen(markup) == cleandoc(text)
