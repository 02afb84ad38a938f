"""Reads the words that let a reminder repeat until it is done: `until done`, `до выполнения`."""

from __future__ import annotations

import re

from domain.spellings import level

_IN_ENGLISH = (
    r"(?:un)?till? (?:(?:it is|it's|i am|i'm|i) )?(?:done|press(?:ed)?(?: done)?|confirmed)"
)
_IN_RUSSIAN = r"(?:до выполнения|до готовности|пока не (?:будет )?(?:сделано|сделаю|готово|нажму))"
_IN_UKRAINIAN = (
    r"(?:до виконання|до готовності|(?:поки|доки) не (?:буде )?(?:зроблено|зроблю|готово|натисну))"
)
_IN_TURKISH = r"(?:bitene|bitinceye|yapılana|yapana|tamamlanana|tamamlayana) kadar"
_WORDS = re.compile(
    rf"(?<![^\s,;])(?:{_IN_ENGLISH}|{_IN_RUSSIAN}|{_IN_UKRAINIAN}|{_IN_TURKISH})[\s.]*$".replace(
        " ", r"\s+"
    ),
    re.IGNORECASE,
)


def cut_until_done(text: str) -> tuple[str, str]:
    """Return *text* without such words at its end, and these words, or else ""."""
    found = _WORDS.search(level(text))
    if found is None:
        return text, ""
    return text[: found.start()].rstrip(" \t\n,;"), text[found.start() :].strip(" \t\n.")
