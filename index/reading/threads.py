"""Build threads from the drafts of the likeliest reading, within limits of size."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import accumulate

from index.reading.anchors import anchored, without_strays
from index.reading.cleaning import tidy
from index.reading.draft import Draft, DraftPost
from index.reading.judging import LIMIT, Judgement
from index.reading.refusals import nothing_found
from index.reading.remarks import GUESSED, ONE_LONG, UNNUMBERED, remarks
from index.reading.texts.prose import is_prose
from index.thread import Post, Remark, Thread, ThreadError

DOUBTFUL = Remark("I'm not sure where each post begins, so I offer a second reading")
MAX_POSTS = 10_000
# In all posts together: 4,000 of 280. The index of as many in a script without spaces takes 200 MB.
MAX_CHARACTERS = 1_200_000
MAX_LENGTH = 30_000  # X ends at 25,000 characters

_MAX_THREADS = 1_000  # of one file, the longest
_MIN_PARAGRAPHS = 3  # of one long post
_MAX_READINGS = 1  # beside the best
_MAX_RAW_LENGTH = 10 * MAX_LENGTH  # refused before cleaning, which copies the text


def threads(judgement: Judgement, source: str) -> list[Thread]:
    """Return the threads of *judgement*, first the one that is probably meant, with its other readings.

    Raises:
        ThreadError: there is none, or one is too long.
    """
    best, *others = _threads(judgement.best, source)
    readings: list[Thread] = []
    for drafts in judgement.others[:_MAX_READINGS]:
        with suppress(ThreadError):
            readings += _threads(drafts, source)[:1]
    if readings:
        best = replace(best, remarks=(*best.remarks, DOUBTFUL), readings=tuple(readings))
    return [best, *others]


def _threads(drafts: Sequence[Draft], source: str) -> list[Thread]:
    """Return the threads of *drafts*: first the numbered author's, else the first author's, and the longer before.

    Raises:
        ThreadError: there is none, or one is too long.
    """
    if not drafts:
        raise nothing_found()
    meant = _meant(drafts)
    longest = sorted(drafts, key=lambda draft: (draft is meant, len(draft.posts)), reverse=True)
    found = [_thread(draft, source) for draft in longest[:_MAX_THREADS]]
    several = [thread for thread in found if len(thread.posts) > 1]
    if not several and (paragraphs := _paragraphs(meant)):
        several = [_thread(paragraphs, source)]
    if not several:
        raise ThreadError("only one post was found, so send the whole thread")
    if len(several) > 1:
        count = len(several) + sum(len(draft.posts) > 1 for draft in longest[_MAX_THREADS:])
        remark = Remark.counted("this is one of {count} thread", "this is one of {count} threads", count)
        several = [replace(thread, remarks=(*thread.remarks, remark)) for thread in several]
    author = tidy(meant.author)
    return sorted(several, key=lambda thread: (thread.author == author, len(thread.posts)), reverse=True)


def _meant(drafts: Sequence[Draft]) -> Draft:
    """Return the first draft with numbers, else the first: strangers may talk more."""
    return next((draft for draft in drafts if any(post.number for post in draft.posts)), drafts[0])


def _paragraphs(draft: Draft) -> Draft | None:
    """Return the paragraphs of a *draft* that is one post too long for X; None if it is not."""
    if len(draft.posts) != 1 or len(text := draft.posts[0].text) <= LIMIT:
        return None
    texts = [paragraph for paragraph in tidy(text).split("\n\n") if paragraph]
    link = draft.posts[0].link
    posts = tuple(DraftPost(paragraph, link=link) for paragraph in texts)
    several = len(texts) >= _MIN_PARAGRAPHS and is_prose(texts)
    return replace(draft, posts=posts, remarks=(*draft.remarks, ONE_LONG)) if several else None


def numbered_post(number: int, label: str, post: DraftPost) -> Post:
    """Return the post at position *number*, with this *label*."""
    text, anchors = anchored(post.text)
    return Post(number, label, text, post.link, anchors=anchors)


def _thread(draft: Draft, source: str) -> Thread:
    if any(len(post.text) > _MAX_RAW_LENGTH for post in draft.posts):
        raise _too_long()
    tidied = ((post, tidy(without_strays(_shown(post)))) for post in draft.posts[:MAX_POSTS])
    posts = [post._replace(text=text) for post, text in tidied if text]
    if any(len(post.text) > MAX_LENGTH for post in posts):
        raise _too_long()
    read = posts[: sum(total <= MAX_CHARACTERS for total in accumulate(len(post.text) for post in posts))]
    is_whole = len(read) == len(posts) and len(draft.posts) <= MAX_POSTS and not draft.characters
    first_part = [] if is_whole else [_first_part(draft)]
    found = tuple(dict.fromkeys([*draft.remarks, *(first_part or _on_numbers(read, draft))]))
    return Thread(anchored(tidy(draft.title))[0], _posts(read), tidy(draft.author), source, found)


def _on_numbers(posts: Sequence[DraftPost], draft: Draft) -> list[Remark]:
    """Return the remarks on the numbers of *posts*; a remark that they were guessed says that there are none."""
    guessed = not GUESSED.isdisjoint(draft.remarks)
    return [remark for remark in remarks(posts) if not (guessed and remark == UNNUMBERED)] if posts else []


def _first_part(draft: Draft) -> Remark:
    """Return the remark that *draft* has too many posts, or else too many characters."""
    if (posts := len(draft.posts)) > MAX_POSTS:
        return Remark(
            "it has {posts} posts, and I can read {most}, so this is only the first part", posts=posts, most=MAX_POSTS
        )
    return Remark(
        "it has {characters} characters, and I can read {most}, so this is only the first part",
        characters=draft.characters or sum(len(post.text) for post in draft.posts),
        most=MAX_CHARACTERS,
    )


def _shown(post: DraftPost) -> str:
    """Return the text of *post* between the lines that are not its own words."""
    return "\n".join(part for part in (post.above, post.text, *post.below) if part.strip())


def _too_long() -> ThreadError:
    return ThreadError(
        "one post has more than {characters} characters, so put a number or a blank line between posts",
        characters=MAX_LENGTH,
    )


def _posts(posts: Sequence[DraftPost]) -> tuple[Post, ...]:
    """Number *posts* by position; without a single number by the author, label them with their positions."""
    counted = not any(post.label for post in posts)
    return tuple(
        numbered_post(number, f"{number}/{len(posts)}" if counted else post.label, post)
        for number, post in enumerate(posts, 1)
    )
