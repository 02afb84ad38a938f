"""The forms of /notice: recipients, time and text, and the steps on a recorded notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Self

from domain.characters import is_blank
from domain.groups import CODES, in_order
from domain.notices.model import ALL, KIND, PRIVATE, ROLES, Recipients
from domain.notices.refusals import NoStepNamed, UnknownRecipients
from domain.refs import Ref, looks_like_ref, read_ref
from domain.refusals import GroupNotSetUp, NoText, Usage
from domain.times.refusals import NoDue, RecurringDue, UnreadDue
from handlers.turns.checks import check, refuse_rhythm
from handlers.turns.entries import split_ref
from handlers.turns.forms import IN_ONE_HOUR, About, Choice, Field, Form
from handlers.turns.parsing import Parser
from handlers.turns.steps import EntryStepForm, WordForm
from handlers.turns.user_turn import UserTurn
from voice.addressees import Kind
from voice.dues import Place
from voice.step_words import cut_word

#: In other forms this phrase means no due time; in a notice it means that the notice is sent
#: immediately.
AT_ONCE = "without delay"
#: Words of an answer that mean the same.
_NOW = frozenset(
    {"now", "right now", "at once", "immediately", "сейчас", "прямо сейчас", "сразу"}
    | {"сразу же", "немедленно", "зараз", "одразу", "відразу", "негайно"}
    | {"şimdi", "hemen", "hemen şimdi", "derhal"}
)
#: The times that are offered as buttons.
_OFFERED = (
    Choice(AT_ONCE, "button-notice-now"),
    IN_ONE_HOUR,
    Choice("tomorrow 05:30 UTC", "button-when-tomorrow", {"time": "05:30 UTC"}),
)


# The form of a new notice.


def _read_to(answer: str, parser: Parser) -> tuple[str, ...]:
    named = parser.named(answer, Kind.NOTICE)
    if not named:
        known = (ALL, *CODES, *parser.delegations, *ROLES)
        raise UnknownRecipients(words=answer.strip(), known=known)
    return named


def _normalise_to(answer: str, parser: Parser) -> str:
    return "+".join(_read_to(answer, parser))


async def _offer_to(turn: UserTurn) -> Sequence[Choice]:
    groups = await turn.records.groups.all()
    return [
        Choice(ALL, "button-all"),
        *(Choice(code, f"button-{code.lower()}") for code in groups),
        Choice("heads", "button-notice-heads"),
    ]


def _read_text(answer: str, parser: Parser) -> str:
    if is_blank(answer):
        raise NoText(usage=Usage("notice", "example-notice"))
    parser.refuse_long(answer)
    return answer.strip()


def _read_at(answer: str, parser: Parser) -> datetime | None:
    return parser.due(_normalise_at(answer, parser)).at


def _normalise_at(answer: str, parser: Parser) -> str:
    at_once = answer.strip(" .").casefold() in _NOW
    return AT_ONCE if at_once else parser.normalised(answer)


async def _offer_at(_turn: UserTurn) -> Sequence[Choice]:
    return _OFFERED


class NoticeForm(Form):
    """`TO [at WHEN] text`, `list`, or `change|move|withdraw|confirm|sound REF …`."""

    fields = (
        Field(
            name="recipients",
            preview=_read_to,
            normalise=_normalise_to,
            choices=_offer_to,
            about=About.WHO,
        ),
        Field(name="text", preview=_read_text, normalise=_read_text),
        Field(
            name="at",
            preview=_read_at,
            normalise=_normalise_at,
            choices=_offer_at,
            is_time=True,
            about=About.WHEN,
        ),
    )
    addressed = True
    other_words = True
    to: tuple[str, ...]
    text: str
    at: datetime | None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        _refuse_ref(text, parser.group)
        whom = parser.addressee(text, Kind.NOTICE)
        found = parser.cut(whom.rest, Place.AT)
        refuse_rhythm(found, RecurringDue)
        if found.doubt and found.words is None and not found.options:
            raise UnreadDue(words=found.doubt)
        words = _read_text(found.text, parser)
        answers = {"text": words}
        if whom.named:
            answers["recipients"] = "+".join(whom.named)
        if found.words is None:
            answers["at"] = AT_ONCE
        doubt = whom.doubt or _other_meaning(text, parser)
        check(found, parser, answers, when="at", doubt=doubt)
        return cls(
            to=whom.named, text=words, at=parser.due(found.words).at if found.words else None
        )

    @classmethod
    async def prefill(cls, text: str, turn: UserTurn) -> Mapping[str, str] | None:
        if not text:
            return {}
        _refuse_ref(text, turn.group.code if turn.group else None)
        whom = turn.parser().addressee(text, Kind.NOTICE)
        return None if whom.rest or whom.doubt else {"recipients": "+".join(whom.named)}

    @classmethod
    def line(cls, answers: Mapping[str, str]) -> str:
        return f"{answers['recipients']}: at {answers['at']}: {answers['text']}"


# The forms of the steps on a recorded notice.


class ListNoticesForm(WordForm):
    """The word "list" alone: lists the planned notices and the latest published ones."""

    word = "list"


class NoticeStepForm(EntryStepForm):
    """A step on one notice, with the words that the step needs."""

    addressed = True
    example = "example-notice-step"

    @classmethod
    def group(cls, parser: Parser) -> str:
        """Return the code for a number such as `N3`: of the thread's group, else of none."""
        return parser.group or PRIVATE

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(ref=cls.split(text, parser)[0])

    @classmethod
    def split(cls, text: str, parser: Parser) -> tuple[Ref, str]:
        """Return the reference and the words behind it."""
        name, rest = cls.parts(text, parser)
        return split_ref(name, PRIVATE)[0], rest


