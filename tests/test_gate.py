"""Each tool of `make check` (the gate) fails on an error planted in a copy, and names it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
TOOLS = Path(sys.executable).parent
ROOMS = ("bot", "handlers", "storage", "voice", "domain", "sandbox")

ARROWS = "Every arrow falls: bot, handlers, storage | voice, domain"
INSIDE = "Inside handlers: dispatch, contents, matters, turns"
MATTERS = "Matters are independent"
SANDBOX = "The sandbox is the other side of an HTTP connection"
STARTS_SANDBOX = "Nobody but the command line starts the sandbox"
PURE = "The domain waits for nothing and asks nobody"
TELEGRAM = "Telegram and APScheduler stop at bot/"
AIOHTTP = "aiohttp stops at bot/ and sandbox/"
SQL = "SQL stops at storage/"
SENTENCES = "Sentences stop at voice/"


def run(tool: str, *words: str, house: Path) -> tuple[int, str]:
    """Run one of the gate's tools in the folder *house*; return exit status and output."""
    done = subprocess.run(
        [TOOLS / tool, *words], cwd=house, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def broken_contracts(house: Path) -> tuple[list[str], str]:
    """Check the imports in the folder *house*; return the broken contracts and the output.

    Fails if the exit status does not agree with the broken contracts.
    """
    status, printed = run("lint-imports", "--no-cache", house=house)
    end = " BROKEN"
    broken = [each.removesuffix(end) for each in printed.splitlines() if each.endswith(end)]
    assert (status == 0) == (not broken), printed
    return broken, printed


def plant(house: Path, files: Mapping[str, str]) -> None:
    """Write *files* (relative path -> text) into the folder *house*."""
    for name, text in files.items():
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text(text, "utf-8")


@pytest.fixture
def small_house(tmp_path: Path) -> Path:
    """Return a folder with our pyproject.toml and with empty packages of the same names."""
    folders = (*ROOMS, "bench")
    plant(tmp_path, {f"{each}/__init__.py": f'"""The room {each}."""\n' for each in folders})
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.fixture
def furnished_house(tmp_path: Path) -> Path:
    """Return a folder with copies of handlers, storage, voice, domain and the Fluent check."""
    unwanted = shutil.ignore_patterns("__pycache__")
    for room in ("handlers", "storage", "voice", "domain"):
        shutil.copytree(HOUSE / room, tmp_path / room, ignore=unwanted)
    checks = [HOUSE / "tests" / "__init__.py", *(HOUSE / "tests").glob("fluent*.py")]
    plant(tmp_path, {f"tests/{each.name}": each.read_text("utf-8") for each in checks})
    return tmp_path


def test_lint_imports_accepts_imports_in_the_allowed_directions(small_house: Path) -> None:
    arrows = {
        "domain/facts.py": "import re\n",
        "voice/words.py": "import fluent\nimport domain.facts\n",
        "storage/rows.py": "import sqlalchemy\nimport domain.facts\n",
        "handlers/turns.py": "import storage.rows\nimport voice.words\nimport domain.facts\n",
        "bot/cli.py": "import sandbox.service\n",
        "bot/intake.py": "import telegram\nimport aiohttp\nimport handlers.turns\n",
        "sandbox/service.py": "import aiohttp\n",
    }
    plant(small_house, arrows)
    broken, printed = broken_contracts(small_house)
    assert broken == [], printed


#: Contract -> imports that it forbids.
FORBIDDEN = {
    ARROWS: [
        "domain.facts -> storage.rows", "domain.facts -> voice.words",
        "voice.words -> storage.rows", "storage.rows -> voice.words",
        "storage.rows -> handlers.turns", "voice.words -> handlers.turns",
        "handlers.turns -> bot.intake",
    ],
    SANDBOX: ["sandbox.service -> bot.intake", "sandbox.service -> domain.facts"],
    STARTS_SANDBOX: ["bot.intake -> sandbox.service", "handlers.turns -> sandbox.service"],
    PURE: ["domain.facts -> asyncio", "domain.facts -> time"],
    TELEGRAM: [
        "handlers.turns -> telegram", "storage.rows -> apscheduler", "sandbox.service -> telegram",
    ],
    AIOHTTP: ["handlers.turns -> aiohttp", "voice.words -> aiohttp"],
    SQL: [
        "voice.words -> sqlalchemy", "bot.intake -> sqlalchemy", "handlers.turns -> sqlite3",
        "sandbox.service -> aiosqlite",
    ],
    SENTENCES: ["bot.intake -> fluent", "handlers.turns -> babel"],
}  # fmt: skip


@pytest.mark.parametrize("contract", list(FORBIDDEN))
def test_lint_imports_refuses_an_import_upward_or_of_a_library_in_the_wrong_package(
    small_house: Path, contract: str
) -> None:
    texts: dict[str, str] = {}
    for arrow in FORBIDDEN[contract]:
        importer, imported = arrow.split(" -> ")
        texts[importer] = f"{texts.get(importer, '')}import {imported}\n"
        if imported.partition(".")[0] in ROOMS:
            texts.setdefault(imported, "")
    plant(small_house, {_file(module): text for module, text in texts.items()})
    broken, printed = broken_contracts(small_house)
    assert broken == [contract]
    assert [each for each in FORBIDDEN[contract] if f"{each} (" not in printed] == []


@pytest.mark.parametrize(
    ("importer", "imported", "contracts"),
    [
        ("handlers.actions.commands", "handlers.notices.commands", [MATTERS]),
        ("handlers.followups.timers", "handlers.actions.timers", [MATTERS]),
        ("handlers.groups", "handlers.digests.timers", [MATTERS]),
        ("handlers.parked", "handlers.prompts", [MATTERS]),
        ("handlers.actions.commands", "handlers.contents", [MATTERS]),
        ("handlers.prompts", "handlers.dispatch.commands", [MATTERS]),
        ("handlers.turns.turn", "handlers.actions.commands", [MATTERS]),
        ("handlers.contents", "handlers.dispatch.commands", [INSIDE, MATTERS]),
        ("handlers.contents", "handlers.manual", [INSIDE]),
        ("handlers.turns.turn", "handlers.contents", [INSIDE, MATTERS]),
        ("handlers.turns.turn", "handlers.dispatch.commands", [INSIDE, MATTERS]),
    ],
)
def test_lint_imports_refuses_a_matter_of_handlers_that_imports_another_or_upward(
    small_house: Path, importer: str, imported: str, contracts: list[str]
) -> None:
    plant(small_house, _modules(importer, imported))
    plant(small_house, {_file(importer): f"import {imported}\n"})
    assert broken_contracts(small_house)[0] == contracts


def test_lint_imports_accepts_imports_in_allowed_directions_in_handlers(small_house: Path) -> None:
    arrows = {
        "handlers.turns.turn": "storage",
        "handlers.turns.routes": "handlers.turns.turn",
        "handlers.actions.commands": "handlers.turns.routes",
        "handlers.groups": "handlers.turns.routes",
        "handlers.contents": "handlers.actions",
        "handlers.manual": "handlers.contents",
        "handlers.dispatch.commands": "handlers.groups",
        "handlers.dispatch.dispatch": "handlers.contents",
    }
    plant(small_house, _modules(*arrows))
    plant(small_house, {_file(name): f"import {other}\n" for name, other in arrows.items()})
    broken, printed = broken_contracts(small_house)
    assert broken == [], printed


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


def _modules(*names: str) -> dict[str, str]:
    """Return path -> text for empty modules with these names and for their packages."""
    packages = {name.rpartition(".")[0] for name in names}
    rooms = {f"{each.replace('.', '/')}/__init__.py": "" for each in packages}
    return rooms | {_file(each): "" for each in names}


@pytest.mark.parametrize(
    ("file", "text", "rule"),
    [
        (
            "handlers/turns.py",
            "from datetime import datetime\n\nNOW = datetime.utcnow()\n",
            "DTZ003",
        ),
        ("bot/intake.py", "from datetime import datetime\n\nNOW = datetime.now()\n", "DTZ005"),
        (
            "handlers/turns.py",
            "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n",
            "TID251",
        ),
        ("voice/words.py", 'print("said")\n', "T201"),
        ("domain/facts.py", "from ..storage import rows\n", "TID252"),
        ("storage/rows.py", 'open("rows.txt")\n', "PTH123"),
        (
            "bot/intake.py",
            "async def wait() -> None:\n    import time\n\n    time.sleep(1)\n",
            "ASYNC251",
        ),
        (
            "handlers/turns.py",
            "def act() -> None:\n    try:\n        act()\n    except Exception:\n        return\n",
            "BLE001",
        ),
        ("domain/facts.py", f"LINE = '{'x' * 100}'\n", "E501"),
    ],
)
def test_ruff_refuses_code_against_each_of_these_rules(
    small_house: Path, file: str, text: str, rule: str
) -> None:
    plant(small_house, {file: text})
    status, printed = run(
        "ruff", "check", "--no-cache", "--output-format=concise", file, house=small_house
    )
    assert status != 0
    assert rule in printed
    assert file in printed


def test_ruff_format_refuses_a_file_that_is_not_formatted(small_house: Path) -> None:
    plant(small_house, {"voice/words.py": "WORDS = {'said':   True}\n"})
    status, printed = run("ruff", "format", "--no-cache", "--check", ".", house=small_house)
    assert status != 0
    assert "voice/words.py" in printed


def test_mypy_refuses_a_wrong_type_and_a_missing_type(small_house: Path) -> None:
    text = "def count(words):\n    return words\n\n\nSIZE: int = 'long'\n"
    plant(small_house, {"domain/facts.py": text})
    status, printed = run("mypy", "--no-incremental", "domain/facts.py", house=small_house)
    assert status != 0
    assert "[assignment]" in printed
    assert "[no-untyped-def]" in printed


def test_vulture_refuses_unused_and_unreachable_code(small_house: Path) -> None:
    text = "import json\n\n\ndef act() -> int:\n    return 1\n    return 2\n"
    plant(small_house, {"handlers/turns.py": text})
    status, printed = run("vulture", house=small_house)
    assert status != 0
    assert "unused import 'json'" in printed
    assert "unreachable code after 'return'" in printed


def test_the_migration_check_accepts_our_migrations(furnished_house: Path) -> None:
    status, printed = run("python", "-m", "storage.migrations.check", house=furnished_house)
    assert status == 0, printed


@pytest.mark.parametrize(
    ("planted", "named"),
    [
        ('facts.append_column(Column("planted", Text))', "planted"),
        ('Table("planted_table", metadata, Column("name", String))', "planted_table"),
        ('from sqlalchemy import Index\nIndex("ix_planted", facts.c.value)', "ix_planted"),
    ],
)
def test_the_migration_check_refuses_a_table_column_or_index_without_migration(
    furnished_house: Path, planted: str, named: str
) -> None:
    tables = furnished_house / "storage" / "facts.py"
    tables.write_text(f"{tables.read_text('utf-8')}\n{planted}\n", "utf-8")
    status, printed = run("python", "-m", "storage.migrations.check", house=furnished_house)
    assert status != 0
    assert named in printed


def test_the_fluent_check_names_missing_unused_and_unreadable_sentences(
    furnished_house: Path,
) -> None:
    planted = {
        "voice/en/planted.ftl": "unused = A card\ncounted = { $count }\n",
        "voice/tr/planted.ftl": "strange = Bir kart\ncounted = { $count }\n",
        "voice/uk/planted.ftl": "unused = {\n",
        "voice/ru/planted.ftl": "counted = { $count ->\n    [one] слово\n   *[other] слова\n}\n",
        "handlers/planted.py": 'def speak(speaker):\n    return speaker.say("unwritten")\n',
    }
    plant(furnished_house, planted)
    status, printed = run("python", "-m", "tests.fluent", house=furnished_house)
    assert status != 0
    for finding in (
        "tr: key unused is missing",
        "tr: key strange is not in en",
        "uk/planted.ftl: cannot be read",
        "ru/planted.ftl: counted: has no form for [few]",
        "en/planted.ftl: unused: nothing says it",
        "handlers/planted.py:2: unwritten: asked for, and in no catalogue",
    ):
        assert finding in printed
