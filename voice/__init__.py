"""Everything the desk says: one catalogue for each language, and the speaker that reads it."""

from voice.speech.catalogues import LANGUAGES, NAMES
from voice.speech.markup import Markup, bold, lines, plain, quote, safe
from voice.speech.speaker import Speaker

__all__ = ["LANGUAGES", "NAMES", "Markup", "Speaker", "bold", "lines", "plain", "quote", "safe"]
