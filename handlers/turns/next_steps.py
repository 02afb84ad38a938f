"""Next steps: the commands that answer what is awaited of a delegation, and their buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.awaits import What

#: The label and the command for each. If it can be answered in two ways, both are there, so that
#: neither is favoured.
STEPS: Mapping[What, Sequence[tuple[str, str]]] = {
    What.ACCEPTANCE: (("button-accept", "accept"), ("button-decline", "decline")),
    What.DATE: (("button-agree-date", "agree date"), ("button-keep", "keep date")),
    What.WORDS: (("button-agree-words", "agree words"), ("button-keep-words", "keep words")),
    What.WITHDRAWAL: (("button-withdraw", "withdraw"), ("button-retain", "retain")),
    What.REPORT: (("button-done", "done"),),
    What.CONFIRMATION: (("button-confirm", "confirm"), ("button-not-yet", "notyet")),
    What.ANSWER: (("button-reply", "reply"),),
    What.SEEN: (("button-seen", "seen"),),
    What.SECOND: (("button-notice-confirm", "notice confirm"),),
}
