"""The configuration file of the desk that plays the scenario."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sandbox.options import DEFAULT_TOKEN

#: The codes of the scenario's delegations and their kinds in the configuration.
DELEGATIONS = (
    ("A", "party"),
    ("B", "party"),
    ("M", "facilitator"),
    ("O", "observer"),
    ("S", "secretariat"),
)
#: The name of the desk's database in the stage's folder.
DATABASE = "greffier.db"
#: The name of the configuration file in the stage's folder.
CONFIGURATION = "config.toml"


def configure(
    url: str,
    api: str,
    folder: Path,
    settings: Sequence[str],
    delegations: Sequence[tuple[str, str]],
) -> str:
    """Return the text of the desk's configuration; *settings* are further lines at its top."""
    registry = "".join(
        f'\n[[delegations]]\ncode = "{code}"\nkind = "{kind}"\n' for code, kind in delegations
    )
    return "\n".join([
        f'token = "{DEFAULT_TOKEN}"',
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
