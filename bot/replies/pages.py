"""The pages of an answer: their quotes, the sentences above these, and the posts that their buttons show.

A closest answer quotes candidates, each by its best sentence; its buttons show the whole posts.
"""

import re
import sys
from dataclasses import replace

from bot import phrases
from bot.phrases import Translation
from bot.replies.buttons.callback_data import ANSWER, OTHERS, AnswerPage, AnswerState, TurnPage
from bot.replies.headings import post_label
from index import Answer, Confidence, Post, Quote, Thread, Words

MOST_CANDIDATES = 3
"""The most candidates that are quoted at once."""

ANY_LENGTH = sys.maxsize
"""A limit that no post exceeds."""

_UNITS_IN_GROUP = 400
_MOST_NAMED = 2  # unknown words
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 40  # characters shown of an unknown word


def most_candidates(chat_type: str) -> int:
    """Return how many candidates are quoted in a chat of this type: in a group one, with buttons for the others."""
    return MOST_CANDIDATES if chat_type == "private" else 1


def longest_post(chat_type: str) -> int:
    """Return the length in units up to which a post is shown whole in a chat of this type: in a group a short one."""
    return ANY_LENGTH if chat_type == "private" else _UNITS_IN_GROUP


def in_group(found: Answer) -> Answer:
    """Return an answer with its best quote alone, if it is sure; the others become other matches."""
    if found.confidence is not Confidence.SURE or not isinstance(found.request, Words):
        return found
    further = tuple(quote.post for quote in found.quotes[1:])
    return replace(found, quotes=found.quotes[:1], others=(*further, *found.others))


def first_page(found: Answer, thread: Thread) -> AnswerPage:
    """Return the page of an answer that is shown first.

    If candidates and other matches together are too long for the data of a button, the other matches are left out.
    """
    state = AnswerState(found.confidence, found.quotes, found.others if found.quotes else found.nearest)
    page = AnswerPage(ANSWER, state)
    if shows_candidates(page) and not TurnPage.of(page, thread).data:
        return AnswerPage(ANSWER, replace(state, others=()))
    return page


def shows_candidates(page: AnswerPage) -> bool:
    """Return whether a page quotes sentences of candidates instead of whole posts."""
    return page.content == ANSWER and page.state.confidence is Confidence.CLOSEST


def remark(found: Answer, translate: Translation) -> str:
    """Return the sentences on how sure an answer is, which stand above its quotes or instead of them."""
    words = [_shortened(word) for word in found.unknown[:_MOST_NAMED]]
    match found.confidence:
        case Confidence.SURE:
            return ""
        case Confidence.CLOSEST:
            return phrases.not_in_thread(translate, words) if words else translate(phrases.UNSURE)
        case Confidence.NOTHING:
            named = [phrases.not_in_it(translate, words)] if words else []
            nearest = [phrases.nearest(translate, len(found.nearest))] if found.nearest else []
            return " ".join([translate(phrases.NOTHING), *named, *nearest])


def is_unclear(found: Answer) -> bool:
    """Return whether a search found nothing because there was nothing to search for: "???", "test"."""
    words = len(_WORD.findall(found.question))
    asks = words > 1 or (words == 1 and "?" in found.question)  # "why?" asks, though it needs a context
    return found.confidence is Confidence.NOTHING and not found.unknown and not asks


def lead_in(page: AnswerPage, translate: Translation) -> str:
    """Return the lead-in to the quotes of a page, empty for most."""
    if page.content == OTHERS:
        return translate(phrases.OTHER_MATCHES)
    return translate(phrases.CLOSEST) if shows_candidates(page) else ""


def without_duplicate(page: AnswerPage) -> AnswerPage:
    """Return the page `ANSWER` for one that shows the only post of an answer that quotes it whole."""
    only = [page.content] == [str(quote.post.number) for quote in page.state.quotes]
    return page.sibling(ANSWER) if only and page.state.confidence is Confidence.SURE else page


def quotes(page: AnswerPage, thread: Thread) -> tuple[Quote, ...]:
    """Return the quotes of a page, with the marks of the answer."""
    if page.content == ANSWER:
        return page.state.quotes
    if page.content == OTHERS:
        return tuple(Quote(post, ()) for post in page.state.others)
    post = thread.posts[int(page.content) - 1]
    return tuple(quote for quote in page.state.quotes if quote.post == post) or (Quote(post, ()),)


def linked_posts(page: AnswerPage, thread: Thread) -> list[tuple[str, Post]]:
    """Return the posts that the buttons of a page show, each with the text of its button."""
    shown = quotes(page, thread)
    if shows_candidates(page):
        return [(post_label(quote.post), quote.post) for quote in shown]
    if page.state.confidence is Confidence.NOTHING:
        return [(post_label(post), post) for post in page.state.others]
    return _neighbours(shown[0].post, thread) if shown else []


def _neighbours(post: Post, thread: Thread) -> list[tuple[str, Post]]:
    """Return the posts before and after *post*, each with the text of its button."""
    before, after = thread.posts[: post.number - 1][-1:], thread.posts[post.number :][:1]
    return [*((f"◀ {post_label(one)}", one) for one in before), *((f"{post_label(one)} ▶", one) for one in after)]


def _shortened(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…"
