"""The gate's check of the .ftl files: languages agree, wording, and use in the code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from tests.fluent_uses import Use, asked, used
from tests.fluent_words import forbidden

HOUSE = Path(__file__).parents[1]
#: The language whose catalogue all other catalogues are compared with.
MODEL = "en"
#: The plural categories of CLDR without "other". A selector that has one of these forms chooses
#: by a number; any other selector is not checked for plural forms.
_CATEGORIES = frozenset({"zero", "one", "two", "few", "many"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence of one key in one language.

    *file* is like `ru/actions.ftl`; *name* is a message's name, or `message.attribute`.
    """

    file: str
    name: str
    #: The sentence's placeholders, as `$ref` or `FULL($due)`. The function is included, because
    #: every language must format a time with the same function.
    facts: frozenset[str]
    #: For each selector, the names of its forms, for example one, few, many, other.
    selectors: tuple[frozenset[str], ...]
    text: str

    def told(self) -> frozenset[str]:
        """Return the facts that a caller must give, such as `delegation` for `delegation-by`.

        The speaker itself gives the facts of examples.
        """
        bare = (each[each.find("$") + 1 :].rstrip(")") for each in self.facts)
        return frozenset(_base(each) for each in bare if not each.startswith("example-"))


@dataclass(slots=True)
class Catalogue:
    """One language: its files, its sentences by name, and findings about unreadable entries."""

    language: str
    files: set[str] = field(default_factory=set)
    sentences: dict[str, Sentence] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)

    @property
    def keys(self) -> set[str]:
        """Return the names of the messages, without their attributes."""
        return {name for name in self.sentences if "." not in name}


def main() -> int:
    """Print each finding on a line; return 1 if there are findings, else 0."""
    found = findings(HOUSE / "voice")
    for each in found:
        sys.stdout.write(f"{each}\n")
    return 1 if found else 0


def findings(root: Path) -> list[str]:
    """Return all findings about the catalogues in *root* and about their use in the code."""
    catalogues = read(root)
    return [*compare(catalogues), *wording(catalogues), *meet(catalogues, asked(HOUSE))]


def read(root: Path) -> dict[str, Catalogue]:
    """Return language -> catalogue for every folder of *root* that holds .ftl files."""
    folders = sorted({path.parent for path in root.glob("*/*.ftl")})
    return {folder.name: _read_one(folder) for folder in folders}


def compare(catalogues: Mapping[str, Catalogue]) -> Iterator[str]:
    """Yield findings about files, keys, facts and plural forms that differ between languages."""
    model = catalogues[MODEL]
    for other in catalogues.values():
        yield from other.unreadable
        yield from _compare_names("file", model.files, other.files, other.language)
        yield from _compare_names("key", {*model.sentences}, {*other.sentences}, other.language)
        for name in sorted({*model.sentences} & {*other.sentences}):
            yield from _compare_facts(model.sentences[name], other.sentences[name])
            yield from _plurals(other.sentences[name], other.language)


def wording(catalogues: Mapping[str, Catalogue]) -> Iterator[str]:
    """Yield a finding for each word in a sentence that the desk must never say."""
    for catalogue in catalogues.values():
        for sentence in catalogue.sentences.values():
            for word in forbidden(sentence.text, catalogue.language):
                yield f"{sentence.file}: {sentence.name}: says {word!r}"


def meet(catalogues: Mapping[str, Catalogue], uses: list[Use]) -> Iterator[str]:
    """Yield findings about used keys that do not exist or lack facts, and about unused keys."""
    model = catalogues[MODEL]
    for use in uses:
        if use.key not in model.keys:
            yield f"{use.where}: {use.key}: asked for, and in no catalogue"
        elif use.facts is not None:
            lacking = model.sentences[use.key].told() - use.facts
            yield from (f"{use.where}: {use.key}: is not told ${each}" for each in sorted(lacking))
    for key in sorted(model.keys - used(HOUSE, model.keys) - {use.key for use in uses}):
        yield f"{model.sentences[key].file}: {key}: nothing says it"


