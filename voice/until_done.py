"""Reads the words that let a reminder repeat until it is done: `until done`, `до выполнения`."""

from __future__ import annotations

import re

from domain.spellings import level

_IN_ENGLISH = (
    r"(?:(?:un)?till? (?:(?:it is|it's|its|this is|i am|i'm|im|i have|i've|i|all is|all) )?"
    r"(?:been )?(?:done|completed?|completion|finish(?:ed)?|ready|press(?:ed)?(?: done)?"
    r"|confirm(?:ed)?|closed|over|do it)(?: it)?"
    r"|as long as (?:it is |it's )?(?:not done|undone|not finished|unfinished))"
)
_IN_RUSSIAN = (
    r"(?:(?:вплоть )?до (?:полного |моего )?(?:выполнения|исполнения|завершения|готовности"
    r"|окончания|подтверждения|закрытия)"
    r"|пока (?:(?:это|я|все|всё|дело) )?не (?:(?:будет|станет) )?(?:сдела|выполн|исполн|законч"
    r"|заверш|готов|подтверд|подтвержд|нажм|закро|закры|додел)\w*(?: готово)?)"
)
_IN_UKRAINIAN = (
    r"(?:(?:аж )?до (?:повного |мого )?(?:виконання|завершення|готовності|закінчення|підтвердження"
    r"|закриття)"
    r"|(?:поки|доки|допоки) (?:(?:це|я|все|усе|справу) )?не (?:(?:буде|стане) )?(?:зробл|зроби"
    r"|викон|закінч|заверш|готов|підтвердж|натисн|закри|дороб)\w*(?: готово)?)"
)
_IN_TURKISH = (
    r"(?:(?:ben|iş|bu) )?(?:bitene|bitirene|bitince(?:ye)?|bitirince(?:ye)?|yapılana|yapana"
    r"|yapılınca(?:ya)?|yapınca(?:ya)?|tamamlanana|tamamlayana|tamamlanınca(?:ya)?"
    r"|tamamlayınca(?:ya)?|hazır olana|hazır olunca(?:ya)?|onaylanana|onaylayana|kapanana"
    r"|sonuçlanana|basana|gerçekleşene) (?:kadar|dek|değin)"
)
_WORDS = re.compile(
    rf"(?<![^\s,;])(?:{_IN_ENGLISH}|{_IN_RUSSIAN}|{_IN_UKRAINIAN}|{_IN_TURKISH})[\s.)]*$".replace(
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
