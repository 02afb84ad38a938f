"""A client of the control API: what tests and the demonstration make people do and see."""

from __future__ import annotations

from sandbox.client.deeds import DeedsClient
from sandbox.client.keeper import KeeperClient
from sandbox.client.page import PageClient
from sandbox.client.records import RecordsClient
from sandbox.client.time import TimeClient
from sandbox.client.world import WorldClient


class Sandbox(WorldClient, DeedsClient, TimeClient, RecordsClient, PageClient, KeeperClient):
    """A running sandbox at `url`; use with `async with`. Times are aware datetimes."""
