"""Times: due times and recurrences as exact words, and local times in named zones.

Nothing is exported here: `recurrences` imports dateutil, which is slow, and the checks of the
configuration do not need it.
"""
