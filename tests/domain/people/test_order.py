"""The order in which an entry names delegations."""

from __future__ import annotations

import pytest

from domain.people.model import Delegation, Kind, Registry

#: The secretariat of this negotiation wrote an observer between the parties, and B before A.
REGISTRY = Registry.of([
    Delegation("B", Kind.PARTY), Delegation("O", Kind.OBSERVER), Delegation("A", Kind.PARTY),
    Delegation("M", Kind.FACILITATOR),
])  # fmt: skip


@pytest.mark.parametrize("written", ["ABMO", "MOAB", "OBMA"])
def test_the_parties_come_first_in_turn_and_the_others_follow_as_configured(written: str) -> None:
    assert REGISTRY.ordered(written) == ["B", "O", "A", "M"]
    assert REGISTRY.in_turn(written, 1) == ["B", "A", "O", "M"]
    assert REGISTRY.in_turn(written, 2) == ["A", "B", "O", "M"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_party_with_others_is_placed_like_the_other_party_with_them(number: int) -> None:
    assert REGISTRY.in_turn("OA", number) == ["A", "O"]
    assert REGISTRY.in_turn("OB", number) == ["B", "O"]
