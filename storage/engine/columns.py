"""The kinds of column that our tables are made of."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; a naive one is refused: nobody knows what it means."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveMoment(value)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class NaiveMoment(TypeError):
    """A datetime without a zone reached the store."""


#: Chat, user and message ids pass 32 bits; SQLite counts rows only in a column of type INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")

#: A list or object, kept as text; None is SQL NULL.
Json = JSON(none_as_null=True)