def _read_one(folder: Path) -> Catalogue:
    catalogue = Catalogue(folder.name)
    for path in sorted(folder.glob("*.ftl")):
        file = f"{folder.name}/{path.name}"
        catalogue.files.add(path.name)
        for entry in _entries(path.read_text("utf-8")):
            if isinstance(entry, ftl.Junk):
                first = (entry.content or "").strip().splitlines()[:1]
                catalogue.unreadable.append(f"{file}: cannot be read: {''.join(first)}")
            elif isinstance(entry, ftl.Message):
                for sentence in _sentences(file, entry):
                    if sentence.name in catalogue.sentences:
                        catalogue.unreadable.append(f"{file}: {sentence.name}: stands twice")
                    catalogue.sentences[sentence.name] = sentence
    return catalogue


# The tests read the catalogues many times, and each time most files are unchanged.
@cache
def _entries(text: str) -> Sequence[ftl.EntryType]:
    return FluentParser().parse(text).body


def _sentences(file: str, message: ftl.Message) -> Iterator[Sentence]:
    patterns = {message.id.name: message.value}
    patterns |= {f"{message.id.name}.{each.id.name}": each.value for each in message.attributes}
    for name, pattern in patterns.items():
        if pattern is not None:
            seen = _Reader()
            seen.visit(pattern)
            text = " ".join(seen.texts)
            yield Sentence(file, name, frozenset(seen.facts), tuple(seen.selectors), text)


class _Reader(Visitor):
    """Collects the placeholders, selectors and plain texts of a Fluent pattern."""

    # ruff: noqa: N802 -- fluent.syntax calls visit_ and the node's class name, with capitals
    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.selectors: list[frozenset[str]] = []
        self.texts: list[str] = []

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        for each in node.arguments.positional:
            if isinstance(each, ftl.VariableReference) and node.id.name != "NUMBER":
                self.facts.add(f"{node.id.name}(${each.id.name})")
            else:
                self.visit(each)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.facts.add(f"${node.id.name}")

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        keys = (each.key for each in node.variants)
        names = (key.name if isinstance(key, ftl.Identifier) else key.value for key in keys)
        self.selectors.append(frozenset(names))
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.texts.append(node.value)


def _base(fact: str) -> str:
    """Return the fact without the form of a name: `delegation-by` -> `delegation`."""
    head = fact.partition("-")[0]
    return head if head in {"delegation", "delegations", "group"} else fact


def _compare_names(kind: str, model: set[str], other: set[str], language: str) -> Iterator[str]:
    yield from (f"{language}: {kind} {each} is missing" for each in sorted(model - other))
    yield from (f"{language}: {kind} {each} is not in {MODEL}" for each in sorted(other - model))


def _compare_facts(model: Sentence, other: Sentence) -> Iterator[str]:
    mine, theirs = (
        {f"{each[: each.find('$') + 1]}{_base(each[each.find('$') + 1 :])}" for each in facts}
        for facts in (_plain(model.facts), _plain(other.facts))
    )
    for each in sorted(mine - theirs):
        yield f"{other.file}: {other.name}: {each} is in {MODEL} and not here"
    for each in sorted(theirs - mine):
        yield f"{other.file}: {other.name}: {each} is here and not in {MODEL}"


def _plain(facts: frozenset[str]) -> set[str]:
    return {each.rstrip(")") for each in facts}


def _plurals(sentence: Sentence, language: str) -> Iterator[str]:
    wanted = {"other", *Locale.parse(language).plural_form.tags}
    for forms in sentence.selectors:
        if not forms & _CATEGORIES:
            continue
        for each in sorted(wanted - forms):
            yield f"{sentence.file}: {sentence.name}: has no form for [{each}]"
        for each in sorted(forms & _CATEGORIES - wanted):
            yield f"{sentence.file}: {sentence.name}: [{each}] is no form of this language"


if __name__ == "__main__":
    raise SystemExit(main())
