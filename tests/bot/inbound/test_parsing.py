"""Tests how updates are parsed into user input, chat events, or nothing to do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange, ChatEvent, InputKind, Unreadable, UserInput
from tests.bot.inbound.raw_updates import (
    ANN,
    BOT,
    DESK,
    GROUP,
    NOW,
    PRIVATE,
    Json,
    message,
    said,
    user_input,
)

FILE = {"file_id": "x", "file_unique_id": "y"}
MEMBER = {"status": "member", "user": DESK}
LEFT = {"status": "left", "user": DESK}
KICKED = {"status": "kicked", "user": DESK, "until_date": 0}


def one(update: Json, *, prompted: tuple[int, ...] = ()) -> UserInput:
    """Parse *update*, check that the result is user input, and return it."""
    found = user_input(update, prompted)
    assert isinstance(found, UserInput)
    return found


def event(update: Json) -> ChatEvent:
    """Parse *update*, check that the result is a chat event, and return it."""
    found = user_input(update)
    assert isinstance(found, ChatEvent)
    return found


def test_a_command_typed_in_a_group_is_parsed_as_plain_user_input() -> None:
    assert one(said("/status HUM")) == UserInput(
        row=3,
        user=501,
        place=Place(GROUP["id"]),
        private=False,
        at=NOW,
        received_at=NOW,
        text="/status HUM",
        message_id=77,
        title="Humanitarian",
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("/STATUS@greffierBOT HUM", "/status HUM"),
        ("/Status", "/status"),
        ("/done@GreffierBot\nHUM-A1", "/done\nHUM-A1"),
        ("/done@GreffierBot", "/done"),
        ("/done, then", "/done, then"),
    ],
)
def test_the_desks_username_is_removed_from_a_command(typed: str, read: str) -> None:
    assert one(said(typed)).text == read


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        (
            {"sender_chat": GROUP, "by": ANN | {"id": 1087968824, "is_bot": True}},
            InputKind.ANONYMOUS,
        ),
        ({"by": ANN | {"id": 1087968824, "is_bot": True}}, InputKind.ANONYMOUS),
        (
            {"sender_chat": GROUP, "by": ANN | {"id": 136817688, "is_bot": True}},
            InputKind.ANONYMOUS,
        ),
        ({"by": ANN | {"id": 136817688, "is_bot": True}}, InputKind.ANONYMOUS),
        ({"is_automatic_forward": True, "by": ANN | {"id": 777000}}, InputKind.ANONYMOUS),
        ({"by": ANN | {"id": 777000}}, InputKind.ANONYMOUS),
        ({"sender_chat": {"id": -100, "type": "channel"}}, InputKind.ANONYMOUS),
        ({"forward_origin": {"type": "user", "date": 1, "sender_user": ANN}}, InputKind.FORWARDED),
        ({"forward_date": 1}, InputKind.FORWARDED),
        ({"via_bot": DESK}, InputKind.VIA_BOT),
        ({"is_from_offline": True}, InputKind.DELAYED),
        ({"edit_date": 5}, InputKind.EDITED),
    ],
)
def test_a_command_is_classified_as_forwarded_or_as_anonymous_or_as_delayed(
    fields: Json, kind: InputKind
) -> None:
    assert one(said("/done HUM-A1", **fields)).kind is kind


def test_an_edited_command_has_the_input_kind_edited() -> None:
    found = one({"update_id": 1, "edited_message": message("/done HUM-A1", edit_date=5)})
    assert (found.kind, found.text) == (InputKind.EDITED, "/done")
    assert (found.at, found.edited_at) == (NOW, datetime.fromtimestamp(5, UTC))


def test_an_edited_command_of_an_anonymous_sender_has_the_input_kind_anonymous() -> None:
    edit = message("/done HUM-A1", edit_date=5, sender_chat=GROUP)
    assert one({"update_id": 1, "edited_message": edit}).kind is InputKind.ANONYMOUS


def test_a_command_in_a_caption_has_the_input_kind_caption() -> None:
    found = one(said(photo=[FILE], caption="/report at 09:35"))
    assert (found.kind, found.text) == (InputKind.CAPTION, "/report")


def test_a_private_file_has_the_input_kind_file() -> None:
    assert one(said(private=True, document=FILE)).kind is InputKind.FILE
    assert one(said(private=True, voice=FILE), prompted=(501,)).kind is InputKind.FILE


def test_a_private_text_is_talk_unless_the_desk_has_asked_its_sender() -> None:
    talk = said("25 Jul 12:00", private=True)
    assert (one(talk).kind, one(talk).text) == (InputKind.TALK, "")
    answer = one(talk, prompted=(501,))
    assert (answer.kind, answer.text, answer.private) == (InputKind.PLAIN, "25 Jul 12:00", True)
    assert answer.place == Place(501)


def test_a_forwarded_private_answer_has_the_input_kind_forwarded() -> None:
    forwarded = said("25 Jul", private=True, forward_date=1)
    assert one(forwarded, prompted=(501,)).kind is InputKind.FORWARDED


@pytest.mark.parametrize(
    "text",
    [
        "/go\u200b1",
        "/\u200bgo 1",
        "/go\u2060 1",
        "/done HUM-A1 \u202eabc",
        "/done HUM-A1 a\x00b",
        "/done\u00ad",
        "/go\u200b@GreffierBot 1",
    ],
    ids=ascii,
)
def test_a_command_with_hidden_characters_has_the_input_kind_hidden(text: str) -> None:
    assert one(said(text)).kind is InputKind.HIDDEN


def test_an_answer_with_hidden_characters_has_the_input_kind_hidden() -> None:
    assert one(said("25\u200b Jul", private=True), prompted=(501,)).kind is InputKind.HIDDEN


def test_line_breaks_tabs_and_masked_values_do_not_count_as_hidden_characters() -> None:
    assert one(said("/done HUM-A1\n\tcall +380 67 123 45 67")).kind is InputKind.PLAIN


def test_a_thread_id_is_kept_only_if_the_message_is_in_a_topic() -> None:
    topic: Json = {"message_thread_id": 4, "is_topic_message": True}
    assert one(said("/status", **topic)).place == Place(GROUP["id"], 4)
    reply: Json = {"message_thread_id": 70, "reply_to_message": message("x", message_id=70)}
    assert one(said("/status", **reply)).place == Place(GROUP["id"])
    assert one(said("/status", private=True, **topic)).place == Place(501)


def test_only_a_reply_to_a_message_of_the_desk_counts_as_a_reply() -> None:
    to_desk = message("card", message_id=70, by=DESK)
    to_ann = message("card", message_id=70)
    assert one(said("/done", reply_to_message=to_desk)).reply_to == 70
    assert one(said("/done", reply_to_message=to_ann)).reply_to is None


def press(**fields: object) -> Json:
    query = {"id": "4711", "from": ANN, "chat_instance": "i", "data": "token"}
    return {"update_id": 1, "callback_query": query | fields}


def test_a_button_press_has_the_chat_and_topic_of_its_message() -> None:
    card = message("card", message_id=70, is_topic_message=True, message_thread_id=4)
    assert one(press(message=card | {"from": DESK})) == UserInput(
        row=3,
        user=501,
        place=Place(GROUP["id"], 4),
        private=False,
        at=NOW,
        received_at=NOW,
        message_id=70,
        query="4711",
        token="token",
        title="Humanitarian",
    )


@pytest.mark.parametrize(
    "under", [{}, {"message": {"chat": GROUP, "message_id": 70, "date": 0}}, {"message": None}]
)
def test_a_button_press_without_a_readable_message_counts_as_private(under: Json) -> None:
    found = one(press(**under))
    assert (found.place, found.private, found.kind) == (Place(501), True, InputKind.PLAIN)


def test_a_button_press_by_a_bot_is_ignored() -> None:
    assert user_input(press(**{"from": DESK})) == Unreadable(3, 9001)


def test_each_of_the_two_messages_about_a_migration_gives_the_old_and_the_new_chat() -> None:
    old = {"id": -55, "type": "group", "title": "Humanitarian"}
    to = event(said(chat=old, migrate_to_chat_id=-10055))
    new = {"id": -10055, "type": "supergroup", "title": "Humanitarian"}
    of = event(said(chat=new, migrate_from_chat_id=-55))
    for each in (to, of):
        assert (each.change, each.place, each.became) == (ChatChange.MIGRATED, Place(-55), -10055)


@pytest.mark.parametrize(
    ("fields", "change", "title"),
    [
        ({"forum_topic_closed": {}}, ChatChange.TOPIC_CLOSED, "Humanitarian"),
        ({"forum_topic_reopened": {}}, ChatChange.TOPIC_REOPENED, "Humanitarian"),
        ({"forum_topic_edited": {"name": "POL"}}, ChatChange.TOPIC_RENAMED, "POL"),
        ({"forum_topic_edited": {}}, ChatChange.TOPIC_RENAMED, ""),
    ],
)
def test_a_change_of_a_topic_is_a_chat_event_even_if_the_desk_made_the_change(
    fields: Json, change: ChatChange, title: str
) -> None:
    topic: Json = {"is_topic_message": True, "message_thread_id": 4, "by": DESK}
    found = event(said(**fields, **topic))
    assert (found.change, found.place, found.title) == (change, Place(GROUP["id"], 4), title)


def test_a_service_message_and_a_membership_update_both_give_the_event_that_a_person_left() -> (
    None
):
    assert event(said(left_chat_member=ANN)).user == 501
    gone = member({"status": "member", "user": ANN}, {"status": "left", "user": ANN})
    found = event(gone)
    assert (found.change, found.user, found.place) == (ChatChange.LEFT, 501, Place(GROUP["id"]))


def member(old: Json, new: Json, kind: str = "chat_member", chat: Json = GROUP) -> Json:
    change = {"chat": chat, "from": ANN, "date": int(NOW.timestamp())}
    return {"update_id": 1, kind: change | {"old_chat_member": old, "new_chat_member": new}}


def test_a_service_message_that_the_desk_itself_left_is_ignored() -> None:
    assert user_input(said(left_chat_member=DESK)) == Unreadable(3, 9001)


def test_the_update_that_a_person_joined_is_ignored() -> None:
    came = member({"status": "left", "user": ANN}, {"status": "member", "user": ANN})
    assert user_input(came) == Unreadable(3, 9001)


ADMINISTRATOR = {"status": "administrator", "user": DESK, "can_pin_messages": True}
RESTRICTED = {"status": "restricted", "user": DESK, "is_member": True}
AWAY = {"status": "restricted", "user": DESK, "is_member": False}


@pytest.mark.parametrize(
    ("old", "new", "chat", "change"),
    [
        (LEFT, MEMBER, GROUP, ChatChange.ADDED),
        (KICKED, ADMINISTRATOR, GROUP, ChatChange.ADDED),
        (MEMBER, KICKED, GROUP, ChatChange.REMOVED),
        (MEMBER, LEFT, GROUP, ChatChange.REMOVED),
        (MEMBER, AWAY, GROUP, ChatChange.REMOVED),
        (MEMBER, RESTRICTED, GROUP, ChatChange.RIGHTS),
        (MEMBER, ADMINISTRATOR, GROUP, ChatChange.RIGHTS),
        (MEMBER, KICKED, PRIVATE, ChatChange.BLOCKED),
        (KICKED, MEMBER, PRIVATE, ChatChange.UNBLOCKED),
    ],
)
def test_a_change_of_the_desks_own_membership_is_a_chat_event(
    old: Json, new: Json, chat: Json, change: ChatChange
) -> None:
    found = event(member(old, new, "my_chat_member", chat))
    assert (found.change, found.place, found.user) == (change, Place(chat["id"]), ANN["id"])


def test_an_update_that_the_gate_could_not_judge_is_unreadable_and_has_its_structure() -> None:
    found = user_input({"update_id": 9001, "message": "secret"})
    assert found == Unreadable(3, 9001, "UnknownShape", {"update_id": 9001, "message": "str"})


def test_messages_of_the_desk_itself_are_ignored() -> None:
    assert DESK["id"] == BOT
    assert user_input(said("/status", by=DESK)) is None
