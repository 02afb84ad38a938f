"""Tests that the gate stores text that is meant for the desk, and no people's conversation."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Update

from bot.inbound.gate import UNREADABLE
from tests.bot.inbound.raw_updates import ANN, DESK, GROUP, NOW, Json, kept, message, said

FILE = {"file_id": "x", "file_unique_id": "y", "file_name": "names of prisoners.xlsx"}


def text_of(update: Json | None) -> str | None:
    """Return the text that the gate has stored of a message, or None."""
    found: str | None = (update or {}).get("message", {}).get("text")
    return found


def test_conversation_in_a_group_is_not_stored() -> None:
    assert kept(said("Good morning, colleagues")) is None


def test_the_text_of_a_command_is_stored_unchanged() -> None:
    text = "/action B: Confirm the capacity\nper day by 25 Jul 12:00"
    assert text_of(kept(said(text))) == text


def test_a_command_with_the_desks_username_in_upper_or_lower_case_is_stored() -> None:
    assert text_of(kept(said("/STATUS@greffierBOT HUM"))) == "/STATUS@greffierBOT HUM"


@pytest.mark.parametrize("private", [True, False])
def test_a_command_for_another_bot_is_not_stored(private: bool) -> None:
    assert kept(said("/status@OtherBot", private=private)) is None


@pytest.mark.parametrize("text", ["/ hello", "/", "/привет всем", " /status", "see\n/status"])
def test_text_that_only_looks_like_a_command_is_not_stored(text: str) -> None:
    assert kept(said(text)) is None
    assert text_of(kept(said(text, private=True))) is None


def test_a_private_message_that_is_no_command_is_stored_without_its_text() -> None:
    through = kept(said("My brother is on the list", private=True))
    assert through is not None
    assert "brother" not in json.dumps(through)
    assert through["message"]["from"]["id"] == ANN["id"]


def test_the_private_answer_of_a_person_whom_the_desk_has_asked_is_stored() -> None:
    assert text_of(kept(said("25 Jul 12:00", private=True), prompted={501})) == "25 Jul 12:00"
    assert text_of(kept(said("25 Jul 12:00", private=True), prompted={502})) is None


def test_a_reply_in_a_group_is_not_stored_even_if_the_desk_has_asked_its_sender() -> None:
    reply = message(reply_to_message=message("Which date?", by=DESK))
    assert kept({"update_id": 1, "message": reply | {"text": "we disagree"}}, {501}) is None


def test_a_telephone_number_in_a_command_is_masked_before_it_is_stored() -> None:
    text = text_of(kept(said("/done HUM-A1 call +380 67 123 45 67")))
    assert text is not None
    assert "067" not in text
    assert "123" not in text
    assert text.startswith("/done HUM-A1 call ")


def test_the_code_of_an_accreditation_link_is_not_masked() -> None:
    text = "/start k7Qw3RtY9uI2oP5aSdFgHj"
    assert text_of(kept(said(text, private=True))) == text


def test_no_name_is_stored_except_the_title_of_a_group() -> None:
    through = kept(said("/status", author_signature="Chief", sender_boost_count=3))
    text = json.dumps(through)
    assert "Humanitarian" in text
    assert not [each for each in ("Ann", "Lee", "ann", "Chief") if each in text]


def test_only_the_id_of_the_message_that_a_command_replies_to_is_stored() -> None:
    through = kept(said("/done", reply_to_message=message("secret", message_id=70)))
    assert through is not None
    assert through["message"]["reply_to_message"]["message_id"] == 70
    assert "secret" not in json.dumps(through)


def test_a_command_in_a_topic_is_not_a_reply_to_the_message_that_opened_the_topic() -> None:
    opened = message(message_id=4, forum_topic_created={"name": "Lists", "icon_color": 1})
    fields: Json = {"reply_to_message": opened, "message_thread_id": 4, "is_topic_message": True}
    through = kept(said("/status", **fields))
    assert through is not None
    assert "reply_to_message" not in through["message"]


@pytest.mark.parametrize(
    "not_own",
    [
        {"forward_origin": {"type": "user", "date": 1, "sender_user": ANN}},
        {"forward_date": 1},
        {"via_bot": DESK},
        {"sender_chat": GROUP},
        {"is_automatic_forward": True},
    ],
    ids=lambda each: next(iter(each)),
)
def test_only_the_command_name_is_stored_of_a_text_that_the_sender_has_not_written(
    not_own: Json,
) -> None:
    assert text_of(kept(said("/Action B: a secret", **not_own))) == "/action"
    assert text_of(kept(said("a secret", private=True, **not_own), prompted={501})) is None


def test_only_the_name_of_an_edited_command_is_stored() -> None:
    edit = {"update_id": 1, "edited_message": message("/done HUM-A1 secret", edit_date=5)}
    through = kept(edit)
    assert through is not None
    assert through["edited_message"]["text"] == "/done"
    assert kept({"update_id": 1, "edited_message": message("a secret", edit_date=5)}) is None
    other = message("/done@OtherBot secret", edit_date=5)
    assert kept({"update_id": 1, "edited_message": other}) is None


def test_only_the_name_of_a_command_in_a_caption_is_stored() -> None:
    photo = said(photo=[FILE | {"width": 1, "height": 1}], caption="/report secret")
    through = kept(photo)
    assert through is not None
    assert through["message"]["caption"] == "/report"
    assert "secret" not in json.dumps(through)
    assert "photo" not in through["message"]
    edit = {"update_id": 1, "edited_message": message(caption="/report secret", edit_date=5)}
    assert "secret" not in json.dumps(kept(edit))


def test_only_the_fact_that_a_private_file_arrived_is_stored() -> None:
    through = kept(said(private=True, document=FILE, caption="the list"), prompted={501})
    assert through is not None
    assert through["message"]["document"] == {"file_id": "-", "file_unique_id": "-"}
    assert "list" not in json.dumps(through)
    assert kept(said(document=FILE, caption="the list")) is None


@pytest.mark.parametrize("caption", ["/report@OtherBot x", "no command"])
def test_a_picture_in_a_group_without_a_command_is_not_stored(caption: str) -> None:
    assert kept(said(photo=[FILE], caption=caption)) is None


def test_messages_of_other_bots_are_not_stored() -> None:
    bot = {"id": 7, "is_bot": True, "first_name": "Other"}
    assert kept(said("/status", by=bot)) is None


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": message("/status")},
        {"message": message("/status", chat={"id": -1, "type": "channel"})},
        {"edited_message": message("/status", chat={"id": -1, "type": "channel"})},
        {"message": message("/status", chat={"id": -1, "type": "guild"})},
        {"business_message": message("/status")},
        {"guest_message": message("/status")},
        {"inline_query": {"id": "1", "from": ANN, "query": "x", "offset": ""}},
        {"poll": {"id": "1"}},
        {},
    ],
    ids=lambda each: next(iter(each), "empty"),
)
def test_updates_of_unwanted_types_and_from_channels_are_not_stored(update: Json) -> None:
    assert kept({"update_id": 1, **update}) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"pinned_message": message("secret")},
        {"new_chat_title": "Secret"},
        {"new_chat_members": [ANN]},
        {"video_chat_started": {}},
    ],
    ids=lambda each: next(iter(each)),
)
@pytest.mark.parametrize("private", [True, False])
def test_service_messages_that_the_desk_does_not_use_are_not_stored(
    fields: Json, private: bool
) -> None:
    assert kept(said(private=private, **fields)) is None


def press(**fields: Any) -> Json:
    query = {"id": "4711", "from": dict(ANN), "chat_instance": "i", "data": "Zm9v_-9"}
    return {"update_id": 1, "callback_query": query | fields}


def test_the_token_and_the_chat_of_a_button_press_are_stored_and_no_text() -> None:
    under = message("secret", reply_markup={"inline_keyboard": []}, by=DESK)
    through = kept(press(message=under))
    assert through is not None
    assert through["callback_query"]["data"] == "Zm9v_-9"
    assert through["callback_query"]["message"]["chat"]["id"] == GROUP["id"]
    assert "secret" not in json.dumps(through)


def test_button_data_that_is_not_a_token_of_the_desk_is_not_stored() -> None:
    through = kept(press(data="a secret"))
    assert through is not None
    assert through["callback_query"]["data"] == ""


def test_half_of_a_surrogate_pair_is_stored_as_a_question_mark() -> None:
    text = text_of(kept(said("/done HUM-A1 \ud83d")))
    assert text == "/done HUM-A1 ?"


@pytest.mark.parametrize(
    "update",
    [
        {"message": "secret"},
        {"message": None},
        {"message": {"text": "/secret"}},
        {"message": message() | {"text": 5}},
        {"message": message("/secret", chat="secret")},
        {"message": message("/secret", chat={"id": "secret", "type": "private"})},
        {"message": message("/secret", chat={"id": 1})},
        {"message": message("/secret", by=None)},
        {"message": message("/secret", by={"id": [1], "is_bot": True})},
        {"message": message("/secret", date="secret")},
        {"message": message("/secret", date=10**18)},
        {"message": message("/secret", message_id=2**70)},
        {"message": message("/secret", is_topic_message=True, message_thread_id="secret")},
        {"message": message(left_chat_member="secret")},
        {"message": message(forum_topic_edited=["secret"])},
        {"callback_query": {"id": {}, "from": ANN}},
        {"callback_query": {"id": "a secret", "from": ANN}},
        {"my_chat_member": {"chat": GROUP, "from": ANN, "date": 5}},
        {
            "chat_member": {
                "chat": GROUP,
                "from": ANN,
                "date": 5,
                "old_chat_member": {"status": "secret", "user": ANN},
                "new_chat_member": {"status": "left", "user": ANN},
            }
        },
    ],
)
def test_an_update_that_cannot_be_judged_is_stored_as_structure_without_text(update: Json) -> None:
    through = kept({"update_id": 5, **update})
    assert through is not None
    assert through["update_id"] == 5
    assert set(through) == {"update_id", UNREADABLE}
    assert "secret" not in json.dumps(through)
    Update.de_json(through, None)


def test_a_stored_structure_has_types_instead_of_values_except_ids_and_dates() -> None:
    wrong = message("/x", chat={"id": 5, "latitude": 50.4, "a b": 1}, contact={"phone": 380671})
    through = kept({"update_id": 5, "message": wrong | {"list": [None, True, "x"]}})
    assert through is not None
    structure = through[UNREADABLE]["message"]
    assert structure["chat"] == {"id": 5, "latitude": "float", "key": "int"}
    assert structure["contact"] == {"phone": "int"}
    assert structure["date"] == int(NOW.timestamp())
    assert structure["list"] == [None, "bool", "str"]


def test_a_stored_structure_has_a_limited_depth() -> None:
    deep: Any = "secret"
    for _ in range(500):
        deep = {"deep": deep}
    through = kept({"update_id": 5, "message": deep})
    assert "..." in json.dumps(through)
