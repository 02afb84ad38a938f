"""Labels in /accredit: what is refused, and that the refusal tells nothing of other labels."""

from __future__ import annotations

import pytest

from tests.room import Room

UNFIT = (
    "Not recorded: the label {} cannot be used.\n"
    "A label begins with A- and is written in one alphabet. It names no other delegation, "
    "no group, and no role but the person's own. For example: A-hum"
)


async def answer(
    room: Room, label: str, who: str = "A-head", words: str = "A delegate HUM"
) -> str:
    [told] = await room.says(who, f"/accredit {words} as {label}")
    return told.text


@pytest.mark.parametrize("label", ["А-head2", "Secretariat", "S-2", "B-hum2", "all", "HUM-A1"])
async def test_a_label_that_misleads_is_refused_and_no_link_is_made(
    room: Room, label: str
) -> None:
    assert await answer(room, label) == UNFIT.format(label)
    assert room.rows("invitations") == []


@pytest.mark.parametrize("label", ["A-hum", "А-hum", "a-HUM", "A_hum", "Ａ-hum"])
async def test_a_label_of_ones_own_delegation_that_looks_like_one_in_use_is_taken(
    room: Room, label: str
) -> None:
    assert await answer(room, label) == (
        f'Not recorded: the label {label} is taken.\nSend another after "as".'
    )


async def test_a_free_label_that_another_delegation_uses_is_refused_like_any_unfit_label(
    room: Room,
) -> None:
    assert (await answer(room, "Falcon", "B-head", "B delegate HUM")).startswith("Falcon: ")
    assert await answer(room, "Falcon") == UNFIT.format("Falcon")
    assert await answer(room, "FALC0N") == UNFIT.format("FALC0N")
    assert (await answer(room, "Kestrel")).startswith("Kestrel: ")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Не внесено: обозначение S-2 использовать нельзя."),
        ("uk", "Не внесено: позначення S-2 використати не можна."),
        ("tr", "Kaydedilmedi: bu etiket kullanılamaz: S-2."),
    ],
)
async def test_the_refusal_of_a_label_is_in_the_language_of_the_head(
    room: Room, language: str, told: str
) -> None:
    await room.person("A-head", language=language)
    assert (await answer(room, "S-2")).startswith(told)


async def test_a_person_is_found_by_a_label_that_looks_like_theirs(room: Room) -> None:
    said = await room.says("A-head", "/accredit suspend А-hum")  # a Cyrillic А
    assert "A-hum is suspended." in [each.text.splitlines()[0] for each in said]
