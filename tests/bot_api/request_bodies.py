"""Parsing of request bodies: JSON, form, and multipart form data."""

import json
from email.message import Message as Header
from urllib.parse import parse_qsl

from tests.bot_api.errors import bad_request
from tests.bot_api.parameters import Parameters, Upload


def parameters(kind: str, body: bytes, query: str = "") -> Parameters:
    """Parse a body of the content type *kind*, and the *query* of the URL.

    Raises:
        Refused: the body cannot be parsed.
    """
    raw = dict(parse_qsl(query, keep_blank_values=True))
    header = Header()
    header["Content-Type"] = kind or "application/x-www-form-urlencoded"
    match header.get_content_type():
        case "application/json":
            return Parameters(raw | _json(body))
        case "multipart/form-data":
            return _multipart(raw, str(header.get_param("boundary")), body)
    form = parse_qsl(body.decode(), keep_blank_values=True, errors="surrogatepass")
    return Parameters(raw | dict(form))


def _json(body: bytes) -> dict[str, str]:
    try:
        found = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in found.items()}


def _multipart(raw: dict[str, str], boundary: str, body: bytes) -> Parameters:
    files: dict[str, Upload] = {}
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        name, file_name = _names(head.decode())
        if file_name is None:
            raw[name] = content.decode()
        else:
            files[name] = Upload(file_name, content)
    return Parameters(raw, files)


def _names(head: str) -> tuple[str, str | None]:
    """Return the name of a part and the name of its file, or None.

    >>> _names('Content-Disposition: form-data; name="document"; filename="a.txt"')
    ('document', 'a.txt')
    """
    line = next(line for line in head.split("\r\n") if line.lower().startswith("content-disposition:"))
    header = Header()
    header["Content-Disposition"] = line.partition(":")[2].strip()
    file_name = header.get_filename()
    return str(header.get_param("name", header="Content-Disposition")), file_name
