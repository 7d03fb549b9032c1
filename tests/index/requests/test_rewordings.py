"""Requests for posts in other words."""

import pytest

from index import Posts, Thread, ThreadIndex, TranslatedPosts, no_meaning

INDEX = ThreadIndex(Thread.of(("Snow fell.", "Roads closed.", "Trains ran.", "Spring came.")), no_meaning)

SHOWN = {
    "explain": ("explain post 4", [4]),
    "explain, politely": ("could you please explain the second one?", [2]),
    "summarize": ("summarize post 4", [4]),
    "summary of": ("a summary of the last post", [4]),
    "simplify, by label": ("simplify 2/4", [2]),
    "read": ("read post 3 to me", [3]),
    "say": ("what does the third one say?", [3]),
    "Russian": ("объясни пост 2", [2]),
}
TRANSLATED = {
    "translate": ("translate post 4", [4]),
    "into a language": ("translate 2/4 into Spanish", [2]),
    "to a language": ("can you translate the first post to Turkish please?", [1]),
    "Russian": ("переведи пост 3 на армянский", [3]),
}
OTHER = {
    "a length": "summarize in 2 sentences",
    "points": "a summary in 3 points",
    "a sum": "2+2",
    "a vote": "+1",
    "a subject": "explain the snow",
    "a subject of a translation": "translate the timetable",
}


@pytest.mark.parametrize(("text", "posts"), SHOWN.values(), ids=SHOWN)
def test_asks_for_the_post_itself(text: str, posts: list[int]) -> None:
    request = INDEX.request(text)

    assert isinstance(request, Posts)
    assert [post.number for post in request.posts] == posts


@pytest.mark.parametrize(("text", "posts"), TRANSLATED.values(), ids=TRANSLATED)
def test_a_translation_is_told_apart(text: str, posts: list[int]) -> None:
    request = INDEX.request(text)

    assert isinstance(request, TranslatedPosts)
    assert [post.number for post in request.posts] == posts


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_texts_ask_for_no_post(text: str) -> None:
    assert not isinstance(INDEX.request(text), Posts | TranslatedPosts)
