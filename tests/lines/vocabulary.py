"""Words of four languages from which lines are put together, each with what it means.

The lines are sent on Friday 25 July 2025 at 06:10 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

TOMORROW, SUNDAY, MONDAY = date(2025, 7, 26), date(2025, 7, 27), date(2025, 7, 28)
THURSDAY, AUGUST = date(2025, 7, 31), date(2025, 8, 4)


@dataclass(frozen=True, slots=True)
class Day:
    """A day: as it is said alone, and after the words for "by"."""

    said: str
    until: str
    date: date


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour: alone, after the word for "at", and (in Turkish) with the ending for "by"."""

    said: str
    at: str
    until: str
    time: time


@dataclass(frozen=True, slots=True)
class Who:
    """The words for an addressee, with the delegations that are meant.

    *meant* is empty if nothing may be recorded without a question.
    """

    said: str
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    #: Words that mean no time and nobody.
    plain: str
    #: Words that look like a time, a code or a rhythm, and are text in the middle of a line.
    traps: tuple[str, ...]
    days: tuple[Day, ...]
    hours: tuple[Hour, ...]
    #: The words for "by"; with `{}`, where the time stands.
    cues: tuple[str, ...]
    #: Words between two times, after which it is not certain which one is meant.
    between: tuple[str, ...]
    #: Words beside an hour that make it uncertain, with `{}` for the hour.
    about: tuple[str, ...]
    #: A weekly rhythm on Mondays, with `{}` for the hour.
    weekly: tuple[str, ...]
    #: Rhythms with an exception, with `{}` for the hour.
    except_for: tuple[str, ...]
    who: tuple[Who, ...]


def _hours(at: str, endings: str) -> tuple[Hour, ...]:
    clocks = ("09:00", "10:00", "12:30", "15:00", "18:00")
    return tuple(
        Hour(clock, at.format(clock), f"{clock}'{ending}", time.fromisoformat(clock))
        for clock, ending in zip(clocks, endings.split(), strict=True)
    )


_CODES = (Who("B: ", ("B",)), Who("A+B: ", ("A", "B")), Who("", ("A",)), Who("O: ", ("O",)),
          Who("B-hum: "), Who("B/A: ", ("B", "A")), Who("@B: ", ("B",)),
          Who("B. ", ("B",)))  # fmt: skip

