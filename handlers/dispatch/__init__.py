"""The way into the handlers: what comes in and what is due both become turns here."""
