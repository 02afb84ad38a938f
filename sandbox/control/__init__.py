"""The control API: its endpoints, by what they are about."""

from sandbox.control import deeds, faults, keeper, page, records, time, world

__all__ = ["MODULES", "deeds", "faults", "keeper", "page", "records", "time", "world"]

MODULES = (deeds, faults, keeper, page, records, time, world)
