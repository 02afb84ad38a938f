"""The steps of the scenario that are played, in order and with their times."""

from __future__ import annotations

from sandbox.scenario.days import agenda, evening, friday, thursday, wednesday, weekend
from sandbox.scenario.instants import on
from sandbox.scenario.play import Step

#: The number of steps in the whole scenario, including those that are not played yet.
STEPS_IN_ALL = 78

STEPS = (
    Step(
        1,
        on(23, "18:40"),
        wednesday.set_up,
        "groups open at once: their terms of reference are a proposal",
    ),
    Step(2, on(23, "18:44"), wednesday.accredit_heads),
    Step(3, on(23, "18:51"), wednesday.open_links),
    Step(4, on(23, "18:58"), wednesday.refuse_foreign),
    Step(5, on(23, "19:01"), wednesday.publish_notice),
    Step(9, on(24, "04:59"), thursday.begin_day, "DEL-P1 awaiting confirmation: proposals"),
    Step(13, on(24, "08:33"), thursday.talk),
    Step(14, on(24, "08:34"), thursday.pass_over_guest),
    Step(22, on(24, "08:52"), thursday.log_first),
    Step(23, on(24, "08:55"), thursday.accept_twice),
    Step(24, on(24, "08:58"), thursday.refuse_two_readings),
    Step(25, on(24, "08:59"), thursday.agree_another_date),
    Step(26, on(24, "09:05"), thursday.log_own),
    Step(29, on(24, "09:20"), thursday.refuse_coordinates),
    Step(32, on(24, "09:59"), thursday.remind_observer, "POL-S1: sessions"),
    Step(39, on(24, "10:40"), agenda.share_item),
    Step(45, on(24, "11:59"), thursday.remind_noon, "closing MIL-S1: sessions"),
    Step(46, on(24, "17:00"), evening.settle_in),
    Step(47, on(25, "03:59"), evening.remind_privately),
    Step(48, on(25, "04:59"), friday.begin_day),
    Step(50, on(25, "07:59"), friday.remind_morning),
    Step(54, on(25, "09:50"), friday.report_own),
    Step(55, on(25, "09:59"), friday.remind_before, "POL-S1 agreed record: sessions"),
    Step(57, on(25, "11:59"), friday.remind_until_past, "MIL-S1 agreed record: sessions"),
    Step(58, on(25, "15:20"), friday.move_date),
    Step(61, on(26, "05:59"), weekend.remind_new_date, "MIL-W1 in effect: local pauses"),
    Step(62, on(26, "06:59"), weekend.report_and_confirm),
    Step(66, on(26, "08:30"), weekend.report_second),
    Step(70, on(27, "07:59"), agenda.remind_both, "HUM-C3 and MIL-W1: commitments, local pauses"),
    Step(71, on(27, "15:59"), agenda.report_line, "MIL-W2 and the report on MIL-W1: local pauses"),
    Step(75, on(28, "09:59"), agenda.close_both, "HUM-L1, HUM-R1: lists, reports"),
    Step(76, on(29, "04:40"), weekend.stop_and_start),
)
