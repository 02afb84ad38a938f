"""Tests that the journal detects every change of earlier entries, and allows redaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
import rfc8785
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.journal import (
    JSON,
    BrokenChain,
    Entry,
    Head,
    beginning,
    canonical,
    genesis,
    redact,
    seal,
    verify,
)

AT = datetime(2025, 7, 24, 8, 52, 10, tzinfo=UTC)


def journal(group: str = "HUM", length: int = 5) -> list[Entry]:
    """Return a valid journal of *group*."""
    entries: list[Entry] = []
    previous = genesis(group)
    for number in range(1, length + 1):
        payload: dict[str, JSON] = {"text": f"Entry № {number}", "legs": [250, None], "ok": True}
        entry = seal(
            group=group,
            entry_no=number,
            at=AT + timedelta(minutes=number),
            kind="action.logged",
            ref=f"{group}-A{number}",
            actor=None if number == 2 else "A-hum",
            payload=payload,
            salt=bytes([number]) * 16,
            previous=previous,
        )
        entries.append(entry)
        previous = entry.hash
    return entries


def assert_broken(entries: list[Entry], at: int, group: str = "HUM") -> None:
    """Assert that `verify` reports the journal as broken at the entry number *at*."""
    with pytest.raises(BrokenChain) as broken:
        verify(entries)
    assert (broken.value.group, broken.value.entry_no) == (group, at)
    assert str(broken.value) == (
        f"the journal of {group} is not as it was sealed, first at entry {at}"
    )


def test_an_unchanged_journal_passes_verification() -> None:
    verify(journal())
    verify([])


def test_the_hashes_of_an_entry_follow_the_documented_scheme() -> None:
    def digest(written: str) -> str:
        return hashlib.sha256(written.encode()).hexdigest()

    entry = _sealed(AT, {"text": "Слово", "n": 1.0})
    assert entry.previous == genesis("HUM") == digest('{"genesis":"HUM","v":1}')
    assert entry.commit == digest('salt of sixteen.{"n":1,"text":"Слово"}')
    assert entry.hash == digest(
        f'{{"actor":"S-sec","at":"2025-07-24T08:52:10Z","commit":"{entry.commit}","entry_no":1,'
        f'"group":"HUM","kind":"k","previous":"{entry.previous}","ref":null,"v":1}}'
    )


def test_journals_of_several_groups_can_be_verified_in_one_mixed_list() -> None:
    mixed = [entry for pair in zip(journal("HUM"), journal("POL"), strict=True) for entry in pair]
    verify(mixed)
    assert_broken([*mixed[:4], replace(mixed[5], kind="x")], 3, "POL")


def test_the_last_part_of_a_journal_can_be_verified_with_the_head_before_it() -> None:
    entries = journal()
    head = Head(2, entries[1].hash)
    verify(entries[2:], after=head)
    verify(entries, after=beginning("HUM"))
    for wrong in (Head(1, entries[0].hash), beginning("HUM"), Head(1, entries[1].hash)):
        with pytest.raises(BrokenChain):
            verify(entries[2:], after=wrong)
    with pytest.raises(BrokenChain):
        verify([entries[2], entries[4]], after=head)


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: replace(entry, at=entry.at + timedelta(seconds=1)),
        lambda entry: replace(entry, kind="action.closed"),
        lambda entry: replace(entry, ref="HUM-A9"),
        lambda entry: replace(entry, ref=None),
        lambda entry: replace(entry, actor="B-hum"),
        lambda entry: replace(entry, payload={**(entry.payload or {}), "text": "other"}),
        lambda entry: replace(entry, payload={**(entry.payload or {}), "more": 1}),
        lambda entry: replace(entry, payload={}),
        lambda entry: replace(entry, payload={"n": 2**60}),
        lambda entry: replace(entry, payload={"text": "\ud800"}),
        lambda entry: replace(entry, payload=None),
        lambda entry: replace(entry, salt=None),
        lambda entry: replace(entry, salt=bytes(16)),
        lambda entry: replace(entry, commit="0" * 64),
        lambda entry: replace(entry, previous="0" * 64),
        lambda entry: replace(entry, hash="0" * 64),
        lambda entry: replace(redact(entry), commit="0" * 64),
    ],
)
def test_any_change_of_a_journal_entry_is_detected(change: Callable[[Entry], Entry]) -> None:
    entries = journal()
    entries[2] = change(entries[2])
    assert_broken(entries, 3)


def test_a_missing_moved_or_repeated_journal_entry_is_detected() -> None:
    entries = journal()
    assert_broken(entries[1:], 2)
    assert_broken([*entries[:2], *entries[3:]], 4)
    assert_broken([entries[0], entries[2], entries[1]], 3)
    assert_broken([entries[0], entries[0]], 1)
    assert_broken([replace(entries[0], group="POL")], 1, "POL")


def test_after_a_changed_entry_is_sealed_again_the_next_entry_does_not_fit() -> None:
    entries = journal()
    old = entries[2]
    entries[2] = seal(
        group=old.group,
        entry_no=old.entry_no,
        at=old.at,
        kind=old.kind,
        ref=old.ref,
        actor=old.actor,
        payload={"text": "rewritten"},
        salt=bytes(16),
        previous=old.previous,
    )
    assert_broken(entries, 4)


def test_a_redacted_entry_does_not_break_the_chain_of_hashes() -> None:
    entries = journal()
    entries[2] = redact(entries[2])
    assert (entries[2].payload, entries[2].salt) == (None, None)
    verify(entries)


def test_the_same_text_has_different_commitments_with_different_salts() -> None:
    payload: dict[str, JSON] = {"text": "yes"}
    one, two = (
        seal(
            group="HUM",
            entry_no=1,
            at=AT,
            kind="k",
            ref=None,
            actor=None,
            payload=payload,
            salt=salt,
            previous=genesis("HUM"),
        )
        for salt in (bytes(16), bytes(15) + b"1")
    )
    assert one.commit != two.commit


def _sealed(at: datetime, payload: dict[str, JSON]) -> Entry:
    return seal(
        group="HUM",
        entry_no=1,
        at=at,
        kind="k",
        ref=None,
        actor="S-sec",
        payload=payload,
        salt=b"salt of sixteen.",
        previous=genesis("HUM"),
    )


def test_hashes_do_not_depend_on_the_order_of_fields_or_the_zone_of_the_time() -> None:
    kyiv = timezone(timedelta(hours=3))
    one = _sealed(AT, {"a": 1, "b": "x"})
    two = _sealed((AT + timedelta(milliseconds=7)).astimezone(kyiv), {"b": "x", "a": 1})
    assert one == two
    assert two.at == AT
    verify([replace(one, at=AT.astimezone(kyiv))])


def test_sealing_refuses_a_naive_time_and_a_payload_that_json_cannot_represent_exactly() -> None:
    with pytest.raises(ValueError, match="aware"):
        _sealed(AT.replace(tzinfo=None), {})
    with pytest.raises(ValueError, match="exceeds"):
        _sealed(AT, {"n": 2**60})


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
@example({"é": 1, "z": 2, "\U00010000": 3, "\ue000": 4})
@example(['\x00\x1f\x7f\u2028 "\\/ ı İ ß'])
@example("\ud800")
@example(True)
def test_the_canonical_form_is_that_of_the_library(value: Any) -> None:
    try:
        expected = rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as problem:
        with pytest.raises(type(problem)):
            canonical(value)
    else:
        assert canonical(value) == expected
