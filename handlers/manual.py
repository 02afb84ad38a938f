"""Writes docs/commands.md from the commands' declarations: python -m handlers.manual."""

from __future__ import annotations

from pathlib import Path

from domain.people.model import Role
from handlers.contents import CONTENTS
from handlers.help.descriptions import describe, in_order
from handlers.turns.menus import offered
from handlers.turns.routes import Where
from voice.manual import Menus, manual_page

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"


def manual() -> str:
    """Return the text of docs/commands.md, in all languages."""
    commands = in_order(CONTENTS.commands.values())
    return manual_page([describe(each) for each in commands], menus())


def menus() -> Menus:
    """Return the names of the commands in the menu of each role, in private and in a group."""
    return {
        (role, where): [each.name for each in offered(CONTENTS.commands.values(), role, where)]
        for role in Role
        for where in (Where.PRIVATE, Where.GROUP)
    }


def main(page: Path = PAGE) -> None:
    """Write the manual to *page*."""
    page.write_text(manual(), "utf-8")


if __name__ == "__main__":
    main()
