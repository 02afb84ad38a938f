"""Read what a note says in four languages: whether it fits the command that it stands behind.

A note is recorded as it is written. But some notes say the opposite of their command ("not done"),
and others speak to the desk ("remind me to …").
"""

from voice.notes.changes import is_about_change, is_time_alone, without_label
from voice.notes.deeds import is_not_done, is_past, is_turned_down
from voice.notes.joints import JOINTS, joined_words
from voice.notes.selves import Oneself, for_oneself
from voice.notes.times import Named, times_in
from voice.notes.vague_times import speaks_of_time

__all__ = [
    "JOINTS",
    "Named",
    "Oneself",
    "for_oneself",
    "is_about_change",
    "is_not_done",
    "is_past",
    "is_time_alone",
    "is_turned_down",
    "joined_words",
    "speaks_of_time",
    "times_in",
    "without_label",
]
