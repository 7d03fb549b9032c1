"""Sentences about the answer before, and about the posts that mention something."""

from collections.abc import Sequence

from bot.phrases.translation import Phrase, Translation
from index import MentionQuestion

LAST_POST = Phrase("That was the last post.")
FIRST_POST = Phrase("That was the first post.")
NOTHING_BEFORE = Phrase("I don't know which answer you mean. Ask me something about the thread, or try /summary.")
NO_NEIGHBOURS = Phrase("That's all the thread says.")
NEVER_TRANSLATED = Phrase("I never translate posts: here are the author's own words.")
CHOOSE_LANGUAGE = Phrase("Send /language to choose the language I speak.")
SHOW_POSTS = Phrase("Show the posts")
ONE_AT_A_TIME = Phrase("That's a lot of questions. Please ask me one at a time.")

_LISTED = 20  # labels of posts


def doubted(translate: Translation, label: str) -> str:
    """Answer a doubt about the post with *label*, above the posts around it."""
    return translate(Phrase("I only quote, word for word. See for yourself, around {label}:"), label=label)


def no_more_said(translate: Translation, label: str) -> str:
    """Say that the post with *label* says no more, above the posts around it."""
    return translate(Phrase("The thread doesn't say more about that. Around {label}:"), label=label)


def mentioned_nowhere(translate: Translation, words: str) -> str:
    """Say that no post mentions *words*."""
    return translate(Phrase("No post mentions {words}."), words=words)


def mentioned_everywhere(translate: Translation, words: str) -> str:
    """Say that every post mentions *words*."""
    return translate(Phrase("Every post mentions {words}."), words=words)


def times_mentioned(translate: Translation, times: int, labels: Sequence[str]) -> str:
    """Say how often something is mentioned, and in the posts with which *labels*.

    >>> from bot.phrases.translation import translation
    >>> times_mentioned(translation("en"), 3, ["1/7", "4/7"])
    '3 times, in 2 posts: 1/7 and 4/7.'
    """
    if times == 1:
        return translate(Phrase("Once, in {label}."), label=labels[0])
    return translate.count(
        "{times}, in {count} post: {labels}.",
        "{times}, in {count} posts: {labels}.",
        len(labels),
        times=translate.count("{count} time", "{count} times", times),
        labels=_listed(labels),
    )


def posts_mentioning(translate: Translation, words: str, labels: Sequence[str]) -> str:
    """Say which posts mention *words*."""
    return translate.count(
        "{count} post mentions {words}: {labels}.",
        "{count} posts mention {words}: {labels}.",
        len(labels),
        words=words,
        labels=_listed(labels),
    )


def posts_without(translate: Translation, words: str, labels: Sequence[str]) -> str:
    """Say which posts do not mention *words*."""
    return translate.count(
        "{count} post doesn't mention {words}: {labels}.",
        "{count} posts don't mention {words}: {labels}.",
        len(labels),
        words=words,
        labels=_listed(labels),
    )


def mentioned_in(translate: Translation, asks: MentionQuestion, posts: int, label: str) -> str:
    """Return the heading of the post with *label*: the first, last or only one of *posts* that mention something."""
    if asks is MentionQuestion.FIRST:
        return translate(Phrase("First in {label}:"), label=label)
    if asks is MentionQuestion.LAST:
        return translate(Phrase("Last in {label}:"), label=label)
    if posts == 1:
        return translate(Phrase("Yes, in {label}:"), label=label)
    return translate.count(
        "Yes, in {count} post, first in {label}:", "Yes, in {count} posts, first in {label}:", posts, label=label
    )


def _listed(labels: Sequence[str]) -> str | Sequence[str]:
    return f"{', '.join(labels[:_LISTED])} …" if len(labels) > _LISTED else labels
