"""Names of delegations, groups and people that tests of addressees use."""

from __future__ import annotations

from voice.addressees import Names

GROUPS = ("DEL", "POL", "HUM", "MIL")
ROLES = ("heads", "delegates", "experts", "facilitators", "observers")
LETTERS = Names(
    delegations={
        "A": ("Delegation A", "Делегация A", "Делегація A", "A Heyeti"),
        "B": ("Delegation B", "Делегация B", "Делегація B", "B Heyeti"),
        "M": ("Facilitation", "Facilitator", "Посредник", "Посередник", "Arabulucu"),
        "O": ("Observers", "Наблюдатель", "Спостерігач", "Gözlemci"),
        "S": ("Secretariat", "Секретариат", "Секретаріат", "Sekretarya"),
    },
    groups=GROUPS,
    roles=ROLES,
    labels=frozenset({"A-hum", "B-hum", "B-head", "S-sec", "Sky_1"}),
    parties=("A", "B"),
)
STATES = Names(
    delegations={
        "VAL": ("Republic of Valdoria", "Республика Валдория", "Республіка Валдорія", "Valdorya"),
        "KOR": ("Kordan", "Кордан", "Kordan Cumhuriyeti"),
        "MED": ("Mediation team", "Посредники", "Посередники", "Arabulucular"),
    },
    groups=GROUPS,
    roles=ROLES,
    labels=frozenset({"KOR-1"}),
    parties=("VAL", "KOR"),
)
