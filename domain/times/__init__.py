"""Due times and recurrences as people type them, and local times in time zones.

This file imports nothing: `recurrences` imports dateutil, which is slow, and the checks of the
configuration do not need it.
"""
