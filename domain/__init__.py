"""The negotiation itself: plain facts and rules, with no await, no input or output, and no clock."""
