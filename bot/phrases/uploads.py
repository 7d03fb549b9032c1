"""Sentences about uploaded threads; *translate* puts them into a language."""

from bot.phrases.fixed import USE
from bot.phrases.sentences import number_of_posts
from bot.phrases.translation import Phrase, Translation
from index import Remark


def full_sentence(translate: Translation, reason: str) -> str:
    """Add a capital letter and a full stop to a remark or a reason of the index.

    Remarks that were stored in the database are plain English.
    """
    text = translate.remark(reason) if isinstance(reason, Remark) else reason
    return translate(Phrase("{sentence}."), sentence=f"{text[:1].upper()}{text[1:]}")


def numbered(translate: Translation, posts: int, first: str, last: str) -> str:
    """Say how many posts were read, and how they are numbered."""
    return translate.count(
        "{count} post, from {first} to {last}.", "{count} posts, from {first} to {last}.", posts, first=first, last=last
    )


def first_words(translate: Translation, text: str) -> str:
    """Quote the beginning of the first post."""
    return translate(Phrase("It begins: “{text}”"), text=text)


def last_words(translate: Translation, text: str) -> str:
    """Quote the beginning of the last post."""
    return translate(Phrase("The last post begins: “{text}”"), text=text)


def use_other(translate: Translation, posts: int, title: str) -> str:
    """Label a button that uses another thread of a file."""
    return translate(Phrase("Use: {what} ({posts})"), what=title, posts=posts)


def use_reading(translate: Translation, posts: int) -> str:
    """Label a button that uses another reading of the same text."""
    return translate.count("Read it as {count} post", "Read it as {count} posts", posts)


def shall_i_read(translate: Translation, posts: int, first: str, last: str) -> str:
    """Ask whether a pasted text is a thread, with its number of posts and the labels of the first and last."""
    return translate.count(
        "Shall I read this as your thread? It has {count} post, {first} … {last}.",
        "Shall I read this as your thread? It has {count} posts, {first} … {last}.",
        posts,
        first=first,
        last=last,
    )


def send_the_rest(translate: Translation, messages: int) -> str:
    """Say how many messages of a thread have arrived, and ask for the others."""
    return translate.count(
        "I have {count} message so far. Send the rest, then /done, or /cancel to stop.",
        "I have {count} messages so far. Send the rest, then /done, or /cancel to stop.",
        messages,
    )


def press_to_use(translate: Translation, posts: int, title: str) -> str:
    """Say that a thread waits to be used, and which button uses it."""
    phrase = Phrase("Your thread “{title}” ({posts}) is waiting. Press “{button}”, and I'll read it.")
    return translate(phrase, title=title, posts=number_of_posts(translate, posts), button=translate(USE))


def everybodys(translate: Translation, messages: int) -> str:
    """Label a button that reads the messages of all people in a chat."""
    return translate(Phrase("Read everybody's ({messages})"), messages=messages)


def no_room(translate: Translation, threads: int, megabytes: int) -> str:
    """Say that a chat can store no further thread."""
    phrase = Phrase(
        "There is no room for another thread in this chat: I keep {threads} threads and {megabytes} MB at most. "
        "Please delete one with /threads first."
    )
    return translate(phrase, threads=threads, megabytes=megabytes)


def now_reading(translate: Translation, posts: int, title: str) -> str:
    """Say which thread is read from now on."""
    phrase = Phrase("Done! I'm now reading “{title}” ({posts}).")
    return translate(phrase, title=title, posts=number_of_posts(translate, posts))


def delete_or_not(translate: Translation, title: str) -> str:
    """Ask whether to delete the thread with this title."""
    return translate(Phrase("Shall I delete “{title}”? I can't bring it back."), title=title)


def deleted(translate: Translation, title: str) -> str:
    """Say that the thread with this title is deleted."""
    return translate(Phrase("“{title}” is deleted."), title=title)


def did_you_mean(translate: Translation, command: str) -> str:
    """Suggest a *command* in place of an unknown one."""
    return translate(Phrase("Did you mean {command}?"), command=command)


def no_such_file(translate: Translation, path: str) -> str:
    """Say that there is no file at *path*, for the terminal."""
    return translate(Phrase("There is no file “{path}”."), path=path)


def is_folder(translate: Translation, path: str) -> str:
    """Say that *path* is a folder, for the terminal."""
    return translate(Phrase("“{path}” is a folder. Please name one file in it."), path=path)


def listed_thread(translate: Translation, number: int, title: str, posts: int, *, in_use: bool) -> str:
    """Return the line of a thread in the list of threads."""
    line = f"{number}. {title} ({number_of_posts(translate, posts)})"
    return translate(Phrase("{thread} – read here now"), thread=line) if in_use else line


def use_number(translate: Translation, number: int) -> str:
    """Label a button that uses a thread of the list."""
    return translate(Phrase("Use {number}"), number=number)


def remove_number(translate: Translation, number: int) -> str:
    """Label a button that deletes a thread of the list."""
    return translate(Phrase("Delete {number}"), number=number)
