"""The steps that are played so far, in their order and at their times."""

from __future__ import annotations

from sandbox.scenario import deeds
from sandbox.scenario.play import Step, on

#: How many steps the whole scenario has.
STEPS_IN_ALL = 78

STEPS = (
    Step(
        (1,),
        on(23, "18:40"),
        deeds.set_up,
        "groups open at once: their terms of reference are a proposal",
    ),
    Step((2,), on(23, "18:44"), deeds.accredit_heads),
    Step((3,), on(23, "18:51"), deeds.open_links),
    Step((4,), on(23, "18:58"), deeds.refuse_foreign),
    Step((5,), on(23, "19:01"), deeds.publish_notice),
    Step((22,), on(24, "08:52"), deeds.log_first),
    Step((23,), on(24, "08:55"), deeds.accept_twice),
    Step((24,), on(24, "08:58"), deeds.refuse_two_readings),
    Step((25,), on(24, "08:59"), deeds.agree_another_date),
    Step((26,), on(24, "09:05"), deeds.log_own),
    Step((29,), on(24, "09:20"), deeds.refuse_coordinates),
    Step((45,), on(24, "09:30"), deeds.remind_noon, "closing MIL-S1: sessions"),
    Step((46,), on(24, "17:00"), deeds.settle_in),
    Step((47,), on(24, "17:05"), deeds.remind_privately),
    Step((48,), on(25, "04:30"), deeds.digest_morning),
    Step((50,), on(25, "05:30"), deeds.remind_morning),
    Step((54,), on(25, "09:50"), deeds.report_own),
    Step((57,), on(25, "09:55"), deeds.remind_until_past, "MIL-S1 agreed record: sessions"),
    Step((58,), on(25, "15:20"), deeds.move_date),
    Step((61,), on(25, "15:40"), deeds.remind_new_date, "MIL-W1: local pauses"),
    Step((62,), on(26, "06:10"), deeds.report_and_confirm),
    Step((66,), on(26, "08:30"), deeds.report_second),
    Step((76,), on(29, "04:40"), deeds.stop_and_start),
)
