"""The texts that the desk sends: sentences in each language, and the Speaker that fills them."""

from voice.speech.catalogues import LANGUAGES, NAMES, language_named, load_language
from voice.speech.markup import Markup, bold, lines, plain, quote, safe
from voice.speech.speaker import Speaker

__all__ = [
    "LANGUAGES",
    "NAMES",
    "Markup",
    "Speaker",
    "bold",
    "language_named",
    "lines",
    "load_language",
    "plain",
    "quote",
    "safe",
]
