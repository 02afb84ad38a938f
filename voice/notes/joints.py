"""Words and marks that join a second thing to a first: "A1 and A2", "A1, A2"."""

from __future__ import annotations

import re

from voice.dues.side_words import word_set
from voice.dues.tokens import fold_words

#: They join two things, or two ends of a range.
JOINTS = word_set(
    "and also together along вместе разом birlikte plus or to till through и или а также"
    " плюс до по та і й або чи також ve veya ya da ile hem ayrica artı arti"
)
#: Behind a joint they lead to the second thing: "also for A2".
_LEADING = word_set("with с со з із зі for для на по")
_MARKS = " \t\n,.;:+&/|()[]-–—"
#: What may stand behind a reference without a blank: a mark, or a Turkish ending.
_ENDING = re.compile(r"[,;:+&/|()\[\].!?]|(?<=\d)['’ʼ]\w+|(?<=\d)(?:-?(?:[dt][ae]n?|y[aeiu])$)")


def joined_words(text: str) -> tuple[list[str], bool]:
    """Return the words of *text* behind all marks and joints at its beginning.

    Also return True if there was such a mark or a joint. Marks and endings behind a word are left
    out, so that a reference stands alone.
    """
    words = text.split()
    joined = text.lstrip()[:1] in set(_MARKS) - {" "} if words else False
    while words:
        bare = words[0].strip(_MARKS)
        folded = fold_words(bare)
        if bare and folded not in JOINTS and not (joined and folded in _LEADING):
            break
        joined = True
        del words[0]
    return [_ENDING.split(each.lstrip(_MARKS))[0] for each in words], joined


def plain_words(text: str) -> list[str]:
    """Return the words of *text* in one spelling, without marks."""
    return re.findall(r"[^\W_]+%?", fold_words(text))
