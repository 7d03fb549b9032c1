"""The parts of a reply to a question for the posts that mention something: sentence, quotes and button."""

from collections.abc import Sequence
from typing import NamedTuple

from bot import phrases
from bot.phrases import Translation
from bot.replies.buttons.callback_data import FindPage, ShowPosts
from bot.replies.headings import post_label
from index import MentionedPosts, MentionQuestion, Mentions, Quote, Thread

_PAGE = 5  # posts, as many as on a page of /find
_BOLD = 80  # mentions in a post; Telegram formats the first 100 of a message


class MentionsReply(NamedTuple):
    """A *heading*, the *quotes* below it, and the text and *data* of a button that shows the rest, empty for none."""

    heading: str
    quotes: tuple[Quote, ...]
    button: str = ""
    data: str = ""


def mentions_reply(asked: Mentions, found: Sequence[Quote], thread: Thread, translate: Translation) -> MentionsReply:
    """Return the reply to *asked*, for which *found* are the posts."""
    words, labels = asked.words, [post_label(quote.post) for quote in found]
    if not found:
        everywhere = asked.asks is MentionQuestion.WITHOUT
        nothing = phrases.mentioned_everywhere if everywhere else phrases.mentioned_nowhere
        return MentionsReply(nothing(translate, words), ())
    match asked.asks:
        case MentionQuestion.TIMES:
            times = sum(len(quote.marks) for quote in found)
            return _with_find(phrases.times_mentioned(translate, times, labels), asked, thread, translate)
        case MentionQuestion.NUMBER:
            return _with_find(phrases.posts_mentioning(translate, words, labels), asked, thread, translate)
        case MentionQuestion.LIST | MentionQuestion.FIND:
            return _first_page(phrases.posts_mentioning(translate, words, labels), asked, found, thread, translate)
        case MentionQuestion.WITHOUT:
            data = ShowPosts(thread.key, tuple(quote.post.number for quote in found)).data
            heading = phrases.posts_without(translate, words, labels)
            return MentionsReply(heading, (), translate(phrases.SHOW_POSTS), data)
        case MentionQuestion.FIRST | MentionQuestion.LAST | MentionQuestion.WHETHER:
            heading = phrases.mentioned_in(translate, asked.asks, len(found), labels[0])
            return MentionsReply(heading, _marked(found[:1]))


def each_reply(asked: MentionedPosts, found: Sequence[Quote], thread: Thread, translate: Translation) -> MentionsReply:
    """Return the reply to a question about several names: a sentence for each, and a button that shows all *found*."""
    sentences = [
        phrases.posts_mentioning(translate, name, [post_label(post) for post in posts])
        if posts
        else phrases.mentioned_nowhere(translate, name)
        for name, posts in zip(asked.names, asked.posts, strict=True)
    ]
    data = ShowPosts(thread.key, tuple(quote.post.number for quote in found)).data if found else ""
    return MentionsReply("\n".join(sentences), (), translate(phrases.SHOW_POSTS), data)


def _with_find(heading: str, asked: Mentions, thread: Thread, translate: Translation) -> MentionsReply:
    """Return a reply with a button that shows the posts as /find does; it has none if the search is too long for it."""
    find = FindPage(thread.key, 1, asked.search)
    data = find.data if find.data.endswith(asked.search) else ""
    return MentionsReply(heading, (), translate(phrases.SHOW_POSTS), data)


def _first_page(
    heading: str, asked: Mentions, found: Sequence[Quote], thread: Thread, translate: Translation
) -> MentionsReply:
    """Return a reply with the first posts, and a button for the others."""
    pages = -(-len(found) // _PAGE)
    rest = FindPage(thread.key, 2, asked.search)
    data = rest.data if pages > 1 and rest.data.endswith(asked.search) else ""
    return MentionsReply(heading, _marked(found[:_PAGE]), phrases.page_after(translate, 2, pages), data)


def _marked(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    return tuple(Quote(quote.post, quote.marks[:_BOLD]) for quote in quotes)
