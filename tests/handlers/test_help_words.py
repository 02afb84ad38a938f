"""What /help shows to a role, and the words of other languages that name a command."""

from __future__ import annotations

import pytest

from tests.room import Room


@pytest.mark.parametrize(
    ("who", "shape"),
    [
        ("A-hum", "/remind REF|text"),
        ("A-head", "/remind [to X] REF|text"),
        ("M-conv", "/remind [to GROUP] REF|text"),
    ],
)
async def test_help_names_only_the_targets_that_the_role_may_remind(
    room: Room, who: str, shape: str
) -> None:
    [told] = await room.says(who, "/help remind")
    assert any(each.startswith(shape) for each in told.text.splitlines())


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("/help напоминание", "remind"),
        ("/hatırlat Toplantı", "remind"),
        ("/нагадати Дзвінок", "remind"),
        ("/задача B: Список", "action"),
        ("/готово HUM-A1", "done"),
        ("/help ayarlar", "settings"),
    ],
)
async def test_a_command_called_in_another_language_is_named(
    room: Room, line: str, nearest: str
) -> None:
    [told] = await room.says("A-hum", line)
    assert f"/{nearest}" in told.text
