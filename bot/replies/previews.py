"""A preview of an uploaded thread, with buttons to use or discard it, and the list of a chat's threads."""

from collections.abc import Callable, Sequence

from bot import phrases
from bot.phrases import Translation
from bot.replies.callback_data import DeleteThread, DiscardThread, UseThread
from bot.replies.entities import sentence_html
from bot.replies.headings import excerpt, post_label, thread_title
from bot.replies.replies import Button, Reply
from index import Thread

_EXCERPT = 60  # characters of a post
_ON_BUTTON = 24
_LISTED = 30


def preview(threads: Sequence[Thread], found: int, translate: Translation) -> Reply:
    """Render a preview of the first of *threads*, with buttons for the others; *found* counts those in the file."""
    first, *others = threads
    several = [phrases.several_threads(translate, found)] if found > 1 else []
    buttons = [
        Button(translate(phrases.USE), UseThread(first.key).data),
        Button(translate(phrases.CANCEL), DiscardThread(first.key).data),
        *(Button(_other_thread(thread, translate), UseThread(thread.key).data) for thread in others),
    ]
    return Reply(sentence_html("\n".join([*several, *_description(first, translate)])), tuple(buttons))


def thread_list(
    threads: Sequence[Thread], in_use: str, translate: Translation, *, own: Callable[[Thread], bool]
) -> Reply:
    """Render the list of a chat's *threads*; *in_use* is the key of the one in use, and its *own* can be deleted."""
    lines, buttons = [translate(phrases.THREADS)], list[Button]()
    for number, thread in enumerate(threads[:_LISTED], 1):
        lines.append(
            phrases.listed_thread(
                translate, number, thread_title(thread), len(thread.posts), in_use=thread.key == in_use
            )
        )
        buttons.append(Button(phrases.use_number(translate, number), UseThread(thread.key).data))
        if own(thread):
            buttons.append(Button(phrases.remove_number(translate, number), DeleteThread(thread.key).data))
    return Reply(sentence_html("\n".join(lines)), tuple(buttons))


def _description(thread: Thread, translate: Translation) -> list[str]:
    first, last = thread.posts[0], thread.posts[-1]
    labels = [post.label.rstrip(".)") for post in thread.posts if post.label] or [post_label(first), post_label(last)]
    return [
        *([thread.title] if thread.title else []),
        *([phrases.author(translate, thread.author)] if thread.author else []),
        phrases.numbered(translate, len(thread.posts), labels[0], labels[-1]),
        *(phrases.full_sentence(translate, remark) for remark in thread.remarks),
        "",
        phrases.first_words(translate, excerpt(first, _EXCERPT)),
        phrases.last_words(translate, excerpt(last, _EXCERPT)),
    ]


def _other_thread(thread: Thread, translate: Translation) -> str:
    return phrases.use_other(translate, len(thread.posts), thread.title or excerpt(thread.posts[0], _ON_BUTTON))
