"""Writes docs/commands.md from the commands' declarations: python -m handlers.manual."""

from __future__ import annotations

from pathlib import Path

from handlers.contents import CONTENTS
from handlers.help.descriptions import describe, in_order, menus
from voice.manual import manual_page

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"


def manual() -> str:
    """Return the text of docs/commands.md, in all languages."""
    commands = CONTENTS.commands.values()
    return manual_page([describe(each) for each in in_order(commands)], list(menus(commands)))


def main(page: Path = PAGE) -> None:
    """Write the manual to *page*."""
    page.write_text(manual(), "utf-8")


if __name__ == "__main__":
    main()
