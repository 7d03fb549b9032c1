import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.reading import read_threads
from index.requests.facets import Facets
from index.requests.request import Fact, Hashtags, Links, Request, SmallTalk, Summary, TaggedPosts, Words, parse_request
from index.thread import Post, Thread

TEXTS = (
    "#Harvest in the valley is late. In 1998 it rained for 9 weeks.",
    "The dam holds, says the #Ministry’s engineer. https://www.river-watch.org/report/255",
    "The harvest needs the dam. #harvest",
    "Nobody asked the Ministry twice. See https://short.ly/x1 and https://short.ly/x2.",
    "Good night.",
)
THREAD = Thread.of(TEXTS)
FACETS = Facets(THREAD)
TAGS = {
    "alone": ("#harvest", "Harvest", "1 3", "", ""),
    "capitals": ("#HARVEST?", "Harvest", "1 3", "", ""),
    "with a possessive": ("what about #Ministry’s", "Ministry", "2", "4", ""),
    "asked for": ("which posts have #Ministry?", "Ministry", "2", "4", ""),
    "tagged": ("what is tagged Ministry?", "Ministry", "2", "4", ""),
    "hashtag": ("hashtag harvest", "Harvest", "1 3", "", ""),
    "tag after its name": ("the ministry tag", "Ministry", "2", "4", ""),
    "two": ("#harvest or #ministry", "Harvest Ministry", "1 2 3", "4", ""),
    "unused, though the word is": ("#Dam", "dam", "", "2 3", "dam"),
    "unused and unsaid": ("posts tagged Corn", "corn", "", "", "corn"),
}
LINKS = {
    "sources": ("any sources?", "2 4 4"),
    "more": ("where can I read more about it?", "2 4 4"),
    "link": ("is there a link?", "2 4 4"),
    "a site": ("river-watch", "2"),
    "a site in two words": ("the river watch link", "2"),
    "a site's address": ("short.ly", "4 4"),
    "a link": ("which post links to https://www.river-watch.org/report/255?", "2"),
}
REQUESTS: dict[str, tuple[str, Request]] = {
    "length": ("how long is it?", Fact.LENGTH),
    "posts": ("how many posts are there in the thread?", Fact.LENGTH),
    "author": ("who wrote this?", Fact.AUTHOR),
    "author's name": ("who is the author of these tweets", Fact.AUTHOR),
    "date": ("when was this posted?", Fact.DATE),
    "age": ("how old is the thread", Fact.DATE),
    "origin": ("where is it from?", Fact.ORIGIN),
    "topic": ("what's this thread about?", Summary(3)),
    "tl;dr": ("TL;DR", Summary(3)),
    "short version": ("give me the short version, please", Summary(3)),
    "sum up": ("sum it up in 2 posts", Summary(2)),
    "one sentence": ("in one sentence, what is the main point?", Summary(1)),
    "more than there are": ("summary in 10 posts", Summary(5)),
    "words are not posts": ("summary in 100 words", Summary(3)),
    "a site that is not linked": ("the link to bbc.com", Links((), ("bbc.com",))),
    "greeting": ("Hi there!", SmallTalk.GREETING),
    "time of day": ("good morning", SmallTalk.GREETING),
    "thanks": ("thanks a lot, bot", SmallTalk.THANKS),
    "farewell": ("ok bye", SmallTalk.FAREWELL),
    "human": ("are you human?", SmallTalk.BOT),
    "who": ("who are you", SmallTalk.BOT),
    "ability": ("what can you do?", SmallTalk.HELP),
    "help": ("help", SmallTalk.HELP),
    "praise": ("good bot", SmallTalk.PRAISE),
    "insult": ("you are useless", SmallTalk.COMPLAINT),
    "assent": ("ok", SmallTalk.ASSENT),
    "Russian topic": ("о чём этот тред?", Summary(3)),
    "Russian thanks": ("спасибо!", SmallTalk.THANKS),
}
QUESTIONS = (
    "what happened in the first post-war year?",
    "what links Turkey to Azerbaijan?",
    "who wrote the report?",
    "who wrote the first tweet?",
    "how long will the fighting last?",
    "how did it start?",
    "what happens first?",
    "what did the second report say?",
    "how many casualties?",
    "how many?",
    "when did Russia propose the plan?",
    "when was that?",
    "is the first ceasefire holding?",
    "is this the end?",
    "is it good?",
    "what's wrong?",
    "why is Russia number one?",
    "no one",
    "which one?",
    "in the end?",
    "thanks to whom did they win?",
    "hello kitty sales?",
    "2016",
    "1998 harvest",
    "1998",
    "9",
    "9/11",
    "24/7",
    "did 4 countries take part?",
    "4 posts",
    "4/5 of the valley",
    "ready to post 4 guards",
    "is Russia helping?",
    "what's the source of the conflict?",
    "where are they from?",
    "the price tag",
    "the last attack",
    "the last thread",
    "part 2 of the plan",
    "dam",
    "$4",
    "4%",
    "первая мировая",
    "",
    "?!",
)
COURTESIES = {
    "greeting": ("Hi, why does the dam hold?", "why does the dam hold?"),
    "lead-in": ("Could you please tell me why the dam holds", "why the dam holds"),
    "thanks": ("why does the dam hold? Thanks!", "why does the dam hold"),
    "please": ("the height of the dam please", "the height of the dam"),
    "where to look": ("which post mentions the valley in this thread?", "the valley"),
    "nothing else": ("could you tell me", "could you tell me"),
    "part of the question": ("thanks to whom does it hold?", "thanks to whom does it hold?"),
}


