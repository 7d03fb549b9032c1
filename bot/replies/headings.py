"""Headings for requests that are not searches: hashtags, links, summaries, facts; and labels, titles and excerpts."""

from collections.abc import Iterable

from bot import phrases
from bot.phrases import Translation
from bot.replies.telegram_html import pieces
from index import (
    Fact,
    Hashtags,
    Links,
    Neighbours,
    NoFurtherPost,
    Post,
    Request,
    SmallTalk,
    Span,
    Speak,
    Summary,
    TaggedPosts,
    Thread,
    Turn,
)

_EXCERPT = 60  # characters


def headings(request: Request, thread: Thread, translate: Translation) -> list[str]:
    """Return the sentences above the quotes that *request* asks for, or instead of them."""
    match request:
        case TaggedPosts(tags, posts, mentions, missing):
            used = [tag for tag in tags if tag not in missing]
            unused = (
                [phrases.unused_tags(translate, missing, used_as_words=bool(mentions) and not posts)] if missing else []
            )
            return [" ".join([*unused, phrases.tagged(translate, used)]) if used else unused[0]]
        case Hashtags(tags):
            return [phrases.hashtags(translate, [(tag.name, _labels(tag.posts)) for tag in tags])]
        case Links(found, missing):
            other = [phrases.no_link_to(translate, missing)] if missing else []
            return [*other, *([] if other else [phrases.links(translate, len(found))])]
        case Summary(size):
            return [phrases.summary_of(translate, size, len(thread.posts))]
        case Fact() as fact:
            return [_fact(fact, thread, translate)]
        case SmallTalk() as talk:
            return [translate(phrases.SMALL_TALK[talk])]
        case Turn() | NoFurtherPost() | Neighbours() | Speak():
            return [_about_the_answer(request, thread, translate)]
    return []


def _about_the_answer(
    request: Turn | NoFurtherPost | Neighbours | Speak, thread: Thread, translate: Translation
) -> str:
    match request:
        case NoFurtherPost(turn):
            return translate(phrases.LAST_POST if turn is Turn.NEXT else phrases.FIRST_POST)
        case Neighbours() if len(thread.posts) == 1:
            return translate(phrases.NO_NEIGHBOURS)
        case Neighbours(post, doubted):
            return (phrases.doubted if doubted else phrases.no_more_said)(translate, post_label(post))
        case Turn():
            return translate(phrases.NOTHING_BEFORE)
        case Speak():
            return translate(phrases.CHOOSE_LANGUAGE)


def post_label(post: Post) -> str:
    """Return the author's label of *post*, or its position if it has none."""
    return post.label or str(post.number)


def thread_title(thread: Thread) -> str:
    """Return the title of *thread*, or its first words if it has none."""
    return thread.title[:_EXCERPT] or excerpt(thread.posts[0], _EXCERPT)


def excerpt(post: Post, length: int = 120) -> str:
    """Return the first words of *post*, at most about *length* characters."""
    text = " ".join(post.text.split())
    first = next(pieces(text, length), Span(0, 0))
    return text if first.stop == len(text) else f"{text[: first.stop]} …"


def _labels(posts: Iterable[Post]) -> list[str]:
    return [post_label(post) for post in posts]


def _fact(fact: Fact, thread: Thread, translate: Translation) -> str:
    match fact:
        case Fact.LENGTH:
            return phrases.length(translate, len(thread.posts))
        case Fact.AUTHOR:
            return phrases.author(translate, thread.author) if thread.author else translate(phrases.NO_AUTHOR)
        case Fact.DATE:
            return translate(phrases.NO_DATE)
        case Fact.ORIGIN:
            return translate(phrases.NO_ORIGIN)
