"""A place for messages (a topic, or a chat without topics), and how far people have read it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field


@dataclass
class Place:
    """The ascending numbers of the messages of one place.

    `marks` maps people to the last number that they have read. Numbers of messages that are not
    service messages are kept apart, so that counting the unread ones is cheap.
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
        """Return the newest message's number, or 0 if there is none."""
        return self.numbers[-1] if self.numbers else 0

    @property
    def spoken(self) -> bool:
        """Return whether there is a message that is not a service message."""
        return bool(self._spoken)

    def holds(self, number: int) -> bool:
        at = self.index(number)
        return at < len(self.numbers) and self.numbers[at] == number

    def index(self, number: int) -> int:
        return bisect_left(self.numbers, number)

    def unread(self, person: int) -> int:
        """Return how many messages of others are unread.

        A person's own messages are never after their mark, because writing moves it.
        """
        return len(self._spoken) - bisect_right(self._spoken, self.marks.get(person, 0))

    def read(self, person: int, number: int) -> bool:
        """Move a person's mark forward, and return whether it moved."""
        if number <= self.marks.get(person, 0):
            return False
        self.marks[person] = number
        return True


def remove_number(numbers: list[int], number: int) -> None:
    """Remove a number from an ascending list if it is there."""
    at = bisect_left(numbers, number)
    if at < len(numbers) and numbers[at] == number:
        del numbers[at]
