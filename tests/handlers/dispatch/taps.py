"""Proposes an item, accepts it by a button, and presses buttons quickly."""

from __future__ import annotations

from tests.handlers.letters import card, shown_in
from tests.room import Room, Said

CHANGED = {
    "en": "The card has just changed. Look at it, then press again.",
    "ru": "Карточка только что изменилась. Сначала нужно посмотреть на неё, затем нажать снова.",
    "uk": "Картка щойно змінилася. Спершу треба подивитися на неї, а тоді натиснути знову.",
    "tr": "Kart az önce değişti. Önce karta bakmak, sonra yeniden basmak gerekir.",
}
ACCEPTED = [("action-logged", "A"), ("action-accepted", "B")]


async def proposed(room: Room, whose: str = "B", who: str = "A-hum", what: str = "Count") -> Said:
    """Enter an item that is proposed to these delegations, and return its card."""
    said = await room.says(who, f"/action {whose}: {what} by 25 Jul 12:00", "HUM")
    return card(said)


async def accepted(room: Room, who: str = "B-hum") -> Said:
    """Accept the item by the button on its card, and return the card that is drawn then."""
    return card(await room.presses(who, "Accept", shown_in(room, "HUM", "Accept")))


async def taps(room: Room, who: str, label: str, of: Said, after: float) -> str:
    """Press a button so many seconds after the present, and return the pop-up."""
    await room.receives(room.press(who, label, of, after=after))
    return room.popped
