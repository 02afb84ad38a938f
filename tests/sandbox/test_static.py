"""Tests of the page's source files: its modules, its styles, and its texts in four languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

STATIC = Path(__file__).parents[2] / "sandbox" / "static"
LANGUAGES = ("en", "ru", "uk", "tr")
PARTS = ("shell", "thread", "guide")
MODULES = sorted((STATIC / "js").glob("*.js"))
SHEETS = sorted((STATIC / "css").glob("*.css"))
#: The plural forms that a text with a number needs in each language, by the names in Unicode CLDR.
FORMS = {"en": {"one", "other"}, "ru": {"one", "few", "many"}, "uk": {"one", "few", "many"}}
#: A script or style sheet has at most this many lines.
MOST_LINES = 300


def words(language: str, part: str) -> dict[str, Any]:
    """Return the texts in one file of a language, by their keys."""
    path = STATIC / "words" / language / f"{part}.json"
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def texts(said: str | dict[str, str]) -> Iterator[str]:
    """Yield the text or, if it depends on a number, each of its plural forms."""
    if isinstance(said, str):
        yield said
    else:
        yield from said.values()


def placeholders(said: str | dict[str, str]) -> set[str]:
    """Return the names of the arguments in a text."""
    return {name for text in texts(said) for name in re.findall(r"\{(\w+)\}", text)}


def sources() -> str:
    """Return the source of all the page's modules as one text."""
    return "\n".join(each.read_text("utf-8") for each in MODULES)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_texts_with_the_same_arguments(
    language: str, part: str
) -> None:
    english, other = words("en", part), words(language, part)
    assert list(other) == list(english)
    # A language may leave out a person's name if the name would have to be declined and the
    # context says who is meant.
    assert [
        key for key, each in other.items() if placeholders(each) - placeholders(english[key])
    ] == []
    left = {key: placeholders(each) - placeholders(other[key]) for key, each in english.items()}
    assert {key for key, names in left.items() if names - {"who"}} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_with_a_number_has_the_plural_forms_of_its_language(language: str) -> None:
    for part in PARTS:
        for key, said in words(language, part).items():
            if isinstance(said, dict):
                assert set(said) >= FORMS.get(language, {"other"}), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_uses_no_alarming_or_judging_words(language: str) -> None:
    """No text of the page pleads, alarms or judges."""
    banned = re.compile(
        r"[!¡…]$|!|\bplease\b|\bsorry\b|\boops\b|unfortunately|deadline|\btarget|\bkill\b|overdue"
        r"|пожалуйста|извините|просроч|поручени|сводк|тишин"
        r"|будь ласка|вибачте|простроч|доручен|зведен|\bтиш[аі]"
        r"|lütfen|maalesef|gecikti|takas",
        re.IGNORECASE,
    )
    said = {
        f"{part}: {key}": text
        for part in PARTS
        for key, each in words(language, part).items()
        for text in texts(each)
    }
    assert {key: text for key, text in said.items() if banned.search(text)} == {}


def test_every_text_is_used_and_every_used_text_exists() -> None:
    known = {key for part in PARTS for key in words("en", part)}
    written = sources()
    literal = set(re.findall(r"\"([a-z]+(?:\.[\w-]+)+)\"", written))
    patterns = [
        re.compile(re.sub(r"\\\$\\\{[^}]*\\\}", r"[\\w.-]+", re.escape(each)))
        for each in re.findall(r"`([a-z]+(?:\.(?:[\w-]+|\$\{[^}]*\}))+)`", written)
    ]
    plain = set(re.findall(r"(?:say|knows)\(\"([\w.-]+)\"", written))
    assert plain - known == set()
    unsaid = {
        key for key in known - literal - plain if not any(each.fullmatch(key) for each in patterns)
    }
    assert unsaid == set()


def test_the_pages_modules_have_no_circular_imports_and_are_all_loaded() -> None:
    names = {each.name for each in MODULES}
    leans: dict[str, set[str]] = {}
    for module in MODULES:
        text = module.read_text("utf-8")
        found = set(re.findall(r"^(?:import|\}) .*?from \"\./([\w.]+)\";", text, re.MULTILINE))
        assert found <= names, module.name
        leans[module.name] = found
    assert len(tuple(TopologicalSorter(leans).static_order())) == len(names)
    reached, waiting = set[str](), ["main.js", "early.js"]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting += leans[name] - reached
    assert names - reached == set()


@pytest.mark.parametrize("file", [*MODULES, *SHEETS], ids=lambda each: each.name)
def test_each_script_and_style_sheet_begins_with_its_purpose_and_is_short(file: Path) -> None:
    text = file.read_text("utf-8")
    opening = r"// [\"A-Z].*[.)?]\n" if file.suffix == ".js" else r"/\* [A-Z].*[.)?] \*/\n"
    assert re.match(opening, text), text.splitlines()[0]
    assert text.count("\n") <= MOST_LINES


def test_the_page_names_no_address_outside_the_sandbox() -> None:
    """No file of the page names an address of another host or contains code that inserts HTML."""
    for file in (*MODULES, *SHEETS, STATIC / "index.html"):
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"(?:src|href|url|import|fetch)\W{1,3}(?:https?:)?//\w", text), (
            file.name
        )
        assert "innerHTML" not in text, file.name
        assert "eval(" not in text, file.name
