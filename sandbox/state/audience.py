"""Who listens to what happens, and to which kinds of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from sandbox.errors import Json

#: Told to whoever does not say what they want to hear.
USUAL = frozenset({"transcript", "ledger", "clock", "desk"})
#: All that can be heard; `close` is told to everybody, as the last.
KINDS = USUAL | {"message", "deleted", "answer", "world", "read"}


class News(NamedTuple):
    """One thing to tell: the running number it bears, its kind, what it holds."""

    seq: int
    kind: str
    content: Json


Listener = Callable[[News], None]


class Audience:
    """Listeners by kind, so that what nobody wants to hear need not be made."""

    def __init__(self) -> None:
        self._listeners: dict[Listener, frozenset[str]] = {}
        self._wanted: frozenset[str] = frozenset()

    def admit(self, listener: Listener, kinds: Collection[str]) -> None:
        self._listeners[listener] = frozenset(kinds) | {"close"}
        self._count()

    def dismiss(self, listener: Listener) -> None:
        self._listeners.pop(listener, None)
        self._count()

    def wants(self, kind: str) -> bool:
        return kind in self._wanted

    def tell(self, news: News) -> None:
        for listener, kinds in tuple(self._listeners.items()):
            if news.kind in kinds:
                listener(news)

    def _count(self) -> None:
        self._wanted = frozenset().union(*self._listeners.values())