class WithdrawNoticeForm(NoticeStepForm):
    """`withdraw REF`: the notice will not be published."""

    word = "withdraw"


class ConfirmNoticeForm(NoticeStepForm):
    """`confirm REF`: the second member of the secretariat confirms the notice."""

    word = "confirm"


class SoundNoticeForm(NoticeStepForm):
    """`sound REF`: the notice makes a sound for all its recipients, in quiet hours too."""

    word = "sound"


class ChangeNoticeForm(NoticeStepForm):
    """`change REF text`: the notice gets another text."""

    word = "change"
    example = "example-notice-change"
    text: str

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return True

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = cls.split(text, parser)
        return cls(ref=ref, text=_read_text(rest, parser))


class MoveNoticeForm(NoticeStepForm):
    """`move REF WHEN`: the notice gets another time."""

    word = "move"
    example = "example-notice-move"
    at: datetime

    @classmethod
    def takes(cls, rest: str, parser: Parser) -> bool:
        return True

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        ref, rest = cls.split(text, parser)
        if not rest:
            raise NoDue(usage=Usage("notice move", "example-notice-move"))
        return cls(ref=ref, at=parser.due(rest).at or parser.now)


def _refuse_ref(text: str, group: str | None) -> None:
    """Raise NoStepNamed if *text* begins with a notice where its recipients should be named."""
    first = text.split(maxsplit=1)[0].rstrip(":,") if text else ""
    ref = read_ref(first, group or PRIVATE) if looks_like_ref(first) else None
    if ref is not None and ref.kind == KIND:
        raise NoStepNamed(ref=str(ref))


def _other_meaning(line: str, parser: Parser) -> str:
    """Return the words of *line* that may be a step on a notice, or "" if there are none.

    "HUM N1 move to Friday" may be a notice to HUM, or the new time of HUM-N1.
    """
    steps: tuple[type[NoticeStepForm], ...] = (
        WithdrawNoticeForm, ConfirmNoticeForm, SoundNoticeForm, ChangeNoticeForm, MoveNoticeForm
    )  # fmt: skip
    named = [] if parser.seen else [(each, each.cut_name(line, parser)) for each in steps]
    found = [each for each, name in named if name and cut_word(name[1], each.word) is not None]
    return " ".join(line.split()[:3]) if found else ""


async def resolve(turn: UserTurn, named: tuple[str, ...]) -> Recipients:
    """Return the recipients whom the words name: people's roles and delegations, or groups.

    *all* means the groups that are set up. Raises GroupNotSetUp if a named group is not set
    up.
    """
    if named != (ALL,) and named[0] not in CODES:
        return Recipients(people=named)
    known = await turn.records.groups.all()
    bound = [code for code, group in known.items() if group.place is not None]
    chosen = bound if named == (ALL,) else in_order(named)
    if not chosen or not set(chosen) <= set(bound):
        raise GroupNotSetUp
    return Recipients(groups=tuple(chosen))
