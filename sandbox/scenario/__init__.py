"""The scenario: a negotiation's first days, played by people of the sandbox before a real desk."""
