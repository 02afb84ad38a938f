"""Due words in four languages: read as a time, a recurrence, or candidates to ask about."""

from voice.dues.answers import Doubt, Every, Once, canonical
from voice.dues.cutting import split_due
from voice.dues.reading import read

__all__ = ["Doubt", "Every", "Once", "canonical", "read", "split_due"]
