"""Answers as Telegram shows them."""

from hypothesis import given
from hypothesis import strategies as st

from bot import replies
from bot.headings import opening
from bot.telegram_text import units
from index import Answer, Confidence, Post, Quote, Thread, ThreadIndex
from index.meaning import no_meaning
from index.request import Words
from index.thread import Span
from tests.telegram.parser import parse

THREAD = Thread.of(["The lake is <deep>. Its fish sleep & dream.", "Nobody swims there.", "Ice comes in May."])
INDEX = ThreadIndex(THREAD, no_meaning)
SECOND = Quote(THREAD.posts[1], ())


def answer(
    confidence: Confidence, *quotes: Quote, unknown: tuple[str, ...] = (), nearest: tuple[Post, ...] = ()
) -> Answer:
    return Answer("?", confidence, quotes, unknown, nearest, Words("?"))


def texts(rendered: list[replies.Reply]) -> list[str]:
    return [reply.html for reply in rendered]


def test_quotes_the_whole_post_under_its_label_with_the_answer_in_bold() -> None:
    first = Quote(THREAD.posts[0], (Span(0, 19),))

    assert texts(replies.answer(answer(Confidence.SURE, first), INDEX)) == [
        "<b>1/3</b>\n<blockquote><b>The lake is &lt;deep&gt;.</b> Its fish sleep &amp; dream.</blockquote>"
    ]


def test_shows_further_posts_below() -> None:
    first = Quote(THREAD.posts[2], (Span(0, 17),))

    [reply] = replies.answer(answer(Confidence.SURE, first, SECOND), INDEX)

    assert reply.html == (
        "<b>3/3</b>\n<blockquote><b>Ice comes in May.</b></blockquote>\n\n"
        "<b>2/3</b>\n<blockquote>Nobody swims there.</blockquote>"
    )


def test_calls_a_weak_match_the_closest_post() -> None:
    (reply,) = replies.answer(answer(Confidence.CLOSEST, SECOND, unknown=("boats",)), INDEX)

    assert reply.html == (
        "I'm not sure that the thread answers this. It never uses the word “boats”. The closest post:\n\n"
        "<b>2/3</b>\n<blockquote>Nobody swims there.</blockquote>"
    )


def test_says_no_names_the_words_and_offers_the_nearest_posts() -> None:
    found = answer(Confidence.NOTHING, unknown=("<tea>", "milk"), nearest=THREAD.posts[1:])

    assert replies.answer(found, INDEX) == [
        replies.Reply(
            "The thread doesn't say. It never uses the words “&lt;tea&gt;” and “milk”. The nearest posts:",
            (replies.Button("2/3", f"post:{THREAD.key}:2"), replies.Button("3/3", f"post:{THREAD.key}:3")),
        )
    ]


def test_a_post_that_no_message_holds_goes_on_in_the_next() -> None:
    thread = Thread.of(["word " * 2000 + "end"])
    rendered = replies.posts(thread, [1])

    assert len(rendered) == 3
    assert all("<blockquote expandable>" in reply.html and reply.html.startswith("<b>1/1</b>") for reply in rendered)


def test_a_thread_goes_into_as_few_messages_as_fit() -> None:
    thread = Thread.of(["x" * 270] * 40)

    assert len(replies.posts(thread, range(1, 41))) == 3


def test_a_very_long_thread_is_shown_in_parts() -> None:
    thread = Thread.of(["x" * 270] * 400)
    shown, wanted = 0, list(range(1, 401))
    while wanted:
        *rest, last = replies.posts(thread, wanted)
        assert not any(reply.buttons for reply in rest)
        shown += sum(reply.html.count("<blockquote>") for reply in [*rest, last])
        first = int(last.buttons[0].data.rpartition(":")[2].partition("-")[0]) if last.buttons else 401
        assert first > wanted[0]
        wanted = list(range(first, 401))

    assert shown == 400


def test_a_post_without_words_still_has_its_label() -> None:
    assert parse(replies.posts(Thread.of([""]), [1])[0].html).text.strip() == "1/1"


HOSTILE = st.text(st.characters(exclude_categories=[]), max_size=40) | st.sampled_from(
    ["<b>", "&amp;", "&#39;", "</blockquote>", "🧵👨‍👩‍👧", "\u202ertl", "\ud800", "x" * 4096, "#tag " * 150, "\n\n"]
)


def span(text: str) -> st.SearchStrategy[Span]:
    place = st.integers(0, len(text))
    return st.tuples(place, place).map(lambda places: Span(*sorted(places)))


@given(st.lists(st.lists(HOSTILE, max_size=4).map(" ".join), min_size=1, max_size=6), st.data())
def test_telegram_takes_every_reply_and_finds_the_posts_word_for_word(posts: list[str], data: st.DataObject) -> None:
    thread = Thread.of(posts)
    quotes = [Quote(post, (data.draw(span(post.text)),)) for post in thread.posts]
    found = answer(Confidence.CLOSEST, *quotes, unknown=("<i>&",))
    parsed = [parse(reply.html) for reply in replies.answer(found, ThreadIndex(thread, no_meaning))]

    assert all(0 < units(message.text) <= 4096 and len(message.entities) <= 100 for message in parsed)
    shown = "".join("".join(message.text for message in parsed).split())
    for post in thread.posts:
        assert "".join(_as_telegram_has_it(post.text).split()) in shown.replace(post.label, "")


def _as_telegram_has_it(text: str) -> str:
    return parse("x" + replies.sentence(text).html).text.removeprefix("x")


@given(HOSTILE)
def test_every_sentence_about_hostile_words_is_taken(text: str) -> None:
    thread = Thread.of([text or "-"])
    nothing = answer(Confidence.NOTHING, unknown=(f"x{text}"[:3000],))

    assert all(parse(reply.html).text for reply in replies.answer(nothing, ThreadIndex(thread, no_meaning)))
    assert len(opening(thread.posts[0])) <= 125
