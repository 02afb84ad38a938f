"""The process of the desk, and the only package that knows Telegram and the scheduler."""