@pytest.mark.parametrize(("question", "tags", "posts", "mentions", "missing"), TAGS.values(), ids=TAGS)
def test_finds_posts_by_hashtag(question: str, tags: str, posts: str, mentions: str, missing: str) -> None:
    expected = TaggedPosts(tuple(tags.split()), _posts(posts), _posts(mentions), tuple(missing.split()))
    assert parse_request(question, FACETS) == expected


@pytest.mark.parametrize(("question", "numbers"), LINKS.values(), ids=LINKS)
def test_finds_links(question: str, numbers: str) -> None:
    request = parse_request(question, FACETS)
    assert isinstance(request, Links)
    assert tuple(link.post for link in request.links) == _posts(numbers)
    assert all(link.url in link.post.text for link in request.links)


def test_finds_links_behind_words() -> None:
    text = (
        b"1/2 Says [@ann](https://x.com/ann) in [the report](https://river-watch.org/r).\n\n2/2 That is all there is."
    )
    facets = Facets(read_threads(text)[0])
    for question in ("any sources?", "the river-watch.org link"):
        request = parse_request(question, facets)
        assert isinstance(request, Links)
        [(post, url, mark)] = request.links
        assert (url, post.text[slice(*mark)]) == ("https://river-watch.org/r", "the report")


@pytest.mark.parametrize(("question", "request_"), REQUESTS.values(), ids=REQUESTS)
def test_recognises(question: str, request_: Request) -> None:
    assert parse_request(question, FACETS) == request_


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_that_only_sounds_like_a_request_is_a_search(question: str) -> None:
    assert parse_request(question, FACETS) == Words(question)


@pytest.mark.parametrize(("question", "text"), COURTESIES.values(), ids=COURTESIES)
def test_removes_courtesies_from_a_search(question: str, text: str) -> None:
    assert parse_request(question, FACETS) == Words(text)


def test_lists_hashtags_with_their_posts() -> None:
    request = parse_request("which hashtags are used?", FACETS)
    assert isinstance(request, Hashtags)
    assert [(tag.name, tag.posts) for tag in request.tags] == [("Harvest", _posts("1 3")), ("Ministry", _posts("2"))]


@given(st.text(max_size=300))
@example("\ud800 post \udc00 4")
@example("#" * 300)
@example("post ٤ ② ４")
def test_never_raises(question: str) -> None:
    parse_request(question, FACETS)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "1",
        " ",
        "1 ",
        "1/",
        "#",
        "-",
        "hi ",
        "hi,",
        "and ",
        "a.",
        "post 1 to ",
        "tl",
        "what does ",
        "+1",
        "1-1-",
        "2nd to ",
    ],
)
def test_hostile_text_is_parsed_in_time(unit: str) -> None:
    # A pattern that backtracks through every split of such a text exceeds the time limit of a test.
    for length in (240, 4096):
        parse_request((unit * length)[:length], FACETS)


@pytest.mark.parametrize("long", ["post 1 " * 60, "#harvest " * 60, "tl;dr " * 60, "thank you " * 60])
def test_a_long_text_is_no_request(long: str) -> None:
    assert parse_request(long, FACETS) == Words(long.strip())


def _posts(numbers: str) -> tuple[Post, ...]:
    return tuple(THREAD.posts[int(number) - 1] for number in numbers.split())
