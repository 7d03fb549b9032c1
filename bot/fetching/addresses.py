"""Which addresses may be opened: http and https on the public internet, and nothing of this machine or its network."""

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

import httpx
import idna

_HAS_USER: Final = re.compile(r"[^/?#]*//[^/?#]*@")  # also an empty one
_PORTS: Final = {None, 80, 443}
_IP4_REFUSED: Final = IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24")
_IP6_PUBLIC: Final = IPv6Network("2000::/3")
# Protocol assignments with Teredo, documentation (twice), and 6to4, which contains an IPv4 address.
_IP6_REFUSED: Final = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16")))
_NAT64: Final = IPv6Network("64:ff9b::/96")  # what an IPv6-only network makes of every IPv4 address
_IP4_BITS: Final = 2**32 - 1


class AddressError(Exception):
    """An address that may not be opened."""


def checked_address(text: str) -> httpx.URL:
    """Return *text* as an address whose spelling is in order; where its name leads is checked when connecting.

    >>> str(checked_address("https://example.org:443/a#b"))
    'https://example.org/a#b'

    Raises:
        AddressError: it is not http or https on port 80 or 443, has a user name or password, or has no proper host.
    """
    if any(character.isspace() or character == "\\" for character in text):
        raise AddressError
    try:
        url = httpx.URL(text)
        host = url.host
    except (httpx.InvalidURL, idna.IDNAError, UnicodeError, ValueError):
        raise AddressError from None
    if url.scheme not in {"http", "https"} or url.port not in _PORTS or _HAS_USER.match(text) or not _is_host(host):
        raise AddressError
    return url


def is_public(address: str) -> bool:
    """Return whether the IP *address* belongs to a host of the public internet.

    Python's `is_global` is true for multicast and for private addresses inside IPv6 ones, and differs by version.

    >>> is_public("8.8.8.8"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    try:
        found = ip_address(address)
    except ValueError:  # with a scope, as in fe80::1%eth0
        return False
    return _is_public_4(found) if isinstance(found, IPv4Address) else _is_public_6(found)


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not address.is_multicast and not any(address in network for network in _IP4_REFUSED)


def _is_public_6(address: IPv6Address) -> bool:
    if address.ipv4_mapped:
        return _is_public_4(address.ipv4_mapped)
    if address in _NAT64:
        return _is_public_4(IPv4Address(int(address) & _IP4_BITS))
    return address in _IP6_PUBLIC and not any(address in network for network in _IP6_REFUSED)


def _is_host(host: str) -> bool:
    """Return whether *host* is an IPv6 address, or labels with single dots between them."""
    return bool(host) and "%" not in host and (":" in host or all(host.removesuffix(".").split(".")))
