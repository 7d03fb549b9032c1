"""Sentences about votes, and about what is asked."""

VOTED = "Thank you! That counts. Press the other one if you change your mind."
VOTES_CLOSED = "That answer is more than 30 days old, so votes on it are closed."
STATS = "What is asked, and how it is answered"
STATS_IN_PRIVATE = "I show that in our private chat only."
NOTHING_ASKED = "Nobody has asked anything in the last 30 days."
EVER = "In all"
THIRTY_DAYS = "In the last 30 days"
SEVEN_DAYS = "In the last 7 days"
UNANSWERED = "Most often without an answer, in the last 30 days:"
EXPORT_QUESTIONS = "/stats export sends the questions of the last 30 days as a file."
QUESTIONS_FILE = "questions.jsonl"
PRIVACY_WITH_STATISTICS = """\
I keep a question for 30 days, with which of my messages answered it, so that you can edit it, and the votes on \
them, without whose they are; then only how many questions this chat had. I show whoever runs me what was asked, but \
not by whom or where. I keep the threads that this chat has loaded until they are removed. Nothing goes to anybody \
else, and questions are not in my log. /forget deletes all that I keep about this chat."""


def helpful(votes: int) -> str:
    """Label the button for an answer that helped.

    >>> helpful(0), helpful(2)
    ('👍 Helpful', '👍 Helpful 2')
    """
    return f"👍 Helpful {votes or ''}".rstrip()


def not_helpful(votes: int) -> str:
    """Label the button for an answer that did not help."""
    return f"👎 Not helpful {votes or ''}".rstrip()


def asked_so_often(when: str, *, chats: int, sure: int, closest: int, nothing: int) -> str:
    """Say how many questions there were, and how they were answered.

    >>> asked_so_often("In all", chats=1, sure=8, closest=2, nothing=1)
    'In all: 11 questions in 1 chat. 8 answered, 2 with the closest post, 1 with nothing.'
    """
    number = sure + closest + nothing
    questions, places = _several(number, "question"), _several(chats, "chat")
    return f"{when}: {questions} in {places}. {sure} answered, {closest} with the closest post, {nothing} with nothing."


def votes_so_far(up: int, down: int) -> str:
    """Say how often answers were found helpful, and how often not."""
    return f"Votes in the last 30 days: {up} helpful, {down} not helpful."


def asked_times(question: str, times: int) -> str:
    """Say how often a question was asked."""
    return f"{times} × {question}"


def _several(number: int, what: str) -> str:
    return f"{number} {what if number == 1 else what + 's'}"
