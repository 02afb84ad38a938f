"""Sets Python's collector of reference cycles for a process that runs for long."""

from __future__ import annotations

import gc


def spare_collector() -> None:
    """Have the collector run seldom, and not look at what exists now.

    Almost all objects of a turn are freed by reference counting. A search for cycles after every
    700 new objects would find hardly any, and it took a tenth of the time. A full search also
    looked at all imported code, and everybody waited for it for almost 0.1 s.
    """
    gc.freeze()
    gc.set_threshold(20_000)
