"""One place for messages, a topic or a chat without topics, and who has read how far in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field


@dataclass
class Place:
    """Numbers of the messages that stand here, ascending; kept as they come, so asking is cheap.

    `marks` maps people to the last number that they have read.
    """

    numbers: list[int] = field(default_factory=list)
    marks: dict[int, int] = field(default_factory=dict)
    _spoken: list[int] = field(default_factory=list)

    def keep(self, number: int, service: bool) -> None:
        """Add the newest message."""
        self.numbers.append(number)
        if not service:
            self._spoken.append(number)

    def drop(self, number: int) -> None:
        remove_number(self.numbers, number)
        remove_number(self._spoken, number)

    @property
    def last(self) -> int:
        """The newest message's number, 0 where nothing stands."""
        return self.numbers[-1] if self.numbers else 0

    @property
    def spoken(self) -> bool:
        """Whether anything stands here but service messages."""
        return bool(self._spoken)

    def holds(self, number: int) -> bool:
        at = self.index(number)
        return at < len(self.numbers) and self.numbers[at] == number

    def index(self, number: int) -> int:
        return bisect_left(self.numbers, number)

    def unread(self, person: int) -> int:
        """How much was said after the person's mark: by others, as who speaks has read."""
        return len(self._spoken) - bisect_right(self._spoken, self.marks.get(person, 0))

    def read(self, person: int, number: int) -> bool:
        """Move a person's mark forward; says whether it moved."""
        if number <= self.marks.get(person, 0):
            return False
        self.marks[person] = number
        return True


def remove_number(numbers: list[int], number: int) -> None:
    """Take a number out of an ascending list, where it is in it."""
    at = bisect_left(numbers, number)
    if at < len(numbers) and numbers[at] == number:
        del numbers[at]
