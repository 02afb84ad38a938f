"""No-break spaces, which keep a date, a time with its zone, or a number with its unit on one line.

The catalogues and the code write ordinary spaces there. `bind` replaces them when a catalogue is
loaded, and the functions that write times use NBSP themselves.
"""

from __future__ import annotations

import re

NBSP = "\u00a0"

#: Abbreviated units of time in all four languages.
_UNIT = r"(?:h|min|s|ч|мин|с|дн\.|нед\.|мес\.|год|хв|тиж\.|міс\.|saat|dakika|gün|sn)(?![\w’'])"
_NUMBER = r"(?:\d|\{ \$(?:count|minutes|seconds) \})"
_APART = re.compile(rf"(?<=\d\d:\d\d) (?=UTC)|(?P<number>{_NUMBER}) (?={_UNIT})")


def bind(text: str) -> str:
    """Return *text* with no-break spaces inside times (`12:00 UTC`) and numbers with units."""
    return _APART.sub(lambda found: f"{found['number'] or ''}{NBSP}", text)
