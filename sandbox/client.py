"""A client of the control API: what tests and the demonstration make people do and see."""

from __future__ import annotations

from sandbox.client_deeds import DeedsClient
from sandbox.client_keeper import KeeperClient
from sandbox.client_page import PageClient
from sandbox.client_records import RecordsClient
from sandbox.client_time import TimeClient
from sandbox.client_world import WorldClient


class Sandbox(WorldClient, DeedsClient, TimeClient, RecordsClient, PageClient, KeeperClient):
    """A running sandbox at `url`; use with `async with`. Times are aware datetimes."""
