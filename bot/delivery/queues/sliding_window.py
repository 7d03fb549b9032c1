"""A sliding-window rate limit."""


class SlidingWindow:
    """A limit of *most* events in any period of *seconds*; times are seconds of one clock."""

    __slots__ = ("_most", "_seconds", "_times")  # there are thousands of windows

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: list[float] = []  # of the latest events, oldest first

    def wait(self, now: float, after: int = 0) -> float:
        """Return the number of seconds until the next event is allowed, or one *after* so many others."""
        free = self._most - len(self._times)
        if after < free:
            return 0.0
        rounds, place = divmod(after - free, self._most)
        first = self._times[place] if place < len(self._times) else now
        return max(0.0, first + (rounds + 1) * self._seconds - now)

    def record(self, now: float) -> None:
        """Count an event at the time *now*."""
        if len(self._times) == self._most:
            del self._times[0]
        self._times.append(now)
