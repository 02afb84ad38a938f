"""A local chat service that speaks the Bot API over HTTP, to try, show and test the desk."""
