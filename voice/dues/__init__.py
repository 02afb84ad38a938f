"""Read time phrases in four languages: as one time, one recurrence, or several candidates.

A time phrase is the part of a line that names a due time, such as "Friday 12:00".
"""

from voice.dues.answers import Doubt, Every, Once, canonical
from voice.dues.choosing import Place
from voice.dues.cutting import Cut, cut
from voice.dues.durations import says_how_often
from voice.dues.expressions import is_hour
from voice.dues.reading import may_tell, read

__all__ = [
    "Cut",
    "Doubt",
    "Every",
    "Once",
    "Place",
    "canonical",
    "cut",
    "is_hour",
    "may_tell",
    "read",
    "says_how_often",
]
