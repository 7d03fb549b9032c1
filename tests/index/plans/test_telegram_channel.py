"""Threads behind links to public channels of Telegram, with pages of our own making in the shape of t.me/s."""

from collections.abc import Callable, Iterable

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.plans import run

LINK = "https://t.me/night_bus/{}"


def message(number: int, text: str, reply_to: int = 0, forwarded: str = "") -> str:
    reply = f'<a class="tgme_widget_message_reply" href="https://t.me/night_bus/{reply_to}">' if reply_to else ""
    reply += '<div class="tgme_widget_message_text js-message_reply_text">Cut …</div></a>' if reply_to else ""
    forward = f'<div class="tgme_widget_message_forwarded_from">{forwarded}</div>' if forwarded else ""
    return (
        f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="night_bus/{number}">'
        f'<div class="tgme_widget_message_owner_name">Night Bus</div>{forward}{reply}'
        f'<div class="tgme_widget_message_text js-message_text">{text}</div>'
        f'<a class="tgme_widget_message_date" href="https://t.me/night_bus/{number}"><time datetime="x"></time></a>'
        "</div></div>"
    )


def page(messages: Iterable[str]) -> tuple[int, bytes]:
    return 200, f"<!doctype html><section>{''.join(messages)}</section>".encode()


def around(number: int) -> str:
    return f"https://t.me/s/night_bus/{number}"


THREAD = [message(40 + n, f"{n}/4 Stop {n}.") for n in range(1, 5)]
OTHERS = [message(39, "Good morning."), message(46, "Good night."), message(45, "1/9 Foreign.", forwarded="Trams")]


@pytest.mark.parametrize("number", [41, 43])
@pytest.mark.parametrize("link", [LINK, "https://t.me/s/night_bus/{}", "https://telegram.me/night_bus/{}?single"])
def test_reads_the_numbered_thread_of_the_post(link: str, number: int) -> None:
    asked = link.format(number)
    [found] = run(threads_behind(asked), {around(number): page([*THREAD, *OTHERS])}).threads

    assert [post.label for post in found.posts] == ["1/4", "2/4", "3/4", "4/4"]
    assert found.posts[2].link == LINK.format(43)
    assert (found.author, found.source) == ("Night Bus", asked)


def test_reads_replies_to_the_own_post() -> None:
    messages = [message(50, "The night bus is late."), message(51, "Hello."), message(52, "It is here.", reply_to=50)]

    [found] = run(threads_behind(LINK.format(50)), {around(50): page(messages)}).threads

    assert [post.text for post in found.posts] == ["The night bus is late.", "It is here."]


def test_a_post_to_which_none_belongs_is_read_alone() -> None:
    [found] = run(threads_behind(LINK.format(39)), {around(39): page([*THREAD, *OTHERS])}).threads

    assert [(post.label, post.text, post.link) for post in found.posts] == [("1/1", "Good morning.", LINK.format(39))]


def test_fetches_what_stands_on_the_pages_before_and_after() -> None:
    pages = {
        around(42): page(THREAD[1:3]),
        "https://t.me/s/night_bus?before=42": page(THREAD[:1]),
        "https://t.me/s/night_bus?after=43": page(THREAD[3:]),
    }

    [found] = run(threads_behind(LINK.format(42)), pages).threads

    assert [post.label for post in found.posts] == ["1/4", "2/4", "3/4", "4/4"]


def channel(messages: dict[int, str]) -> Callable[[str], tuple[int, bytes]]:
    """Answer as t.me does, with twenty messages around, before or after one."""

    def answer(address: str) -> tuple[int, bytes]:
        _, before, at = address.partition("before=")
        _, after, since = address.partition("after=")
        if before:
            shown = [number for number in sorted(messages) if number < int(at)][-20:]
        elif after:
            shown = [number for number in sorted(messages) if number > int(since)][:20]
        else:
            at_post = int(address.rpartition("/")[2])
            shown = [number for number in messages if at_post - 10 <= number < at_post + 10]
        return page(messages[number] for number in sorted(shown))

    return answer


@pytest.mark.parametrize("number", [101, 130, 160])
def test_reads_a_long_numbered_thread_from_any_post(number: int) -> None:
    messages = {n: message(n, f"Good morning {n}.") for n in range(1, 300)}
    messages |= {100 + n: message(100 + n, f"{n}/60 Stop {n}.") for n in range(1, 61)}

    [found] = run(threads_behind(LINK.format(number)), channel(messages)).threads

    assert [post.label for post in found.posts] == [f"{n}/60" for n in range(1, 61)]


@pytest.mark.parametrize("number", [101, 115, 130])
def test_reads_a_long_chain_of_replies_from_any_post(number: int) -> None:
    messages = {n: message(n, f"Stop {n}.", reply_to=n - 1 if n > 101 else 0) for n in range(101, 131)}
    messages |= {n: message(n, f"Good morning {n}.") for n in (*range(1, 101), *range(131, 300))}

    [found] = run(threads_behind(LINK.format(number)), channel(messages)).threads

    assert [post.text for post in found.posts] == [f"Stop {n}." for n in range(101, 131)]


def test_a_thread_whose_end_is_missing_takes_few_requests() -> None:
    messages = {n: message(n, f"{n}/900 Stop {n}.") for n in range(1, 800)}

    assert len(run(threads_behind(LINK.format(400)), channel(messages)).asked) <= 13


EMBED = "https://t.me/night_bus/{}?embed=1&mode=tme"
MISSING = '<div class="tgme_widget_message_error">Post not found</div>'
HIDDEN = '<div class="message_media_not_supported_label">Please open Telegram to view this post</div>'
REFUSALS = {
    "gone": (MISSING, "there is no such post"),
    "in the app only": (HIDDEN, "in its apps only"),
    "forwarded": (message(7, "1/9 Foreign.", forwarded="Trams"), "forwarded from somewhere else"),
    "a picture": (message(7, ""), "no words"),
    "an unknown name": ("<p>Contact @night_bus</p>", "there is no such post"),
}


@pytest.mark.parametrize(("shown", "said"), REFUSALS.values(), ids=REFUSALS)
def test_each_refusal_has_its_sentence(shown: str, said: str) -> None:
    with pytest.raises(LinkError, match=said):
        run(threads_behind(LINK.format(7)), {around(7): page(()), EMBED.format(7): page([shown])})


def test_a_channel_without_a_list_on_the_web_shows_single_posts() -> None:
    pages = {around(41): page(()), EMBED.format(41): page(THREAD[:1])}
    pages |= {f"https://t.me/s/night_bus?{part}=41": page(()) for part in ("before", "after")}

    [found] = run(threads_behind(LINK.format(41)), pages).threads

    assert [post.link for post in found.posts] == [LINK.format(41)]


@pytest.mark.parametrize("link", ["https://t.me/c/12345/6", "https://t.me/+AbCdEf", "https://t.me/joinchat/AbCdEf"])
def test_private_chats_and_invitations_are_not_fetched(link: str) -> None:
    with pytest.raises(LinkError, match="private chat"):
        run(threads_behind(link), {})
