"""The accessibility judge: what hinders people who see, hear or move otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.async_api import Page

#: Of axe-core's four grades, those that keep somebody from using the page.
GRAVE = {"serious", "critical"}
#: The rule about letters that stand out from their ground.
CONTRAST = ("color-contrast",)


@cache
def _judge() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def faults_of(page: Page, rules: Sequence[str] | None = None) -> list[str]:
    """The grave faults of the page as it stands, by some rules or all, and where they are."""
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
