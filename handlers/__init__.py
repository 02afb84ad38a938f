"""What the desk can do: one file or folder for each matter, one function a command."""
