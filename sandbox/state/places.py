"""A place is a topic, or a chat without topics; it has messages and people's read marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field


@dataclass
class Place:
    """The messages and read marks of one place (a topic, or a chat without topics).

    `numbers` has the messages' numbers in ascending order. `marks` maps a person to the number of
    the last message that the person has read. Messages that are not service messages are listed a
    second time in `_spoken`, so that unread messages are counted quickly.
    """

    numbers: list[int] = field(default_factory=list)
    marks: dict[int, int] = field(default_factory=dict)
    _spoken: list[int] = field(default_factory=list)

    def keep(self, number: int, service: bool) -> None:
        """Add the number of the newest message."""
        self.numbers.append(number)
        if not service:
            self._spoken.append(number)

    def drop(self, number: int) -> None:
        remove_number(self.numbers, number)
        remove_number(self._spoken, number)

    @property
    def last(self) -> int:
        """Return the number of the newest message, or 0 if there is no message."""
        return self.numbers[-1] if self.numbers else 0

    @property
    def spoken(self) -> bool:
        """Return whether the place has a message that is not a service message."""
        return bool(self._spoken)

    def holds(self, number: int) -> bool:
        at = self.index(number)
        return at < len(self.numbers) and self.numbers[at] == number

    def index(self, number: int) -> int:
        return bisect_left(self.numbers, number)

    def unread(self, person: int) -> int:
        """Return how many messages after a person's read mark are not service messages.

        All of them are by others, because writing moves a person's mark to the new message.
        """
        return len(self._spoken) - bisect_right(self._spoken, self.marks.get(person, 0))

    def read(self, person: int, number: int) -> bool:
        """Move a person's read mark forward to this number.

        Returns False if the mark was there or further already.
        """
        if number <= self.marks.get(person, 0):
            return False
        self.marks[person] = number
        return True


def remove_number(numbers: list[int], number: int) -> None:
    """Remove a number from an ascending list, if the list contains it."""
    at = bisect_left(numbers, number)
    if at < len(numbers) and numbers[at] == number:
        del numbers[at]