WORDS = {
    "en": Words(
        plain=("send check count list map route water gate report convoy tents fuel road"
               " new of"),
        traps=("per day", "14:00", "HUM 08:30", "with B", "12", "for 3 days", "both sides",
               "the heads", "of Monday", "at 11", "and", "daily", "the first", "until 17:00"),
        days=(Day("tomorrow", "tomorrow", TOMORROW), Day("Monday", "Monday", MONDAY),
              Day("28 Jul", "28 Jul", MONDAY), Day("Mon 28 July", "Mon 28 July", MONDAY),
              Day("4 August", "4 August", AUGUST), Day("Sunday", "Sunday", SUNDAY),
              Day("31 Jul", "31 Jul", THURSDAY)),
        hours=_hours("at {}", "x x x x x"),
        cues=("by {}", "until {}", "no later than {}", "not later than {}"),
        between=("or", "and", "to", "-", "or by", "and by", ", or"),
        about=("around {}", "about {}", "after {}", "before {}", "from {}", "~{}"),
        weekly=("every Monday at {}", "weekly Mon {}", "each Monday at {}"),
        except_for=("every day except Friday at {}", "every weekday but Monday at {}",
                    "every day at {} except 1 Aug"),
        who=(*_CODES, Who("B and A: ", ("B", "A")), Who("Delegation B: ", ("B",)),
             Who("B - ", ("B",)), Who("B, A: ", ("B", "A")), Who("all except B: "),
             Who("for B: ", ("B",))),
    ),
    "ru": Words(
        plain=("прислать проверить посчитать список карту маршрут воду ворота отчёт колонну"
               " палатки топливо дорогу новый"),
        traps=("в сутки", "14:00", "HUM 08:30", "с B", "12", "на 3 дня", "обе стороны", "главы",
               "от понедельника", "в 11", "и", "ежедневно", "первый", "до 17:00"),
        days=(Day("завтра", "завтра", TOMORROW), Day("в понедельник", "понедельника", MONDAY),
              Day("28 июля", "28 июля", MONDAY), Day("4 августа", "4 августа", AUGUST),
              Day("в воскресенье", "воскресенья", SUNDAY), Day("28.07", "28.07", MONDAY),
              Day("в четверг", "четверга", THURSDAY)),
        hours=_hours("в {}", "x x x x x"),
        cues=("до {}", "не позднее {}", "не позже {}"),
        between=("или", "и", "или до", "и до", "либо", ", или", "-"),
        about=("около {}", "после {}", "с {}", "примерно в {}", "не раньше {}"),
        weekly=("каждый понедельник в {}", "по понедельникам в {}"),
        except_for=("каждый день кроме пятницы в {}", "по будням, кроме среды, в {}",
                    "ежедневно в {} кроме 1 августа"),
        who=(*_CODES, Who("B и A: ", ("B", "A")), Who("Делегация B: ", ("B",)),
             Who("B — ", ("B",)), Who("B, A: ", ("B", "A")), Who("все кроме B: "),
             Who("для B: ", ("B",)), Who("В: ", ("B",))),
    ),
    "uk": Words(
        plain=("надіслати перевірити порахувати список карту маршрут воду ворота звіт колону"
               " намети пальне дорогу новий"),
        traps=("на добу", "14:00", "HUM 08:30", "з B", "12", "на 3 дні", "обидві сторони",
               "голови", "від понеділка", "об 11", "і", "щодня", "перший", "до 17:00"),
        days=(Day("завтра", "завтра", TOMORROW), Day("у понеділок", "понеділка", MONDAY),
              Day("28 липня", "28 липня", MONDAY), Day("4 серпня", "4 серпня", AUGUST),
              Day("у неділю", "неділі", SUNDAY), Day("28.07", "28.07", MONDAY),
              Day("у четвер", "четверга", THURSDAY)),
        hours=_hours("о {}", "x x x x x"),
        cues=("до {}", "не пізніше {}"),
        between=("або", "та", "або до", "і до", "чи", ", або", "-"),
        about=("близько {}", "після {}", "з {}", "приблизно о {}", "не раніше {}"),
        weekly=("щопонеділка о {}", "кожного понеділка о {}"),
        except_for=("щодня крім п’ятниці о {}", "по буднях, крім середи, о {}",
                    "щодня о {} окрім 1 серпня"),
        who=(*_CODES, Who("B та A: ", ("B", "A")), Who("Делегація B: ", ("B",)),
             Who("B — ", ("B",)), Who("B, A: ", ("B", "A")), Who("усі крім B: "),
             Who("для B: ", ("B",)), Who("В: ", ("B",))),
    ),
    "tr": Words(
        plain=("gönder doğrula say liste harita güzergâh su kapı rapor konvoy çadır yakıt"
               " yol yeni"),
        traps=("günde", "14:00", "HUM 08:30", "B ile", "12", "3 gün boyunca", "iki taraf",
               "başkanlar", "pazartesi günkü", "saat 11", "ve", "her gün", "ilk",
               "17:00'ye kadar"),
        days=(Day("yarın", "yarın", TOMORROW), Day("pazartesi", "pazartesi", MONDAY),
              Day("28 Temmuz", "28 Temmuz", MONDAY), Day("4 Ağustos", "4 Ağustos", AUGUST),
              Day("28.07", "28.07", MONDAY), Day("perşembe", "perşembe", THURSDAY)),
        hours=_hours("saat {}", "a a a e e"),
        cues=("en geç {}", "{} kadar"),
        between=("veya", "ve", "ya da", "ile", "-"),
        about=("{} civarı", "{} sonrası", "{} gibi", "yaklaşık {}"),
        weekly=("her pazartesi {}", "her pazartesi saat {}"),
        except_for=("cuma hariç her gün {}", "çarşamba dışında hafta içi her gün {}",
                    "1 Ağustos hariç her gün {}"),
        who=(*_CODES, Who("B ve A: ", ("B", "A")), Who("B Heyeti: ", ("B",)),
             Who("B - ", ("B",)), Who("B, A: ", ("B", "A")), Who("B hariç herkes: "),
             Who("B için: ", ("B",))),
    ),
}  # fmt: skip
