"""What the page is made of: its modules, and its words in four languages."""

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
#: CLDR's forms of a number, for what is counted.
FORMS = {"en": {"one", "other"}, "ru": {"one", "few", "many"}, "uk": {"one", "few", "many"}}
#: A longer file is not read in one go.
MOST_LINES = 300


def words(language: str, part: str) -> dict[str, Any]:
    """One file of the page's words."""
    path = STATIC / "words" / language / f"{part}.json"
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def texts(said: str | dict[str, str]) -> Iterator[str]:
    """A sentence, or each of its forms."""
    if isinstance(said, str):
        yield said
    else:
        yield from said.values()


def placeholders(said: str | dict[str, str]) -> set[str]:
    """What has to be told to a sentence."""
    return {name for text in texts(said) for name in re.findall(r"\{(\w+)\}", text)}


def sources() -> str:
    """All modules, one after the other."""
    return "\n".join(each.read_text("utf-8") for each in MODULES)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same_things_of_the_same_facts(language: str, part: str) -> None:
    english, other = words("en", part), words(language, part)
    assert list(other) == list(english)
    # A name that would have to be declined may be left out, where the place tells who is meant.
    assert [
        key for key, each in other.items() if placeholders(each) - placeholders(english[key])
    ] == []
    left = {key: placeholders(each) - placeholders(other[key]) for key, each in english.items()}
    assert {key for key, names in left.items() if names - {"who"}} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_the_forms_of_its_language(language: str) -> None:
    for part in PARTS:
        for key, said in words(language, part).items():
            if isinstance(said, dict):
                assert set(said) >= FORMS.get(language, {"other"}), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_as_calmly_as_the_desk(language: str) -> None:
    """No pleading, no alarm, no word that judges, and none of the connotation traps."""
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


def test_every_word_is_said_and_every_word_said_is_there() -> None:
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


def test_modules_lean_on_one_another_without_a_circle() -> None:
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
def test_a_file_of_the_page_says_what_it_is_for_and_is_read_in_one_go(file: Path) -> None:
    text = file.read_text("utf-8")
    opening = r"// [\"A-Z].*[.)?]\n" if file.suffix == ".js" else r"/\* [A-Z].*[.)?] \*/\n"
    assert re.match(opening, text), text.splitlines()[0]
    assert text.count("\n") <= MOST_LINES


def test_the_page_asks_nobody_else_for_anything() -> None:
    """Its policy forbids it; here nothing even tries."""
    for file in (*MODULES, *SHEETS, STATIC / "index.html"):
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"(?:src|href|url|import|fetch)\W{1,3}(?:https?:)?//\w", text), (
            file.name
        )
        assert "innerHTML" not in text, file.name
        assert "eval(" not in text, file.name
