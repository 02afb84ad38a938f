"""Group consent: a working group opens and closes with a text that both parties have adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.groups import HEADS, Group, GroupClosed, GroupState, in_order
from domain.people.model import Person, Role
from domain.proposals.model import Text
from domain.proposals.parts import Word
from domain.proposals.refusals import SilenceSwitchedOff
from domain.proposals.tabled import OPEN, TextKind, TextState
from domain.refs import Ref
from domain.refusals import GroupNotOpen, HeadsOnly, Refusal

#: The kinds of text that open and close groups.
KINDS = frozenset({TextKind.GROUPS, TextKind.CLOSE})
#: States of a text on which the parties have still to decide.
_UNDECIDED = OPEN | {TextState.DEFERRED}
#: States of a text that can open nothing any more.
_GONE = frozenset({TextState.WITHDRAWN, TextState.LAPSED})


class AlreadyProposed(Refusal):
    """Another text on the same group is not decided yet (facts: ref, group)."""


class NotInDel(Refusal):
    """Terms of reference are tabled in the thread of the heads of delegation (facts: usage)."""


class GroupUnknown(Refusal):
    """The heads' own group needs no terms of reference."""


def expect_tabling(
    person: Person,
    place: str,
    kind: TextKind,
    named: Sequence[str],
    silence_in: Sequence[str],
    *,
    groups: Mapping[str, Group],
    texts: Iterable[Text],
    silence_enabled: bool,
) -> None:
    """Raise the refusal if the person may not table terms of reference of the *named* groups.

    *place* is the group in which they are tabled, and *texts* are those tabled there before. Only
    an open group can be closed.
    """
    if place != HEADS:
        raise NotInDel(usage=f"/propose {HEADS} {kind} {'+'.join(named)}: …")
    if not (person.heads or person.role is Role.FACILITATOR):
        raise HeadsOnly(command="propose")
    if HEADS in named:
        raise GroupUnknown
    if silence_in and not silence_enabled:
        raise SilenceSwitchedOff(codes="+".join(silence_in))
    for text in texts:
        twice = in_order({*text.groups} & {*named})
        if text.kind is kind and text.state in _UNDECIDED and twice:
            raise AlreadyProposed(ref=str(text.ref), group=twice[0])
    for code in named if kind is TextKind.CLOSE else ():
        group = groups.get(code, Group(code))
        if group.state is GroupState.CLOSED:
            raise GroupClosed(group=code, code=code, at=group.closed_at)
        if group.state is not GroupState.ACTIVE:
            raise GroupNotOpen(group=code)


def reviewed(text: Text, groups: Mapping[str, Group]) -> dict[str, Group]:
    """Return those groups that have another state, or other terms, after a change of *text*.

    An adopted text opens or closes exactly the groups that it names, all of them. An amendment
    alone changes nothing: the terms are under consideration still.
    """
    if text.kind not in KINDS:
        return {}
    named = {code: groups.get(code, Group(code)) for code in text.groups}
    changed = {code: _reviewed(text, group) for code, group in named.items()}
    return {code: group for code, group in changed.items() if group != named[code]}


def terms_of(code: str, texts: Iterable[Text]) -> Text | None:
    """Return the text with which the group may open, and whose positions its members may see."""
    found = (
        each
        for each in texts
        if each.kind is TextKind.GROUPS and code in each.groups and each.state in _UNDECIDED
    )
    return next(found, None)


def _reviewed(text: Text, group: Group) -> Group:
    if text.state is TextState.ADOPTED and text.decision is not None:
        if text.kind is TextKind.CLOSE:
            return group.close(_decided(text), text.decision.at)
        silence = group.code in text.silence_in
        return group.adopt_terms(_decided(text), text.decision.at, silence=silence)
    if text.kind is TextKind.CLOSE:
        return group
    if text.state in _GONE or text.with_word(Word.OBJECT):
        return group.consider(considered=False)
    return group.consider(considered=True) if text.current else group


def _decided(text: Text) -> Ref:
    """Return the reference of the decision, or of the text if the desk has not numbered it yet."""
    assert text.decision is not None, "the text is adopted"
    return text.decision.ref or text.ref
