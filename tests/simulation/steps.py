"""The steps of a simulation: a list that is drawn from the seed, of which a part can be played."""

from __future__ import annotations

import random
from dataclasses import dataclass

DAY = 86_400.0
#: How often people do each of these, out of all that they do.
DEEDS = {
    "tap": 30, "action": 14, "typed": 14, "answer": 9, "report": 8, "remind": 6, "list": 5,
    "follow": 3, "reply": 2, "notice": 5, "assign": 3, "correct": 2, "wrong": 3, "talk": 3,
    "edit": 2, "late": 2, "double": 3, "stale": 2, "settings": 2, "link": 1, "guest": 0.3,
    "mistaken": 1, "accredit": 1, "forward": 0.5, "parked": 2,
    "facilitator": 1, "group": 0.6, "move": 0.5, "burst": 0.05,
}  # fmt: skip
#: How often each of these goes wrong in a day, on average.
TROUBLES = {
    "loss-before": 1.0, "loss-after": 1.0, "error": 0.7, "html": 0.3, "429": 0.5, "slow": 0.5,
    "unknown-token": 0.2, "redeliver": 0.6, "outage": 0.25, "long-outage": 0.06, "kill": 0.7,
    "stop": 0.15, "block": 0.1, "close-topic": 0.1, "migrate": 0.02, "wrong-clock": 0.15,
    "delete-topic": 0.05, "whisper": 0.3,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """What is done at one time; *draw* is the seed of all that is left open.

    *who* is the number of a person in the cast, and -1 for what goes wrong.
    """

    at: float
    kind: str
    who: int
    draw: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that a simulation depends on."""

    seed: int
    days: float
    people: int = 20
    acts: int = 100
    troubles: bool = True


def draw_steps(plan: Plan) -> list[Step]:
    """Return the steps of a plan in their order."""
    draw = random.Random(f"steps {plan.seed}")
    found = []
    for day in range(max(1, round(plan.days))):
        begin = day * DAY
        # People work from 6 to 17 UTC, and now and then at another time.
        for _ in range(plan.acts):
            hour = draw.gauss(11.0, 2.5) if draw.random() < 0.95 else draw.uniform(0, 24)
            at = begin + min(max(hour, 0.0), 23.99) * 3600
            [kind] = draw.choices(tuple(DEEDS), tuple(DEEDS.values()))
            found.append(Step(at, kind, draw.randrange(plan.people), draw.getrandbits(48)))
        for kind, often in TROUBLES.items():
            count = int(often) + (draw.random() < often % 1)
            for _ in range(count if plan.troubles else 0):
                at = begin + draw.uniform(5, 19) * 3600
                found.append(Step(at, kind, -1, draw.getrandbits(48)))
    # Some things are done at nearly the same time.
    bursts = [
        Step(near.at + draw.uniform(0.0, 2.0), each.kind, each.who, each.draw)
        if draw.random() < 0.1
        else each
        for near, each in zip([*found[1:], found[0]], found, strict=True)
    ]
    return sorted(bursts, key=lambda each: each.at)
