"""The checks that these tests use: they must find errors."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from tests.page.accessibility import CONTRAST, faults_of
from tests.page.browsers import fresh_context
from tests.page.conftest import WIDE
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: Readable, and named; then each with one thing wrong.
SOUND = (
    "<html lang='en'><title>A</title><main><h1>A heading</h1><button>Send</button></main></html>"
)
PALE = SOUND.replace("<h1>", "<h1 style='color: #ddd; background: #fff'>")
NAMELESS = SOUND.replace("Send", "")


@pytest.mark.parametrize(
    ("content", "rules", "found"),
    [
        (SOUND, None, []),
        (PALE, None, ["color-contrast"]),
        (PALE, CONTRAST, ["color-contrast"]),
        (NAMELESS, None, ["button-name"]),
        (NAMELESS, CONTRAST, []),
    ],
)
async def test_low_contrast_and_buttons_without_a_name_are_found(
    browser: Browser, content: str, rules: tuple[str, ...] | None, found: list[str]
) -> None:
    async with fresh_context(browser, *WIDE) as context:
        page = await context.new_page()
        await page.set_content(content)
        assert [each.partition(":")[0] for each in await faults_of(page, rules)] == found


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("console.error('a plain error')", "console: a plain error"),
        ("setTimeout(() => { throw new Error('nobody caught it'); })", "uncaught: "),
        ("fetch('http://127.0.0.1:9/').catch(() => {})", "console: policy: connect-src"),
        ("document.body.innerHTML = '<p onclick=x>'", "console: policy: script-src"),
    ],
)
async def test_what_goes_wrong_in_the_background_would_fail_a_test(
    visitor: Visitor, deed: str, told: str
) -> None:
    await visitor.opens("B-hum", "DEL")
    visitor.watch.forgive("")
    await visitor.page.evaluate(f"() => {{ {deed} }}")
    # When this is done, the immediate actions before it are done too.
    await visitor.page.evaluate("() => new Promise((go) => setTimeout(go))")
    assert any(each.startswith(told) for each in visitor.watch.troubles)


async def test_a_request_to_another_address_would_fail_a_test(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "DEL")
    visitor.watch.forgive("")
    async with visitor.page.expect_request("http://127.0.0.1:9/"):
        await visitor.page.evaluate("() => { location.href = 'http://127.0.0.1:9/'; }")
    assert "a request left the sandbox: http://127.0.0.1:9/" in visitor.watch.troubles
