"""The index of the search for parts of words: an FTS5 table of SQLite.

The index has the trigrams (three characters in a row) of each item's text, but not the text. It
works on the text as SQLite's function `lower` returns it, as the comparison without the index
does, so that both find the same items. On PostgreSQL an index of `pg_trgm` would take its place.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache

from sqlalchemy import Connection, bindparam, column, func, insert, table

from domain.actions.model import Action
from storage.engine.session import Session

#: The beginning of the names of all tables of the index.
PREFIX = "search"
#: A row of the index; a row with the word "delete" in the column *search* removes a row.
INDEX = table("search", column("search"), column("rowid"), column("text"))

#: SQLite has the trigram tokenizer from this version on.
_FIRST_VERSION = (3, 34, 0)
#: A group's code has at most this many letters.
_LETTERS = 5
#: More than any number of an item.
_NUMBERS = 10**9

_WRITE = insert(INDEX).values(
    search=bindparam("step"), rowid=bindparam("row"), text=func.lower(bindparam("words"))
)


@cache
def is_usable() -> bool:
    """Return True if the SQLite library of this machine can make and use the index."""
    with closing(sqlite3.connect(":memory:")) as memory:
        found = memory.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone()
    return found is not None and sqlite3.sqlite_version_info >= _FIRST_VERSION


def row_before(group: str) -> int:
    """Return the row number that is one less than that of the group's first item.

    A group's items are together in the index, in the order of their numbers, so that a search in
    one group does not depend on the number of items in the others.
    """
    code = 0
    for letter in group.ljust(_LETTERS, "@"):
        code = code * 27 + ord(letter) - ord("@")
    return code * _NUMBERS


def row_after(group: str) -> int:
    """Return a row number that is higher than those of all items of the group."""
    return row_before(group) + _NUMBERS


def index_words(session: Session, before: Action | None, action: Action) -> None:
    """Put the text of an item into the index, in place of its text *before*.

    *before* is None if the item is new.
    """
    if not is_usable() or (before is not None and before.text == action.text):
        return
    row = row_before(action.ref.group) + action.ref.number
    if before is not None:
        # The index has no copy of the text, so the text is needed again to remove the row.
        session.write(_WRITE, {"step": "delete", "row": row, "words": before.text})
    session.write(_WRITE, {"step": None, "row": row, "words": action.text})


def prepare(connection: Connection, *, usable: bool) -> None:
    """Make and fill the index, if it does not exist or does not have every item.

    If it is not *usable*, it is marked as incomplete, because new items are not added to it.
    """
    if connection.dialect.name != "sqlite":
        return
    marked = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'search_in_step'"
    in_step = connection.exec_driver_sql(marked).first() is not None
    if in_step != usable:
        for statement in _MAKE if usable else ["DROP TABLE search_in_step"]:
            connection.exec_driver_sql(statement)


#: The same number as `row_before` returns, plus that of the item.
_ROW = " + ".join(
    f'(ifnull(unicode(substr("group", {place}, 1)), 64) - 64)'
    f" * {27 ** (_LETTERS - place) * _NUMBERS}"
    for place in range(1, _LETTERS + 1)
)
_CREATE = """
    CREATE VIRTUAL TABLE search USING
    fts5 (text, tokenize = 'trigram case_sensitive 1', content = '', columnsize = 0)
"""
_MAKE = [
    "DROP TABLE IF EXISTS search",
    _CREATE,
    f"INSERT INTO search (rowid, text) SELECT {_ROW} + number, lower(text) FROM actions",
    # The table of this name exists if and only if the index has every item.
    "CREATE TABLE search_in_step (yes INTEGER)",
]
