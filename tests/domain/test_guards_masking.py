"""Tests of masked texts, and of the refusal for a text that contains a guarded value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.guards import Guarded, found, mask, masked, refuse_guarded
from domain.refusals import ContainsCoordinates, ContainsEmail, ContainsPhone, Refusal


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Meet at 50.4501, 30.5234 by noon", "Meet at \ue000coordinates\ue000 by noon"),
        ("ring 067 123 45 67\nor a@b.org!", "ring \ue000phone\ue000\nor \ue000email\ue000!"),
        ("50.4501, 30.5234, 31.5234 are", "\ue000coordinates\ue000 are"),
        ("0671234567@host.tld", "\ue000phone\ue000"),
        ("“a\u200bb” 067\u200b1234567 “c\u200bd”", "“a\u200bb” \ue000phone\ue000 “c\u200bd”"),
    ],
)
def test_masking_coordinates_phones_and_emails_does_not_change_the_other_words(
    text: str, left: str
) -> None:
    assert mask(text) == left


def test_each_type_of_value_to_mask_is_reported_once_for_a_text() -> None:
    text = "a@b.org, c@d.org, 067 123 45 67, 50.4501, 30.5234"
    assert found(text) == (Guarded.COORDINATES, Guarded.PHONE, Guarded.EMAIL)
    assert masked(mask(text)) == found(text)


def test_people_cannot_type_a_text_that_the_guards_take_for_a_marker() -> None:
    assert mask("\ue000phone\ue000 B") == "phone B"
    assert masked("coordinates, phone, email") == ()


@pytest.mark.parametrize(
    "text",
    [
        "/start 067 123 45 67",
        "/start 0671234567",
        "/start",
        "/start k7QxYz0123456789abcdef 50.4501, 30.5234",
    ],
)
def test_a_start_command_is_masked_unless_only_a_valid_code_follows(text: str) -> None:
    assert (mask(text) == text) == (found(text) == ()) == (text == "/start")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("at 50.4501, 30.5234", ContainsCoordinates),
        ("call 067 123 45 67", ContainsPhone),
        ("write to a@b.org", ContainsEmail),
        ("a@b.org at 50.4501, 30.5234", ContainsCoordinates),
    ],
)
def test_coordinates_phone_numbers_and_email_addresses_are_each_refused_by_their_type(
    text: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        refuse_guarded(text)
    with pytest.raises(refusal) as refused:
        refuse_guarded(mask(text))
    assert refused.value.facts == {}


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "0",
        "+",
        "1.",
        "1.11 ",
        "50.4501 ",
        "a",
        "a@",
        "a.",
        "(",
        "0 ",
        "+1 ",
        "http://",
        "/",
        "maps.",
        "1°",
        "N",
        "A",
        "a ",
        " ",
        "1,",
        "tel ",
        "geo:",
        "[at]",
        "00",
        "lat ",
        "С. Ш",
        "٣",
    ],
)
def test_the_guards_can_scan_a_long_text_that_repeats_one_piece(piece: str) -> None:
    text = (piece * 4096)[:4096]
    assert found(mask(text)) == ()


@settings(max_examples=150)
@given(st.text(alphabet="0123456789 .,+-()°NEСВ@aAtbU/:\u200b٣\n", max_size=60))
def test_no_coordinates_phones_or_emails_are_found_in_a_masked_text(text: str) -> None:
    left = mask(text)
    assert found(left) == ()
    assert bool(masked(left)) == bool(found(text))
