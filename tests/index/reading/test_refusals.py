"""Files without a thread are refused, with one sentence that helps."""

import io
import os
import zipfile
from collections.abc import Callable

import pytest

from index.reading import read_everybody, read_threads
from index.thread import ThreadError

REFUSED = {
    "empty": b"",
    "blank": b" \r\n\t\n",
    "shopping list": b"Shopping\n\n- 1/2 kg flour\n- 3 eggs\n- 24/7 shop on 5/7 Street\n\nCall mum.",
    "numbered shopping list": b"1. milk\n2. eggs\n3. bread",
    "recipe": b"Pancakes\n\n1. Mix the flour with milk\n2. Add the eggs\n3. Fry",
    "to-do list": b"- [ ] call mum about the party\n- [ ] buy bread and milk\n- [x] write to the council",
    "comma table": b"name,age,city\nann,3,berlin\nbob,4,paris\ncid,5,rome",
    "tab table": b"name\tage\nann\t3\nbob\t4",
    "Markdown table": b"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
    "one sentence": b"This is just one sentence about a bus.",
    "one post": b"1/5 This is the only post that is here.",
    "calendar": b"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY;LANGUAGE=en:Choir\nEND:VEVENT\nEND:VCALENDAR",
    "a page that leads elsewhere": b'<html><head><meta http-equiv="refresh" content="0; url=https://a.org"></head></html>',
    "a file of a desktop with a link": b"[Desktop Entry]\nType=Link\nURL=https://x.com/ann/status/123",
    "a property list": b"bplist00\xd1\x01\x02" + bytes(40),
    "a property list in an unknown encoding": b'<?xml version="1.0" encoding="UTF-08"?><plist><dict>'
    b"<key>WebMainResource</key><dict/></dict></plist>",
    "XML without records": b'<?xml version="1.0"?><a><b><c>One sentence of a few words.</c></b></a>',
    "a link": b"https://x.com/ann/status/123",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
    "rubbish": bytes(range(256)) * 20,
    "program": b"def foo(x):\n    return x + 1\n\nclass A:\n    pass\n\nfor i in range(3):\n    print(i)",
    "page without posts": b"<!DOCTYPE html><html><body><h1>Hello</h1></body></html>",
    "empty object": b"{}",
    "other object": b'{"a": 1, "b": [1, 2, 3]}',
    "cut object": b'{"posts": [{"text": "1/2 One"}, {"te',
    "one tweet": b'{"id_str": "1", "full_text": "One here", "user": {"screen_name": "ann"}}',
    "torn UTF-16": b"\xff\xfe1\x00/",
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_a_file_without_a_thread_is_refused(data: bytes) -> None:
    with pytest.raises(ThreadError) as error:
        read_threads(data)
    sentence = str(error.value)
    assert sentence[0].islower() or sentence.startswith("I ")
    assert not sentence.endswith(".")
    assert "\n" not in sentence


def packed(files: dict[str, bytes], times: int = 1) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(times):
            for name, content in files.items():
                archive.writestr(name.format(number=number), content)
    return data.getvalue()


_WITHOUT_SCRIPT = b"""<!DOCTYPE html><html><head><script src="a.js"></script></head><body><noscript>x</noscript>
<h1>JavaScript is not available.</h1><p>Please enable JavaScript or switch to a supported browser to continue.</p>
<p>Terms of Service</p><p>Privacy Policy</p></body></html>"""
LINK, PATH, EMPTY_PAGE = (
    "that is only a link",
    "that is only the path of a file",
    "the page was saved without its posts",
)
OFFICE, LOCKED, MANY = "I can't read PDF or office files", "I can't open this archive", "I can't tell which file"
SENTENCES = {
    "a link": (b"https://x.com/ann/status/123\n", LINK),
    "two links": (b"www.example.org/thread\nhttps://example.org/b", LINK),
    "a shortcut of Windows": (b"[InternetShortcut]\r\nURL=https://x.com/ann/status/123\r\n", LINK),
    "a shortcut of a Mac": (b"<?xml?><plist><dict><key>URL</key><string>https://a.org</string></dict></plist>", LINK),
    "a path": (b"~/Downloads/my thread.txt", PATH),
    "a path of Windows": (b"C:\\Users\\Ann\\thread.html", PATH),
    "a page without its posts": (_WITHOUT_SCRIPT, EMPTY_PAGE),
    "a page of a guard": (
        b"<html><body><noscript>Enable cookies</noscript><script>1</script></body></html>",
        EMPTY_PAGE,
    ),
    "a page that asks to log in": (
        b"<html><h2>The night bus</h2><input type='password'><p>Have you lost your key?</p><p>Then ask.</p></html>",
        EMPTY_PAGE,
    ),
    "the page of an error": (
        b"<html><title>502 Bad Gateway</title><h1>502</h1><p>The server is not at home.</p><p>Come back.</p></html>",
        "the site gave an error",
    ),
    "a book": (packed({"mimetype": b"application/epub+zip", "a.xhtml": b"<p>x</p>"}), OFFICE),
    "an error of X": (b'{"errors": [{"message": "Rate limit exceeded", "code": 88}]}', "the site gave an error"),
    "an error of Mastodon": (b'{"error": "Record not found"}', "the site gave an error"),
    "an error of an API": (
        b'{"title": "Unauthorized", "status": 401, "detail": "Unauthorized"}',
        "the site gave an error",
    ),
    "Word": (packed({"[Content_Types].xml": b"", "word/document.xml": b"<w:t>1/2 a</w:t>"}), OFFICE),
    "OpenDocument": (packed({"mimetype": b"", "META-INF/manifest.xml": b""}), OFFICE),
    "Word of before 2007": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"text " * 100, OFFICE),
    "PDF": (b"%PDF-1.7\n1/2 One\n\n2/2 Two", OFFICE),
    "an archive of many files": (packed({"{number}.txt": b"1/2 a b"}, times=3), MANY),
    "a broken archive": (packed({"a.txt": b"1/2 One\n\n2/2 Two"})[:60], LOCKED),
    "an archive in an archive": (packed({"a.txt": packed({"a.txt": b"1/2 One\n\n2/2 Two"})}), LOCKED),
    "gzip": (b"\x1f\x8b\x08\x00" + b"text " * 100, LOCKED),
    "subtitles": (
        b"1\n00:00:01,000 --> 00:00:04,000\nHello to the show.\n\n2\n00:00:05,000 --> 00:00:08,000\nBye.",
        "these are",
    ),
    "one post in JSON": (b'{"id": "1", "content": "<p>Only one.</p>", "in_reply_to_id": null}', "only one post"),
}


