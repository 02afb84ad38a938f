"""The only way into the handlers: each update and each due timer becomes a turn here."""
