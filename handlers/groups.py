"""Groups: binding a thread to one, its entry card, and who is present."""

from __future__ import annotations

from domain.groups import CODES, Group, GroupState
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import fold
from domain.refusals import GroupSetUpElsewhere, PlaceTaken, UnknownGroup, UnknownLanguage
from handlers.digests.commands import plan_digest
from handlers.turns.menus import send_menus
from handlers.turns.routes import Form, Routes, Where
from handlers.turns.turn import Turn, UserTurn
from voice import LANGUAGES
from voice.groups import entry_card

routes = Routes()


class SetUpForm(Form):
    """`GROUP [language]`: the group that this thread becomes, and its working language."""

    pattern = r"(?P<group>\S+)(?:\s+(?P<language>\S+))?"
    group: str
    language: str | None = None


@routes.command("setup", act=Act.SET_UP, form=SetUpForm, where=Where.GROUP, menu=50, example="HUM")
async def bind(turn: UserTurn, words: SetUpForm) -> None:
    """Bind this thread to a group, open it, and pin its entry card."""
    code = fold(words.group)
    if code not in CODES:
        raise UnknownGroup(code=words.group, known=CODES)
    if turn.group is not None and turn.group.code != code:
        raise PlaceTaken(group=turn.group.code)
    group = await turn.records.groups.find(code) or Group(code)
    if group.place is not None and group.place != turn.input.place:
        raise GroupSetUpElsewhere(group=code)
    standing = group.language if group.place else turn.desk.language
    language = (words.language or standing).lower()
    if language not in LANGUAGES:
        raise UnknownLanguage(language=language, known=LANGUAGES)
    bound = group.bind(turn.input.place, turn.input.title, language).open(turn.now)
    await turn.records.groups.save(bound)
    chat, thread = turn.input.place.chat, turn.input.place.thread
    await turn.record(
        code, "group-set-up", actor=turn.person.delegation, member=turn.person.user,
        chat=chat, thread=thread, language=language,
    )  # fmt: skip
    turn.group = bound
    await draw_entry_card(turn, bound)
    await plan_digest(turn, bound)
    turn.pin(bound, card_key(code))
    await send_menus(turn, await turn.records.people.all())
    turn.receipt("receipt-set-up", group=code)


async def draw_entry_card(turn: Turn, group: Group) -> None:
    """Draw the group's entry card, or bring the one that stands up to date."""
    if group.place is None or group.state is not GroupState.ACTIVE:
        return
    text = entry_card(
        turn.speaker(group), group, present(turn, group, await turn.records.people.all())
    )
    await turn.draw(group, card_key(group.code), text, (), version=0)


def present(turn: Turn, group: Group, everyone: list[Person]) -> list[tuple[str, int]]:
    """How many people of each delegation are accredited in the group; none is left out."""
    counts = dict.fromkeys(turn.desk.registry.codes, 0)
    for person in everyone:
        if person.sees(group.code):
            counts[person.delegation] += 1
    return list(counts.items())


def card_key(code: str) -> str:
    """The key of a group's entry card."""
    return f"{code}-entry"
