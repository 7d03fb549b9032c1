"""Closest answers: candidates, each by its best sentence, and buttons for the whole posts."""

from dataclasses import replace

import pytest

from bot.phrases import ENGLISH, translation
from bot.replies import replies
from bot.replies.buttons.callback_data import TurnPage
from bot.replies.buttons.callback_data import parse as parse_data
from bot.replies.pages import most_candidates
from bot.replies.replies import Button, Reply
from index import Answer, Confidence, Post, Quote, Span, Thread, Words

GARDEN = Thread.of(
    [
        "The <gate> squeaks. We oil it & wait.",
        "Roses need sun. The gate is shut at night. Bring a torch.",
        "Is the gate painted? Green.",
        "Worms are good.",
    ]
)
GATE, NIGHT, PAINTED, WORMS = GARDEN.posts
CANDIDATES = Quote(GATE, (Span(0, 19),)), Quote(NIGHT, (Span(16, 42),)), Quote(PAINTED, (Span(21, 27),))


def closest(*quotes: Quote, unknown: tuple[str, ...] = (), others: tuple[Post, ...] = ()) -> Answer:
    nearest = tuple(quote.post for quote in quotes)
    return Answer("?", Confidence.CLOSEST, quotes, unknown, nearest, Words("?"), others)


def button(text: str, content: str | int, state: str) -> Button:
    return Button(text, f"turn:{GARDEN.key}:{content}:c:{state}")


def pressed(shown: Button, thread: Thread = GARDEN, remark: str = "", candidates: int = 3) -> Reply:
    """Return the page that the button *shown* turns to."""
    data = parse_data(shown.data)
    page = data.resolve(thread) if isinstance(data, TurnPage) else None
    assert page
    [reply] = replies.answer_page(page, thread, ENGLISH, remark, candidates=candidates)
    return reply


def test_shows_up_to_three_candidates_by_their_best_sentences() -> None:
    found = closest(*CANDIDATES, unknown=("locked",), others=(WORMS,))
    state = "1.0-19,2.16-42,3.21-27:4"

    assert replies.answer(found, GARDEN, ENGLISH) == [
        Reply(
            "“locked” isn't in the thread. <i>Closest:</i>\n\n"
            "<b>1/4</b>\n<blockquote>The &lt;gate&gt; squeaks. …</blockquote>\n\n"
            "<b>2/4</b>\n<blockquote>… The gate is shut at night. …</blockquote>\n\n"
            "<b>3/4</b>\n<blockquote>… Green.</blockquote>",
            (
                button("1/4", 1, state),
                button("2/4", 2, state),
                button("3/4", 3, state),
                button("Other matches", "others", state),
            ),
        )
    ]


def test_shows_the_best_candidate_alone_and_says_nothing_of_others() -> None:
    assert replies.answer(closest(CANDIDATES[1]), GARDEN, ENGLISH) == [
        Reply(
            "The thread may not say. <i>Closest:</i>\n\n"
            "<b>2/4</b>\n<blockquote>… The gate is shut at night. …</blockquote>",
            (button("2/4", 2, "2.16-42:"),),
        )
    ]


def test_in_a_group_the_other_candidates_are_buttons_only() -> None:
    [private] = replies.answer(closest(*CANDIDATES), GARDEN, ENGLISH)
    [reply] = replies.answer(closest(*CANDIDATES), GARDEN, ENGLISH, candidates=most_candidates("supergroup"))

    assert reply == Reply(
        "The thread may not say. <i>Closest:</i>\n\n<b>1/4</b>\n<blockquote>The &lt;gate&gt; squeaks. …</blockquote>",
        private.buttons,
    )


def test_a_button_opens_the_whole_post_and_another_goes_back() -> None:
    [reply] = replies.answer(closest(*CANDIDATES), GARDEN, ENGLISH)
    second = reply.buttons[1]
    assert isinstance(second, Button)
    page = pressed(second, remark="The thread may not say.")
    back = page.buttons[2]
    assert isinstance(back, Button)

    assert page.html == (
        "The thread may not say.\n\n"
        "<b>2/4</b>\n<blockquote>Roses need sun. <b>The gate is shut at night.</b> Bring a torch.</blockquote>"
    )
    assert [shown.text for shown in page.buttons] == ["◀ 1/4", "3/4 ▶", "Back to the answer"]
    assert pressed(back, remark="The thread may not say.") == reply


def test_back_in_a_group_shows_one_candidate_again() -> None:
    [reply] = replies.answer(closest(*CANDIDATES), GARDEN, ENGLISH, candidates=1)
    third = reply.buttons[2]
    assert isinstance(third, Button)
    [*_, back] = pressed(third, candidates=1).buttons
    assert isinstance(back, Button)

    assert pressed(back, remark="The thread may not say.", candidates=1) == reply


CHATS = {"private": 3, "group": 1, "supergroup": 1}


@pytest.mark.parametrize(("chat_type", "candidates"), CHATS.items(), ids=CHATS)
def test_a_group_is_shown_one_candidate(chat_type: str, candidates: int) -> None:
    assert most_candidates(chat_type) == candidates


