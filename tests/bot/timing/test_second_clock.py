"""Tests when the desk's clock is believed, with clocks that only the test moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.timing.second_clock import SecondClock

START = datetime(2025, 7, 24, 10, tzinfo=UTC)
HOUR = 3600.0


class World:
    """Telegram with the right time, and a desk whose clock is wrong by *error* seconds."""

    def __init__(self) -> None:
        self.passed, self.error = 0.0, 0.0
        #: What the desk's clock shows once it is read again; None if it is up to date.
        self.unread: float | None = None
        self.agreed = 0
        self.second = SecondClock(
            self.desk_now, reread=self.reread, steady=lambda: self.passed, agreed=self.count
        )

    def right_now(self) -> datetime:
        return START + timedelta(seconds=self.passed)

    def desk_now(self) -> datetime:
        return self.right_now() + timedelta(seconds=self.error)

    async def reread(self) -> None:
        if self.unread is not None:
            self.error, self.unread = self.unread, None

    def count(self) -> None:
        self.agreed += 1

    async def answers(
        self,
        times: int = 1,
        *,
        lasting: float = 0.0,
        meanwhile: Callable[[], None] = lambda: None,
        header: bool = True,
    ) -> None:
        """Let Telegram answer so many requests, one after the other and a second apart."""
        for _ in range(times):
            self.passed += 1
            hear = self.second.listen()
            meanwhile()
            self.passed += lasting
            await hear([self.right_now().replace(microsecond=0)] if header else [])


@pytest.fixture
async def world() -> World:
    """A desk whose clock is believed after Telegram's first answer."""
    world = World()
    assert not world.second.believed()
    await world.answers()
    assert world.second.believed()
    return world


@pytest.mark.parametrize(("error", "believed"), [(58, True), (59, True), (61, False), (62, False)])
@pytest.mark.parametrize("sign", [1, -1])
async def test_a_clock_is_believed_if_it_differs_by_less_than_60_seconds(
    error: int, sign: int, believed: bool
) -> None:
    world = World()
    world.error = error * sign
    await world.answers()
    assert world.second.believed() is believed
    assert (world.second.ahead is None) is believed


@pytest.mark.parametrize("sign", [1, -1])
async def test_a_clock_at_the_edge_is_not_believed_and_doubted_in_turn(sign: int) -> None:
    """Whatever Telegram cuts off, no answer differs below 60 seconds, and none agrees above."""
    for hundredths in (*range(5800, 6000, 5), *range(6005, 6205, 5)):
        verdicts = set()
        for cut in range(0, 100, 3):
            world = World()
            world.passed, world.error = cut / 100, sign * hundredths / 100
            await world.answers()
            verdicts |= {"agrees"} if world.second.believed() else set()
            verdicts |= {"differs"} if world.second.ahead is not None else set()
        assert verdicts == ({"differs"} if hundredths > 6000 else {"agrees"}), hundredths


@pytest.mark.parametrize("error", [25 * HOUR, 48 * HOUR, -3 * HOUR, 61.0])
async def test_a_clock_that_is_set_is_not_believed_before_an_answer_agrees(
    world: World, error: float
) -> None:
    """That is noticed without an answer. If it is set right at once, one answer is enough."""
    world.error = error
    assert not world.second.believed()
    world.error = 0
    assert not world.second.believed()
    await world.answers()
    assert world.second.believed()


@pytest.mark.parametrize("error", [25 * HOUR, 48 * HOUR, -3 * HOUR, 61.0])
async def test_a_clock_that_has_differed_is_believed_again_after_two_answers_that_agree(
    world: World, error: float
) -> None:
    world.error = error
    with capture_logs() as said:
        await world.answers(3)
        assert world.second.ahead == timedelta(seconds=error)
        assert world.second.confirmed
        world.error = 0
        await world.answers()
        assert not world.second.believed()
        await world.answers()
    assert world.second.believed()
    assert world.agreed == 2
    assert [(each["event"], each["log_level"]) for each in said] == [
        ("clock.differs", "warning"),
        ("clock.differs", "critical"),
        ("clock.agrees", "info"),
    ]


async def test_an_answer_that_differs_between_two_that_agree_begins_the_count_again(
    world: World,
) -> None:
    world.error = HOUR
    await world.answers()
    for error in (0.0, HOUR, 0.0):
        world.error = error
        await world.answers()
        assert not world.second.believed()
    await world.answers()
    assert world.second.believed()


