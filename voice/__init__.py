"""Everything the desk says: one catalogue a language, and the speaker that reads from it."""

from voice.catalogues import LANGUAGES, NAMES
from voice.markup import Markup, bold, lines, plain, quote, safe
from voice.speaker import Speaker

__all__ = ["LANGUAGES", "NAMES", "Markup", "Speaker", "bold", "lines", "plain", "quote", "safe"]
