"""A visitor of the page in a browser, with methods for what a user does and sees."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from sandbox.scenario.stage import Stage
from tests.page.browsers import Watch


@dataclass
class Visitor:
    """A user of the page, who acts as one of the stage's people after another."""

    page: Page
    stage: Stage
    watch: Watch

    @property
    def narrow(self) -> bool:
        """Return whether the window is so narrow that it shows either the list or the thread."""
        size = self.page.viewport_size
        return size is not None and size["width"] < 600

    async def opens(self, who: str, where: str | None = None) -> None:
        """Open the page as this person, at a group's thread or at the private chat.

        `where` is the code of the group, or None for the private chat.
        """
        chat, thread = self._place(who, where)
        marks = f"as={self.stage.people[who]}&chat={chat}"
        marks += "" if thread is None else f"&thread={thread}"
        await self.page.goto(f"{self.stage.url}/#{marks}")
        row = self.row(who, where)
        await expect(row).to_have_attribute("aria-current", "true")
        if self.narrow and not await self.thread.is_visible():
            await row.click()
        await expect(self.thread).to_be_visible()

    async def goes_to(self, who: str, where: str | None = None) -> None:
        """Click the row of a group's thread or of the private chat in the list."""
        await self.row(who, where).click()
        await expect(self.row(who, where)).to_have_attribute("aria-current", "true")

    async def becomes(self, who: str) -> None:
        """Choose this person in the list of people."""
        await self.page.locator("button.you").click()
        await self.page.get_by_role("option", name=who).click()
        await expect(self.page.locator(".you-name")).to_have_text(who)

    async def writes(self, words: str) -> None:
        """Write a text into the input field, and send it with Enter."""
        await self.composer.fill(words)
        await self.composer.press("Enter")
        await expect(self.composer).to_have_value("")

    async def presses(self, words: str, button: str) -> None:
        """Press a button of the newest message that contains this text."""
        await (
            self.card(words)
            .locator(".keys")
            .get_by_role("button", name=button, exact=True)
            .click()
        )

    async def chooses(self, words: str, entry: str) -> None:
        """Choose an entry in the menu of the newest message that contains this text."""
        await self.card(words).click(button="right")
        await self.page.get_by_role("menuitem", name=entry).click()

    async def turns_to(self, part: str) -> None:
        """Open a part of the side panel: Guide, Clock or Faults."""
        tab = self.page.get_by_role("tab", name=part)
        if not await tab.is_visible():
            await self.page.locator("[data-opens-side]").first.click()
        await tab.click()
        await expect(tab).to_have_attribute("aria-selected", "true")

    async def flips(self, switch: str, *, on: bool) -> None:
        """Turn a switch in the part Faults on or off, and expect it to be so afterwards."""
        await self.turns_to("Faults")
        button = self.page.get_by_role("switch", name=switch)
        await expect(button).to_have_attribute("aria-checked", str(not on).lower())
        await button.click()
        await expect(button).to_have_attribute("aria-checked", str(on).lower())

    @property
    def thread(self) -> Locator:
        """Return the element that shows the open thread."""
        return self.page.locator("#thread")

    @property
    def composer(self) -> Locator:
        """Return the input field for messages."""
        return self.page.locator("textarea.composer-text")

    @property
    def messages(self) -> Locator:
        """Return all messages of the open thread that the page has loaded."""
        return self.thread.locator(".stream article.message")

    @property
    def whispers(self) -> Locator:
        """Return the messages that the person sees alone in the open thread."""
        return self.thread.locator(".whispers .whisper")

    @property
    def popup(self) -> Locator:
        """Return the visible pop-ups."""
        return self.page.locator("#popups .popup")

    def card(self, words: str) -> Locator:
        """Return the newest loaded message that contains this text."""
        return self.messages.filter(has_text=words).last

    def row(self, who: str, where: str | None = None) -> Locator:
        """Return the row of a group's thread, or of the person's private chat, in the list."""
        chat, thread = self._place(who, where)
        key = f'[data-chat="{chat}"][data-thread="{"" if thread is None else thread}"]'
        return self.page.locator(f"#places .place{key}")

    def _place(self, who: str, where: str | None) -> tuple[int, int | None]:
        return self.stage.threads[where] if where else (self.stage.people[who], None)
