"""The control API: one module of endpoints for each subject."""

from sandbox.control import deeds, faults, keeper, page, records, time, whispers, world

__all__ = ["MODULES", "deeds", "faults", "keeper", "page", "records", "time", "whispers", "world"]

MODULES = (deeds, faults, keeper, page, records, time, whispers, world)
