"""The manual: docs/commands.md, from the declarations; python -m handlers.manual writes it."""

from __future__ import annotations

from pathlib import Path

from handlers.contents import in_order
from handlers.help.descriptions import describe
from voice.manual import manual_page

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"


def manual() -> str:
    """The whole page, in every language."""
    return manual_page([describe(each) for each in in_order()])


def main(page: Path = PAGE) -> None:
    """Write the page anew."""
    page.write_text(manual(), "utf-8")


if __name__ == "__main__":
    main()
