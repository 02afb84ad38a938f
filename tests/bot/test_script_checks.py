"""Tests that each check of `demo --script` finds its errors, one line each, with exit status 1."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sandbox.client.client import Sandbox
from sandbox.scenario.checks import check_files, check_never, check_words
from sandbox.scenario.comparisons import compare_exchanged, compare_restarted
from sandbox.scenario.exchange import Sides, exchange, settle
from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.script_check import Run, Script, report
from sandbox.scenario.sights import answer, compare, edit, hide, message
from sandbox.scenario.slots import Timer, compare_timers
from sandbox.scenario.stage import DeskFailed, Stage
from sandbox.scenario.steps import STEPS, STEPS_IN_ALL
from sandbox.scenario.timed_messages import TIMERS
from sandbox.state.records import Button, TranscriptEntry

CARD = """\
HUM-A1 · Action
> Confirm the figures.
Delegation B · due Fri 25 Jul, 12:00 UTC"""
AWAY = (
    "The desk was away between Fri 25 Jul, 01:00 UTC and Fri 25 Jul, 02:00 UTC. "
    "Buttons pressed in that time may not have been received."
)


def entry(text: str, title: str = "HUM", **rest: object) -> TranscriptEntry:
    """Return a transcript entry for a message of the desk."""
    said = TranscriptEntry(
        seq=1,
        at="2025-07-24T08:52:00.000000+00:00",
        chat=-1,
        title=title,
        thread=None,
        topic=None,
        message_id=7,
        who="Greffier",
        who_id=1,
        by_bot=True,
        kind="message",
        text=text,
        html=text,
    )
    return replace(said, **rest)  # type: ignore[arg-type]  # any of its fields


def run(folder: Path, *differences: str, transcript: list[TranscriptEntry] | None = None) -> Run:
    """Return a finished run of the scenario with these differences."""
    play = Play(Stage(Sandbox("http://127.0.0.1:1"), "", folder), differences=list(differences))
    return Run(play, transcript or [entry(CARD)])


# Comparisons of the expected messages with the messages that people saw.


def test_a_message_that_is_as_expected_is_not_a_difference() -> None:
    assert list(compare([message("HUM", CARD)], [message("HUM", CARD)])) == []


def test_an_expected_message_that_was_not_seen_is_a_difference() -> None:
    assert list(compare([message("HUM", CARD)], [])) == [
        "not seen in HUM: message “HUM-A1 · Action”"
    ]


def test_an_unexpected_message_is_a_difference() -> None:
    seen = [message("HUM", CARD), message("B-hum", "Once more.")]
    assert list(compare([message("HUM", CARD)], seen)) == [
        "seen and not due in B-hum: message “Once more.”"
    ]


def test_a_message_in_the_wrong_chat_is_missing_in_one_chat_and_unexpected_in_the_other() -> None:
    assert len(list(compare([message("B-hum", CARD)], [message("HUM", CARD)]))) == 2


def test_a_line_that_differs_is_shown_together_with_the_expected_line() -> None:
    seen = message("HUM", CARD.replace("12:00", "15:00"))
    [found] = compare([message("HUM", CARD)], [seen])
    assert found == (
        "in HUM: message “HUM-A1 · Action”, line 3: “Delegation B · due Fri 25 Jul, 15:00 UTC”, "
        "due was “Delegation B · due Fri 25 Jul, 12:00 UTC”"
    )


def test_text_outside_its_block_quote_is_a_difference() -> None:
    seen = message("HUM", CARD.replace("> ", ""))
    assert len(list(compare([message("HUM", CARD)], [seen]))) == 1


def test_a_new_message_instead_of_an_edited_card_is_a_difference() -> None:
    [found] = compare([edit("HUM", CARD)], [message("HUM", CARD)])
    assert found.endswith("message “HUM-A1 · Action”, due was edit “HUM-A1 · Action”")


def test_a_reminder_that_replies_to_no_card_is_a_difference() -> None:
    [found] = compare([message("HUM", CARD, on="HUM-A1")], [message("HUM", CARD)])
    assert "due was message on HUM-A1" in found


def test_the_order_of_messages_is_compared_within_a_chat_and_not_between_chats() -> None:
    one, other = message("HUM", "First."), message("HUM", "Second.")
    told, shown = answer("HUM", "Recorded."), message("POL", "Third.")
    assert list(compare([one, told, shown], [shown, told, one])) == []
    assert list(compare([one, other], [other, one])) != []


def test_the_codes_of_links_and_the_hashes_of_records_are_not_compared() -> None:
    assert hide("Record: entry 15 · 7c1e…a40b") == "Record: entry 15 · ·"
    assert hide("t.me/Desk?start=" + "k7Q_" * 5 + "ab") == "t.me/Desk?start=·"


# Comparisons of the fired timers with the table of timers.


def test_a_timer_in_the_table_that_was_not_fired_is_a_difference() -> None:
    [found] = compare_timers(TIMERS, TIMERS[:-1])
    assert found == "timer of 31 Jul, 05:00: not seen in MIL: message “Nothing is due today.”"


def test_the_check_reports_a_timer_as_missing_if_it_fires_at_another_time() -> None:
    moved = [replace(TIMERS[0], at=on(24, "05:01")), *TIMERS[1:]]
    assert [each[:22] for each in compare_timers(TIMERS, moved)] == [
        "timer of 24 Jul, 05:00",
        "timer of 24 Jul, 05:01",
    ]


def test_the_table_of_timers_is_in_the_order_of_their_times() -> None:
    assert [each.at for each in TIMERS] == sorted(each.at for each in TIMERS)


def test_a_notice_about_an_item_that_was_closed_before_is_a_difference() -> None:
    came = Timer(on(25, "10:00"), message("HUM", "HUM-A3 · due now, 10:00 UTC"))
    assert list(check_never([came])) == ["timer of 25 Jul, 10:00: HUM-A3 was not to come"]
    assert list(check_never(TIMERS)) == []


# The search for judging words, and the search for conversation in the desk's files.


@pytest.mark.parametrize(
    "text",
    [
        "Delegation B has failed to report.",
        "Delegation B violates the understanding.",
        "The report is late.",
        "Recorded!",
        "Делегация B нарушила срок.",
        "Делегація B відмовилася.",
        "B Heyeti reddetti.",
    ],
)
def test_a_judging_word_of_the_desk_is_found_in_each_language(text: str) -> None:
    [found] = check_words([entry(text)])
    assert found.startswith("07-24T08:52: the word “")


def test_a_judging_word_on_a_button_is_found() -> None:
    assert len(list(check_words([entry("Recorded.", buttons=[[Button("Warning")]])]))) == 1


def test_a_judging_word_in_a_quotation_is_allowed() -> None:
    quoted = "HUM-R1<blockquote>This is a violation!</blockquote>Both stand. Later and latest."
    assert list(check_words([entry(quoted)])) == []
    assert list(check_words([entry("You are late!", by_bot=False)])) == []


def test_conversation_in_a_file_of_the_desk_is_found(tmp_path: Path) -> None:
    (tmp_path / "greffier.db-wal").write_bytes(b"\x00..starting with the exchange.\x00")
    (tmp_path / "desk.log").write_text("50.4501\n", "utf-8")
    assert list(check_files(tmp_path)) == [
        "step 29: “50.4501” stands in desk.log",
        "step 13: “starting with the exchange” stands in greffier.db-wal",
    ]


def test_recorded_text_may_be_in_the_files_of_the_desk(tmp_path: Path) -> None:
    (tmp_path / "greffier.db").write_bytes(b"identification data available by 25 Jul 15:00")
    assert list(check_files(tmp_path)) == []


# Comparisons of the messages of two runs.


def test_a_message_that_differs_after_the_exchange_of_the_sides_is_found() -> None:
    one = [entry("Answer awaited: Delegation A"), entry("Accept.", "A-hum")]
    other = [entry("Answer awaited: Delegation B"), entry("Accept.", "B-hum")]
    assert list(compare_exchanged(one, other)) == []
    [found] = compare_exchanged(one, [other[0], entry("Accept now.", "B-hum")])
    assert found.startswith("in A-hum: ")
    assert len(list(compare_exchanged(one, one))) == 3


def test_a_message_that_is_silent_for_one_side_only_is_found() -> None:
    other = entry("Accept.", "B-hum", silent=True)
    assert len(list(compare_exchanged([entry("Accept.", "A-hum")], [other]))) == 1


def test_the_order_in_which_a_message_names_the_two_sides_is_not_compared() -> None:
    seen = "Seen: Delegation A 19:02 · Delegation B 19:04 · Observer —"
    turned = "Seen: Delegation A 19:04 · Delegation B 19:02 · Observer —"
    assert settle(exchange(seen)) == settle(turned)
    block = "Delegation A · open\n> Sent.\nDelegation B · closed\nDue Mon 28 Jul"
    other = "Delegation A · closed\nDelegation B · open\n> Sent.\nDue Mon 28 Jul"
    assert settle(exchange(block)) == settle(other)
    assert settle("Delegation A asks for Mon\nDelegation B · open") != settle(
        "Delegation B · open\nDelegation A asks for Mon"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12:00 · Делегация NOR, Делегация SUD", "12:00 · Делегация NOR, Делегация SUD"),
        ("NOR Heyeti · açık\nSUD Heyeti · kapatıldı", "NOR Heyeti · kapatıldı\nSUD Heyeti · açık"),
        ("F1. Делегація NOR, Делегація SUD: 09:00", "F1. Делегація NOR, Делегація SUD: 09:00"),
        ("asleep: Side NOR: 1 · Side SUD: 2", "asleep: Side NOR: 2 · Side SUD: 1"),
    ],
)  # fmt: skip
def test_sides_with_other_codes_are_exchanged_in_every_language(one: str, other: str) -> None:
    sides = Sides("NOR", "SUD")
    assert sides.settle(sides.exchange(one)) == sides.settle(other)
    one, other = f"{one} · done by NOR", f"{other} · done by NOR"
    assert sides.settle(sides.exchange(one)) != sides.settle(other)


def test_a_message_that_a_restart_repeats_is_found_but_a_notice_of_absence_is_allowed() -> None:
    one = [entry(CARD)]
    assert len(list(compare_restarted(one, [*one, entry(f"Repeat: {CARD}")]))) == 1
    assert list(compare_restarted(one, [*one, entry(AWAY, "S-duty")])) == []
    assert len(list(compare_restarted(one, [*one, entry(AWAY, "B-hum")]))) == 1


# The report of the check and its exit status.


@pytest.mark.parametrize("amiss", [0, 1, 2])
def test_a_difference_in_any_of_the_three_runs_gives_exit_status_1(
    tmp_path: Path, amiss: int
) -> None:
    runs = [
        run(tmp_path, "step 22: amiss") if each == amiss else run(tmp_path) for each in (0, 1, 2)
    ]
    other = entry(exchange(CARD))
    runs[1] = replace(runs[1], transcript=[other])
    told, status = report(Script(*runs), 7, 1.0)
    assert status == 1
    assert "step 22: amiss" in told
    counts = [f"{int(each == amiss)}" for each in (0, 1, 2)]
    assert told.splitlines()[-1].endswith(
        f"{counts[0]} differences · {counts[1]} swap differences · "
        f"{counts[2]} restart differences · 1.0 s"
    )


def test_the_error_of_a_desk_that_fails_is_reported_in_one_line() -> None:
    assert DeskFailed("It ended.\nIt said why.").line == "It ended. / It said why."


def test_a_script_without_differences_gives_exit_status_0(tmp_path: Path) -> None:
    exchanged = run(tmp_path, transcript=[entry(exchange(CARD))])
    told, status = report(Script(run(tmp_path), exchanged, run(tmp_path)), 7, 1.0)
    assert status == 0
    assert f"{len(STEPS)} of {STEPS_IN_ALL} steps played (in part " in told
    assert "Not played, for matters still to come: steps 6, 7, 8, 10, " in told


def test_the_steps_of_the_scenario_are_in_order_and_no_step_is_played_twice() -> None:
    assert [each.number for each in STEPS] == sorted({each.number for each in STEPS})
    assert [each.at for each in STEPS] == sorted(each.at for each in STEPS)


def test_a_restart_may_leave_unsaid_that_there_is_no_report() -> None:
    head = (
        "HUM-A1 · the due time has passed\nDelegation B · was due Fri 25 Jul, 12:00 UTC, 3 h ago\n"
    )
    one = f"{head}No report has been entered. Next reminder Sat 26 Jul, 12:00 UTC."
    lost = (
        f"{head}Buttons pressed between 14:10 and 14:20 UTC may not have been received. "
        "To report, send: /done HUM-A1\nNext reminder Sat 26 Jul, 12:00 UTC."
    )
    assert list(compare_restarted([entry(one)], [entry(lost)])) == []
    assert list(compare_restarted([entry(one)], [entry(head)])) != []
