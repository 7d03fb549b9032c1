"""A limit of so many in so many seconds, exact in every stretch of that length."""


class Window:
    """At most *most* events in any *seconds*; times are in seconds of any one clock."""

    __slots__ = ("_most", "_seconds", "_times")  # there are thousands, and a deque takes 600 bytes

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: list[float] = []  # the latest, at most that many

    def wait(self, now: float) -> float:
        """Return in how many seconds the next event may be, 0 for at once."""
        full = len(self._times) == self._most
        return max(0.0, self._times[0] + self._seconds - now) if full else 0.0

    def take(self, now: float) -> None:
        """Note an event."""
        if len(self._times) == self._most:
            del self._times[0]
        self._times.append(now)

    def idle(self, now: float) -> bool:
        """Return whether the window would be the same if it were new."""
        return not self._times or self._times[-1] + self._seconds < now
