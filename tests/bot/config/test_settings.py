"""Tests that problems in the configuration are named, and how its settings are read."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.config import Config, HealthTable, SettingsWrong, WebhookTable
from bot.config.settings import DelegationTable, LimitsTable, SandboxTable
from domain.people.model import Kind

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
TOKEN = "1000001:sandbox-token-that-guards-no-secret"
WHO = """
[[delegations]]
code = "A"
kind = "party"
[[delegations]]
code = "b"
kind = "party"
[[delegations]]
code = "S"
kind = "secretariat"
"""


def load(tmp_path: Path, text: str, who: str = WHO) -> Config:
    path = tmp_path / "config.toml"
    path.write_text(f"{text}\n{who}", "utf-8")
    return Config.load(path)


def problems(tmp_path: Path, text: str, who: str = WHO) -> str:
    """Return the text of the SettingsWrong error for a configuration."""
    with pytest.raises(SettingsWrong) as raised:
        load(tmp_path, text, who)
    return str(raised.value).replace(f"{tmp_path / 'config.toml'}: ", "")


def test_the_example_configuration_is_valid_and_shows_the_default_of_each_setting(
    tmp_path: Path,
) -> None:
    example = Config.load(EXAMPLE)
    bare = load(tmp_path, 'token = "123456:replace-me"')
    skipped = {"database", "delegations"}
    assert example.model_dump(exclude=skipped) == bare.model_dump(exclude=skipped)
    assert example.database.name == bare.database.name


def test_the_example_configuration_names_every_setting() -> None:
    text = EXAMPLE.read_text("utf-8")
    tables = (Config, WebhookTable, LimitsTable, HealthTable, SandboxTable, DelegationTable)
    names = [name for table in tables for name in table.model_fields]
    assert [each for each in names if each not in text] == []


def test_the_default_settings_are_passed_to_the_handlers(tmp_path: Path) -> None:
    desk = load(tmp_path, f'token = "{TOKEN}"').desk("GreffierBot")
    assert desk.default_time == time(12)
    assert desk.schedule.leads == [timedelta(hours=24), timedelta(hours=2), timedelta(0)]
    assert desk.schedule.after == [timedelta(hours=each) for each in (3, 24, 48, 72)]
    assert (desk.link_ttl, desk.stale_after) == (timedelta(hours=48), timedelta(minutes=10))
    assert (desk.quiet_hours, desk.language, desk.text_max) == ("20:00-05:00", "en", 500)
    assert desk.registry.parties == ("A", "B")
    assert desk.registry["S"].kind is Kind.SECRETARIAT
    assert desk.username == "GreffierBot"


def test_the_key_for_unaccredited_people_is_the_same_after_a_restart(tmp_path: Path) -> None:
    one = load(tmp_path, f'token = "{TOKEN}"').desk("x").key
    two = load(tmp_path, f'token = "{TOKEN}"').desk("x").key
    other = load(tmp_path, 'token = "1000002:another"').desk("x").key
    assert one == two
    assert one != other
    assert len(one) == 32


@pytest.mark.parametrize(
    ("words", "read"),
    [("90s", 90), ("30m", 1800), ("24h", 86400), ("3d", 259200), ("0h", 0), (" 2 h ", 7200)],
)
def test_a_duration_is_written_as_a_number_and_a_unit(
    words: str, read: int, tmp_path: Path
) -> None:
    config = load(tmp_path, f'token = "{TOKEN}"\naction_leads = ["{words}"]')
    assert config.action_leads == (timedelta(seconds=read),)


@pytest.mark.parametrize("words", ['"ten minutes"', '"10"', "10", '"-5m"', "true", '"1.5h"'])
def test_a_value_without_a_whole_number_and_a_unit_is_not_a_duration(
    words: str, tmp_path: Path
) -> None:
    said = problems(tmp_path, f'token = "{TOKEN}"\nstale_after = {words}')
    assert said == 'stale_after: must be a number and a unit: "45s", "30m", "24h" or "3d"'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('data_base = "x"', "data_base is no setting; did you mean database?"),
        ('zzz = "x"', "zzz is no setting"),
        ("[limits]\ntelegramm = true", "limits.telegramm is no setting; did you mean telegram?"),
        ('[sandbox]\ncontroll = ""', "sandbox.controll is no setting; did you mean control?"),
        ('mode = "pull"', "mode: must be 'polling' or 'webhook'"),
        ('mode = "webhook"', 'mode = "webhook" needs a table [webhook]'),
        (
            'api = "http://api.example"',
            "api: must begin with https://; http:// is for this machine only",
        ),
        ("text_max = 5", "text_max: must be at least 50"),
        ('thread_language = "de"', "thread_language: must be 'en', 'ru', 'uk' or 'tr'"),
        ('token_file = "elsewhere"', "token and token_file: give one of the two"),
    ],
)
def test_a_wrong_setting_is_named_together_with_the_allowed_values(
    text: str, said: str, tmp_path: Path
) -> None:
    assert said in problems(tmp_path, f'token = "{TOKEN}"\n{text}')


def test_a_misspelt_key_of_a_delegation_is_named_with_the_right_key(tmp_path: Path) -> None:
    said = problems(tmp_path, f'token = "{TOKEN}"', WHO + 'naem = "Secretariat"')
    assert said == "delegations.2.naem is no setting; did you mean name?"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (WHO.replace('"b"', '"a"'), "delegations: every code must be another"),
        (WHO.replace('"b"', '"HUM"'), "delegations: HUM is the code of a group"),
        (WHO.replace('"S"', '"Д"'), 'delegations.2.code: must be one to three Latin letters: "A"'),
        (
            WHO.replace('"S"', '"SECR"'),
            'delegations.2.code: must be one to three Latin letters: "A"',
        ),
        (WHO.replace("secretariat", "observer"), "there must be one of kind secretariat"),
        (WHO.replace('"secretariat"', '"party"'), "there must be exactly two of kind party"),
        (WHO.replace('"secretariat"', '"friend"'), "delegations.2.kind: must be 'party', "),
        ("", "delegations is missing"),
    ],
)
def test_delegations_other_than_two_parties_and_a_secretariat_are_a_problem(
    who: str, said: str, tmp_path: Path
) -> None:
    assert said in problems(tmp_path, f'token = "{TOKEN}"', who)


CLOCK = 'must be a time of day in UTC with four digits: "09:00"'
QUIET = 'quiet_hours: must be two different times of day: "20:00-05:00"'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('quiet_hours = "20:00"', QUIET),
        ('quiet_hours = "20:00-20:00"', QUIET),
        ('default_due_time = "12:00+02:00"', f"default_due_time: {CLOCK}"),
        ('default_due_time = "12:00:30"', f"default_due_time: {CLOCK}"),
        ("default_due_time = 12:00:30", f"default_due_time: {CLOCK}"),
        ("default_due_time = 720", f"default_due_time: {CLOCK}"),
        ('digest_at = "9:00"', f"digest_at: {CLOCK}"),
        ('digest_at = "noon"', f"digest_at: {CLOCK}"),
        ('link_ttl = "0s"', 'link_ttl: must be at least "1m"'),
        ('safety_tick = "0s"', 'safety_tick: must be at least "1s"'),
        ('stale_after = "25h"', 'stale_after: must be at most "24h"'),
        ('stale_after = "0m"', 'stale_after: must be at least "1m"'),
        ('link_ttl = "99999999999d"', 'link_ttl: must be at most "366d"'),
        ('answers_in_thread = "maybe"', "answers_in_thread: must be true or false"),
        ('action_leads = "24h"', "action_leads: must be a list in square brackets"),
        ('text_max = "many"', "text_max: must be a whole number"),
        ("text_max = 1.5", "text_max: must be a whole number"),
        ("limits = 3", "limits: must be a table"),
        ("thread_language = 1", "thread_language: must be 'en', 'ru', 'uk' or 'tr'"),
        ("api = 1", "api: must be a text in quotes"),
        ("database = 1", "database: must be a path in quotes"),
    ],
)
def test_a_wrong_value_is_refused_in_one_sentence_with_its_key_and_form(
    text: str, said: str, tmp_path: Path
) -> None:
    assert problems(tmp_path, f'token = "{TOKEN}"\n{text}') == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('private_heads = "1h"', 'private_heads must be at least private_contacts, "3h"'),
        ('private_heads = "73h"', 'private_lists must be at least private_heads, "73h"'),
        ('private_contacts = "50h"', 'private_heads must be at least private_contacts, "50h"'),
        ('private_lists = "0s"', 'private_lists must be at least private_heads, "48h"'),
        ('private_lists = "47h"', 'private_lists must be at least private_heads, "48h"'),
        ('action_leads = ["24h", "1d"]', "action_leads: every duration must be another"),
        ('action_after = ["3h", "3h"]', "action_after: every duration must be another"),
        (
            'action_after = ["0h"]',
            'action_after: "0h" is the due time itself: write it in action_leads',
        ),
    ],
)
def test_settings_that_contradict_each_other_are_refused_with_both_keys(
    text: str, said: str, tmp_path: Path
) -> None:
    assert problems(tmp_path, f'token = "{TOKEN}"\n{text}') == said


def test_times_of_notices_that_do_not_contradict_each_other_are_taken(tmp_path: Path) -> None:
    same = "\n".join(f'private_{each} = "48h"' for each in ("contacts", "heads", "lists"))
    config = load(tmp_path, f'token = "{TOKEN}"\n{same}\nstale_after = "24h"')
    assert config.private_contacts == config.private_lists == timedelta(hours=48)
    assert config.stale_after == timedelta(hours=24)


def test_a_list_in_the_environment_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREFFIER_ACTION_LEADS", "24h")
    assert '"action_leads"' in problems(tmp_path, f'token = "{TOKEN}"')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answers_in_thread = TRUE", "answers_in_thread: must be true or false, in small letters"),
        ("link_ttl = x", "link_ttl: the value cannot be read: a text needs quotes"),
        (
            "[limits]\nlines = 1\n[limits]\nlines = 2",
            "there must be only one table [limits] (at line 4",
        ),
        (f'token = "{TOKEN}"', "token: Cannot overwrite a value (at line 2"),
    ],
)
def test_a_line_that_is_not_toml_is_named_by_its_key(text: str, said: str, tmp_path: Path) -> None:
    found = problems(tmp_path, f'token = "{TOKEN}"\n{text}')
    assert found.startswith(said)
    assert TOKEN not in found


def test_a_file_that_is_not_toml_is_reported_with_the_number_of_the_line(tmp_path: Path) -> None:
    assert "line 1" in problems(tmp_path, "token: no")


def test_the_token_is_read_from_a_file_that_others_cannot_read(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text(f"{TOKEN}\n", "ascii")
    secret.chmod(0o600)
    config = load(tmp_path, 'token_file = "token"')
    assert config.token.get_secret_value() == TOKEN
    secret.chmod(0o604)
    assert problems(tmp_path, 'token_file = "token"') == (
        f"{secret} can be read by everyone on this machine: chmod 600 {secret}"
    )


def test_the_token_is_read_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREFFIER_TOKEN", TOKEN)
    assert load(tmp_path, "").token.get_secret_value() == TOKEN


def test_the_token_is_in_no_description_of_a_problem(tmp_path: Path) -> None:
    config = load(tmp_path, f'token = "{TOKEN}"')
    assert TOKEN not in repr(config)
    said = problems(tmp_path, f'token = "{TOKEN}"\nmode = "webhook"')
    assert TOKEN not in said
    assert TOKEN not in problems(tmp_path, f'token = ["{TOKEN}"]')


def test_relative_paths_start_at_the_folder_of_the_configuration(tmp_path: Path) -> None:
    config = load(tmp_path, f'token = "{TOKEN}"\n[health]\nheartbeat = "beat"')
    assert config.database == tmp_path / "greffier.db"
    assert config.health.heartbeat == tmp_path / "beat"
    assert load(tmp_path, f'token = "{TOKEN}"\ndatabase = "/srv/desk.db"').database == Path(
        "/srv/desk.db"
    )


def test_the_settings_of_the_webhook_are_read(tmp_path: Path) -> None:
    table = '[webhook]\nurl = "https://desk.example/telegram"\nsecret = "0123456789abcdef"'
    config = load(tmp_path, f'token = "{TOKEN}"\nmode = "webhook"\n{table}')
    assert config.webhook is not None
    assert (config.webhook.host, config.webhook.port) == ("127.0.0.1", 8443)
