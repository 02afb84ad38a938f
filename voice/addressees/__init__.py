"""Read who is addressed at the beginning of a line: strictly, in doubt, or nobody."""

from voice.addressees.lines import Addressee, Kind
from voice.addressees.names import Names
from voice.addressees.reading import read_addressee

__all__ = ["Addressee", "Kind", "Names", "read_addressee"]
