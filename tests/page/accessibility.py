"""A check of the page's accessibility with axe-core."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.async_api import Page

#: Only problems of these grades of axe-core are reported, because they keep people from using the
#: page.
GRAVE = {"serious", "critical"}
#: The rule of axe-core that checks the contrast of text.
CONTRAST = ("color-contrast",)


@cache
def _judge() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def faults_of(page: Page, rules: Sequence[str] | None = None) -> list[str]:
    """Return the grave accessibility problems of the page in its present state, with their nodes.

    If `rules` is given, only these rules of axe-core are checked.
    """
    await page.evaluate(_judge())
    found = await page.evaluate(
        "(rules) => axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })",
        rules,
    )
    return [
        f"{each['id']}: {each['help']} {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]
