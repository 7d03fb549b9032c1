"""Links to posts of a chat, signed."""

from itertools import product

from bot.replies.deep_links import DeepLinks, PostLink

LINKS = DeepLinks("1:secret")
LINK = PostLink(-1001234567890, "7e1c09ab", 4, 7)


def parameter(link: PostLink) -> str:
    return LINKS.address("the_bot", link).removeprefix("https://t.me/the_bot?start=")


def test_reads_the_links_that_it_signed() -> None:
    for chat, last in product((-1009999999999, -5, 7_000_000_000), (4, 9, 300)):
        link = PostLink(chat, "7e1c09ab", 4, last)
        assert LINKS.parse(parameter(link)) == link


def test_no_link_is_longer_than_telegram_takes() -> None:
    longest = PostLink(-1009999999999, "7e1c09ab", 10_000, 10_001)

    assert 0 < len(parameter(longest)) <= 64
    assert not parameter(PostLink(-(10**18), "7e1c09ab", 123456, 234567))


FORGED = {
    "another chat": parameter(LINK).replace("-1001234567890", "-1001234567891"),
    "other posts": parameter(LINK).replace("_4-7_", "_1-7_"),
    "another secret": DeepLinks("2:secret").address("the_bot", LINK).partition("=")[2],
    "no signature": "post_4-7_7e1c09ab_-1001234567890_",
    "a post of the own thread": "post_4",
    "empty": "",
}


def test_reads_no_other() -> None:
    assert {name: LINKS.parse(text) for name, text in FORGED.items()} == dict.fromkeys(FORGED)
