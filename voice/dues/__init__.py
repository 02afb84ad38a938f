"""Due words in four languages: one reader for a time, a recurrence, or what to ask back."""

from voice.dues.answers import Doubt, Every, Once, canonical
from voice.dues.cutting import split_due
from voice.dues.reading import read

__all__ = ["Doubt", "Every", "Once", "canonical", "read", "split_due"]
