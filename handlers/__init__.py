"""What the desk can do: one file for each matter, one function for each command."""
