"""The texts of the action items that people enter in the scenario."""

from __future__ import annotations

CAPACITY = "Confirm cold-storage and transport capacity at the receiving point, per day."
BATCHES = "Provide batch sizes and the identification data available"
MARKING = "Advise both sides on marking and transport"
AGENDA = "Exchange lists of agenda items"
