"""The forms of accreditation: the delegation, the role, the groups and the label of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self

from domain.groups import CODES
from domain.people.model import Role
from domain.people.refusals import UnknownRole
from domain.refs import fold
from domain.refusals import NotUnderstood, UnknownDelegation, UnknownGroup, UnknownWord
from domain.spellings import level
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from handlers.turns.steps import StepForm
from voice.group_names import group_code

#: The words for a role in /accredit, and the role that each word means.
_ROLES = {
    "head": Role.HEAD,
    "alternate": Role.ALTERNATE,
    "delegate": Role.DELEGATE,
    "expert": Role.EXPERT,
    "secretary": Role.SECRETARIAT,
    "secretariat": Role.SECRETARIAT,
    "duty": Role.SECRETARIAT,
    "facilitator": Role.FACILITATOR,
    "convener": Role.FACILITATOR,
    "observer": Role.OBSERVER,
}
#: People in these roles are in every group if the command names no group.
_EVERYWHERE = frozenset({Role.HEAD, Role.ALTERNATE, Role.SECRETARIAT, Role.FACILITATOR})


class StartForm(Form):
    """`[code]`: the code of a link; without it, the person's own card is shown."""

    pattern = r"(?P<code>\S+)?"
    code: str | None = None


class AccreditForm(Form):
    """`X role groups… [poc] [duty] [as LABEL]`, `suspend|reinstate|revoke LABEL`, or nothing."""

    other_words = True
    delegation: str
    role: Role
    groups: frozenset[str]
    poc: bool
    duty: bool
    #: None means the delegation's next free label.
    label: str | None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        text, label = _cut_label(text)
        code, *words = text.split() or [""]
        delegation = next((each for each in parser.delegations if fold(each) == fold(code)), None)
        if delegation is None and "-" in code and len(words) == 1:
            known = (SuspendForm.word, ReinstateForm.word, RevokeForm.word)
            raise UnknownWord(word=words[0], command="accredit", nearest="", known=known)
        if delegation is None:
            raise UnknownDelegation(code=code, known=parser.delegations)
        if not words:
            raise NotUnderstood
        said, *rest = [level(word).lower() for word in words]
        if said not in _ROLES:
            raise UnknownRole(role=words[0], known=sorted(_ROLES))
        role = _ROLES[said]
        marks = {*rest} & {"poc", "duty"}
        named = [word for word in words[1:] if level(word).lower() not in marks]
        groups = _groups(named) if named or role not in _EVERYWHERE else frozenset(CODES)
        if not groups:
            raise NotUnderstood
        return cls(
            delegation=delegation,
            role=role,
            groups=groups,
            poc="poc" in marks,
            duty="duty" in marks or said == "duty",
            label=label,
        )


class RosterForm(Form):
    """A command without words: lists the people and links that this person may manage."""


class AccreditationStepForm(StepForm):
    """A step on one accreditation, named by the person's label."""

    example = "example-label"
    label: str

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(label=cls.parts(text, parser)[0])


class SuspendForm(AccreditationStepForm):
    """`suspend LABEL`: the person loses all rights until they are reinstated."""

    word = "suspend"


class ReinstateForm(AccreditationStepForm):
    """`reinstate LABEL`: a suspended person gets their rights back."""

    word = "reinstate"


class RevokeForm(AccreditationStepForm):
    """`revoke LABEL`: the person with that label, or the open link for it, is removed."""

    word = "revoke"


def _cut_label(text: str) -> tuple[str, str | None]:
    match = re.search(r"\sas\s+([\w-]{1,24})\s*$", level(text), re.IGNORECASE)
    return (text[: match.start()], text[slice(*match.span(1))]) if match else (text, None)


def _groups(named: Sequence[str]) -> frozenset[str]:
    if [fold(each) for each in named] == ["ALL"]:
        return frozenset(CODES)
    for each in named:
        if not group_code(each):
            raise UnknownGroup(code=each, known=CODES)
    return frozenset(map(group_code, named))
