"""What every matter builds on: turns, routes, forms, and functions that several matters use."""
