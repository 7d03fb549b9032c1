"""A sliding-window rate limit."""


class SlidingWindow:
    """A limit of *most* events in any period of *seconds*; times are seconds of one clock."""

    __slots__ = ("_most", "_seconds", "_times")  # there are thousands of windows

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: list[float] = []  # of the latest events, oldest first

    def wait(self, now: float) -> float:
        """Return the number of seconds until the next event is allowed."""
        full = len(self._times) == self._most
        return max(0.0, self._times[0] + self._seconds - now) if full else 0.0

    def record(self, now: float) -> None:
        """Count an event at the time *now*."""
        if len(self._times) == self._most:
            del self._times[0]
        self._times.append(now)