REMARKS = {
    "no word": ("en", (), "The thread may not say. <i>Closest:</i>"),
    "one word": ("en", ("locked",), "“locked” isn't in the thread. <i>Closest:</i>"),
    "two words": ("en", ("locked", "rusty"), "“locked” and “rusty” aren't in the thread. <i>Closest:</i>"),
    "more words": ("en", ("locked", "rusty", "old"), "“locked” and “rusty” aren't in the thread. <i>Closest:</i>"),
    "Russian": ("ru", ("locked", "rusty"), "Слов «locked» и «rusty» в треде нет. <i>Ближе всего:</i>"),
    "Spanish": ("es", ("locked",), "La palabra «locked» no está en el hilo. <i>Lo más cercano:</i>"),
}


@pytest.mark.parametrize(("code", "unknown", "line"), REMARKS.values(), ids=REMARKS)
def test_one_line_names_at_most_two_words(code: str, unknown: tuple[str, ...], line: str) -> None:
    [reply] = replies.answer(closest(CANDIDATES[0], unknown=unknown), GARDEN, translation(code))

    assert reply.html.partition("\n")[0] == line


NOTHING = {
    "no word": ((), 2, "The thread doesn't say. Closest posts:"),
    "one word": (("hedge",), 2, "The thread doesn't say. “hedge” isn't in it. Closest posts:"),
    "more words": (
        ("hedge", "ivy", "oak"),
        2,
        "The thread doesn't say. “hedge” and “ivy” aren't in it. Closest posts:",
    ),
    "one post": (("hedge",), 1, "The thread doesn't say. “hedge” isn't in it. Closest post:"),
    "no post": (("hedge",), 0, "The thread doesn't say. “hedge” isn't in it."),
}


@pytest.mark.parametrize(("unknown", "posts", "line"), NOTHING.values(), ids=NOTHING)
def test_a_no_names_at_most_two_words_and_no_post_too_many(unknown: tuple[str, ...], posts: int, line: str) -> None:
    found = Answer("who cuts it?", Confidence.NOTHING, (), unknown, GARDEN.posts[:posts], Words("?"))
    [reply] = replies.answer(found, GARDEN, ENGLISH)

    assert reply.html == line
    assert [shown.text for shown in reply.buttons] == ["1/4", "2/4"][:posts]


WORD = "stone "
SENTENCES = {
    "the whole post": ("Worms are good.", (Span(0, 15),), "Worms are good."),
    "white space around it": ("\n Worms are good. \n", (Span(1, 18),), "Worms are good."),
    "the first of two": ("Worms dig. Ants do.", (Span(0, 10),), "Worms dig. …"),
    "no sentence in the post": ("🪱🪱", (), "🪱🪱"),
    "a mark of white space": ("Worms dig.", (Span(5, 6),), "Worms dig."),
    "a long sentence": (WORD * 200, (Span(0, 1199),), f"{(WORD * 83).strip()} …"),
    "a long sentence in the middle": (
        f"Dig. {WORD * 200}. Rest.",
        (Span(5, 1206),),
        f"… {(WORD * 83).strip()} …",
    ),
    "a long post without a sentence": ("🪱" * 300, (), f"{'🪱' * 250} …"),
    "several marks": ("Worms dig. Ants do.", (Span(0, 10), Span(11, 19)), "Worms dig. …"),
}


@pytest.mark.parametrize(("text", "marks", "shown"), SENTENCES.values(), ids=SENTENCES)
def test_a_candidate_says_where_it_is_cut(text: str, marks: tuple[Span, ...], shown: str) -> None:
    thread = Thread("", (Post(1, "1/1", text),))
    [reply] = replies.answer(closest(Quote(thread.posts[0], marks)), thread, ENGLISH)

    assert reply.html == f"The thread may not say. <i>Closest:</i>\n\n<b>1/1</b>\n<blockquote>{shown}</blockquote>"


def test_opens_the_original_of_a_candidate_and_of_its_whole_post() -> None:
    linked = replace(GATE, link="https://x.com/ann/status/1")
    thread = replace(GARDEN, posts=(linked, *GARDEN.posts[1:]))
    [reply] = replies.answer(closest(Quote(linked, (Span(0, 19),)), *CANDIDATES[1:]), thread, ENGLISH)
    first = reply.buttons[0]
    assert isinstance(first, Button)

    for shown in (reply, pressed(first, thread)):
        assert shown.html.count('</blockquote>\n<a href="https://x.com/ann/status/1">Open original</a>') == 1


def long_thread(length: int) -> Thread:
    return Thread.of([f"{'word ' * length}number {number}." for number in range(1000)])


def candidates_at_the_end(thread: Thread) -> tuple[Quote, ...]:
    return tuple(Quote(post, (Span(len(post.text) - 11, len(post.text)),)) for post in thread.posts[500:503])


def test_other_matches_give_way_to_candidates_where_a_button_does_not_hold_both() -> None:
    thread = long_thread(50)
    found = closest(*candidates_at_the_end(thread), others=thread.posts[600:603])
    [reply] = replies.answer(found, thread, ENGLISH)

    assert [shown.text for shown in reply.buttons] == ["501/1000", "502/1000", "503/1000"]
    assert all(isinstance(shown, Button) and shown.data.startswith("turn:") for shown in reply.buttons)


def test_candidates_that_no_button_holds_are_shown_below() -> None:
    thread = long_thread(5000)
    [reply] = replies.answer(closest(*candidates_at_the_end(thread)), thread, ENGLISH)

    assert [shown.data for shown in reply.buttons if isinstance(shown, Button)] == [
        f"show:{thread.key}:501",
        f"show:{thread.key}:502",
        f"show:{thread.key}:503",
    ]
