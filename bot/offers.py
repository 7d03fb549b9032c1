"""Threads that were read, shown with what was understood of them, to be used or not."""

from collections.abc import Callable, Sequence

from bot import phrases
from bot.headings import called, name, opening
from bot.replies import Button, Reply
from bot.telegram_text import escape
from index import Thread

_FIRST_WORDS = 60  # characters of a post
_ON_BUTTON = 24
_LISTED = 30


def offer(threads: Sequence[Thread], found: int) -> Reply:
    """Render the first of *threads*, and buttons for the others; *found* is how many the file had."""
    first, *others = threads
    several = [phrases.several_threads(found)] if found > 1 else []
    buttons = [Button(phrases.USE, f"use:{first.key}"), Button(phrases.CANCEL, f"drop:{first.key}")]
    buttons += [Button(_called(thread), f"use:{thread.key}") for thread in others]
    return Reply(escape("\n".join([*several, *_understood(first)])), tuple(buttons))


def shelf(threads: Sequence[Thread], read: str, *, own: Callable[[Thread], bool]) -> Reply:
    """Render the *threads* of a chat, the one with the key *read* being read; its *own* can be deleted."""
    lines, buttons = [phrases.THREADS], list[Button]()
    for number, thread in enumerate(threads[:_LISTED], 1):
        lines.append(phrases.on_shelf(number, called(thread), len(thread.posts), read=thread.key == read))
        buttons.append(Button(phrases.use_number(number), f"use:{thread.key}"))
        if own(thread):
            buttons.append(Button(phrases.remove_number(number), f"remove:{thread.key}"))
    return Reply(escape("\n".join(lines)), tuple(buttons))


def _understood(thread: Thread) -> list[str]:
    first, last = thread.posts[0], thread.posts[-1]
    labels = [post.label.rstrip(".)") for post in thread.posts if post.label] or [name(first), name(last)]
    return [
        *([thread.title] if thread.title else []),
        *([phrases.author(thread.author)] if thread.author else []),
        phrases.numbered(len(thread.posts), labels[0], labels[-1]),
        *map(phrases.full_sentence, thread.remarks),
        "",
        phrases.first_words(opening(first, _FIRST_WORDS)),
        phrases.last_words(opening(last, _FIRST_WORDS)),
    ]


def _called(thread: Thread) -> str:
    return phrases.use_other(len(thread.posts), thread.title or opening(thread.posts[0], _ON_BUTTON))
