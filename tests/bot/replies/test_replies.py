"""Answers as Telegram shows them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import phrases
from bot.handlers.sending import keyboard
from bot.phrases import ENGLISH
from bot.replies import previews, replies
from bot.replies.buttons import callback_data
from bot.replies.buttons.callback_data import ANSWER, OTHERS, AnswerPage, AnswerState, ShowRange
from bot.replies.headings import excerpt
from bot.replies.published_post import as_messages
from bot.replies.telegram_html import units
from index import Answer, Confidence, Fact, Post, Quote, Span, TaggedPosts, Thread, Words
from tests.bot_api.formatting import message_text
from tests.bot_api.parser import parse

THREAD = Thread.of(["The lake is <deep>. Its fish sleep & dream.", "Nobody swims there.", "Ice comes in May."])
OURS = {"text_link", "code"}
SECOND = Quote(THREAD.posts[1], ())


def answer(
    confidence: Confidence, *quotes: Quote, unknown: tuple[str, ...] = (), nearest: tuple[Post, ...] = ()
) -> Answer:
    return Answer("?", confidence, quotes, unknown, nearest, Words("?"))


def texts(rendered: list[replies.Reply]) -> list[str]:
    return [reply.html for reply in rendered]


def test_quotes_the_whole_post_under_its_label_with_the_answer_in_bold() -> None:
    first = Quote(THREAD.posts[0], (Span(0, 19),))

    assert texts(replies.answer(answer(Confidence.SURE, first), THREAD, ENGLISH)) == [
        "<b>1/3</b>\n<blockquote><b>The lake is &lt;deep&gt;.</b> Its fish sleep &amp; dream.</blockquote>"
    ]


def test_shows_further_posts_below() -> None:
    first = Quote(THREAD.posts[2], (Span(0, 17),))

    [reply] = replies.answer(answer(Confidence.SURE, first, SECOND), THREAD, ENGLISH)

    assert reply.html == (
        "<b>3/3</b>\n<blockquote><b>Ice comes in May.</b></blockquote>\n\n"
        "<b>2/3</b>\n<blockquote>Nobody swims there.</blockquote>"
    )


def test_says_no_names_the_words_and_offers_the_nearest_posts() -> None:
    found = answer(Confidence.NOTHING, unknown=("<tea>", "milk"), nearest=THREAD.posts[1:])

    assert replies.answer(found, THREAD, ENGLISH) == [
        replies.Reply(
            "The thread doesn't say. “&lt;tea&gt;” and “milk” aren't in it. Closest posts:",
            (
                replies.Button("2/3", f"turn:{THREAD.key}:2:n::2,3"),
                replies.Button("3/3", f"turn:{THREAD.key}:3:n::2,3"),
            ),
        )
    ]


def test_a_very_long_word_is_named_in_short() -> None:
    [reply] = replies.answer(answer(Confidence.NOTHING, unknown=("x" * 4096,)), THREAD, ENGLISH)

    assert reply.html == f"The thread doesn't say. “{'x' * 39}…” isn't in it."


UNCLEAR = {"signs": "???", "emoji": "😂", "a word": "test"}
CLEAR = {"a question word": "why?", "a sentence": "it is the one"}


@pytest.mark.parametrize(
    ("question", "unclear"), [*((text, True) for text in UNCLEAR.values()), *((text, False) for text in CLEAR.values())]
)
def test_asks_for_a_question_where_there_is_nothing_to_search_for(question: str, *, unclear: bool) -> None:
    found = Answer(question, Confidence.NOTHING, (), (), THREAD.posts[:1], Words(question))
    [reply] = replies.answer(found, THREAD, ENGLISH)

    asks = "I didn't get that. Ask me something about the thread, for example “why …?”"
    assert (reply.html == asks, bool(reply.buttons)) == (unclear, not unclear)


def test_the_mark_of_the_answer_stands_in_its_buttons() -> None:
    [reply] = replies.answer(answer(Confidence.SURE, Quote(THREAD.posts[0], (Span(0, 19),))), THREAD, ENGLISH)

    assert reply.buttons == (replies.Button("2/3 ▶", f"turn:{THREAD.key}:2:s:1.0-19:"),)


def test_what_64_bytes_do_not_hold_is_shown_below() -> None:
    thread = Thread.of([f"{'word ' * 200}."] * 1000)
    quotes = [Quote(post, tuple(Span(at, at + 2) for at in range(100, 400, 100))) for post in thread.posts[500:502]]
    [reply] = replies.answer_page(AnswerPage(ANSWER, AnswerState(Confidence.SURE, tuple(quotes), ())), thread, ENGLISH)

    assert [button.data for button in reply.buttons if isinstance(button, replies.Button)] == [
        f"show:{thread.key}:500",
        f"show:{thread.key}:502",
    ]


ADDRESSES = {
    "https://x.com/ann/status/1": True,
    "http://bücher.example/ä?b=c#d": True,
    "https://mastodon.social:8443": True,
    "": False,
    "javascript:alert(1)": False,
    "https://localhost/1": False,
    "https://x.com/a b": False,
    "https://x.com/\ud800": False,
    "https://x.com/" + "a" * 2000: False,
}


@pytest.mark.parametrize(("link", "opens"), ADDRESSES.items(), ids=range(len(ADDRESSES)))
def test_opens_a_post_at_an_address_that_telegram_takes(link: str, *, opens: bool) -> None:
    thread = Thread("", (Post(1, "1/1", "Rain.", link),))
    [reply] = replies.posts(thread, [1], ENGLISH)

    below = f'\n<a href="{link}">Open original</a>' if opens else ""
    assert reply.html == f"<b>1/1</b>\n<blockquote>Rain.</blockquote>{below}"


LINK = "https://x.com/ann/status/1"
LINKED = Thread("", (Post(1, "1/2", "It rains. Take a coat.", LINK), Post(2, "2/2", "Then sun.")))
UNDER_QUOTES = {
    "answer": replies.answer(answer(Confidence.SURE, Quote(LINKED.posts[0], ())), LINKED, ENGLISH),
    "candidate": replies.answer(answer(Confidence.CLOSEST, Quote(LINKED.posts[0], (Span(0, 9),))), LINKED, ENGLISH),
    "summary": replies.summary([Quote(post, ()) for post in LINKED.posts], LINKED, ENGLISH),
    "posts by number": replies.posts(LINKED, [1, 2], ENGLISH),
}


@pytest.mark.parametrize("rendered", UNDER_QUOTES.values(), ids=UNDER_QUOTES)
def test_opens_the_original_under_every_quote_whose_address_is_known(rendered: list[replies.Reply]) -> None:
    [reply] = rendered

    assert reply.html.count(f'</blockquote>\n<a href="{LINK}">Open original</a>') == 1


DENSE = {
    "hashtags": "#автобус " * 600,
    "addresses": "https://example.org/" + "&" * 900 + " " + "https://example.org/?q=é " * 140,
    "handles": "@ann_ann " * 1000,
}


@pytest.mark.parametrize("text", DENSE.values(), ids=DENSE)
def test_a_post_full_of_entities_is_shown_whole_without_one_of_telegrams_own(text: str) -> None:
    post = Post(1, "1/1", text.strip(), LINK)
    shown = ""
    for html in [*texts(replies.quoted([Quote(post, ())], ENGLISH)), *as_messages(post)]:
        formatted = message_text(html, "HTML")
        shown += formatted.text
        assert {entity["type"] for entity in formatted.entities} <= {
            "bold",
            "blockquote",
            "expandable_blockquote",
        } | OURS
    assert shown.count(post.text.split()[0]) == 2 * post.text.count(post.text.split()[0])


ROWS = {
    "short ones side by side": (["◀ 3/7", "5/7 ▶", "Other matches"], [3]),
    "no more than four": (["1/7"] * 6, [4, 2]),
    "a long one in a row of its own": (["◀ 3/7", "5/7 ▶", "Use: a thread with a long name (7)"], [2, 1]),
    "as wide as the widest": (["◀ 3/7", "5/7 ▶", "Back to the answer", "Other matches"], [2, 2]),
    "none": ([], []),
}


@pytest.mark.parametrize(("texts", "rows"), ROWS.values(), ids=ROWS)
def test_a_telephone_shows_every_button_whole(texts: list[str], rows: list[int]) -> None:
    keys = keyboard([replies.Button(text, "x") for text in texts])

    assert [len(row) for row in (keys.inline_keyboard if keys else ())] == rows


def test_a_post_that_no_message_holds_goes_on_in_the_next() -> None:
    thread = Thread.of(["word " * 2000 + "end"])
    rendered = replies.posts(thread, [1], ENGLISH)

    assert len(rendered) == 3
    assert all("<blockquote expandable>" in reply.html and reply.html.startswith("<b>1/1</b>") for reply in rendered)


def test_a_thread_goes_into_as_few_messages_as_fit() -> None:
    thread = Thread.of(["x" * 270] * 40)

    assert len(replies.posts(thread, range(1, 41), ENGLISH)) == 3


def test_a_very_long_thread_is_shown_in_parts() -> None:
    thread = Thread.of(["x" * 270] * 400)
    shown, wanted = 0, list(range(1, 401))
    while wanted:
        *rest, last = replies.posts(thread, wanted, ENGLISH)
        assert not any(reply.buttons for reply in rest)
        shown += sum(reply.html.count("<blockquote>") for reply in [*rest, last])
        data = [button.data for button in last.buttons if isinstance(button, replies.Button)]
        more = callback_data.parse(data[0]) if data else None
        first = more.first if isinstance(more, ShowRange) else 401
        assert first > wanted[0]
        wanted = list(range(first, 401))

    assert shown == 400


def test_a_post_without_words_still_has_its_label() -> None:
    assert parse(replies.posts(Thread.of([""]), [1], ENGLISH)[0].html).text.strip() == "1/1"


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
    found = answer(Confidence.SURE, *quotes)
    parsed = [parse(reply.html) for reply in replies.answer(found, thread, ENGLISH)]

    assert all(0 < units(message.text) <= 4096 and len(message.entities) <= 100 for message in parsed)
    shown = "".join("".join(message.text for message in parsed).split())
    for post in thread.posts:
        assert "".join(_as_telegram_has_it(post.text).split()) in shown.replace(post.label, "")


@given(st.lists(HOSTILE, min_size=1, max_size=3), st.data())
def test_telegram_takes_candidates_and_finds_each_in_its_post_to_the_letter(
    posts: list[str], data: st.DataObject
) -> None:
    thread = Thread("", tuple(Post(number, "", text) for number, text in enumerate(posts, 1)))
    quotes = [Quote(post, (data.draw(span(post.text)),)) for post in thread.posts]
    rendered = texts(replies.answer(answer(Confidence.CLOSEST, *quotes, unknown=("<i>&",)), thread, ENGLISH))
    parsed = [parse(html) for html in rendered]

    assert all(0 < units(message.text) <= 4096 and len(message.entities) <= 100 for message in parsed)
    quoted = re.findall("<blockquote>(.*?)</blockquote>", "".join(rendered), re.DOTALL)
    for post, html in zip(thread.posts, quoted, strict=True):
        sentence = parse(f"x{html}").text.removeprefix("x").removeprefix("… ").removesuffix(" …")
        assert sentence in _as_telegram_has_it(post.text)


@given(st.lists(HOSTILE, min_size=1, max_size=4), st.data())
def test_telegram_takes_every_page_of_an_answer(posts: list[str], data: st.DataObject) -> None:
    thread = Thread.of(posts)
    quotes = tuple(Quote(post, (data.draw(span(post.text)),)) for post in thread.posts[:2])
    page = AnswerPage(ANSWER, AnswerState(Confidence.CLOSEST, quotes, thread.posts[-1:]))
    for content in (ANSWER, OTHERS, *range(1, len(posts) + 1)):
        shown = replies.answer_page(page.sibling(content), thread, ENGLISH, "<head> &")
        parsed = [parse(reply.html) for reply in shown]

        assert all(0 < units(message.text) <= 4096 and len(message.entities) <= 100 for message in parsed)
        assert parsed[0].text.startswith("<head> &")


def _as_telegram_has_it(text: str) -> str:
    return parse("x" + replies.sentence(text).html).text.removeprefix("x")


@given(HOSTILE)
def test_every_sentence_about_hostile_words_is_taken(text: str) -> None:
    thread = Thread.of([text or "-"])
    nothing = answer(Confidence.NOTHING, unknown=(f"x{text}"[:3000],))

    assert all(parse(reply.html).text for reply in replies.answer(nothing, thread, ENGLISH))
    assert len(excerpt(thread.posts[0])) <= 125


NAMED = "Ask @anna_b, /stop #bus, node.js or https://a.org/b?c, ann@a.org; bit.ly/3x."
NAMING = Thread("", (Post(1, "1/2", NAMED, LINK), Post(2, "2/2", f"{NAMED} Again.")), "@anna_b")
FIRST = Quote(NAMING.posts[0], (Span(4, 11),))
SHOWN = {
    "answer": replies.answer(answer(Confidence.SURE, FIRST), NAMING, ENGLISH),
    "candidates": replies.answer(answer(Confidence.CLOSEST, FIRST, Quote(NAMING.posts[1], ())), NAMING, ENGLISH),
    "refusal": replies.answer(answer(Confidence.NOTHING, unknown=("@bobby", "#tea")), NAMING, ENGLISH),
    "hashtags of nobody": replies.answer(
        replace(answer(Confidence.NOTHING), request=TaggedPosts(("tea",), (), (), ("tea",))), NAMING, ENGLISH
    ),
    "author": replies.answer(replace(answer(Confidence.SURE), request=Fact.AUTHOR), NAMING, ENGLISH),
    "whole thread": replies.posts(NAMING, [1, 2], ENGLISH),
    "preview": [previews.preview([NAMING], ENGLISH)],
    "beginning": [replies.sentence(phrases.about_thread(ENGLISH, 2, excerpt(NAMING.posts[0])))],
    "title": [replies.sentence(phrases.from_thread(ENGLISH, NAMED))],
    "published post": [replies.Reply(html) for post in NAMING.posts for html in as_messages(post)],
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_telegram_finds_no_mention_hashtag_or_command_in_quoted_text(shown: list[replies.Reply]) -> None:
    formatted = [message_text(reply.html, "HTML") for reply in shown]

    assert formatted
    assert {entity["type"] for message in formatted for entity in message.entities} <= {
        *("bold", "italic", "blockquote", "expandable_blockquote", "text_link", "code")
    }


def test_the_bots_own_commands_stay_commands() -> None:
    formatted = message_text(replies.sentence(ENGLISH(phrases.SUMMARY_USAGE)).html, "HTML")

    assert [entity["type"] for entity in formatted.entities] == ["bot_command"]
