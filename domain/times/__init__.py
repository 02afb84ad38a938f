"""Times: due times and recurrences as exact words, and local times in named zones.

Nothing is exported here: `recurrences` needs dateutil, and most commands of the command line do
without it.
"""