LOGS = {
    "levels": "2024-06-02 12:0{k}:11,123 INFO main: worker {k} started and listens",
    "levels in brackets": "[2024-06-02 12:0{k}:11] [warn] [worker-{k}] The job was done late.\n    at worker.c, line 5",
    "levels alone": "ERROR: the disk {k} is nearly full, please check it",
    "JSON": '{{"time": "2024-06-02T12:0{k}:00Z", "level": "info", "message": "worker {k} has started and listens"}}',
    "milliseconds": "12:00:0{k}.123 main: The worker {k} has started and listens.",
    "a system's": "Jun  2 12:0{k}:11 host sshd[100{k}]: Failed password for root from a house",
    "requests": '10.0.0.{k} - - [02/Jun/2024:12:0{k}:11 +0000] "GET / HTTP/1.1" 200 12 "-" "Mozilla/5.0"',
}


@pytest.mark.parametrize("line", LOGS.values(), ids=LOGS)
def test_the_log_of_a_program_is_refused(line: str) -> None:
    log = "\n".join(line.format(k=k) for k in range(9)).encode()
    with pytest.raises(ThreadError, match="log of a program"):
        read_threads(log)
    with pytest.raises(ThreadError, match="log of a program"):
        read_everybody(log)


@pytest.mark.parametrize(("data", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_a_refusal_is_true_of_the_file(data: bytes, sentence: str) -> None:
    with pytest.raises(ThreadError) as error:
        read_threads(data)
    assert str(error.value).startswith(sentence)


def test_an_error_in_place_of_posts_is_quoted() -> None:
    with pytest.raises(ThreadError, match="“Rate limit exceeded”"):
        read_threads(SENTENCES["an error of X"][0])


def test_a_guessed_encoding_is_mentioned() -> None:
    text = "1/2 L’horloge du café sonne à midi.\n\n2/2 Même l’été, où qu’on soit."
    assert any("Windows-1252" in remark for remark in read_threads(text.encode("cp1252"))[0].remarks)
    assert not read_threads(text.encode())[0].remarks


# Functions, because the inputs, up to twenty megabytes each, would stay in memory.
HOSTILE = {
    "digits": lambda: b"1" * 20_000_000,
    "too big": lambda: b"a" * 20_000_001,
    "comments above a text": lambda: b"<!-- a -->\n" * 1_000 + b"One.",
    "random": lambda: os.urandom(1_000_000),
    "deep JSON": lambda: b"[" * 100_000,
    "deep objects": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "many numbers": lambda: b"[" + b"1," * 3_000_000 + b"1]",
    "many strings": lambda: b"[" + b'"a",' * 500_000 + b'"a"]',
    "huge number": lambda: b"[" + b"1" * 1_000_000 + b"]",
    "spaces": lambda: b" " * 1_000_000 + b"x",
    "broken entities": lambda: b"& #" * 330_000,
    "angles": lambda: b"<" * 1_000_000,
    "open elements": lambda: b"<div>" * 100_000,
    "many attributes": lambda: b"<a " + b" ".join(b"x%d=1" % k for k in range(50_000)) + b">",
    "attributes of many elements": lambda: (
        b"<html>" + b"".join(b"<p%s>%d/ A post.</p>" % (b" a=1" * 1_500, k) for k in range(1, 300))
    ),
    "accents": lambda: b"\n".join([b"\xcc\x81" * 90 + b" 7"] * 2_000),
    "strokes": lambda: b"1/1/1/" * 160_000,
    "addresses": lambda: b"1/2 " + b"https://" * 100_000 + b" x",
    "headings": lambda: b"**Tweet 1/5**\n\n" * 12_000,
    "rules": lambda: b"---\n" * 15_000,
    "brackets": lambda: b"](http://a\n" + b"[a" * 150_000,
    "quotes": lambda: b"](http://a\n" + b'<blockquote class="twitter-tweet' * 20_000,
    "numbers in one line": lambda: b"1/ a 2/ b " * 15_000,
    "totals": lambda: b"\n".join(b"%d of the %d words" % (k % 50 + 1, 50) for k in range(9_000)),
    "separators": lambda: b"x" + b"          \n" * 50_000,
    "a packed giant": lambda: packed({"data/tweets.js": b"0" * 40_000_000}),
    "packed parts": lambda: packed({"data/tweets-part{number}.js": b"window.YTD.a = [" + b" " * 5_000_000}, times=9),
    "parts of a mail": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 900_000
    ),
    "mails in mails": lambda: b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 200_000,
    "open entries": lambda: b"<rss>" + b"<item><title>x" * 900_000 + b"</title></item>",
    "rows": lambda: b"a,b,text\n" + b"1,2,some words are here\n" * 300_000,
    "open groups": lambda: b"{\\rtf1" + b"{" * 2_000_000,
    "old letters": lambda: b"\xe9\xe8 abc " * 2_000_000,
    "addresses of posts": lambda: (
        b"<html>" + b"<div>" * 90 + b"".join(b'<a href="/a/status/%d">x</a>' % k for k in range(10**6, 1_012_000))
    ),
    "rules in a page": lambda: b"<html><div>" + b"word word<hr>" * 60_000,
    "letters of rich text": lambda: b"{\\rtf1 " + b"\\u1234?" * 400_000 + b"}",
    "tags in JSON": lambda: b'[{"id": 1, "text": "' + b"<p>" * 1_100_000 + b'"}]',
    "a long text in JSON": lambda: b'[{"id": 1, "text": "' + b"word " * 3_900_000 + b'"}]',
    "a long post": lambda: b"1/2 " + b"word " * 10_000 + b"\n\n2/2 End.",
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_refused(made: Callable[[], bytes]) -> None:
    with pytest.raises(ThreadError):
        read_threads(made())


def test_ten_thousand_posts_are_read() -> None:
    text = "\n\n".join(f"{k}/10000 A post of the thread about buses." for k in range(1, 10_001))
    assert len(read_threads(text.encode())[0].posts) == 10_000
