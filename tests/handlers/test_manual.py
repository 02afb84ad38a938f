"""docs/commands.md describes every declared command and every right in four languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from domain.people.model import Role
from domain.permissions import TABLE, Act, Relation, may, may_ever
from handlers.contents import CONTENTS
from handlers.help.descriptions import describe, in_order, shapes
from handlers.manual import PAGE, main, manual
from handlers.turns.forms import EmptyForm, Form
from tests.voice.reading import speaker
from voice import LANGUAGES, NAMES
from voice.manual import WORDS, manual_page

COMMANDS = CONTENTS.commands
#: The acts that can be done; the table of permissions has rows for matters to come as well.
USED = [act for act in Act if any(act in each.acts for each in COMMANDS.values())]

#: Placeholders in the shape of a form.
CAPITALS = re.compile(r"\b(?:HH:MM|[A-Z]{2,}|X)\b")

each_language = pytest.mark.parametrize("language", LANGUAGES)
every_command = pytest.mark.parametrize("name", list(COMMANDS))


def part(language: str, page: str | None = None) -> str:
    """Return one language's part of the page."""
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


def test_the_page_matches_the_declarations() -> None:
    written = PAGE.read_text("utf-8") if PAGE.exists() else ""
    assert written == manual(), "docs/commands.md does not match the declarations: run `make docs`"


def test_the_page_is_written_to_the_given_file(tmp_path: Path) -> None:
    main(tmp_path / "commands.md")
    assert (tmp_path / "commands.md").read_text("utf-8") == manual()


def test_the_page_links_to_each_of_its_languages() -> None:
    headings = re.findall(r"^## (.+)$", manual(), re.MULTILINE)
    links = re.findall(r"\[([^\]]+)\]\(#([^)]+)\)", manual())
    assert headings == [NAMES[each] for each in LANGUAGES]
    assert links == [(each, each.lower()) for each in headings]


@each_language
def test_every_command_stands_once_in_every_language(language: str) -> None:
    named = re.findall(r"^\* \*\*/(\w+)\*\*", part(language), re.MULTILINE)
    assert named == [each.name for each in in_order(COMMANDS.values())]


@each_language
def test_the_commands_of_menus_stand_first_in_the_order_of_menus(language: str) -> None:
    _, menu, twins = part(language).rsplit("\n### ", 3)[0:3]
    shown = [COMMANDS[each].menu or 0 for each in re.findall(r"\*\*/(\w+)\*\*", menu)]
    assert shown == sorted(shown)
    assert min(shown) > 0
    for name in re.findall(r"\*\*/(\w+)\*\*", twins):
        assert COMMANDS[name].menu is None


@each_language
@every_command
def test_a_command_has_its_sentence_its_forms_and_its_example(language: str, name: str) -> None:
    head, lines, *rest = entry(language, name)
    command = COMMANDS[name]
    assert head == f"* **/{name}** · {speaker(language).say(command.help)}"
    own = shapes(command.form) or ("",)
    assert lines == " · ".join(f"`{f'/{name} {form}'.strip()}`" for form in own)
    assert not command.example or any(f"`/{name} {command.example}`" in each for each in rest)


@each_language
@every_command
def test_a_command_names_who_may_send_it_and_where(language: str, name: str) -> None:
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
def test_the_page_says_if_a_command_is_open_to_more_people_than_the_roles(language: str) -> None:
    voice = speaker(language)
    assert entry(language, "help")[-1].startswith(voice.say("manual-suspended"))
    assert entry(language, "privacy")[-1].startswith(voice.say("manual-everybody"))
    assert entry(language, "my")[-1].startswith(voice.say("manual-accredited"))


@each_language
def test_a_command_for_entries_of_another_kind_has_its_forms_too(language: str) -> None:
    kind = speaker(language).term("kind", "F")
    line = f"{kind}: `/correct REF text` · `/correct REF [WHEN] text`"
    assert line in entry(language, "correct")


@each_language
@pytest.mark.parametrize("act", USED)
def test_the_table_says_of_every_role_what_it_may_do(language: str, act: Act) -> None:
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
def test_the_table_has_a_row_for_every_act_and_no_two_alike(language: str) -> None:
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
def test_every_command_that_takes_words_declares_their_form(name: str) -> None:
    for command in (COMMANDS[name], *COMMANDS[name].kinds.values()):
        assert bool(shapes(command.form)) != (command.form is EmptyForm)


def test_every_word_in_capitals_is_explained_and_no_other() -> None:
    described = [describe(each) for each in COMMANDS.values()]
    shown = {
        word
        for each in described
        for form in (*each.forms, *(form for kind in each.kinds.values() for form in kind))
        for word in CAPITALS.findall(form)
    }
    assert shown == set(WORDS)


def test_a_form_is_looked_for_in_the_class_and_then_in_its_base_classes() -> None:
    class Told(Form):
        """`REF`: one of two.

        `never` stands further down.
        """

    class Silent(Told):
        """The same, asked for."""

    assert shapes(Told) == shapes(Silent) == ("REF",)
    assert shapes(Form) == shapes(EmptyForm) == ()


def test_a_changed_declaration_changes_the_page() -> None:
    changed = [describe(each) for each in in_order(COMMANDS.values())]
    for each in (
        replace(changed[0], example="2"),
        replace(changed[0], where="private"),
        replace(changed[0], act=Act.EXPORT),
        replace(changed[0], forms=("[PAGES]",)),
        replace(changed[0], menu=False),
        replace(changed[0], asks=True),
    ):
        page = manual_page([each, *changed[1:]])
        for language in LANGUAGES:
            assert part(language, page) != part(language)


@each_language
def test_the_page_holds_no_markup_of_messages(language: str) -> None:
    assert not re.search(r"</?(?:b|a|code|blockquote|tg-time)\b|&(?:lt|gt|amp);", part(language))
