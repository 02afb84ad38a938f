"""Monday 19 to Sunday 25 October: items, questions, an absence of the desk over due times."""

from __future__ import annotations

from sandbox.scenario.stage import Stage
from tests.second_negotiation.steps import does, presses, says


async def _block(stage: Stage) -> None:
    await stage.sandbox.block(stage.people[stage.told("SUD-mil")])


async def _unblock(stage: Stage) -> None:
    await stage.sandbox.block(stage.people[stage.told("SUD-mil")], blocked=False)


async def _leave(stage: Stage) -> None:
    await stage.sandbox.leave(stage.people[stage.told("NOR-pol")], stage.threads["POL"][0])


async def _return(stage: Stage) -> None:
    await stage.sandbox.join(stage.people[stage.told("NOR-pol")], stage.threads["POL"][0])


MONDAY = (
    says(19, "12:00", "SEC-one",
         "/notice all at 20 Oct 08:00 UTC Sessions on 21 Oct: HUM 08:30, POL 12:00 UTC"),
    presses(19, "12:05", "SEC-one", "Enter"),
    says(19, "12:10", "NOR-hum",
         "/action SUD: Підтвердити кількість машин до 26 жовтня 10:00 за Києвом", "HUM"),
    presses(19, "12:20", "SUD-hum", "Принять к исполнению", "HUM"),
    says(19, "12:30", "SUD-pol",
         "/action NOR: Draft the agenda by Fri 23 Oct 17:00 America/New_York", "POL"),
    says(19, "12:40", "NOR-pol", "/date POL-A1 24 Ekim 15:00 çeviri gerekiyor"),
    presses(19, "12:50", "SUD-pol", "Згода", "POL"),
    says(19, "13:00", "NOR-mil", "/action SUD: Обозначить маршрут до 21 октября 12:00", "MIL"),
    presses(19, "13:05", "SUD-mil", "Accept", "MIL"),
    says(19, "13:10", "REL-one",
         "/action Count the tents at the reception point by 22 Oct 12:00", "HUM"),
    says(19, "13:20", "SUD-aid",
         "/action NOR+SUD: Exchange the lists of crossing points by 23 Oct 12:00", "HUM"),
    presses(19, "13:25", "NOR-hum", "Принять к исполнению", "HUM"),
    says(19, "13:30", "NOR-head", "/assign HUM-A3 NOR-hum, NOR-aid"),
)  # fmt: skip
TUESDAY = (
    says(20, "07:00", "NOR-aid",
         "/progress HUM-A3 list: пункти на півночі; пункти на півдні", "HUM"),
    says(20, "07:30", "NOR-aid", "/progress HUM-A3 done 1", "HUM"),
    presses(20, "08:20", "NOR-hum", "Просмотрено", "HUM"),
    says(20, "08:40", "NOR-alt", "/settings weekly Mon 09:00"),
    says(20, "09:00", "FAC-one",
         "/action NOR: List three dates for the next round by 22 Oct 12:00", "POL"),
    says(20, "09:20", "NOR-pol", "/decline POL-A2 önce gündem", "POL"),
    says(20, "10:00", "FAC-one", "/action again POL-A2"),
    presses(20, "10:01", "FAC-one", "Enter"),
    presses(20, "10:10", "NOR-alt", "Прийняти до виконання", "POL"),
    says(20, "10:15", "SUD-head", "/remind to SUD Прочитать проект 21 октября 13:00"),
    says(20, "10:20", "SUD-hum", "/remind HUM-A1 26 октября 08:00 до выполнения"),
    says(20, "10:25", "NOR-hum", "/remind звіт щодня о 09:00"),
    says(20, "10:30", "SEC-one",
         "/remind to HUM Report the figures every weekday 09:00 Kyiv time"),
    says(20, "10:40", "SEC-one",
         "/notice heads at 20 Oct 20:30 UTC Heads meet on 21 Oct at 12:30 UTC"),
    says(20, "12:00", "NOR-aid", "/action SUD: Надіслати списки до 24 жовтня 12:00", "HUM"),
    says(20, "12:10", "OBS-one", "/action Mark the observation post by 23 Oct 10:00", "MIL"),
    says(20, "12:20", "SUD-mil", "/action NOR: Перевірити звязок до 25 жовтня 12:00", "MIL"),
    says(20, "12:25", "SUD-mil",
         "/correct MIL-A3 Перевірити зв’язок до 26 жовтня 12:00", "MIL"),
    presses(20, "12:30", "NOR-mil", "Accept", "MIL"),
)  # fmt: skip
WEDNESDAY = (
    says(21, "08:00", "SEC-one", "/setup HUM default 1 week", "HUM"),
    says(21, "08:10", "NOR-hum", "/action SUD: Назвати контактну особу складу", "HUM"),
    presses(21, "08:20", "SUD-hum", "Принять к исполнению", "HUM"),
    says(21, "08:30", "FAC-one",
         "/follow HUM-A1 NOR+SUD: 23 Oct 09:00 How many vehicles are ready?", "HUM"),
    says(21, "08:40", "NOR-pol",
         "/action NOR+SUD: Gündem maddelerini değiş tokuş et en geç 30 Ekim 12:00", "POL"),
    says(21, "09:00", "SUD-hum", "/facilitator HUM-A5 Кто говорит первым?"),
    says(21, "09:30", "SUD-aid", "/action NOR: Send the map of the road by 24 Oct 06:00", "HUM"),
    presses(21, "09:40", "NOR-hum", "Принять к исполнению", "HUM"),
    says(21, "10:00", "NOR-mil", "/action Проверить мост до 24 октября 07:00", "MIL"),
    presses(21, "12:20", "SUD-pol", "Прийняти до виконання", "POL"),
    does(21, "14:10", _block),
    says(21, "14:30", "NOR-alt", "/action SUD: Name the interpreters by 27 Oct 12:00", "DEL"),
    presses(21, "14:40", "SUD-alt", "Üstlen", "DEL"),
)  # fmt: skip
THURSDAY = (
    says(22, "08:00", "FAC-one", "/action SUD: Keep the hotline open, ongoing", "POL"),
    says(22, "11:30", "REL-one", "/done HUM-A2 86 tents", "HUM"),
    says(22, "11:40", "NOR-alt", "/done POL-A3 2, 9 or 16 Nov", "POL"),
    presses(22, "11:50", "FAC-one", "Підтвердити", "POL"),
    does(22, "12:00", _leave),
    says(22, "12:10", "SUD-pol", "/accept POL-A5", "POL"),
    says(22, "12:20", "SUD-pol",
         "/correct POL-A4 Exchange the lists of agenda items and their authors", "POL"),
    says(22, "12:40", "NOR-head", "/agree POL-A4"),
    says(22, "13:00", "SUD-hum", "/date HUM-A1 27 октября 12:00 нет топлива", "HUM"),
    presses(22, "13:10", "NOR-hum", "Сохранить срок", "HUM"),
    does(22, "14:00", _unblock),
    says(22, "14:05", "SUD-mil", "/my"),
)  # fmt: skip
FRIDAY = (
    says(23, "07:00", "OBS-one", "/withdraw MIL-A2", "MIL"),
    says(23, "09:30", "NOR-hum", "/reply HUM-F1 12 машин готові", "HUM"),
    says(23, "10:05", "NOR-hum", "/done HUM-A3 список надіслано", "HUM"),
    presses(23, "10:10", "SUD-aid", "Подтвердить", "HUM"),
    says(23, "10:30", "NOR-hum",
         "/follow HUM-A1 SUD: daily 09:00 Kyiv time How many lorries are ready today?", "HUM"),
    says(23, "13:00", "SUD-aid", "/done HUM-A3 list sent", "HUM"),
    # The desk is away for half a day, over due times; people go on writing.
    does(23, "20:00", Stage.stop_desk),
    says(24, "02:30", "SUD-hum", "/reply HUM-F1 9 машин", "HUM"),
    says(24, "05:30", "NOR-hum", "/done HUM-A6 карта в секретаріаті", "HUM"),
    presses(24, "06:00", "NOR-mil", "Report done", "MIL"),
)  # fmt: skip
WEEKEND = (
    does(24, "08:00", Stage.start_desk),
    says(24, "08:10", "NOR-mil", "/done MIL-A4 мост проверен", "MIL"),
    presses(24, "08:20", "SUD-aid", "Подтвердить", "HUM"),
    does(24, "09:30", _return),
    says(24, "10:05", "NOR-pol", "/done POL-A1 gündem taslağı gönderildi"),
    says(24, "11:00", "SUD-aid", "/reply HUM-F2 9 lorries", "HUM"),
    presses(24, "13:00", "SUD-pol", "Підтвердити", "POL"),
    says(25, "09:00", "SUD-hum", "/reply HUM-F2 10 машин", "HUM"),
)  # fmt: skip
STEPS = (*MONDAY, *TUESDAY, *WEDNESDAY, *THURSDAY, *FRIDAY, *WEEKEND)
