"""The commands /my, /status and /show: lists of open points, one entry's history, a search."""

from __future__ import annotations

from typing import Self

from domain.actions.model import Action
from domain.boards import PAGE, Page, Section
from domain.groups import CODES
from domain.people.model import Role
from domain.permissions import Act
from domain.refs import Ref, fold, looks_like_ref
from domain.refusals import GroupNotSetUp, NotAccreditedHere, UnknownGroup, Usage, WhichGroup
from domain.reminders import Reminder
from handlers.boards.calendars import send_calendar
from handlers.turns.buttons import Button
from handlers.turns.entries import find_action, seen_groups, split_ref
from handlers.turns.forms import Form
from handlers.turns.pages import show_page
from handlers.turns.parsing import Parser
from handlers.turns.routes import Routes
from handlers.turns.taking_back import offer_last
from handlers.turns.user_turn import UserTurn
from voice.boards import group_board, history, own_board, search_results

routes = Routes()


class OwnForm(Form):
    """`[PAGE]`, or `ics`: a page of the person's open points, or the calendar file."""

    pattern = r"(?:(?P<page>\d{1,6})|(?P<calendar>ics))?"
    page: int = 1
    calendar: str | None = None


class GroupForm(Form):
    """`[GROUP] [PAGE]`: the group whose open points are listed.

    In a group's thread it is that group by default.
    """

    pattern = r"(?:(?P<group>\D\S*)\s*)?(?P<page>\d{1,6})?"
    group: str | None = None
    page: int = 1


class ShowForm(Form):
    """`REF`, `words` to look for, or `page PAGE: words` for a further page of entries found."""

    pattern = r"(?:page\s+(?P<page>\d{1,6})\s*:\s*)?(?P<words>.*)"
    ref: Ref | None = None
    words: str = ""
    page: int = 1

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        return not words

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if looks_like_ref(text):
            return cls(ref=split_ref(text, parser.group)[0])
        return super().read(text, parser)


@routes.command("my", act=Act.READ, form=OwnForm, menu=1, shows=True, example="example-my")
async def show_own(turn: UserTurn, form: OwnForm) -> None:
    """Send in private the points that the person's delegation must answer, do or confirm."""
    if form.calendar is not None:
        await send_calendar(turn)
        return
    seen, own = seen_groups(turn), turn.person.delegation
    counts = await turn.records.boards.counts(seen, own)
    counts[Section.REMINDERS] = await turn.records.reminders.count_planned(turn.person.user)
    reminders: list[Reminder] = []
    page = Page.of(form.page, *counts.values())
    items: dict[Section, list[Action]] = {}
    for section, (skip, most) in page.parts(counts).items():
        if section is Section.REMINDERS:
            mine = turn.person.user
            reminders = await turn.records.reminders.planned(mine, skip=skip, most=most)
        else:
            refs = await turn.records.boards.own(section, seen, own, skip=skip, most=most)
            items[section] = await turn.records.actions.these(refs)
    shown = [each.ref for section in items.values() for each in section]
    named = await turn.records.assignments.of(shown, own)
    # Open questions are few, so all of them are on the first page with the other items to answer.
    first = page.number == 1
    questions = await turn.records.followups.unanswered(seen, PAGE, own) if first else []
    text = own_board(turn.voice, page, items, reminders, named, questions)
    await show_page(turn, "my", text, page, "/my {}", _calendar(turn, counts))


@routes.command(
    "status", act=Act.READ, form=GroupForm, menu=2, shows=True, example="example-group"
)
async def show_group(turn: UserTurn, form: GroupForm) -> None:
    """Send in private a group's open points and the people who are on duty."""
    code = _code(turn, form.group)
    group = await turn.records.groups.find(code)
    if not turn.person.sees(code):
        raise NotAccreditedHere(group=code)
    if group is None:
        raise GroupNotSetUp
    page = Page.of(form.page, await turn.records.boards.count([code]))
    refs = await turn.records.boards.of(code, skip=page.skipped, most=PAGE)
    items = await turn.records.actions.these(refs)
    everyone = [each for each in await turn.records.people.all() if each.sees(code) and each.duty]
    record = await turn.records.journal.head(code) if turn.desk.formal.is_open else None
    # Only the convener and the secretariat see the list of questions without an answer.
    convenes = turn.person.serves or turn.person.role is Role.FACILITATOR
    listed = convenes and page.number == 1
    asked = await turn.records.followups.unanswered([code], PAGE) if listed else []
    board = group_board(turn.voice, group, page, items, everyone, record, asked)
    await show_page(turn, f"status-{code}", board, page, f"/status {code} {{}}")


@routes.command(
    "show",
    act=Act.READ,
    form=ShowForm,
    menu=3,
    menu_of={Role.SECRETARIAT: None},
    shows=True,
    example="example-ref",
)
async def show_entry(turn: UserTurn, form: ShowForm) -> None:
    """Send in private one entry with its history, or the entries that contain the given words."""
    if form.ref is None:
        await _search(turn, form)
        return
    action = await find_action(turn, form.ref)
    entries, earlier = await turn.records.journal.history(action.ref.group, str(action.ref))
    named = await turn.records.assignments.find(action.ref, turn.person.delegation)
    whom = named.whom if named else None
    back = dict(await offer_last(turn, action))
    rows = [*_correct(turn, action), *back.pop("buttons", [])]
    text = history(turn.voice, action, entries, whom, earlier=earlier)
    turn.answer(text, buttons=rows, **back)
    turn.receipt_elsewhere()


async def _search(turn: UserTurn, form: ShowForm) -> None:
    seen = seen_groups(turn)
    if not form.words:
        raise WhichGroup(groups=tuple(seen), usage=Usage("show", "example-ref"))
    search = turn.records.search
    page = Page.of(form.page, await search.count(form.words, seen))
    refs = await search.find(form.words, seen, skip=page.skipped, most=PAGE)
    items = await turn.records.actions.these(refs)
    sought = form.words.replace("{", "{{").replace("}", "}}")
    whole = await search.reaches_all(form.words, seen)
    text = search_results(turn.voice, page, items, whole=whole)
    await show_page(turn, "show", text, page, f"/show page {{}}: {sought}")


def _calendar(turn: UserTurn, counts: dict[Section, int]) -> list[Button]:
    """Return the button for the calendar file, or no button if the file would be empty."""
    if not counts[Section.DO] and not counts[Section.REMINDERS]:
        return []
    return [Button("button-calendar", "/my ics", audience=turn.only)]


def _correct(turn: UserTurn, action: Action) -> list[list[Button]]:
    """Return the button to correct the entry, or no button if this person cannot correct it."""
    if not action.correctable(turn.person.user, turn.now):
        return []
    return [[Button("button-correct", f"/correct {action.ref}", audience=turn.only)]]


def _code(turn: UserTurn, named: str | None) -> str:
    if named is not None:
        if fold(named) not in CODES:
            raise UnknownGroup(code=named, known=CODES)
        return fold(named)
    if turn.group is not None:
        return turn.group.code
    seen = seen_groups(turn)
    if len(seen) != 1:
        raise WhichGroup(groups=tuple(seen), usage=Usage("status", "example-group"))
    return seen[0]
