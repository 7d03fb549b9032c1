"""Threads behind links to public channels of Telegram, with pages of our own making in the shape of t.me/s."""

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.plans import run
from tests.support.telegram_pages import channel, message, page

LINK = "https://t.me/night_bus/{}"


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


@pytest.mark.parametrize("number", [201, 204])
def test_a_deleted_post_leaves_the_others_together(number: int) -> None:
    messages = {200 + n: message(200 + n, f"{n}/4 Stop {n}.") for n in (1, 2, 4)}
    messages |= {210 + n: message(210 + n, f"{n}/4 Tram {n}.") for n in (1, 2, 3, 4)}

    [found] = run(threads_behind(LINK.format(number)), channel(messages)).threads

    assert [post.label for post in found.posts] == ["1/4", "2/4", "4/4"]
    assert found.remarks


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
