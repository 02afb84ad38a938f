"""The commands /my, /status and /show: lists of open points, one entry's history, a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.awaits import Await, What
from domain.boards import PAGE, SECTIONS, Page, Section
from domain.followups.model import FollowUp
from domain.groups import CODES
from domain.notices.model import PRIVATE
from domain.people.model import Role
from domain.permissions import Act
from domain.refs import Ref
from domain.refusals import (
    GroupNotSetUp,
    NotAccreditedHere,
    UnknownGroup,
    Usage,
    WhichGroup,
)
from handlers.boards.calendars import send_calendar
from handlers.boards.entries import find_links
from handlers.boards.forms import GroupForm, OwnForm, ShowForm
from handlers.turns.buttons import Button
from handlers.turns.convening import convened, convenes
from handlers.turns.entries import seen_groups
from handlers.turns.group_choice import ask_group
from handlers.turns.next_steps import next_steps, own_lines
from handlers.turns.pages import show_page
from handlers.turns.ranks import Menu, all_roles
from handlers.turns.routes import Routes
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND
from voice import Markup, lines
from voice.awaits import convened_lines, open_items
from voice.boards import group_board, own_board, search_results
from voice.followups import coming_line
from voice.group_names import group_code
from voice.links import linked
from voice.reminders import reminder_line

routes = Routes()

#: The board of a person has at most this many of the notices that are to be marked.
_NOTICES = 100


_MY = replace(all_roles(10), told={Role.FACILITATOR: "-all", Role.SECRETARIAT: "-all"})
#: The secretariat finds entries from /status.
_SHOW = Menu(delegate=30, head=30, expert=30, facilitator=30, observer=30, secretariat=140)


@routes.command("my", act=Act.READ, form=OwnForm, menu=_MY, shows=True, example="example-my")
async def show_own(turn: UserTurn, form: OwnForm) -> None:
    """Show to the person alone what their delegation must answer, do or confirm."""
    if form.calendar is not None:
        await send_calendar(turn)
        return
    counts = await turn.records.boards.counts(seen_groups(turn), turn.person.delegation)
    notices = await _notices(turn)
    counts[Section.NOTICES] = len(notices)
    counts[Section.QUESTIONS] = await turn.records.followups.count_coming(*_asker(turn))
    counts[Section.REMINDERS] = await turn.records.reminders.count_planned(turn.person.user)
    if convenes(turn.person):
        facts = (*convened(turn.person), turn.person.delegation, turn.now)
        counts[Section.CONVENED] = await turn.records.awaits.count_convened(*facts)
    page = Page.of(form.page, *counts.values())
    sections: dict[Section, Sequence[Markup]] = {}
    own: list[Await] = []
    shown: list[Ref] = []
    for section, (skip, most) in page.parts(counts).items():
        if section in {*SECTIONS, Section.NOTICES}:
            found = notices[skip : skip + most]
            if section is not Section.NOTICES:
                found = await _awaited(turn, section, skip, most)
            own += [each for each, _ in found]
            sections[section] = [line for _, line in found]
        else:
            sections[section] = await _section(turn, section, skip, most, shown)
    text = own_board(turn.voice, page, sections, await _last_line(turn, counts, page))
    links = await find_links(turn, dict.fromkeys([*(each.ref for each in own), *shown]))
    steps, calendar = await next_steps(turn, turn.person, own), [await _calendar(turn, counts)]
    told = linked(turn.voice, text, links)
    await show_page(turn, "my", told, page, "/my {}", steps, calendar, whisper=True)


async def _awaited(
    turn: UserTurn, section: Section, skip: int, most: int
) -> list[tuple[Await, Markup]]:
    """Return what is awaited of the person's delegation in a section, without the first *skip*."""
    own = turn.person.delegation
    owed = await turn.records.boards.own(section, seen_groups(turn), own, skip=skip, most=most)
    return await own_lines(turn, turn.person, owed)


async def _section(
    turn: UserTurn, section: Section, skip: int, most: int, shown: list[Ref]
) -> Sequence[Markup]:
    """Return the entries of another section, and add those with a card to *shown*."""
    records, person = turn.records, turn.person
    if section is Section.REMINDERS:
        reminders = await records.reminders.planned(person.user, skip=skip, most=most)
        return [reminder_line(turn.voice, each) for each in reminders]
    if section is Section.QUESTIONS:
        coming = await records.followups.coming(*_asker(turn), skip=skip, most=most)
        return [coming_line(turn.voice, each) for each in coming]
    awaits = await _whole(turn, skip, most)
    shown += [each.ref for each in awaits]
    return convened_lines(turn.voice, awaits, turn.now)


def _asker(turn: UserTurn) -> tuple[Sequence[str], int]:
    """Return whose questions the board lists: those that the person has put in these groups."""
    return seen_groups(turn), turn.person.user


