"""Pages that Safari saved in one file (.webarchive): a property list, with the page as its main resource."""

import plistlib
from xml.parsers.expat import ExpatError

from index.reading.files.archives import locked

# What plistlib raises for damaged files.
_DAMAGE = (ExpatError, ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)


def is_page_archive(data: bytes) -> bool:
    """Say whether *data* is a property list in its binary form, or one that holds a page."""
    return data.startswith(b"bplist") or (b"<plist" in data[:400] and b"<key>WebMainResource</key>" in data[:2000])


def archived_page(data: bytes) -> bytes:
    """Return the page, or the address, in the property list *data*.

    Raises:
        ThreadError: it has neither.
    """
    try:
        found = plistlib.loads(data)
    except _DAMAGE:
        raise locked() from None
    main = found.get("WebMainResource") if isinstance(found, dict) else None
    page = main.get("WebResourceData") if isinstance(main, dict) else None
    if isinstance(page, bytes) and not page.startswith(b"bplist"):
        return page
    address = found.get("URL") if isinstance(found, dict) else None
    if not isinstance(address, str):
        raise locked()
    return address.encode()
