"""Questions among the comments below the bot's messages in a group, where people mostly talk to each other."""

from index import (
    Answer,
    Confidence,
    Neighbours,
    Posts,
    SmallTalk,
    Thread,
    Turn,
    Words,
    asks_again,
    asks_people,
    depends_on_context,
    find,
    has_question_form,
    is_remark,
    noun_phrase,
    parse_search,
)

_MOST_WORDS = 2  # of a question about the answer before


def is_answered(comment: str, answer: Answer, thread: Thread) -> bool:
    """Return whether *comment* asks the bot something, and *answer*, from *thread*, is an answer to it."""
    match answer.request:
        case SmallTalk():
            return False
        case Turn.DOUBT | Neighbours(doubted=True):  # "are you sure", but not "no way"
            return has_question_form(comment)
        case Neighbours(doubted=False):  # "why?", but not "can someone explain?"
            return len(comment.split()) <= _MOST_WORDS and depends_on_context(comment)
        case Posts(posts=posts):
            return bool(posts) and not is_remark(comment)
        case Words(text=text):
            alone = answer.asked == text or depends_on_context(text)
            asked = alone and not asks_again(text) and not asks_people(text)
            return answer.confidence is Confidence.SURE and asked and _is_question(comment, thread)
        case _:
            return not is_remark(comment)


def _is_question(comment: str, thread: Thread) -> bool:
    """Return whether *comment* looks like a question, or is a noun phrase with a word that *thread* uses."""
    used = (find(thread, parse_search(word)) for word in noun_phrase(comment))
    return has_question_form(comment) or any(used)
