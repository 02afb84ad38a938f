"""The engine: the database connection, the session, and the kinds of column."""
