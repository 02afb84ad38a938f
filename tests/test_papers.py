"""Documentation: the files that its pages name exist, and docs/how-to.md is numbered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
PAPERS = [
    HOUSE / "CONTRIBUTING.md",
    HOUSE / "README.md",
    *sorted((HOUSE / "docs").glob("*.md")),
    *sorted((HOUSE / "docs" / "decisions").glob("*.md")),
]
#: Matches a path below a top-level folder in backticks. A path with capitals, stars or braces is
#: not matched, because it is a pattern.
PATH = re.compile(
    r"`((?:bot|handlers|storage|voice|domain|sandbox|tests|bench|docs)/[a-z0-9_./-]+)`"
)
#: Names of files that exist only in examples of the documentation.
EXAMPLES = {"handouts", "proposals"}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_path_that_a_page_of_documentation_names_exists(paper: Path) -> None:
    named = PATH.findall(paper.read_text("utf-8"))
    missing = [
        each
        for each in named
        if not (HOUSE / each).exists()
        and not (HOUSE / f"{each}.py").exists()
        and not EXAMPLES & set(Path(each).with_suffix("").parts)
    ]
    assert missing == []


def test_the_sections_of_how_to_md_are_numbered_from_1_to_16() -> None:
    text = (HOUSE / "docs" / "how-to.md").read_text("utf-8")
    assert re.findall(r"^## (\d+)\. ", text, re.MULTILINE) == [str(each) for each in range(1, 17)]
