"""The scenario: a negotiation's first days, played in the sandbox with a real desk."""
