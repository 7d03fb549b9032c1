"""Which addresses may be opened, in every spelling."""

import asyncio
import socket
import threading

import httpcore
import pytest

from bot.fetching.addresses import AddressError, checked_address, is_public
from bot.fetching.connections import judged, resolved

REFUSED = [
    "http://127.0.0.1/",
    "http://127.0.0.53/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://127.0.0.01/",
    "http://127.0.0.1./",
    "http://[::1]/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://127。0。0。1/",
    "http://①②⑦.0.0.1/",
    "http://ℓocalhost/",
    "http://0/",
    "http://0.0.0.0/",
    "http://0.1.2.3/",
    "http://[::]/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://[fc00::1]/",
    "http://[fd12::1]/",
    "http://[fec0::1]/",
    "http://169.254.169.254/",
    "http://169.254.170.2/",
    "http://100.100.100.200/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25lo]/",
    "http://[fe80::1%lo]/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://192.0.2.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://192.0.0.8/",
    "http://192.0.0.170/",
    "http://192.88.99.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[100::1]/",
    "http://[5f00::1]/",
    "http://[4000::1]/",
    "http://224.0.0.1/",
    "http://233.252.0.1/",
    "http://239.255.255.250/",
    "http://[ff02::1]/",
    "http://[ff0e::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[::127.0.0.1]/",
    "http://[::8.8.8.8]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::808:808]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:808:808::]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "http://ann:secret@8.8.8.8/",
    "http://8.8.8.8@127.0.0.1/",
    "http://@8.8.8.8/",
    "http://8.8.8.8%2f@127.0.0.1/",
    "http://8.8.8.8\\@127.0.0.1/",
    "http://127.0.0.1#@8.8.8.8/",
    "http://",
    "http:/8.8.8.8",
    "http://127.0.0.1%2f.example.org/",
    "http://example..org/",
    "http://256.1.1.1/",
    "http://8.8.8.8:0/",
    "http://8.8.8.8:22/",
    "http://8.8.8.8:25/",
    "http://8.8.8.8:8080/",
    "http://8.8.8.8:8443/",
    "http://8.8.8.8:99999/",
    "file:///etc/passwd",
    "ftp://8.8.8.8/",
    "gopher://8.8.8.8/",
    "data:text/plain,x",
    "javascript:1",
    "unix:/run/socket",
    "ws://8.8.8.8/",
    "dict://8.8.8.8/",
    "//8.8.8.8/",
    "https://xn--a/",
    "example.org",
]

ALLOWED = [
    "http://8.8.8.8/",
    "https://8.8.8.8/",
    "http://8.8.8.8:80/",
    "https://8.8.8.8:443/",
    "http://172.32.0.1/",
    "http://100.128.0.1/",
    "http://192.31.196.1/",
    "http://[2606:4700::1111]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[64:ff9b::808:808]/",
    "http://8.8.8.8#@127.0.0.1/",
    "HTTP://8.8.8.8/",
]


def is_open(address: str) -> bool:
    """Return whether a connection to *address* would be tried."""
    try:
        url = checked_address(address)
        asyncio.run(judged(url.raw_host.decode(), 443, resolved, is_public))
    except (AddressError, httpcore.ConnectError):
        return False
    return True


@pytest.mark.parametrize("address", REFUSED)
def test_no_spelling_leads_to_this_machine_or_its_network(address: str) -> None:
    assert not is_open(address)


@pytest.mark.parametrize("address", ALLOWED)
def test_the_public_internet_is_open(address: str) -> None:
    assert is_open(address)


@pytest.mark.parametrize("address", ["http://8.8.8.8/a b", "http://8.8.8.8/a\tb", "http://8.8.8.8/\n"])
def test_spaces_and_line_ends_are_in_no_address(address: str) -> None:
    assert not is_open(address)


def test_names_that_look_like_others_show_what_they_are() -> None:
    assert checked_address("https://раураl.com/").raw_host == b"xn--l-7sba6dbr.com"


def test_names_whose_servers_hang_hold_up_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()

    def hang(*_arguments: object, **_options: object) -> list[object]:
        released.wait()
        return []

    async def story() -> str:
        lookups = [asyncio.create_task(resolved("hanging.example", 443)) for _ in range(100)]
        await asyncio.sleep(0)
        try:
            return await asyncio.wait_for(asyncio.to_thread(str, "an answer"), 20)
        finally:
            released.set()
            await asyncio.gather(*lookups)

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    assert asyncio.run(story()) == "an answer"


def test_one_private_address_among_public_ones_refuses_the_name() -> None:
    async def resolve(_host: str, port: int) -> list[tuple[str, int]]:
        return [("8.8.8.8", port), ("10.0.0.1", port)]

    with pytest.raises(AddressError):
        asyncio.run(judged("example.org", 443, resolve, is_public))
