"""Monday 26 October to Sunday 1 November: other clocks, other people, another topic."""

from __future__ import annotations

from sandbox.scenario.stage import Stage
from tests.second_negotiation.cast import SUCCESSOR, accredit
from tests.second_negotiation.steps import does, presses, says


async def _delete_topic(stage: Stage) -> None:
    chat, thread = stage.threads["MIL"]
    assert thread is not None
    await stage.sandbox.delete_topic(chat, thread)


async def _move_group(stage: Stage) -> None:
    chat, _ = stage.threads["MIL"]
    stage.threads["MIL"] = (chat, await stage.sandbox.topic(chat, "Military, continued"))
    await stage.says("SEC-two", "/setup MIL move", "MIL")


async def _succeed(stage: Stage) -> None:
    await accredit(stage, SUCCESSOR)


MONDAY = (
    says(26, "07:30", "SUD-hum", "/done HUM-A1 12 машин", "HUM"),
    says(26, "07:50", "NOR-hum", "/notyet HUM-A1 бракує номерів бригад", "HUM"),
    says(26, "09:30", "SUD-hum", "/done HUM-A1 12 машин, бригады 1 и 2", "HUM"),
    presses(26, "09:45", "NOR-hum", "Подтвердить", "HUM"),
    says(26, "11:00", "NOR-mil", "/done MIL-A3 связь есть", "MIL"),
    presses(26, "11:10", "SUD-mil", "Confirm", "MIL"),
)  # fmt: skip
TUESDAY = (
    does(27, "08:00", _delete_topic),
    says(27, "08:30", "NOR-mil", "/action MIL SUD: Открыть переход до 29 октября 12:00"),
    says(27, "09:00", "SEC-two", "/parked"),
    does(27, "09:30", _move_group),
    says(27, "10:00", "SUD-mil", "/accept MIL-A5", "MIL"),
    says(27, "10:30", "NOR-alt", "/withdraw DEL-A1", "DEL"),
    says(27, "10:50", "SUD-alt", "/retain DEL-A1", "DEL"),
    does(27, "12:30", _succeed),
    says(27, "12:40", "SUD-head", "/accredit revoke SUD-hum"),
    says(27, "12:50", "SUD-hum", "/my"),
    says(27, "13:30", "SUD-alt", "/done DEL-A1 iki tercüman", "DEL"),
    presses(27, "13:40", "NOR-alt", "Teyit et", "DEL"),
)  # fmt: skip
LATER = (
    says(28, "07:00", "SUD-new", "/done HUM-A5 склад 3, смена 2", "HUM"),
    presses(28, "07:30", "NOR-hum", "Подтвердить", "HUM"),
    says(28, "12:00", "SEC-one", "/accredit revoke SUD-aid"),
    says(28, "12:10", "SUD-aid", "/action NOR: Send it by tomorrow 12:00", "HUM"),
    says(28, "13:00", "SEC-one", "/notice NOR+SUD: The next round begins on 9 Nov at 10:00 UTC."),
    presses(28, "13:10", "NOR-head", "Seen"),
    says(29, "08:30", "SUD-mil", "/done MIL-A5 перехід відкрито", "MIL"),
    presses(29, "08:40", "NOR-mil", "Confirm", "MIL"),
    says(29, "12:00", "SUD-pol", "/progress POL-A5 two calls this week", "POL"),
    says(30, "07:00", "NOR-pol", "/done POL-A4 liste gönderildi", "POL"),
    says(30, "12:30", "SUD-pol",
         "/action NOR: Name the next chair by Mon 2 Nov 09:00 America/New_York", "POL"),
    says(30, "13:00", "SUD-pol", "/done POL-A4", "POL"),
    presses(30, "13:10", "NOR-pol", "Підтвердити", "POL"),
    presses(30, "13:20", "NOR-pol", "Прийняти до виконання", "POL"),
    says(31, "10:00", "SEC-one", "/status MIL"),
    says(1, "20:00", "NOR-head", "/my"),
)  # fmt: skip
STEPS = (*MONDAY, *TUESDAY, *LATER)
