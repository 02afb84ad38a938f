"""Memory: the tables, a small repository for each matter, one transaction for each happening."""
