"""The page docs/commands.md describes every command and every right in four languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from domain.groups import CODES
from domain.people.model import Role
from domain.permissions import TABLE, Act, Relation, may, may_ever
from domain.refusals import Usage
from handlers.contents import CONTENTS
from handlers.help.descriptions import describe, in_order, menus, shapes
from handlers.manual import PAGE, main, manual
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.menus import offered
from handlers.turns.routes import Where
from tests.voice.reading import seen, speaker
from voice import LANGUAGES, NAMES
from voice.help import WORDS
from voice.manual import manual_page

COMMANDS = CONTENTS.commands
#: The acts that a command needs; the permission table also has rows for future matters.
USED = [act for act in Act if any(act in each.acts for each in COMMANDS.values())]

#: Matches placeholders in the shape of a form, for example REF or HH:MM.
CAPITALS = re.compile(r"\b(?:HH:MM|[A-Z]{2,}|X)\b")

each_language = pytest.mark.parametrize("language", LANGUAGES)
every_command = pytest.mark.parametrize("name", list(COMMANDS))


def part(language: str, page: str | None = None) -> str:
    """Return the part of the page in one language; *page* None means the current page."""
    _, _, rest = (page or manual()).partition(f"\n## {NAMES[language]}\n")
    return rest.partition("\n## ")[0]


def entry(language: str, name: str) -> list[str]:
    """Return the lines about a command in one language."""
    [found] = re.findall(rf"^\* \*\*/{name}\*\* · .*(?:\n  .*)*", part(language), re.MULTILINE)
    return [line.strip().removesuffix(" \\") for line in found.splitlines()]


def rights(language: str) -> dict[str, list[str]]:
    """Return the table of rights: first cell of each row -> its other cells."""
    rows = [each.strip("| ").split(" | ") for each in part(language).splitlines() if "|" in each]
    return {row[0]: row[1:] for row in rows if len(row) == len(Role) + 2}


def test_docs_commands_md_is_up_to_date_with_the_declared_commands() -> None:
    written = PAGE.read_text("utf-8") if PAGE.exists() else ""
    assert written == manual(), "docs/commands.md does not match the declarations: run `make docs`"


def test_the_manual_page_is_written_to_the_given_file(tmp_path: Path) -> None:
    main(tmp_path / "commands.md")
    assert (tmp_path / "commands.md").read_text("utf-8") == manual()


def test_the_manual_page_links_to_the_part_in_each_language() -> None:
    headings = re.findall(r"^## (.+)$", manual(), re.MULTILINE)
    links = re.findall(r"\[([^\]]+)\]\(#([^)]+)\)", manual())
    assert headings == [NAMES[each] for each in LANGUAGES]
    assert links == [(each, each.lower()) for each in headings]


@each_language
def test_the_manual_page_describes_every_command_once_in_every_language(language: str) -> None:
    named = re.findall(r"^\* \*\*/(\w+)\*\*", part(language), re.MULTILINE)
    assert named == [each.name for each in in_order(COMMANDS.values())]


@each_language
def test_the_manual_page_lists_the_commands_of_menus_first_in_the_order_of_menus(
    language: str,
) -> None:
    _, menu, twins = part(language).rsplit("\n### ", 4)[0:3]
    shown = [COMMANDS[each].menu.first or 0 for each in re.findall(r"\*\*/(\w+)\*\*", menu)]
    assert shown == sorted(shown)
    assert min(shown) > 0
    for name in re.findall(r"\*\*/(\w+)\*\*", twins):
        assert COMMANDS[name].menu.first is None


@each_language
def test_the_manual_page_shows_the_menu_of_every_role_in_private_and_in_every_group(
    language: str,
) -> None:
    voice, shown = speaker(language), dict[tuple[str, str, str], list[str]]()
    for row in part(language).splitlines():
        cells = row.strip("| ").split(" | ")
        if len(cells) == 3 and cells[2].startswith("`/"):
            chat, _, codes = cells[1].partition(": ")
            for code in codes.split(", ") if codes else CODES:
                shown[cells[0], chat, code] = re.findall(r"/(\w+)", cells[2])
    assert shown == {
        (seen(voice.term("role", role)), seen(voice.term("where", where)), code): [
            each.name for each in offered(COMMANDS.values(), role, where, (code,))
        ]
        for role in Role
        for where in (Where.PRIVATE, Where.GROUP)
        for code in CODES
    }


@each_language
@every_command
def test_the_manual_page_gives_sentence_forms_and_example_of_each_command(
    language: str, name: str
) -> None:
    head, lines, *rest = entry(language, name)
    command = COMMANDS[name]
    assert head == f"* **/{name}** · {seen(speaker(language).say(command.help))}"
    own = shapes(command.form) or ("",)
    assert lines == " · ".join(f"`{f'/{name} {form}'.strip()}`" for form in own)
    usage = seen(speaker(language).usage(Usage(name, command.example)))
    assert not command.example or any(f"`{usage}`" in each for each in rest)


@each_language
@every_command
def test_the_manual_page_says_which_roles_may_send_a_command_and_in_which_chat(
    language: str, name: str
) -> None:
    command, voice = COMMANDS[name], speaker(language)
    last = entry(language, name)[-1]
    told, place, *asks = last.split(" · ")
    barred = [each for each in Role if not may_ever(each, command.act)]
    if barred:
        assert told.split(", ") == [
            voice.term("role", each) for each in Role if each not in barred
        ]
    else:
        assert told in {
            voice.say(f"manual-{each}") for each in ("accredited", "suspended", "everybody")
        }
    assert place == voice.term("where", command.where)
    assert bool(asks) == bool(command.form.fields)


@each_language
def test_the_manual_page_says_if_suspended_or_unaccredited_people_may_send_a_command(
    language: str,
) -> None:
    voice = speaker(language)
    assert entry(language, "help")[-1].startswith(voice.say("manual-suspended"))
    assert entry(language, "privacy")[-1].startswith(voice.say("manual-everybody"))
    assert entry(language, "my")[-1].startswith(voice.say("manual-accredited"))


@each_language
def test_the_manual_page_gives_the_forms_of_the_command_correct_for_follow_ups_too(
    language: str,
) -> None:
    kind = speaker(language).term("kind", "F")
    line = f"{kind}: `/correct REF text` · `/correct REF [WHEN] text`"
    assert line in entry(language, "correct")


@each_language
@pytest.mark.parametrize("act", USED)
def test_the_table_of_rights_agrees_with_the_permissions_of_every_role(
    language: str, act: Act
) -> None:
    voice = speaker(language)
    *cells, by = rights(language)[voice.term("act", act)]
    own, any_ = voice.term("right", "own"), voice.term("right", "any")
    for role, cell in zip(Role, cells, strict=True):
        assert cell in {own, any_, "–"}
        assert may(role, act, Relation.OWN) == (cell != "–")
        assert may(role, act, Relation.OTHER) == (cell == any_)
    names = [each.name for each in in_order(COMMANDS.values()) if act in each.acts]
    assert by == (" ".join(f"`/{each}`" for each in names) or "–")


@each_language
def test_the_table_of_rights_has_one_row_for_every_act_that_a_command_needs(language: str) -> None:
    voice = speaker(language)
    head, _, *rows = rights(language)
    assert head == voice.say("manual-act")
    assert rights(language)[head] == [
        *(voice.term("role", each) for each in Role), voice.say("manual-title"),
    ]  # fmt: skip
    assert (
        rows
        == [voice.term("act", each) for each in TABLE if each in USED]
        == [voice.term("act", each) for each in Act if each in USED]
    )


@every_command
def test_every_command_that_takes_arguments_declares_the_shape_of_its_arguments(name: str) -> None:
    for command in (COMMANDS[name], *COMMANDS[name].kinds.values()):
        assert bool(shapes(command.form)) != (command.form is EmptyForm)


def test_the_manual_explains_exactly_the_placeholders_that_the_forms_use() -> None:
    described = [describe(each) for each in COMMANDS.values()]
    shown = {
        word
        for each in described
        for form in (*each.forms, *(form for kind in each.kinds.values() for form in kind))
        for word in CAPITALS.findall(form)
    }
    assert shown == set(WORDS)


def test_the_shape_of_a_form_is_read_from_the_docstring_of_its_class_or_base_class() -> None:
    class Told(Form):
        """`REF`: one of two.

        `never` stands further down.
        """

    class Silent(Told):
        """The same, asked for."""

    assert shapes(Told) == shapes(Silent) == ("REF",)
    assert shapes(Form) == shapes(EmptyForm) == ()


def test_the_manual_page_changes_if_any_part_of_a_commands_declaration_changes() -> None:
    changed = [describe(each) for each in in_order(COMMANDS.values())]
    for each in (
        replace(changed[0], example="example-ref"),
        replace(changed[0], where="private"),
        replace(changed[0], act=Act.EXPORT),
        replace(changed[0], forms=("[PAGES]",)),
        replace(changed[0], menu=False),
        replace(changed[0], asks=True),
    ):
        page = manual_page([each, *changed[1:]], list(menus(COMMANDS.values())))
        for language in LANGUAGES:
            assert part(language, page) != part(language)


@each_language
def test_the_manual_page_has_no_html_tags_or_entities_of_messages(language: str) -> None:
    assert not re.search(r"</?(?:b|a|code|blockquote|tg-time)\b|&(?:lt|gt|amp);", part(language))
