"""Contains the desk's process. Only this package uses Telegram's library and the scheduler's."""
