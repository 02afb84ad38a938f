"""The days of the scenario: what people do on each, and everything that they then see."""
