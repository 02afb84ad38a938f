"""Texts: proposals in versions, the positions of the parties on them, and decisions."""

from domain.proposals.model import Outcome, Text
from domain.proposals.parts import Mode, Position, SilenceEnd, Version, Word
from domain.proposals.stamps import Stamp
from domain.proposals.tabled import KIND, TextKind, TextState

__all__ = [
    "KIND",
    "Mode",
    "Outcome",
    "Position",
    "SilenceEnd",
    "Stamp",
    "Text",
    "TextKind",
    "TextState",
    "Version",
    "Word",
]
