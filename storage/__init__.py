"""Memory: the tables, a small repository for each matter, and one transaction for each happening."""
