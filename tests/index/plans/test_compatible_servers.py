"""Threads behind links to servers that are no Mastodon, with answers in the shape of their published code.

Misskey     https://github.com/misskey-dev/misskey, ActivityPubServerService.ts, ApRendererService.ts
Sharkey     https://activitypub.software/TransFem-org/Sharkey, the same files
GoToSocial  https://codeberg.org/superseriousbusiness/gotosocial, web/template/thread.tmpl, status.tmpl
Friendica   https://github.com/friendica/friendica, src/Module/Item/Display.php, src/Module/Api/Mastodon/Statuses
Pleroma     https://git.pleroma.social/pleroma/pleroma, lib/pleroma/web/o_status/o_status_controller.ex
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.notes_server import HOST, NotesServer
from tests.support.plans import run

Answer = Callable[[str], tuple[int, bytes]]


def labels(link: str, answer: Answer) -> list[str]:
    [found] = run(threads_behind(link), answer).threads
    return [one.label for one in found.posts]


@pytest.mark.parametrize("number", [101, 117, 130])
def test_reads_a_long_thread_on_misskey_from_any_post(number: int) -> None:
    server = NotesServer()
    server.thread(30)

    assert labels(f"{HOST}/notes/{number}", server.answer) == [f"{n}/30" for n in range(1, 31)]


def test_names_the_author_of_a_thread_on_misskey_and_the_address_of_each_post() -> None:
    server = NotesServer()
    server.thread(3)
    [found] = run(threads_behind(f"{HOST}/notes/101"), server.answer).threads

    assert (found.author, found.posts[1].link) == ("@ann@notes.example", f"{HOST}/notes/102")


def test_what_else_the_author_wrote_is_no_part_of_the_thread() -> None:
    server = NotesServer()
    server.thread(3)
    server.add(104, "Good night.")
    server.add(105, "No, from pier 9.", 900)
    server.activities.append({"type": "Announce", "object": f"{HOST}/notes/900"})
    [found] = run(threads_behind(f"{HOST}/notes/102"), server.answer).threads

    assert [post.text for post in found.posts] == [f"The ferry leaves pier {n}." for n in (1, 2, 3)]


def test_a_thread_whose_posts_lie_far_apart_is_read_as_far_as_the_notes_lead_back() -> None:
    server = NotesServer()
    server.add(101, "1/2 The ferry leaves.")
    for n in range(200, 300):
        server.add(n, f"Good morning {n}.")
    server.add(300, "2/2 It is back.", 101)

    assert labels(f"{HOST}/notes/300", server.answer) == ["1/2", "2/2"]


@pytest.mark.parametrize("wrong", [True, False], ids=["pages of the outbox in the wrong direction", "right"])
def test_reads_a_thread_on_sharkey_which_also_lists_replies(wrong: bool) -> None:  # noqa: FBT001
    server = NotesServer(replies=True, wrong_direction=wrong)
    server.thread(4)
    server.add(109, "I disagree.", 101, author="8")

    assert labels(f"{HOST}/notes/101", server.answer) == ["1/4", "2/4", "3/4", "4/4"]


def test_a_boost_on_misskey_leads_to_the_post_that_is_meant() -> None:
    server = NotesServer()
    server.thread(3)
    server.add(200, "RE: …", author="8")
    server.notes[200] |= {"_misskey_content": "", "_misskey_quote": f"{HOST}/notes/101"}

    assert labels(f"{HOST}/notes/200", server.answer) == ["1/3", "2/3", "3/3"]


def test_a_thread_by_two_people_is_read_as_that_of_the_author_of_the_link() -> None:
    server = NotesServer()
    server.add(101, "Where do the ferries leave?", author="8")
    server.add(102, "1/2 From two piers.", 101)
    server.add(103, "2/2 Both are old.", 102)
    server.add(104, "Thanks!", 103, author="8")

    assert labels(f"{HOST}/notes/103", server.answer) == ["1/2", "2/2"]


def first(note: tuple[int, bytes], page: bytes) -> Answer:
    """Answer the first request with *note*, and others with *page*, as to a program that reads pages."""
    answers = iter((note,))
    return lambda _: next(answers, (200, page))


SCRIPTS = b"<!doctype html><div id=splash></div><script></script>"


@pytest.mark.parametrize("status", [401, 403, 404])
def test_misskey_that_wants_a_signature_shows_only_scripts(status: int) -> None:
    with pytest.raises(LinkError, match="paste its text"):
        run(threads_behind(f"{HOST}/notes/101"), first((status, b""), SCRIPTS))


def test_a_note_whose_author_is_of_another_site_is_not_read() -> None:
    server = NotesServer()
    server.add(101, "1/1 Nonsense.")
    server.notes[101]["attributedTo"] = "https://other.example/users/9"

    with pytest.raises(LinkError, match="paste its text"):
        run(threads_behind(f"{HOST}/notes/101"), first(server.answer(f"{HOST}/notes/101"), SCRIPTS))


def test_a_site_with_such_addresses_that_is_none_of_them_is_read_as_a_page() -> None:
    page = b"<!doctype html><title>Ferries</title><p>1/3 One.</p><p>2/3 Two.</p><p>3/3 Three.</p>"

    assert labels("https://blog.example/notes/ferries", lambda _: (200, page)) == ["1/3", "2/3", "3/3"]


def gotosocial(posts: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a page with posts: an author, a text and the class of each."""
    articles = "".join(
        f'<article class="{kind}"><header class="status-header"><address><a href="{HOST}/@{author}"><div '
        f'class="author-strap"><span class="displayname">A name</span><span class="username">@{author}</span></div></a>'
        f'</address></header><div class="status-body"><div class="text"><div class="content"><p>{text}</p></div></div>'
        f'</div><aside class="status-info"><div class="stats">9 replies</div></aside>'
        f'<a href="{HOST}/@{author}/statuses/01A{n}" class="status-link">Open thread at this post</a></article>'
        for n, (author, text, kind) in enumerate(posts, 1)
    )
    return f'<!doctype html><main class="thread-wrapper"><section class="thread">{articles}</section></main>'.encode()


