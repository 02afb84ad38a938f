"""Two weeks of a second negotiation, played over HTTP with checks of its own.

It is no demonstration, so it stands with the tests and not in `sandbox/scenario`, whose stage it
uses. The first scenario says for each step what the desk must do. This one says only what people
do. What the desk told each of them is approved as a page (`told.txt`), and judged by checks that
hold for any negotiation (`checks.py`).

The two sides are not alike: their people live on four continents and read four languages, and one
side sleeps while the other works. Positions that mirrored each other would hide a desk that takes
the zone or the language of the wrong side. The exchange therefore exchanges the people: the second
run gives each side the people, and all that they do, of the other one. Only the codes differ then.
"""
