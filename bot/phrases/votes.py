"""Sentences about votes, and about what is asked; *translate* is the language."""

from bot.phrases.translation import Phrase, Translation

VOTED = Phrase("Thank you! That counts. Press the other one if you change your mind.")
VOTES_CLOSED = Phrase("That answer is more than 30 days old, so votes on it are closed.")
STATS = Phrase("What is asked, and how it is answered")
STATS_IN_PRIVATE = Phrase("I show that in our private chat only.")
NOTHING_ASKED = Phrase("Nobody has asked anything in the last 30 days.")
EVER = Phrase("In all")
THIRTY_DAYS = Phrase("In the last 30 days")
SEVEN_DAYS = Phrase("In the last 7 days")
UNANSWERED = Phrase("Most often without an answer, in the last 30 days:")
EXPORT_QUESTIONS = Phrase("/stats export sends the questions of the last 30 days as a file.")
QUESTIONS_FILE = "questions.jsonl"


def helpful(translate: Translation, votes: int) -> str:
    """Label the button for an answer that helped.

    >>> from bot.phrases.translation import ENGLISH
    >>> helpful(ENGLISH, 0), helpful(ENGLISH, 2)
    ('👍 Helpful', '👍 Helpful 2')
    """
    return _counted(translate(Phrase("👍 Helpful")), votes)


def not_helpful(translate: Translation, votes: int) -> str:
    """Label the button for an answer that did not help."""
    return _counted(translate(Phrase("👎 Not helpful")), votes)


def asked_so_often(  # noqa: PLR0913 - so many figures
    translate: Translation, when: Phrase, *, chats: int, sure: int, closest: int, nothing: int
) -> str:
    """Say how many questions there were, and how they were answered.

    >>> from bot.phrases.translation import ENGLISH
    >>> asked_so_often(ENGLISH, EVER, chats=1, sure=8, closest=2, nothing=1)
    'In all: 11 questions in 1 chat. 8 answered, 2 with the closest post, 1 with nothing.'
    """
    questions = translate.count("{count} question", "{count} questions", sure + closest + nothing)
    asked = translate.count("{questions} in {count} chat", "{questions} in {count} chats", chats, questions=questions)
    figures = Phrase("{when}: {asked}. {sure} answered, {closest} with the closest post, {nothing} with nothing.")
    return translate(figures, when=translate(when), asked=asked, sure=sure, closest=closest, nothing=nothing)


def votes_so_far(translate: Translation, up: int, down: int) -> str:
    """Say how often answers were found helpful, and how often not."""
    return translate(Phrase("Votes in the last 30 days: {up} helpful, {down} not helpful."), up=up, down=down)


def asked_times(question: str, times: int) -> str:
    """Say how often a question was asked."""
    return f"{times} × {question}"


def _counted(label: str, votes: int) -> str:
    return f"{label} {votes}" if votes else label
