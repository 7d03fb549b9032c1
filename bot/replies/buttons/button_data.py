"""The data of a button, which Telegram limits to 64 bytes."""

_BYTES = 64


class ButtonData:
    """The data of a button as a value; `str` writes it."""

    __slots__ = ()

    @property
    def data(self) -> str:
        """The data as text, empty if it is too long for Telegram."""
        written = str(self)
        return written if fits(written) else ""


def fits(written: str) -> bool:
    """Return whether *written* is short enough for a button."""
    return len(written.encode(errors="replace")) <= _BYTES
