"""The rules of the negotiation: plain facts, without await, input, output or a clock."""
