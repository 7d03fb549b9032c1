"""A preview of an uploaded thread, with buttons to use or discard it, and the list of a chat's threads."""

from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from bot import phrases
from bot.phrases import Translation
from bot.replies.buttons.callback_data import DeleteThread, DiscardThread, EraseThread, UseThread
from bot.replies.buttons.thread_buttons import AskPasted, ListThreads, RefreshThread
from bot.replies.entities import sentence_html
from bot.replies.headings import excerpt, post_label, thread_title
from bot.replies.replies import Button, Reply
from index import Thread

_EXCERPT = 60  # characters of a post
_BRACKETS = "()[]（）.:"
_ON_BUTTON = 24
_LISTED = 8  # threads on a page


def preview(
    threads: Sequence[Thread],
    translate: Translation,
    everybodys: Sequence[Thread] = (),
    *,
    heading: Sequence[str] = (),
) -> Reply:
    """Render a preview of the first of *threads* below the lines of a *heading*, with buttons for the others.

    *everybodys* has the messages of all people in a chat, if there are several.
    """
    first, *others = threads
    buttons = [
        Button(translate(phrases.USE), UseThread(first.key).data),
        Button(translate(phrases.CANCEL), DiscardThread(first.key).data),
        *_other_readings(first, translate),
        *(Button(_other_thread(thread, translate), UseThread(thread.key).data) for thread in others),
        *(Button(phrases.everybodys(translate, len(each.posts)), UseThread(each.key).data) for each in everybodys),
    ]
    return Reply(sentence_html("\n".join([*heading, *_description(first, translate)])), tuple(buttons))


def pasted(threads: Sequence[Thread], translate: Translation) -> Reply:
    """Render the question whether a pasted text with *threads*, first the one meant, is a thread."""
    first, *others = threads
    question = phrases.shall_i_read(translate, len(first.posts), *_ends(first))
    remarks = [phrases.full_sentence(translate, remark) for remark in first.remarks]
    buttons = [
        Button(translate(phrases.USE), UseThread(first.key).data),
        Button(translate(phrases.A_QUESTION), AskPasted().data),
        *_other_readings(first, translate),
        *(Button(_other_thread(thread, translate), UseThread(thread.key).data) for thread in others),
    ]
    return Reply(sentence_html("\n".join([question, *remarks, "", *_opening_words(first, translate)])), tuple(buttons))


def reminder(threads: Sequence[Thread], translate: Translation, further: str) -> Reply:
    """Render a reminder that *threads*, which were previewed, can be used, with the buttons of their preview.

    The sentence *further*, if it is not empty, stands below.
    """
    first, *others = threads
    cancel = Button(translate(phrases.CANCEL), DiscardThread(first.key).data)
    if others:
        each = [Button(_other_thread(thread, translate), UseThread(thread.key).data) for thread in threads]
        return Reply(sentence_html(f"{translate(phrases.WHICH_TO_USE)}\n{further}".strip()), (*each, cancel))
    text = f"{phrases.press_to_use(translate, len(first.posts), thread_title(first))}\n{further}".strip()
    return Reply(sentence_html(text), (Button(translate(phrases.USE), UseThread(first.key).data), cancel))


def thread_list(
    threads: Sequence[Thread], page: int, in_use: str, translate: Translation, *, own: Collection[str]
) -> Reply:
    """Render a *page*, from 1, of the list of a chat's *threads*.

    *in_use* is the key of the one in use, which needs no button to use it; its *own*, given by
    their keys, can be deleted.
    """
    pages = -(-len(threads) // _LISTED)
    page = max(1, min(page, pages))
    lines, buttons = [translate(phrases.THREADS)], list[Button]()
    for number, thread in list(enumerate(threads, 1))[(page - 1) * _LISTED : page * _LISTED]:
        title, used = thread_title(thread), thread.key == in_use
        lines.append(phrases.listed_thread(translate, number, title, len(thread.posts), in_use=used))
        if not used:
            buttons.append(Button(phrases.use_number(translate, number), UseThread(thread.key).data))
        if thread.key in own and _host(thread):
            buttons.append(Button(phrases.refresh_number(translate, number), RefreshThread(thread.key).data))
        if thread.key in own:
            buttons.append(Button(phrases.remove_number(translate, number), DeleteThread(thread.key).data))
    return Reply(sentence_html("\n".join(lines)), (*buttons, *_page_buttons(page, pages, translate)))


def confirm_deletion(thread: Thread, translate: Translation) -> Reply:
    """Render the question whether to delete *thread*."""
    text = phrases.delete_or_not(translate, thread_title(thread))
    buttons = (
        Button(translate(phrases.DELETE), EraseThread(thread.key).data),
        Button(translate(phrases.KEEP), ListThreads(1).data),
    )
    return Reply(sentence_html(text), buttons)


def deleted(thread: Thread, translate: Translation) -> Reply:
    """Render the news that *thread* is deleted."""
    text = phrases.deleted(translate, thread_title(thread))
    return Reply(sentence_html(text), (Button(translate(phrases.ALL_THREADS), ListThreads(1).data),))


def _page_buttons(page: int, pages: int, translate: Translation) -> list[Button]:
    before = [Button(phrases.page_before(translate, page - 1, pages), ListThreads(page - 1).data)] if page > 1 else []
    after = [Button(phrases.page_after(translate, page + 1, pages), ListThreads(page + 1).data)] if page < pages else []
    return [*before, *after]


def _description(thread: Thread, translate: Translation) -> list[str]:
    return [
        *([phrases.from_site(translate, _host(thread))] if _host(thread) else []),
        *([thread.title] if thread.title else []),
        *([phrases.author(translate, thread.author)] if thread.author else []),
        phrases.numbered(translate, len(thread.posts), *_ends(thread)),
        *(phrases.full_sentence(translate, remark) for remark in thread.remarks),
        "",
        *_opening_words(thread, translate),
    ]


def _host(thread: Thread) -> str:
    """Return the host of the link behind which *thread* is, empty if it is from a file."""
    return urlsplit(thread.source).hostname or "" if thread.source.startswith(("http://", "https://")) else ""


def _ends(thread: Thread) -> tuple[str, str]:
    """Return the labels of the first and last post of *thread* that have one."""
    first, last = thread.posts[0], thread.posts[-1]
    labels = [post.label.strip(_BRACKETS) for post in thread.posts if post.label] or [
        post_label(first),
        post_label(last),
    ]
    return labels[0], labels[-1]


def _opening_words(thread: Thread, translate: Translation) -> list[str]:
    first, last = thread.posts[0], thread.posts[-1]
    return [
        phrases.first_words(translate, excerpt(first, _EXCERPT)),
        phrases.last_words(translate, excerpt(last, _EXCERPT)),
    ]


def _other_readings(thread: Thread, translate: Translation) -> list[Button]:
    return [
        Button(phrases.use_reading(translate, len(reading.posts)), UseThread(reading.key).data)
        for reading in thread.readings
    ]


def _other_thread(thread: Thread, translate: Translation) -> str:
    return phrases.use_other(translate, len(thread.posts), thread.title or excerpt(thread.posts[0], _ON_BUTTON))
