"""The column types that the tables use."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A column of aware datetimes, which are stored in UTC.

    Raises NaiveDatetime for a datetime without a time zone, because that does not name one
    instant.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveDatetime(value)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class NaiveDatetime(TypeError):
    """Code tried to store a datetime without a time zone."""


#: Ids of chats, users and messages need more than 32 bits. On SQLite the type is INTEGER, because
#: SQLite numbers new rows only in a column of that type.
Id = BigInteger().with_variant(Integer, "sqlite")

#: A list or dict, stored as JSON text; None is stored as SQL NULL.
Json = JSON(none_as_null=True)
