"""The database connection, the session of a transaction, and the column types."""
