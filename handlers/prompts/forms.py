"""The forms of the commands that answer a question or a preview."""

from __future__ import annotations

from handlers.turns.forms import Form


class TypedAnswerForm(Form):
    """`words`: the answer to the open question, as the question's buttons type it."""

    pattern = r"(?P<words>.+)"
    words: str


class ChosenForm(Form):
    """A field of the preview and another answer to it, as the preview's buttons type them."""

    pattern = r"(?P<name>[a-z]+)\s+(?P<words>.+)"
    name: str
    words: str


class PartForm(Form):
    """A field of the preview, as the buttons under *Change* type it."""

    pattern = r"(?P<name>[a-z]+)"
    name: str
