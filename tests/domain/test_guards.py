"""Tests which values the guards find and mask, and which texts they leave unchanged."""

from __future__ import annotations

import pytest

from domain.guards import Guarded, found, mask, masked, refuse_guarded

COORDINATES = [
    "50.4501, 30.5234",
    "50.4501,30.5234",
    "50.4501;30.5234",
    "50.4501 30.5234",
    "50.4501/30.5234",
    "50.4501 / 30.5234",
    "-33.8688, 151.2093",
    "50.450, 30.523",
    "50.45, 30.52",
    "50.4501, 30.5",
    "50,4501 30,5234",
    "50,4501; 30,5234",
    "50.4501 and 30.5234",
    "50.4501\n30.5234",
    "50.4501° N, 30.5234° E",
    "50.4501°, 30.5234°",
    "50.4501º 30.5234º",
    "50.45°, 30.52°",
    "50.4501N 30.5234E",
    "12.05N 13.07E",
    "N50.4501 E30.5234",
    "N 50.45, E 30.52",
    "50.4501 С, 30.5234 В",
    "50.45° с.ш. 30.52° в.д.",
    "50.45 пн. ш., 30.52 сх. д.",
    "12.3456°",
    "lat 50.45 lon 30.52",
    "широта: 50,45 долгота: 30,52",
    "enlem 41.01 boylam 28.97",
    "50°27′01″N 30°31′24″E",
    "50°27'01\"N, 30°31'24\"E",
    "50° 27' N 30° 31' E",
    "50°27.017'N",
    "50 27 01 N 30 31 24 E",
    "50-27-01N 30-31-24E",
    "502701N 0303124E",
    "5027N03031E",
    "50 deg 27 min 01 sec",
    "50 градусов 27 минут",
    "36U UA 25320 91465",
    "36UUA2532091465",
    "36U UA 2532 9146",
    "36uua25329146",
    "36U 325320 5591465",
    "36U 325320E 5591465N",
    "9G2GFG2F+XW",
    "FG2F+XWC",
    "geo:50.45,30.52",
    "geo:50.4501,30.5234;u=35",
    "https://maps.google.com/?q=50.45,30.52",
    "https://www.google.com/maps/@50.45,30.52,15z",
    "https://www.openstreetmap.org/#map=15/50.45/30.52",
    "https://yandex.com/maps/?ll=30.52%2C50.45&z=12",
    "https://maps.app.goo.gl/AbCdEf",
    "///filled.count.soap",
    "٥٠.٤٥٠١، ٣٠.٥٢٣٤".replace("،", ","),
    "５０．４５０１，３０．５２３４",
    "50.4\u200b501, 30.52\u200b34",
]
PHONES = [
    "+380 67 123 45 67",
    "+380671234567",
    "+380-67-123-45-67",
    "+380 (67) 123-45-67",
    "+380–67–123–45–67",
    "+90 532 123 45 67",
    "+7 (495) 123-45-67",
    "+1 202 555 0143",
    "+41.22.730.20.20",
    "＋380671234567",
    "+٣٨٠٦٧١٢٣٤٥٦٧",
    "+380\u200b67\u200b1234567",
    "00380671234567",
    "00 380 67 123 45 67",
    "067 123 45 67",
    "0671234567",
    "067-123-45-67",
    "067.123.45.67",
    "(067) 123 45 67",
    "(067)1234567",
    "8 (495) 123-45-67",
    "8-800-555-35-35",
    "84951234567",
    "0(532) 123 45 67",
    "0532 123 45 67",
    "03-123-4567",
    "380671234567",
    "90 532 123 45 67",
    "(495) 123-45-67",
    "(202) 555-0143",
    "202-555-0143",
    "123-45-67",
    "tel:0671234567",
    "тел. 12-34-56",
    "Tel 123 4567",
    "Call 067 123 45 67, ask for the duty officer.",
]
EMAILS = [
    "name@host.tld",
    "first.last+tag@mail.example.org",
    "name (at) host.tld",
    "name [at] host [dot] org",
    "name(at)host.tld",
    "name @ host.tld",
    "name＠host.tld",
    "name@host．tld",
    "имя@почта.рф",
    "имя (собака) почта.рф",
    "na\u200bme@host.tld",
    "mailto:name@host.tld",
    "Write to name@host.tld.",
]
HARMLESS = [
    "HUM-A12",
    "L1-170..L1-280",
    "/case L1-170..L1-280 not in territory",
    "022..132 133..182 located",
    "001 002 003 004",
    "25 Jul 14:00",
    "25 July 2025 14:00",
    "Jul 25 14:00",
    "2025-07-25T14:00Z",
    "2025-07-25T14:00+03:00",
    "2025-07-25T14:00+0300",
    "2025-07-25 14:00",
    "2025-07-25",
    "+48h",
    "+1d12h",
    "+30m",
    "+3d",
    "Fri 12:00",
    "Fri 25 Jul, 12:00 UTC",
    "today 18:00",
    "tomorrow 09:00",
    "14:00",
    "03/07",
    "03.07",
    "3-7",
    "03/07/2025",
    "03.07.2025",
    "03-07-2025",
    "03.07.2025 14:00",
    "03-07-2025 14:00",
    "05/07/2025 14:00",
    "05.07, 06.07",
    "05.07 06.07 07.07",
    "25.07/26.07",
    "09.30, 10.45",
    "08.30 10.00 11.00",
    "0900 1000 1100",
    "from 06:00 to 08:00, 24 h",
    "24 h at 0600",
    "26 Jul 06:00 for 24h",
    "UAV over Sector 4 at 09:35",
    "1 200",
    "1,200",
    "1.200",
    "1,200, 1,198",
    "1.200, 1.198",
    "250 250 250 250 200",
    "/commit stages HUM-C2 250 250 250 250 200 from 29 Jul 07:00 weekly at Point K",
    "A<>B 250",
    "A>B 3000 deceased",
    "declared 6,060, received 6,057",
    "120 a day, 25 days",
    "12.5 t and 13.5 t",
    "1.200 в день, 3.000 всего",
    "20° and 25°",
    "1.2, 1.3",
    "200.5001 and 190.5001",
    "100.500 120.500",
    "Sector 4 (annex map 2)",
    "Point S4, MIL-W1",
    "/action@DeskBot B: Confirm capacity by 25 Jul",
    "Ask @DeskBot. It answers.",
    "at point K. Then",
    "HUM 08:30, POL 10:00, MIL 11:00 UTC",
    "Record: entry 41 · 7c1e…a40b",
    "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
    "https://example.org/annex/2",
    "version 1.25 of 2.30",
    "22+33, 2345+67",
    "phone 12 000 people",
    "/start k7Q0671234567_0380671234567-A",
    "/start@DeskBot 067123456706712345670671",
    "/START k7QxYz0123456789abcdef",
]


@pytest.mark.parametrize("text", COORDINATES)
def test_coordinates_are_found_in_every_notation(text: str) -> None:
    assert found(text) == (Guarded.COORDINATES,)


@pytest.mark.parametrize("text", PHONES)
def test_telephone_numbers_are_found_in_every_notation(text: str) -> None:
    assert found(text) == (Guarded.PHONE,)


@pytest.mark.parametrize("text", EMAILS)
def test_email_addresses_are_found_in_every_notation(text: str) -> None:
    assert found(text) == (Guarded.EMAIL,)


@pytest.mark.parametrize("text", HARMLESS)
def test_dates_references_and_figures_are_not_masked(text: str) -> None:
    assert found(text) == ()
    assert mask(text) == text
    refuse_guarded(text)


@pytest.mark.parametrize("text", [*COORDINATES, *PHONES, *EMAILS])
def test_masking_leaves_no_part_of_a_coordinate_phone_number_or_email_address(text: str) -> None:
    left = mask(f"before {text} after")
    assert found(left) == ()
    assert masked(left) == found(text)
    kept = left.split("\ue000")
    assert not any(character.isdigit() or character in "@＠" for character in "".join(kept[::2]))
