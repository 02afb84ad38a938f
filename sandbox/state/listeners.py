"""The list of listeners to news of the sandbox; each receives the kinds of news that it wants."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from sandbox.errors import Json

#: The kinds of news for a client that does not name any.
USUAL = frozenset({"transcript", "ledger", "clock", "desk"})
#: All kinds of news that a client can name. Every listener also gets the kind `close`, which is
#: the last news.
KINDS = USUAL | {"message", "deleted", "answer", "world", "read"}


class News(NamedTuple):
    """One piece of news: its running number, its kind and its content."""

    seq: int
    kind: str
    content: Json


Listener = Callable[[News], None]


class Audience:
    """The listeners with the kinds of news that they want.

    A caller can ask which kinds are wanted, so that it need not make news for nobody.
    """

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
