"""Read who is addressed at the beginning of a line: strictly, in doubt, or nobody."""

from voice.addressees.lines import Addressee, Kind
from voice.addressees.names import Names, known_names
from voice.addressees.reading import read_addressee

__all__ = ["Addressee", "Kind", "Names", "known_names", "read_addressee"]
