"""The accessibility check of the page by axe-core."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.async_api import Page

#: The grades of axe-core that keep people from using the page.
GRAVE = {"serious", "critical"}
#: The rule about the contrast of text.
CONTRAST = ("color-contrast",)


@cache
def _judge() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def faults_of(page: Page, rules: Sequence[str] | None = None) -> list[str]:
    """Return the serious problems of the page as it is, by some rules or all, with their nodes."""
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
