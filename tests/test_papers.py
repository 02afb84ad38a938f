"""What the papers say of the tree: every file that they name is there."""

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
#: A path inside one of the rooms; capitals, stars and braces stand for something.
PATH = re.compile(
    r"`((?:bot|handlers|storage|voice|domain|sandbox|tests|bench|docs)/[a-z0-9_./-]+)`"
)
#: Made by hand as an example, or by a reader.
EXAMPLES = {"handouts", "proposals"}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_path_that_a_paper_names_exists(paper: Path) -> None:
    named = PATH.findall(paper.read_text("utf-8"))
    missing = [
        each
        for each in named
        if not (HOUSE / each).exists()
        and not (HOUSE / f"{each}.py").exists()
        and not EXAMPLES & set(Path(each).with_suffix("").parts)
    ]
    assert missing == []


def test_the_small_changes_are_fifteen() -> None:
    text = (HOUSE / "docs" / "how-to.md").read_text("utf-8")
    assert re.findall(r"^## (\d+)\. ", text, re.MULTILINE) == [str(each) for each in range(1, 16)]
