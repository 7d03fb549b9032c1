"""A sliding-window rate limit."""


class SlidingWindow:
    """Allows at most *most* events in any *seconds*; times are seconds of one clock."""

    __slots__ = ("_most", "_seconds", "_times")  # there are thousands

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: list[float] = []  # of the latest events, oldest first

    def wait(self, now: float) -> float:
        """Return the seconds until the next event is allowed, 0 for now."""
        full = len(self._times) == self._most
        return max(0.0, self._times[0] + self._seconds - now) if full else 0.0

    def take(self, now: float) -> None:
        """Count an event."""
        if len(self._times) == self._most:
            del self._times[0]
        self._times.append(now)
