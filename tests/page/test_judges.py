"""Tests of the other tests' checks: they must find the errors that they look for."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from tests.page.accessibility import CONTRAST, faults_of
from tests.page.browsers import fresh_context
from tests.page.conftest import WIDE
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: The first page has no fault; the other two have a heading with low contrast and a button without
#: a name.
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
async def test_text_with_low_contrast_and_a_button_without_a_name_are_found(
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
        ("document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
         "console: policy: script-src"),
    ],
)  # fmt: skip
async def test_an_error_on_the_console_in_a_script_or_of_the_policy_is_noted(
    visitor: Visitor, deed: str, told: str
) -> None:
    await visitor.opens("B-hum", "DEL")
    visitor.watch.forgive("")
    await visitor.page.evaluate(f"() => {{ {deed} }}")
    # A timer that is set now fires after the timers that were set before, so their errors have
    # occurred by then.
    await visitor.page.evaluate("() => new Promise((go) => setTimeout(go))")
    assert any(each.startswith(told) for each in visitor.watch.troubles)


async def test_a_request_to_another_address_is_noted(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "DEL")
    visitor.watch.forgive("")
    async with visitor.page.expect_request("http://127.0.0.1:9/"):
        await visitor.page.evaluate("() => { location.href = 'http://127.0.0.1:9/'; }")
    assert "a request left the sandbox: http://127.0.0.1:9/" in visitor.watch.troubles
