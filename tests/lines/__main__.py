"""Prints what comes of all lines of this folder, by language and command.

`python -m tests.lines` prints the table. With the name of a table (`given.tsv`) it is about that
table alone, and with `silent` or another verdict it also prints each line with that verdict.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.lines.judge import Judge, Verdict
from tests.lines.report import Report
from tests.lines.tables import CLEAR, every, rows


async def main(*words: str) -> None:
    """Judge the lines, and print the table and the lines that the words ask for."""
    names = [each for each in words if each.endswith(".tsv")] or [*every(), CLEAR]
    with TemporaryDirectory() as folder:
        async with Judge.open(Path(folder)) as judge:
            report = await Report.on(judge, rows(*names))
    wanted = [each for each in Verdict if each.value in words]
    print(*report.only(*wanted), report.table(), sep="\n")  # noqa: T201 - this program prints


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
