"""Permissions: one table says which role may do what; dispatch, menus and help all read it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain.people.model import Role


class Act(StrEnum):
    """The actions for which a person needs a permission."""

    READ = "read"
    SETTLE_IN = "settle-in"
    ASK_FACILITATOR = "ask-facilitator"
    REMIND = "remind"
    REMIND_THREAD = "remind-thread"
    REMIND_MEMBERS = "remind-members"
    ASSIGN = "assign"
    ANSWER = "answer"
    REPORT = "report-done"
    CONFIRM = "confirm-done"
    WITHDRAW = "withdraw"
    CORRECT = "correct"
    TAKE_BACK = "take-back"
    LINK = "link"
    FOLLOW = "follow"
    TABLE = "table"
    POSITION = "position"
    OPEN_SILENCE = "open-silence"
    PROPOSE_COMMITMENT = "propose-commitment"
    CONFIRM_COMMITMENT = "confirm-commitment"
    STATE_STAGE = "state-stage"
    DECLARE_HANDOVER = "declare-handover"
    NOTE_PRESENCE = "note-presence"
    HAND_OVER_LIST = "hand-over-list"
    CHANNEL_LIST = "channel-list"
    ANSWER_CASE = "answer-case"
    VERIFY_GUARDIAN = "verify-guardian"
    PROPOSE_WINDOW = "propose-window"
    CONFIRM_WINDOW = "confirm-window"
    STATE_READINESS = "state-readiness"
    REPORT_INCIDENT = "report-incident"
    COMMENT = "comment"
    PROPOSE_TERM = "propose-term"
    AGREE_TERM = "agree-term"
    HOLD_SESSION = "hold-session"
    PUBLISH_NOTICE = "publish-notice"
    SET_UP = "set-up"
    ACCREDIT = "accredit"
    EXPORT = "export"
    SETTLE_PARKED = "settle-parked"


class Relation(StrEnum):
    """Whether the thing acted on belongs to the person's own delegation or to another one."""

    OWN = "own"
    OTHER = "other"


_D, _H, _A, _E = Role.DELEGATE, Role.HEAD, Role.ALTERNATE, Role.EXPERT
_S, _M, _O = Role.SECRETARIAT, Role.FACILITATOR, Role.OBSERVER
_EVERYONE = frozenset(Role)
_HEADS = frozenset({_H, _A})
_PARTIES = _HEADS | {_D}
_ALL_BUT_EXPERTS = _EVERYONE - {_E}
_ANY = (Relation.OWN, Relation.OTHER)


def _own(*roles: frozenset[Role]) -> dict[Relation, frozenset[Role]]:
    return {Relation.OWN: frozenset().union(*roles)}


def _any(*roles: frozenset[Role]) -> dict[Relation, frozenset[Role]]:
    return dict.fromkeys(_ANY, frozenset[Role]().union(*roles))


#: The roles that may do each act, by relation. If a relation is missing for an act, nobody may do
#: the act in that relation.
TABLE: Mapping[Act, Mapping[Relation, frozenset[Role]]] = {
    Act.READ: _any(_EVERYONE),
    Act.SETTLE_IN: _own(_EVERYONE),
    Act.ASK_FACILITATOR: _own(_EVERYONE - {_M}),
    Act.REMIND: _own(_EVERYONE),
    Act.REMIND_THREAD: _any(frozenset({_S, _M})),
    Act.REMIND_MEMBERS: _own(_HEADS),
    Act.ASSIGN: {
        Relation.OWN: _ALL_BUT_EXPERTS,
        Relation.OTHER: _ALL_BUT_EXPERTS - {_O},
    },
    Act.ANSWER: _own(_ALL_BUT_EXPERTS),
    Act.REPORT: _own(_ALL_BUT_EXPERTS),
    Act.CONFIRM: _own(_ALL_BUT_EXPERTS),
    Act.WITHDRAW: _own(_ALL_BUT_EXPERTS),
    Act.CORRECT: _own(_ALL_BUT_EXPERTS),
    Act.TAKE_BACK: _own(_EVERYONE),
    Act.LINK: _own(_ALL_BUT_EXPERTS),
    Act.FOLLOW: {Relation.OWN: _ALL_BUT_EXPERTS, Relation.OTHER: _ALL_BUT_EXPERTS},
    Act.TABLE: _own(_PARTIES, frozenset({_M})),
    Act.POSITION: _own(_HEADS),
    Act.OPEN_SILENCE: _own(frozenset({_M, _S})),
    Act.PROPOSE_COMMITMENT: _own(_PARTIES, frozenset({_M, _S})),
    Act.CONFIRM_COMMITMENT: _own(_HEADS),
    Act.STATE_STAGE: _own(_PARTIES),
    Act.DECLARE_HANDOVER: _own(_PARTIES),
    Act.NOTE_PRESENCE: _own(frozenset({_O})),
    Act.HAND_OVER_LIST: _own(_PARTIES),
    Act.CHANNEL_LIST: _own(frozenset({_M, _O})),
    Act.ANSWER_CASE: _own(_PARTIES),
    Act.VERIFY_GUARDIAN: _any(frozenset({_O})),
    Act.PROPOSE_WINDOW: _own(_PARTIES, frozenset({_M})),
    Act.CONFIRM_WINDOW: _own(_HEADS),
    Act.STATE_READINESS: _own(_PARTIES),
    Act.REPORT_INCIDENT: _own(_PARTIES, frozenset({_M, _E})),
    Act.COMMENT: _own(_EVERYONE),
    Act.PROPOSE_TERM: _own(_PARTIES, frozenset({_M})),
    Act.AGREE_TERM: _own(_HEADS),
    Act.HOLD_SESSION: _any(frozenset({_S, _M})),
    Act.PUBLISH_NOTICE: _any(frozenset({_S})),
    Act.SET_UP: _any(frozenset({_S})),
    Act.ACCREDIT: {Relation.OWN: _HEADS | {_S}, Relation.OTHER: frozenset({_S})},
    Act.EXPORT: _own(_ALL_BUT_EXPERTS - {_D}),
    Act.SETTLE_PARKED: _any(frozenset({_S})),
}


def may(role: Role, act: Act, relation: Relation = Relation.OWN) -> bool:
    """Return True if *role* may do *act*; *relation* says whose delegation the act concerns."""
    return role in TABLE[act].get(relation, frozenset())


def may_ever(role: Role, act: Act) -> bool:
    """Return True if *role* may do *act* in at least one relation.

    Menus and help show the commands for which this is true.
    """
    return any(may(role, act, relation) for relation in Relation)
