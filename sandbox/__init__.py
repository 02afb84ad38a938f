"""A local chat service that imitates Telegram's Bot API over HTTP.

It serves to try, show and test the desk.
"""