def test_a_thread_on_gotosocial_is_read_from_its_page() -> None:
    posts = [("ann", f"{n}/30 The ferry leaves pier {n}.", "status indent-1") for n in range(1, 31)]
    posts[3] = (*posts[3][:2], "status expanded")
    page = gotosocial([*posts, ("bob", "I disagree.", "status"), ("ann", "Why?", "status indent-2")])

    refused = (401, b'{"error": "Unauthorized"}')
    on_web = first(refused, page)  # it wants a signature for a note

    def answer(address: str) -> tuple[int, bytes]:
        return refused if "/api/" in address else on_web(address)

    [found] = run(threads_behind(f"{HOST}/@ann/statuses/01A4"), answer).threads

    assert [post.label for post in found.posts][:30] == [f"{n}/30" for n in range(1, 31)]
    assert "I disagree." not in [post.text for post in found.posts]
    assert (found.author, found.posts[2].link) == ("@ann", f"{HOST}/@ann/statuses/01A3")


def test_where_neither_interface_nor_page_shows_the_thread_the_login_is_told() -> None:
    def answer(address: str) -> tuple[int, bytes]:
        return (401, b'{"error": "No"}') if "/api/" in address else (200, b"<!doctype html><div id=app></div>")

    with pytest.raises(LinkError, match="people who log in"):
        run(threads_behind(f"{HOST}/@ann/statuses/01A4"), answer)


def api(posts: dict[str, dict[str, Any]]) -> Answer:
    """Answer as Mastodon's API does, with all posts around one."""

    def answer(address: str) -> tuple[int, bytes]:
        number = address.removeprefix(f"{HOST}/api/v1/statuses/").removesuffix("/context")
        if number not in posts:
            return 404, b'{"error": "Record not found"}'
        around = [post for post in posts.values() if post["id"] != number]
        body = {"ancestors": [], "descendants": around} if address.endswith("/context") else posts[number]
        return 200, json.dumps(body).encode()

    return answer


def status(number: str, text: str, parent: str | None) -> dict[str, Any]:
    account = {"id": "7", "acct": "ann"}
    return {"id": number, "in_reply_to_id": parent, "content": text, "account": account, "url": None}


POSTS = {"81": status("81", "1/2 The ferry.", None), "82": status("82", "2/2 It leaves.", "81")}


@pytest.mark.parametrize("base", ["", f"{HOST}/"])
def test_a_post_on_friendica_is_found_by_the_number_on_its_page(base: str) -> None:
    page = f'<!doctype html><link rel="alternate" href="{base}display/feed-item/81.atom"/><p>One</p>'.encode()

    def answer(address: str) -> tuple[int, bytes]:
        return (200, page) if "/display/" in address else api(POSTS)(address)

    assert labels(f"{HOST}/display/a85d7459-3562-9a3a", answer) == ["1/2", "2/2"]


@pytest.mark.parametrize("path", ["@ann/posts/81", "notice/81", "@ann/statuses/81"])
def test_other_programs_for_the_same_api_have_addresses_of_their_own(path: str) -> None:
    assert labels(f"{HOST}/{path}", api(POSTS)) == ["1/2", "2/2"]
