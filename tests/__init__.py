"""The project's tests, and the Telegram they run against."""
