"""Tests that the preview of a notice names all groups in the language of its sender."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "To: all"),
        ("ru", "Кому: всем группам"),
        ("uk", "Кому: усім групам"),
        ("tr", "Alıcılar: bütün gruplar"),
    ],
)
async def test_a_notice_to_all_is_previewed_in_the_language_of_its_sender(
    language: str, line: str, room: Room
) -> None:
    await room.says("S-sec", f"/settings language {language}")
    [preview] = await room.says("S-sec", "/notice all 25 Jul sessions begin at 08:30 UTC.")
    assert line in preview.text.splitlines()
