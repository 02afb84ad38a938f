"""Counts what came of many lines, by language and command, and shows the counts as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.lines.judge import Judge, Outcome, Verdict
from tests.lines.tables import LANGUAGES, Row

_HEAD = ("language", "command", "lines", *(each.value for each in Verdict))


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, its verdict, and what came of its line."""

    row: Row
    verdict: Verdict
    outcome: Outcome

    def __str__(self) -> str:
        """Return the row with what may come of it and what did, for a report of failures."""
        came = [str(each) for each in self.outcome.recorded] or [
            " && ".join(map(str, each)) for each in self.outcome.offered
        ]
        return f"{self.verdict}: {self.row}\n  expected {self.row.expected}\n  came {came}"


@dataclass(slots=True)
class Report:
    """The verdicts on the rows of some tables."""

    judged: list[Judged] = field(default_factory=list)

    @classmethod
    async def on(cls, judge: Judge, rows: Iterable[Row]) -> Report:
        """Judge each of the rows."""
        report = cls()
        for row in rows:
            verdict, outcome = await judge.verdict(row)
            report.judged.append(Judged(row, verdict, outcome))
        return report

    def all_but(self, *verdicts: Verdict) -> list[str]:
        """Return the rows whose verdict is none of these, each with what came of it."""
        return [str(each) for each in self.judged if each.verdict not in verdicts]

    def only(self, *verdicts: Verdict) -> list[str]:
        """Return the rows whose verdict is one of these, each with what came of it."""
        return [str(each) for each in self.judged if each.verdict in verdicts]

    def share(self, language: str, *verdicts: Verdict) -> float:
        """Return the share of this language's rows that have one of the verdicts."""
        own = [each.verdict in verdicts for each in self.judged if each.row.language == language]
        return sum(own) / len(own)

    def table(self) -> str:
        """Return the numbers of rows by language and command, as a table of Markdown."""
        counts = Counter(
            (each.row.language, each.row.command, each.verdict) for each in self.judged
        )
        lines = [_HEAD, ("---",) * len(_HEAD)]
        for language in LANGUAGES:
            commands = sorted({command for own, command, _ in counts if own == language})
            for command in commands:
                numbers = [counts[language, command, each] for each in Verdict]
                lines.append(_line(language, f"/{command}", numbers))
            whole = [
                sum(counts[language, command, each] for command in commands) for each in Verdict
            ]
            lines.append(_line(f"**{language}**", "all", whole))
        return "\n".join(f"| {' | '.join(each)} |" for each in lines)


def _line(language: str, command: str, numbers: Sequence[int]) -> tuple[str, ...]:
    return (language, command, str(sum(numbers)), *(str(each or "") for each in numbers))
