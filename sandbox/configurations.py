"""The configuration file of a desk that runs against a sandbox."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sandbox.options import DEFAULT_TOKEN

#: The codes of the delegations and their kinds in the configuration.
DELEGATIONS = (
    ("A", "party"),
    ("B", "party"),
    ("M", "facilitator"),
    ("O", "observer"),
    ("S", "secretariat"),
)
#: The name of the desk's database.
DATABASE = "greffier.db"
#: The name of the configuration file.
CONFIGURATION = "config.toml"


def configure(
    url: str,
    api: str,
    folder: Path = Path(),
    settings: Sequence[str] = (),
    token: str = DEFAULT_TOKEN,
    delegations: Sequence[tuple[str, str]] = DELEGATIONS,
) -> str:
    """Return the whole text of the configuration of a desk whose database is in *folder*.

    *url* is the sandbox's address, and *api* that at which the desk calls the Bot API. *settings*
    are further lines at the top.
    """
    registry = "".join(
        f'\n[[delegations]]\ncode = "{code}"\nkind = "{kind}"\n' for code, kind in delegations
    )
    return "\n".join([
        f'token = "{token}"',
        f'api = "{api}"',
        f'database = "{folder / DATABASE}"',
        *settings,
        "[limits]",
        "telegram = false",
        "lines = 0",
        "presses = 0",
        "group_lines = 0",
        "[sandbox]",
        f'control = "{url}"',
        registry,
    ])  # fmt: skip
