"""Sentences about votes and statistics; *translate* puts them into a language."""

from bot.phrases.translation import Phrase, Translation

VOTED = Phrase("Thank you! Press again to take it back.")
VOTE_TAKEN_BACK = Phrase("I've taken your vote back.")
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


def helpful(votes: int) -> str:
    """Label the button for an answer that helped.

    >>> helpful(0), helpful(2)
    ('👍', '👍 2')
    """
    return _counted("👍", votes)


def not_helpful(votes: int) -> str:
    """Label the button for an answer that did not help."""
    return _counted("👎", votes)


def question_counts(  # noqa: PLR0913 - each is a figure
    translate: Translation, period: Phrase, *, chats: int, sure: int, closest: int, nothing: int
) -> str:
    """Say how many questions there were in a *period*, and how they were answered.

    >>> from bot.phrases.translation import ENGLISH
    >>> question_counts(ENGLISH, EVER, chats=1, sure=8, closest=2, nothing=1)
    'In all: 11 questions in 1 chat. 8 answered, 2 with the closest post, 1 not in the thread.'
    """
    questions = translate.count("{count} question", "{count} questions", sure + closest + nothing)
    asked = translate.count("{questions} in {count} chat", "{questions} in {count} chats", chats, questions=questions)
    figures = Phrase("{when}: {asked}. {sure} answered, {closest} with the closest post, {nothing} not in the thread.")
    return translate(figures, when=translate(period), asked=asked, sure=sure, closest=closest, nothing=nothing)


def vote_counts(translate: Translation, up: int, down: int) -> str:
    """Say how many votes there were for and against answers."""
    return translate(Phrase("Votes in the last 30 days: {up} helpful, {down} not helpful."), up=up, down=down)


def set_aside_counts(translate: Translation, deadly: int, failed: int) -> str:
    """Say how many messages were set aside because the bot broke down on them, or because of another error."""
    counts = Phrase("Set aside in the last three days: {deadly} on which I broke down, {failed} after other errors.")
    return translate(counts, deadly=deadly, failed=failed)


def repeated_question(question: str, times: int) -> str:
    """Return the line of a question in the list of those most often asked."""
    return f"{times} × {question}"


def _counted(label: str, votes: int) -> str:
    return f"{label} {votes}" if votes else label


def storage(translate: Translation, size: int, loaded: int, most: int, quota: int) -> str:
    """Say how many bytes the database has, how many threads are loaded, and how near a chat is to its quota."""
    phrase = Phrase("Stored: {megabytes} MB, {loaded} loaded threads; the most in one chat: {most} of {quota}.")
    return translate(phrase, megabytes=f"{size / 1_000_000:.1f}", loaded=loaded, most=most, quota=quota)
