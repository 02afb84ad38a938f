"""The words for time zones that mean the same in every language: "UTC", cities in brackets."""

from __future__ import annotations

from voice.dues.kinds import Kind

#: "Z" is the military and aviation letter for UTC: "1200Z".
SUFFIXES = {"z": Kind.ZONE}

# A city counts only in brackets: "14:00 (Istanbul)". Otherwise it may be the place of the meeting.
TABLE = {
    "ZONE:UTC": "z,zulu",
    "ZONE:Europe/Istanbul": "trt,(istanbul),(ankara),(türkiye),(turkey),(стамбул),(анкара)"
    ",(турция),(туреччина)",
    "ZONE:Europe/Kyiv": "(kyiv),(kiev),(kıyiv),(киев),(київ)",
    "ZONE:Europe/Moscow": "msk,(moscow),(moskova),(москва)",
    "ZONE:Europe/Minsk": "(minsk),(минск),(мінськ)",
    "ZONE:Europe/Zurich": "(geneva),(cenevre),(женева)",
    "ZONE:Europe/Vienna": "(vienna),(viyana),(вена),(відень)",
    "ZONE:Europe/London": "(london),(londra),(лондон)",
    "ZONE:Europe/Brussels": "(brussels),(brüksel),(брюссель)",
    "ZONE:Asia/Riyadh": "(riyadh),(riyad),(ріяд)",
    "ZONE:Asia/Qatar": "(doha),(доха)",
    "ZONE:Asia/Dubai": "(dubai),(дубай)",
}
