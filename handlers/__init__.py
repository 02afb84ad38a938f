"""What the desk can do: one file or folder for each feature (matter), one function a command."""
