"""The commands around a run: the first set-up and the self-check.

It exports nothing, so that each command imports only what it needs.
"""
