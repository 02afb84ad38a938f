"""The negotiation itself: plain facts and rules, without await, input or output, or a clock."""
