"""A thread, searchable: no Telegram, no settings, no network, no clock, no database."""

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.export import as_json, as_markdown, as_text
from index.lookup import posts_answer
from index.plans.links import leads_to_post, post_behind, threads_behind
from index.plans.plan import Fetch, Fetched, LinkError, NotFetchedError, Plan
from index.ranking.embeddings import Reader, meaning, meaning_installed, no_meaning, thread_vectors
from index.reading import join_pasted, read_everybody, read_threads
from index.requests.follow_up import asks_nothing_itself
from index.requests.question_form import (
    asks_again,
    asks_people,
    depends_on_context,
    has_question_form,
    is_remark,
    noun_phrase,
    says_please,
)
from index.requests.request import (
    Fact,
    Hashtags,
    Links,
    MentionedPosts,
    MentionQuestion,
    Mentions,
    Neighbours,
    NoFurtherPost,
    Posts,
    Request,
    SmallTalk,
    Speak,
    Summary,
    TaggedPosts,
    TranslatedPosts,
    Turn,
    Words,
)
from index.requests.separate_questions import separate_questions
from index.search import find, parse_search
from index.text.language import languages
from index.text.sentences import sentences
from index.thread import Anchor, Post, Remark, Span, Thread, ThreadError
from index.thread_index import ThreadIndex
from index.turning import in_context, without_context

__all__ = [
    "Anchor",
    "Answer",
    "Confidence",
    "Fact",
    "Fetch",
    "Fetched",
    "Hashtags",
    "LinkError",
    "Links",
    "MentionQuestion",
    "MentionedPosts",
    "Mentions",
    "Neighbours",
    "NoFurtherPost",
    "NotFetchedError",
    "Plan",
    "Post",
    "Posts",
    "Quote",
    "Reader",
    "Remark",
    "Request",
    "SmallTalk",
    "Span",
    "Speak",
    "Summary",
    "TaggedPosts",
    "Thread",
    "ThreadError",
    "ThreadIndex",
    "TranslatedPosts",
    "Turn",
    "Words",
    "as_json",
    "as_markdown",
    "as_text",
    "asks_again",
    "asks_nothing_itself",
    "asks_people",
    "depends_on_context",
    "find",
    "has_question_form",
    "in_context",
    "is_remark",
    "join_pasted",
    "languages",
    "leads_to_post",
    "meaning",
    "meaning_installed",
    "no_meaning",
    "noun_phrase",
    "parse_search",
    "post_behind",
    "posts_answer",
    "read_everybody",
    "read_threads",
    "says_please",
    "sentences",
    "separate_questions",
    "thread_vectors",
    "threads_behind",
    "without_context",
]
