"""Contains the commands init (the first set-up) and check (the self-check).

The package exports nothing, so that each command imports only what it needs.
"""