async def test_one_answer_that_differs_confirms_nothing(world: World) -> None:
    """Nor do other requests of the same moment. Only a request of a second later does."""
    hears = [world.second.listen() for _ in range(5)]
    told = [world.right_now() - timedelta(seconds=61)]
    for hear in hears:
        await hear(told)
    assert not world.second.believed()
    assert not world.second.confirmed
    world.error = 61
    await world.answers(2)
    assert world.second.confirmed


async def test_two_answers_to_requests_of_the_same_moment_count_as_one(world: World) -> None:
    world.error = HOUR
    await world.answers()
    world.error = 0
    world.passed += 1
    hears = [world.second.listen() for _ in range(2)]
    for hear in hears:
        world.passed += 0.1
        await hear([world.right_now()])
    assert not world.second.believed()


async def test_while_the_clock_differs_the_time_is_telegrams(world: World) -> None:
    """So what arrives meanwhile has the right time."""
    world.error = 48 * HOUR
    await world.answers()
    world.passed += 20
    assert world.second.now() == world.right_now()
    world.error = 0
    await world.answers(2)
    assert world.second.now() == world.desk_now()


async def test_a_long_poll_with_a_right_clock_agrees(world: World) -> None:
    world.error = HOUR
    await world.answers()
    world.error = 0
    await world.answers(2, lasting=50)
    assert world.second.believed()


async def test_a_long_answer_leaves_open_whether_a_clock_is_61_seconds_ahead(
    world: World,
) -> None:
    """Neither is believed of it: the answer may have been written at its beginning."""
    world.error = HOUR
    await world.answers()
    world.error = 61
    await world.answers(5, lasting=50)
    assert not world.second.believed()


@pytest.mark.parametrize("error", [25 * HOUR, -25 * HOUR])
async def test_a_clock_that_is_set_during_a_request_is_judged_by_the_next_answer(
    world: World, error: float
) -> None:
    await world.answers(meanwhile=lambda: setattr(world, "error", error))
    assert world.second.ahead is None
    assert not world.second.believed()
    await world.answers()
    assert world.second.ahead == timedelta(seconds=error)


async def test_a_clock_that_is_read_from_elsewhere_is_read_again_before_it_is_judged(
    world: World,
) -> None:
    """A sandbox may have moved its clock a moment ago."""
    world.error, world.unread = -3 * HOUR, 0.0
    await world.answers()
    assert world.second.ahead is None


async def test_a_message_from_the_future_shows_that_the_clock_is_behind(world: World) -> None:
    await world.second.note_message(world.right_now() - timedelta(days=1))
    await world.second.note_message(world.right_now() + timedelta(seconds=60))
    assert world.second.believed()
    await world.second.note_message(world.right_now() + timedelta(seconds=61))
    assert not world.second.believed()
    assert world.second.ahead == timedelta(seconds=-61)


async def test_a_server_that_tells_no_time_is_no_reason_to_wait() -> None:
    world = World()
    world.error = HOUR
    await world.answers(header=False)
    assert world.second.believed()


async def test_a_server_without_headers_is_known_by_the_dates_of_messages(world: World) -> None:
    """The time that a message has told goes on by the steady clock."""
    world.error = 25 * HOUR
    assert not world.second.believed()
    await world.answers(3, header=False)
    assert world.second.confirmed
    assert not world.second.believed()
    world.error = 0
    await world.answers(2, header=False)
    assert world.second.believed()


async def test_a_message_ends_the_doubt_after_a_sleep_that_the_steady_clock_has_not_seen(
    world: World,
) -> None:
    world.error = 5 * HOUR
    await world.answers(3, header=False)
    assert not world.second.believed()
    await world.second.note_message(world.desk_now())
    await world.answers(2, header=False)
    assert world.second.believed()


async def test_while_a_clock_that_was_set_is_not_compared_the_time_is_telegrams(
    world: World,
) -> None:
    """So a letter that was under way when the clock was set is noted with the right time."""
    world.error = 25 * HOUR
    assert world.second.now() == world.right_now()
    assert world.second.difference == timedelta(hours=25)


async def test_a_proxy_that_writes_the_header_by_the_wrong_clock_hides_it_only_once(
    world: World,
) -> None:
    async def proxied(*sent: datetime) -> None:
        world.passed += 1
        await world.second.listen()([world.desk_now(), *sent])

    # The clock drifts, so that the steady clock shows no jump.
    for _ in range(4):
        world.error += 25
        await proxied()
    assert world.second.believed()
    world.passed += 1
    await proxied(world.right_now() + timedelta(seconds=1))
    assert not world.second.believed()
    await proxied()
    await proxied()
    assert world.second.confirmed
    assert world.second.now() == world.right_now()
    world.error = 0
    await proxied()
    await proxied()
    assert world.second.believed()
