"""The process, and the only rooms that know Telegram and the scheduler."""
