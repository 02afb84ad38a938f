"""Tests which packages voice imports, because it must not import code that sends or stores."""

from __future__ import annotations

import ast
import sys

from tests.fluent import HOUSE


def test_voice_imports_no_packages_but_domain_fluent_babel_and_icalendar() -> None:
    imported: set[str] = set()
    for path in (HOUSE / "voice").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {each.name.partition(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").partition(".")[0])
    assert imported - sys.stdlib_module_names == {
        "voice",
        "domain",
        "fluent",
        "babel",
        "icalendar",
    }
