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


def test_what_thread_reader_shows_below_a_thread_is_no_part_of_it() -> None:
    more = '<h2>More from @ann</h2><div class="content-tweet" data-screenname="ann" data-tweet="99">1/2 Trams.</div>'
    found = run(threads_behind(READER), {READER: (200, (PAGE + more).encode())})

    assert [one.text for one in found.threads[0].posts] == ["Ferry 1.", "Ferry 2.", "Ferry 3."]
    assert not found.threads[0].readings


def test_where_a_thread_on_x_was_read_is_told() -> None:
    [found] = run(threads_behind(f"https://x.com/ann/status/{ID}"), {READER: (200, PAGE.encode())}).threads

    assert any("threadreaderapp.com" in remark for remark in found.remarks)


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


NO_THREADS = {
    "one paragraph": (b"<!doctype html><p>Hello</p>", "on that page, so paste its text"),
    "scripts": (b"<html><title>Notes</title><div id=app></div><script>1</script></html>", "so paste its text"),
    "nothing": (b"", "so paste its text"),
    "too much": (b"<!doctype html>" + b"<p>" * 1_000_000, "so paste its text"),
    "a PDF": (b"%PDF-1.4", "I can't read PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "not a text file"),
}


@pytest.mark.parametrize(("body", "said"), NO_THREADS.values(), ids=NO_THREADS)
def test_a_page_without_a_thread_says_so(body: bytes, said: str) -> None:
    with pytest.raises(ThreadError, match=said):
        run(threads_behind("https://blog.example/"), {"https://blog.example/": (200, body)})


@pytest.mark.parametrize("link", [READER, f"https://x.com/ann/status/{ID}"])
def test_the_scheme_and_the_host_of_a_link_may_be_in_capitals(link: str) -> None:
    capitals = link.replace("https", "HTTPS").replace("threadreaderapp", "ThreadReaderApp")

    assert run(threads_behind(capitals), {READER: (200, PAGE.encode())}).asked == [READER]


def test_a_page_of_another_site_whose_address_is_like_one_of_x_is_read() -> None:
    link = f"https://builds.example/ferry/status/{ID}"
    page = b"<!doctype html><article><p>1/2 One.</p><p>2/2 Two.</p></article>"

    assert len(run(threads_behind(link), {link: (200, page)}).threads[0].posts) == 2
