"""The table of who within a delegation has an item in hand."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Integer, String, Table

from storage.engine.columns import Id, Moment
from storage.engine.metadata import metadata

#: Kept apart from the item, so that nothing that shows the item to all can show this.
assignments = Table(
    "assignments",
    metadata,
    Column("group", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("delegation", String, primary_key=True),
    #: The person's label when it was entered, or the delegation's own words.
    Column("whom", String, nullable=False),
    #: The person, where it is one.
    Column("user", Id),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["group", "number"], ["actions.group", "actions.number"]),
)
