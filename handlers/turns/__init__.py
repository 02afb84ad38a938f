"""What every feature builds on: turns, routes, forms, and functions that several features use."""
