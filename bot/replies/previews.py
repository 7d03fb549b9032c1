"""A preview of an uploaded thread, with buttons to use or discard it, and the list of a chat's threads."""

from collections.abc import Callable, Sequence

from bot import phrases
from bot.phrases import Translation
from bot.replies.callback_data import DeleteThread, DiscardThread, UseThread
from bot.replies.headings import called, name, opening
from bot.replies.replies import Button, Reply
from bot.replies.telegram_html import escape
from index import Thread

_FIRST_WORDS = 60  # characters of a post
_ON_BUTTON = 24
_LISTED = 30


def offer(threads: Sequence[Thread], found: int, translate: Translation) -> Reply:
    """Preview the first of *threads*, with buttons for the others; *found* is how many the file had."""
    first, *others = threads
    several = [phrases.several_threads(translate, found)] if found > 1 else []
    buttons = [
        Button(translate(phrases.USE), UseThread(first.key).data),
        Button(translate(phrases.CANCEL), DiscardThread(first.key).data),
        *(Button(_called(thread, translate), UseThread(thread.key).data) for thread in others),
    ]
    return Reply(escape("\n".join([*several, *_understood(first, translate)])), tuple(buttons))


def shelf(threads: Sequence[Thread], read: str, translate: Translation, *, own: Callable[[Thread], bool]) -> Reply:
    """List the *threads* of a chat; the one with the key *read* is in use, and its *own* can be deleted."""
    lines, buttons = [translate(phrases.THREADS)], list[Button]()
    for number, thread in enumerate(threads[:_LISTED], 1):
        lines.append(phrases.on_shelf(translate, number, called(thread), len(thread.posts), read=thread.key == read))
        buttons.append(Button(phrases.use_number(translate, number), UseThread(thread.key).data))
        if own(thread):
            buttons.append(Button(phrases.remove_number(translate, number), DeleteThread(thread.key).data))
    return Reply(escape("\n".join(lines)), tuple(buttons))


def _understood(thread: Thread, translate: Translation) -> list[str]:
    first, last = thread.posts[0], thread.posts[-1]
    labels = [post.label.rstrip(".)") for post in thread.posts if post.label] or [name(first), name(last)]
    return [
        *([thread.title] if thread.title else []),
        *([phrases.author(translate, thread.author)] if thread.author else []),
        phrases.numbered(translate, len(thread.posts), labels[0], labels[-1]),
        *(phrases.full_sentence(translate, remark) for remark in thread.remarks),
        "",
        phrases.first_words(translate, opening(first, _FIRST_WORDS)),
        phrases.last_words(translate, opening(last, _FIRST_WORDS)),
    ]


def _called(thread: Thread, translate: Translation) -> str:
    return phrases.use_other(translate, len(thread.posts), thread.title or opening(thread.posts[0], _ON_BUTTON))
