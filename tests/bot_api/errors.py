"""Errors of the Bot API, with Telegram's codes and wording."""

from typing import Any


class Refused(Exception):  # noqa: N818 - reads well where it is raised
    """Telegram refuses a request."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> Refused:
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    return Refused(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refused:
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unauthorized() -> Refused:
    return Refused(401, "Unauthorized")


def not_found(what: str = "") -> Refused:
    return Refused(404, f"Not Found: {what}" if what else "Not Found")