async def _notices(turn: UserTurn) -> list[tuple[Await, Markup]]:
    """Return the notices that the person may mark as seen or confirm, at most _NOTICES of each.

    All of them are read, because the recipients decide who may see a notice, not its group.
    """
    awaits = turn.records.awaits
    owed = await awaits.unseen(turn.person.delegation, _NOTICES)
    if turn.person.serves:
        owed += await awaits.owed([*CODES, PRIVATE], [What.SECOND], most=_NOTICES)
    return await own_lines(turn, turn.person, owed)


async def _whole(turn: UserTurn, skip: int, most: int) -> list[Await]:
    """Return a page of what is awaited of all, in which every entry has all its delegations.

    An entry stands on the page on which its first delegation is counted. If a page has no other
    entry, it shows again the one of the page before.
    """
    before = min(skip, 1)
    facts = (*convened(turn.person), turn.person.delegation, turn.now)
    found = await turn.records.awaits.convened(*facts, skip=skip - before, most=most + before)
    shown = found[before:]
    begun = [each for each in shown if not before or each.thing != found[0].thing] or shown
    if not begun:
        return []
    last, own = begun[-1], turn.person.delegation
    rest = [each for each in await turn.records.awaits.of(last.ref) if each.thing == last.thing]
    begun = [each for each in begun if each.thing != last.thing]
    return [*begun, *(each for each in rest if each.delegation != own)]


async def _last_line(turn: UserTurn, counts: Mapping[Section, int], page: Page) -> Markup | None:
    """Return on the first page how many items each group has open, for somebody who convenes."""
    if not convenes(turn.person) or page.number > 1:
        return None
    seen = seen_groups(turn)
    counted = {code: await turn.records.boards.count([code]) for code in seen}
    nothing = None if counts[Section.CONVENED] else turn.voice.say("my-convened-nothing")
    return lines(nothing, open_items(turn.voice, counted))


@routes.command(
    "status", act=Act.READ, form=GroupForm, menu=all_roles(20), shows=True, example="example-group"
)
async def show_group(turn: UserTurn, form: GroupForm) -> None:
    """Show to the person alone a group's open points and the people who are on duty."""
    code = _code(turn, form)
    if code is None:
        return
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
    asked = await _unanswered(turn, code) if convenes(turn.person) and page.number == 1 else []
    coming = await _coming(turn, code) if turn.person.serves and page.number == 1 else ((), 0)
    board = group_board(turn.voice, group, page, items, everyone, record, asked, *coming)
    line = f"/status {code} {{}}"
    await show_page(turn, f"status-{code}", board, page, line, whisper=True)


async def _unanswered(turn: UserTurn, group: str) -> list[FollowUp]:
    """Return the first questions in the group that some delegation has not answered."""
    most = PAGE * len(turn.desk.registry.codes)
    owed = await turn.records.awaits.owed([group], [What.ANSWER], most=most)
    refs = list(dict.fromkeys(each.ref for each in owed))[:PAGE]
    return await turn.records.followups.these(refs)


async def _coming(turn: UserTurn, group: str) -> tuple[Sequence[FollowUp], int]:
    """Return the first questions that will be asked in the group, and how many more there are."""
    found = await turn.records.followups.coming([group], most=PAGE)
    return found, await turn.records.followups.count_coming([group]) - len(found)


@routes.command(
    "show",
    act=Act.READ,
    about=KIND,
    form=ShowForm,
    menu=_SHOW,
    shows=True,
    example="example-ref",
)
async def show_entry(turn: UserTurn, form: ShowForm) -> str | None:
    """Send in private the entries that contain the given words, or one entry with its history."""
    if form.ref is not None:
        # The matter of the entry shows it. The line may have named it in another spelling.
        return f"/show {form.ref}"
    await _search(turn, form)
    return None


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


async def _calendar(turn: UserTurn, counts: Mapping[Section, int]) -> list[Button]:
    """Return the button for the calendar file, or no button if the file would be empty."""
    own, groups = turn.person.delegation, seen_groups(turn)
    if not counts[Section.REMINDERS] and not await turn.records.boards.dated(groups, own, 1):
        return []
    return [Button("button-calendar", "/my ics", audience=turn.only)]


def _code(turn: UserTurn, form: GroupForm) -> str | None:
    """Return the group's code; None if it is unclear: the person is then asked for it."""
    if form.group is not None:
        code = group_code(form.group)
        if not code:
            raise UnknownGroup(code=form.group, known=CODES)
        return code
    if turn.group is not None:
        return turn.group.code
    seen = seen_groups(turn)
    if len(seen) == 1:
        return seen[0]
    ask_group(turn, "status", "" if form.page == 1 else str(form.page), seen)
    return None
