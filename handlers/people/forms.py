"""The words of accreditation: for whom, as what, in which groups, under which label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self

from domain.groups import CODES
from domain.people.model import Role
from domain.refs import fold
from domain.refusals import NotUnderstood, UnknownDelegation, UnknownGroup, UnknownRole
from handlers.turns.parsing import Parser
from handlers.turns.routes import Form

#: The words for a role in /accredit, and the roles that they mean.
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
#: Those who are in every group unless groups are named.
_EVERYWHERE = frozenset({Role.HEAD, Role.ALTERNATE, Role.SECRETARIAT, Role.FACILITATOR})


class StartForm(Form):
    """`[code]`: the code of a link, or nothing to see one's own card."""

    pattern = r"(?P<code>\S+)?"
    code: str | None = None


class AccreditForm(Form):
    """`X role groups… [poc] [duty] [as LABEL]`, `suspend|reinstate|revoke LABEL`, or nothing."""

    step: str = "list"
    delegation: str = ""
    role: Role = Role.DELEGATE
    groups: frozenset[str] = frozenset()
    poc: bool = False
    duty: bool = False
    label: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if not text:
            return cls()
        step, _, rest = text.partition(" ")
        if step.lower() in {"suspend", "reinstate", "revoke"}:
            if not rest.strip():
                raise NotUnderstood
            return cls(step=step.lower(), label=rest.strip())
        return cls(step="invite", **_invited(text, parser))


def _invited(text: str, parser: Parser) -> dict[str, object]:
    """The fields of `X role groups… [poc] [duty] [as LABEL]`."""
    text, label = _cut_label(text)
    code, *words = text.split() or [""]
    delegation = next((each for each in parser.delegations if fold(each) == fold(code)), None)
    if delegation is None:
        raise UnknownDelegation(code=code, known=parser.delegations)
    if not words:
        raise NotUnderstood
    if words[0].lower() not in _ROLES:
        raise UnknownRole(role=words[0], known=sorted(_ROLES))
    role = _ROLES[words[0].lower()]
    marks = {word.lower() for word in words[1:]} & {"poc", "duty"}
    named = [word for word in words[1:] if word.lower() not in marks]
    groups = _groups(named) if named or role not in _EVERYWHERE else frozenset(CODES)
    if not groups:
        raise NotUnderstood
    return {
        "delegation": delegation, "role": role, "groups": groups, "poc": "poc" in marks,
        "duty": "duty" in marks or words[0].lower() == "duty", "label": label,
    }  # fmt: skip


def _cut_label(text: str) -> tuple[str, str | None]:
    match = re.search(r"\sas\s+([\w-]{1,24})\s*$", text, re.IGNORECASE)
    return (text[: match.start()], match[1]) if match else (text, None)


def _groups(named: Sequence[str]) -> frozenset[str]:
    codes = {fold(each) for each in named}
    if codes == {"ALL"}:
        return frozenset(CODES)
    for each in named:
        if fold(each) not in CODES:
            raise UnknownGroup(code=each, known=CODES)
    return frozenset(codes)
