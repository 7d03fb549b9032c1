"""What stands above the quotes, or alone, when something else was asked for than words."""

from collections.abc import Iterable

from bot import phrases
from bot.phrases import Translation
from bot.replies.telegram_html import pieces
from index import Fact, Hashtags, Links, Post, Request, SmallTalk, Span, Summary, TaggedPosts, Thread

_FIRST_WORDS = 60  # characters


def headings(request: Request, thread: Thread, translate: Translation) -> list[str]:
    """Return the sentences that go before what *thread* has of what is asked for."""
    match request:
        case TaggedPosts(tags, posts, mentions, missing):
            used = [tag for tag in tags if tag not in missing]
            unused = (
                [phrases.unused_tags(translate, missing, used_as_words=bool(mentions) and not posts)] if missing else []
            )
            return [" ".join([*unused, phrases.tagged(translate, used)]) if used else unused[0]]
        case Hashtags(tags):
            return [phrases.hashtags(translate, [(tag.name, _names(tag.posts)) for tag in tags])]
        case Links(found, missing):
            other = [phrases.no_link_to(translate, missing)] if missing else []
            return [*other, *([] if other else [phrases.links(translate, len(found))])]
        case Summary(size):
            return [phrases.summary_of(translate, size, len(thread.posts))]
        case Fact() as fact:
            return [_about(fact, thread, translate)]
        case SmallTalk() as talk:
            return [translate(phrases.SMALL_TALK[talk])]
    return []


def name(post: Post) -> str:
    """Return what a post is called: the author's label, or its position where the author gave none."""
    return post.label or str(post.number)


def called(thread: Thread) -> str:
    """Return what a thread is called: its title, or its first words."""
    return thread.title[:_FIRST_WORDS] or opening(thread.posts[0], _FIRST_WORDS)


def opening(post: Post, room: int = 120) -> str:
    """Return the first words of *post*, at most about *room* characters."""
    text = " ".join(post.text.split())
    first = next(pieces(text, room), Span(0, 0))
    return text if first.stop == len(text) else f"{text[: first.stop]} …"


def _names(posts: Iterable[Post]) -> list[str]:
    return [name(post) for post in posts]


def _about(fact: Fact, thread: Thread, translate: Translation) -> str:
    match fact:
        case Fact.LENGTH:
            return phrases.length(translate, len(thread.posts))
        case Fact.AUTHOR:
            return phrases.author(translate, thread.author) if thread.author else translate(phrases.NO_AUTHOR)
        case Fact.DATE:
            return translate(phrases.NO_DATE)
        case Fact.ORIGIN:
            return translate(phrases.NO_ORIGIN)
