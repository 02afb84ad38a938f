"""The words for the writer's own side, for the other side, and for groups by name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from voice.addressees.words import beginnings, listed

#: "Let B send the map": these lead to the delegation that must do it.
LET = listed("let", "пусть пускай", "нехай хай")
#: A Turkish verb behind the delegation that must do it: "B göndersin".
BIDDEN = re.compile(r"\w{3,}S[IUÜ]N(?:L[AE]R)?")
#: "Our", in front of a word for a side.
OUR = listed(
    "our my",
    "наша нашей нашу моя моей мою своя своей свою",
    "наша нашій нашу моя моїй мою своя своїй свою",
    "bizim benim kendi",
)
#: Of these, those that say to whom, so that no colon is needed behind the side.
OUR_TO = listed("нашей моей своей", "нашій моїй своїй")
#: "Us", which needs no colon in a reminder, and "we", which needs one.
US = listed("us", "нам", "bize")
WE = US | listed("we", "мы нас", "ми нас", "biz")
#: Turkish words for the own side, with and without the ending that says to whom.
OUR_SIDE_TO = listed(
    "heyetime heyetimize ekibime ekibimize delegasyonuma delegasyonumuza tarafımıza"
)
OUR_SIDE = OUR_SIDE_TO | listed(
    "ours нашим наши наші своим своїм bizimkiler bizimkilere",
    "heyetim heyetimiz ekibim ekibimiz delegasyonumuz tarafımız",
)
#: "The other", in front of a word for one side.
OTHER = listed(
    "other another opposite opposing",
    "другая другой другую вторая второй вторую противоположная противоположной противоположную",
    "інша іншій іншу друга другій другу протилежна протилежній протилежну",
    "diğer öteki öbür karşı",
)
#: "They", which means the other side if a mark follows it.
THEY = listed("they them", "они им их", "вони їм їх", "onlar onlara")
#: Words for several sides that are also a case of the singular.
ONE_TOO = listed("делегации стороны", "делегації сторони")
#: The beginnings of the adjectives in the names of groups -> the group's code.
GROUP_NAMES: Mapping[tuple[str, ...], str] = {
    beginnings("humanitarian гуманитарн гуманітарн insani insanî"): "HUM",
    beginnings("military военн військов askeri askerî"): "MIL",
    beginnings("political политическ політичн siyasi siyasî"): "POL",
}
#: "Group" in the case that says to whom.
GROUP_TO = listed("группе", "групі", "gruba grubuna")
#: Cyrillic letters that stand for a Latin letter by their sound -> the Latin letter. Letters that
#: look like another Latin letter ("В") are read as that one.
SOUNDS: Mapping[str, str] = {"Б": "B", "Г": "G", "Д": "D", "Л": "L", "П": "P", "Ф": "F"}
