"""Starts the command line for `python -m bot`."""

from bot.cli import main

main()
