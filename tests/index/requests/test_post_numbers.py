import pytest

from index.requests.facets import Facets
from index.requests.request import Posts, parse_request
from index.thread import Post, Thread

THREAD = Thread.of(
    ("The harvest is late. In 1998 it rained for 9 weeks.", "The dam holds.", "So far.", "The Ministry slept.", "Bye.")
)
NUMBERS = {
    "a cardinal": ("4", "4"),
    "a cardinal with a stop": ("4.", "4"),
    "a fraction": ("read me 3/5", "3"),
    "a fraction in words": ("2 out of 5", "2"),
    "number sign": ("#3", "3"),
    "no.": ("no. 2 please", "2"),
    "number word": ("post four", "4"),
    "number one": ("number one", "1"),
    "ordinal": ("what's in the fourth one?", "4"),
    "ordinal in digits": ("the 4th tweet", "4"),
    "ordinal alone": ("and the second?", "2"),
    "misspelt": ("forth post", "4"),
    "polite": ("Hey bot, could you please show me the second post? Thanks!", "2"),
    "wish": ("I'd like to read number 5", "5"),
    "first": ("the first one", "1"),
    "opening": ("show me the opening post", "1"),
    "opens": ("how does it open?", "1"),
    "ends": ("How does the thread end?", "5"),
    "last": ("what does the last tweet say?", "5"),
    "closing": ("closing post", "5"),
    "end": ("what does it say at the end?", "5"),
    "penultimate": ("the penultimate post", "4"),
    "second to last": ("second-to-last", "4"),
    "last but one": ("the last but one", "4"),
    "two": ("4 and 5", "4 5"),
    "two ordinals": ("the first and the last one", "1 5"),
    "three": ("1, 3 and 5", "1 3 5"),
    "range": ("2-4", "2 3 4"),
    "range of ordinals": ("from the 2nd to the 4th", "2 3 4"),
    "range of posts": ("posts 2 to 4", "2 3 4"),
    "range backwards": ("4–2", "2 3 4"),
    "range to the last": ("posts 4 to the last", "4 5"),
    "between": ("between 2 and 4", "2 3 4"),
    "first few": ("the first two posts", "1 2"),
    "last few": ("last 2", "4 5"),
    "everything": ("read me everything", "1 2 3 4 5"),
    "the thread": ("show me the whole thread", "1 2 3 4 5"),
    "with another question": ("what does post 4 say about the Ministry?", "4"),
    "in the last one": ("what is promised in the last post?", "5"),
    "Russian": ("покажи четвёртый пост", "4"),
    "Russian digits": ("что в 4-м посте?", "4"),
}
MISSING = {
    "a number": ("post 9", "", "9"),
    "a fraction": ("7/5", "", "7"),
    "zero": ("post 0", "", "0"),
    "a bare number": ("8", "", "8"),
    "an ordinal": ("the twelfth post", "", "12"),
    "a long number": ("post 123456789", "", "123456789"),
    "beside one that is there": ("4 and 8", "4", "8"),
    "a negative number": ("post -1", "", "-1"),
    "a negative number, with another dash": ("show me post –2", "", "–2"),
    "a broken number": ("post 1.5", "", "1.5"),
    "a number of very many digits": ("post 12345678901234567890", "", "12345678901234567890"),
    "of another total": ("post 4/9", "", "4/9"),
    "the rest of a range": ("posts 4-9", "4 5", "6–9"),
}


@pytest.mark.parametrize(("question", "numbers"), NUMBERS.values(), ids=NUMBERS)
def test_finds_posts_by_number(question: str, numbers: str) -> None:
    assert parse_request(question, Facets(THREAD)) == Posts(_posts(numbers), ())


@pytest.mark.parametrize(("question", "numbers", "missing"), MISSING.values(), ids=MISSING)
def test_lists_numbers_that_the_thread_does_not_have(question: str, numbers: str, missing: str) -> None:
    assert parse_request(question, Facets(THREAD)) == Posts(_posts(numbers), (missing,))


def test_prefers_the_number_of_the_author_to_the_position() -> None:
    posts = tuple(Post(n, label, label) for n, label in enumerate(("1.", "2.", "4.", "", "6."), 1))
    thread = Thread("", posts)
    assert parse_request("the fourth one", Facets(thread)) == Posts((posts[2],), ())
    assert parse_request("the last one", Facets(thread)) == Posts((posts[4],), ())
    assert parse_request("posts 2-6", Facets(thread)) == Posts((posts[1], posts[2], posts[4]), ("3", "5"))


def test_finds_every_post_with_the_number() -> None:
    posts = (Post(1, "1/2", "a"), Post(2, "2/2", "b"), Post(3, "2/2", "c"))
    assert parse_request("2", Facets(Thread("", posts))) == Posts(posts[1:], ())


def test_counts_posts_without_labels() -> None:
    posts = tuple(Post(n, "", text) for n, text in enumerate("abc", 1))
    assert parse_request("the third post", Facets(Thread("", posts))) == Posts((posts[2],), ())


def _posts(numbers: str) -> tuple[Post, ...]:
    return tuple(THREAD.posts[int(number) - 1] for number in numbers.split())
