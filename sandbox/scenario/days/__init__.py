"""The days of the scenario: what people do on each, and all that is seen thereupon."""
