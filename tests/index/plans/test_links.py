"""Links to Thread Reader, to X, and to any page."""

import pytest

from index import ThreadError
from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.plans import run

ID = "1315000000000000001"
READER = f"https://threadreaderapp.com/thread/{ID}.html"
PAGE = "<!doctype html><title>Thread</title>" + "".join(
    f'<div id="tweet_{n}" class="content-tweet allow-preview" data-screenname="ann" data-tweet="{ID[:-1]}{n}">'
    f'{n}/3 Ferry {n}.<sup class="tw-permalink"></sup></div>'
    for n in (1, 2, 3)
)


@pytest.mark.parametrize(
    "link",
    [
        READER,
        READER.removesuffix(".html"),
        f"https://x.com/ann/status/{ID}",
        f"https://twitter.com/ann/status/{ID}?s=20&t=abc",
        f"https://mobile.twitter.com/ann/statuses/{ID}",
        f"https://x.com/i/status/{ID}",
        f"https://x.com/i/web/status/{ID}",
        f"https://mirror.example/ann/status/{ID}#m",
    ],
)
def test_a_thread_on_x_is_read_from_thread_reader(link: str) -> None:
    found = run(threads_behind(link), {READER: (200, PAGE.encode())})

    assert [one.label for one in found.threads[0].posts] == ["1/3", "2/3", "3/3"]
    assert found.threads[0].source == link
    assert found.asked == [READER]


@pytest.mark.parametrize(
    ("status", "body"), [(404, b""), (403, b"Just a moment"), (200, b"<html>Make a thread</html>")]
)
def test_a_thread_on_x_that_thread_reader_lacks_comes_with_what_to_do(status: int, body: bytes) -> None:
    with pytest.raises(LinkError, match=r"^X doesn't let programs read threads.*paste the text$") as caught:
        run(threads_behind(f"https://x.com/ann/status/{ID}"), {READER: (status, body)})
    assert READER in str(caught.value)
    assert not caught.value.later


def test_thread_reader_with_a_problem_of_its_own_is_worth_another_try() -> None:
    for status, body in ((503, b"content-tweet"), (502, b"Bad gateway"), (429, b"Slow down")):
        for link in (READER, f"https://x.com/ann/status/{ID}"):
            with pytest.raises(LinkError, match="try again later") as caught:
                run(threads_behind(link), {READER: (status, body)})
            assert caught.value.later


def test_any_page_is_read_as_a_saved_page() -> None:
    page = b"<!doctype html><article><p>1/3 One.</p><p>2/3 Two.</p><p>3/3 Three.</p></article>"

    found = run(threads_behind("https://blog.example/ferries"), {"https://blog.example/ferries": (200, page)})

    assert [one.text for one in found.threads[0].posts] == ["One.", "Two.", "Three."]


def test_a_page_without_a_thread_says_so() -> None:
    with pytest.raises(ThreadError):
        run(threads_behind("https://blog.example/"), {"https://blog.example/": (200, b"<!doctype html><p>Hello</p>")})
