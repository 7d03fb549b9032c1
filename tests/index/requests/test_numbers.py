"""Numbers in requests for posts, and numbers of something else, which are searches."""

import pytest

from index.requests.facets import Facets
from index.requests.request import Posts, Words, parse_request
from index.thread import Post, Thread

TEXTS = ("Oats first.", "Then barley.", "The mill turns.", "Bread rises.", "It cools.", "We eat.", "Crumbs.")
THREAD = Thread.of(TEXTS)
POSTS = {
    "signs": ("3", "#3; # 3; № 3; №3; nº 3; n° 3; no.3; nr. 3; tweet no. 3; tweet #3; post № 3"),
    "nouns": ("5", "number 5; no 5; no, the 5th; item 5; point five; entry 5; part 5; пункт 5; пункт пять; номер 5"),
    "several nouns": ("2 4", "nos. 2 and 4; items 2 and 4; points 2, 4; пункты 2 и 4"),
    "plus": ("3 4", "posts 3 + 4; post 3 + 4; items 3 plus 4; the third plus the fourth; посты 3 + 4; пункт 3 плюс 4"),
    "ranges and more": ("2 3 4 6", "posts 2 to 4 and 6; 2-4, 6; items 2–4 & 6; 2nd-4th and the 6th; посты 2-4 и 6"),
    "backwards": ("1 2 3 4 5 6 7", "post 7-1; posts 7 - 1; from the 7th to the first; посты с 7 по 1"),
    "second last": (
        "6",
        (
            "the 2nd to last; the 2nd to last post; 2nd last; second-last; second to the last; the second one to last; "
            "2nd from the end; post 2 from the end; second from the bottom; the last but one; penultimate; "
            "the post before the last one; next to last; предпоследний пост; второй с конца; 2-й с конца; "
            "пост перед последним"
        ),
    ),
    "third last": (
        "5",
        (
            "3rd from the end; the third post from the end; third-to-last; 3rd last tweet; 3rd from last; "
            "third to final; the last but two; third from the very end; what does the 3rd to last post say; "
            "третий с конца; третий пост с конца; 3-й от конца; 3 с конца"
        ),
    ),
    "ordinals": ("4", "the 4th; 4-th tweet; the fourth one; 4-й пост; четвертый"),
    "last three": ("5 6 7", "last 3; the final three posts; the 3 last ones; последние три поста; последние 3"),
    "to the last": ("4 5 6 7", "posts 4 to last; from the 4th to the last; the 4th until the last; с 4 до конца"),
    "beside a search": (
        "5",
        "what does the 3rd to last post say about bread?; is bread in the third post from the end?",
    ),
    "beside a fraction": ("4", "what does post 4 say about 9/11?; does post 4 explain 50/50?; post 4/7 on bread"),
}
SEARCHES = {
    "sums": "3 + 4; +1; 2+2; 2 + 2 = 4; 3 × 4; 3*4; 6 ÷ 2; what is 3 plus 4?; 3 − 1; 2^3; 2 < 3; 3x4; -1; 3 плюс 4",
    "dates": (
        "7/7/2020; 5/6/2021; 05/06/21; 2020-11-09; 2020/11/09; 9-11-2020; 09.11.2020; 9.11.20; 2020–11–09; "
        "on 7/7/2020?; 2020-11; 7/2020; since 7/7/2020; с 09.11.2020"
    ),
    "dates in words": (
        "9 November 2020; November 9; Nov 9; the 4th of July; May 1st; 3 may; March 5, 2021; 9 ноября 2020; 9 мая; "
        "5-го июня"
    ),
    "times": "20:30; at 20:30; 20.30; 5 pm; 5pm; 5 a.m.; 4 AM; 3 o'clock; 10:00-12:30; 08:15:30; в 20:30",
    "amounts": "10,000; 1,500; 1.5; 5m; 10k; 3d; 4s; 5 ₽; ¥500; 10°; 3%; 2 €",
    "scores and years": "1-0; 0-0; 2:1; 1914-18; 1998-2001; 555-1234; 0; 50/50; between 1939 and 1945; 2030",
    "quantities": (
        "no 6 people came; item by item; 3 to 4 weeks; the last two years; two posts; 4 posts; "
        "3 posts from the end of march; 2 пекаря; последние два года"
    ),
    "names": (
        "number 10 downing street; the third man; 2nd world war; the second to last king; covid 19; 3rd from her left; "
        "one on one; a third of the posts; a fifth of it; one to one; nine to five; room 5; третий мир; второй с краю"
    ),
    "beside a fraction": "what did the author post about 9/11?; which tweet was on 50/50?",
}


@pytest.mark.parametrize(
    ("question", "numbers"), [(each, numbers) for numbers, said in POSTS.values() for each in said.split("; ")]
)
def test_finds_posts_by_number_in_other_words(question: str, numbers: str) -> None:
    posts = tuple(THREAD.posts[int(number) - 1] for number in numbers.split())
    assert parse_request(question, Facets(THREAD)) == Posts(posts, ())


@pytest.mark.parametrize("question", [question for said in SEARCHES.values() for question in said.split("; ")])
def test_a_number_of_something_else_is_a_search(question: str) -> None:
    assert parse_request(question, Facets(THREAD)) == Words(question)


@pytest.mark.parametrize("question", ["no 6", "item 6", "№ 6", "the sixth", "second to last"])
def test_a_number_is_the_author_s_and_positions_count_from_the_end(question: str) -> None:
    posts = tuple(Post(n, label, label) for n, label in enumerate(("3.", "4.", "6.", "8."), 1))
    assert parse_request(question, Facets(Thread("", posts))) == Posts((posts[2],), ())


@pytest.mark.parametrize("question", ["the 12th to last", "twelfth from the end", "12-й с конца"])
def test_more_posts_back_than_there_are_is_a_missing_number(question: str) -> None:
    assert parse_request(question, Facets(THREAD)) == Posts((), ("12",))


def test_zero_is_a_number_if_the_author_begins_with_it() -> None:
    posts = (Post(1, "0/2", "a"), Post(2, "1/2", "b"), Post(3, "2/2", "c"))
    assert parse_request("0-1", Facets(Thread("", posts))) == Posts(posts[:2], ())
