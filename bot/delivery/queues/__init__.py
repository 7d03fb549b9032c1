"""The order in which updates are processed and messages are sent."""
