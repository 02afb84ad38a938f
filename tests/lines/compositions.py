"""Puts lines together at random from the words of a language, each with what its author means."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product

from tests.lines.entries import Entry, instant, plain_text
from tests.lines.tables import LANGUAGES, Row
from tests.lines.vocabulary import WORDS, Day, Hour, Who, Words

#: In private, A-hum means the time of Istanbul.
ISTANBUL = timedelta(hours=3)
#: Of ten lines, about so many hold a word that looks like a time or a code.
_TRAPPED = 0.4


@dataclass(frozen=True, slots=True)
class When:
    """Words for a time, and the times that may be meant; none if nothing may be recorded at once.

    *left* are words of it that may as well stay in the text.
    """

    said: str
    meant: tuple[str, ...]
    left: str = ""
    clear: bool = False


def compose(number: int) -> tuple[Row, bool]:
    """Return the line with this number, and whether it holds nothing doubtful."""
    draw = random.Random(number)
    language = LANGUAGES[number % len(LANGUAGES)]
    return draw.choice((_action, _action, _date, _follow, _remind, _notice, _correct))(
        draw, language, WORDS[language]
    )


def _action(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    who, text, when = draw.choice(words.who), _text(draw, words), _by(draw, words)
    line = f"/action {who.said}{text[0]} {when.said}"
    if draw.random() < 0.2 and who in words.who[:1]:
        line += draw.choice((". ", ".", " "))
    entries = _readings("+".join(who.meant), when, text[0]) if who.meant else []
    return _row(language, "A-hum", "HUM", line, entries), _is_clear(who, words, when, text)


def _correct(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    text, when = _text(draw, words), _by(draw, words)
    line = f"/correct HUM-A1 {text[0]} {when.said}"
    entries = _readings("HUM-A1", when, text[0])
    return _row(language, "A-hum", "HUM", line, entries), when.clear and not text[1]


def _date(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    text, when = draw.choice((("", False), _text(draw, words))), _at(draw, words)
    entries = _readings("HUM-A1", when, text[0])
    line = f"/date HUM-A1 {when.said} {text[0]}".rstrip()
    return _row(language, "A-hum", "HUM", line, entries), when.clear and not text[1]


def _follow(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    who, text, when = draw.choice(words.who), _text(draw, words), _at(draw, words)
    line = f"/follow HUM-A1 {who.said}{when.said} {text[0]}?"
    entries = _readings("+".join(who.meant), when, f"{text[0]}?") if who.meant else []
    return _row(language, "A-hum", "HUM", line, entries), _is_clear(who, words, when, text)


def _remind(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    text, when = _text(draw, words), _at(draw, words, ISTANBUL, rhythms=True)
    line = f"/remind {text[0]} {when.said}"
    entries = _readings("me", when, text[0])
    return _row(language, "A-hum", "private", line, entries), when.clear and not text[1]


def _notice(draw: random.Random, language: str, words: Words) -> tuple[Row, bool]:
    to, text, when = (
        draw.choice(("HUM", "all", "heads", "A")),
        _text(draw, words),
        _at(draw, words),
    )
    if draw.random() < 0.3:
        line, now = f"/notice {to}: {text[0]}", When("", ("now",), clear=True)
        entries = _readings(to, now, text[0])
        return _row(language, "S-sec", "private", line, entries), not text[1]
    line = f"/notice {to} at {when.said}: {text[0]}"
    entries = _readings(to, when, text[0])
    return _row(language, "S-sec", "private", line, entries), when.clear and not text[1]


def _text(draw: random.Random, words: Words) -> tuple[str, bool]:
    """Return a text, and True if it holds words that look like a time or a code."""
    chosen = draw.choices(words.plain.split(), k=draw.randint(2, 7))
    trapped = draw.random() < _TRAPPED
    if trapped:
        chosen.insert(draw.randint(0, len(chosen)), draw.choice(words.traps))
    return " ".join(chosen), trapped


def _by(draw: random.Random, words: Words) -> When:
    """Return a due time at the end of a line, after or before the word for "by"."""
    day, hour, cue = draw.choice(words.days), draw.choice(words.hours), draw.choice(words.cues)
    # In Turkish, the ending of the word before "kadar" means "by".
    spoken = hour.until if cue.startswith("{}") else hour.said
    match draw.randrange(8):
        case 0 | 1 | 2:
            said = cue.format(f"{day.until} {spoken}")
            return When(said, (_utc(day, hour),), clear=True)
        case 3:
            # The day stands in the text: "on Monday by 10:00".
            return When(f"{day.said} {cue.format(spoken)}", (_utc(day, hour),), left=day.said)
        case 4:
            first = cue.format(f"{day.until} {spoken}")
            return When(_joined(draw, words, first, day, hour), ())
        case 5:
            return When(cue.format(draw.choice(words.weekly).format(spoken)), ())
        case 6:
            rhythm = draw.choice((*words.weekly, *words.except_for)).format(hour.said)
            return When(f"{rhythm} {cue.format(spoken)}", ())
        case _:
            return When(f"{hour.at} {words.cues[0].format(day.until)}", (_utc(day, hour),))


def _joined(draw: random.Random, words: Words, first: str, day: Day, hour: Hour) -> str:
    """Return two times, between which it is not certain which one is meant."""
    later = draw.choice([each for each in words.hours if each != hour])
    other = draw.choice([each for each in words.days if each.date != day.date])
    joint = draw.choice(words.between)
    second = draw.choice((later.said, f"{other.until} {later.said}"))
    return f"{first}{'' if joint.startswith(',') else ' '}{joint} {second}"


def _at(
    draw: random.Random,
    words: Words,
    ahead: timedelta = timedelta(0),
    *,
    rhythms: bool = False,
) -> When:
    """Return a time that stands alone, on a clock that is *ahead* of UTC."""
    day, hour = draw.choice(words.days), draw.choice(words.hours)
    meant = (_utc(day, hour, ahead),)
    match draw.randrange(8):
        case 0 | 1:
            return When(f"{day.said} {hour.said}", meant, clear=True)
        case 2:
            return When(f"{day.said} {hour.at}", meant)
        case 3:
            return When(f"{day.said}, {hour.at}", meant)
        case 4:
            return When(_joined(draw, words, f"{day.said} {hour.said}", day, hour), ())
        case 5:
            return When(f"{day.said} {draw.choice(words.about).format(hour.said)}", ())
        case 6:
            rule = f"FREQ=WEEKLY;BYDAY=MO;BYHOUR={hour.time.hour};BYMINUTE={hour.time.minute}"
            asked = f"weekly Mon {hour.time:%H:%M} UTC"
            said = draw.choice(words.weekly).format(hour.said)
            return When(said, (rule,) if rhythms else (rule, asked))
        case _:
            return When(draw.choice(words.except_for).format(hour.said), ())


def _utc(day: Day, hour: Hour, ahead: timedelta = timedelta(0)) -> str:
    return instant(datetime.combine(day.date, hour.time) - ahead)


def _readings(who: str, when: When, text: str) -> list[Entry]:
    """Return what may be recorded at once: any of the times that are meant, and the text."""
    texts = {text, f"{text} {when.left}".strip(), f"{when.left} {text}".strip()}
    return [Entry(who, each, plain_text(one)) for each, one in product(when.meant, sorted(texts))]


def _is_clear(who: Who, words: Words, when: When, text: tuple[str, bool]) -> bool:
    return who in words.who[:4] and when.clear and not text[1]


def _row(language: str, who: str, where: str, line: str, entries: list[Entry]) -> Row:
    expected = " || ".join(["asked", "refused", *map(str, entries)])
    return Row("random", language, who, where, line, expected)
