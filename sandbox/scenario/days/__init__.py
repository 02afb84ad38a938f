"""The days of the scenario: what people do on each day, and all that the desk must show them."""
