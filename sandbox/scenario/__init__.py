"""The scenario: a negotiation's first days, played with a real desk in the sandbox."""
