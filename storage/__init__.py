"""Storage: the tables, a repository for each matter, and transactions that end whole."""
