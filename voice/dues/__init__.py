"""Read time phrases in four languages: as one time, one recurrence, or several candidates.

A time phrase is the part of a line that names a due time, such as "Friday 12:00".
"""

from voice.dues.answers import Doubt, Every, Once, canonical
from voice.dues.cutting import split_due
from voice.dues.reading import may_tell, read

__all__ = ["Doubt", "Every", "Once", "canonical", "may_tell", "read", "split_due"]
