"""The database: its tables, a repository for each matter, and transactions.

A transaction is committed as a whole or not at all.
"""
