"""Text copied from sites and apps, and Markdown: only the author's posts."""

import pytest

from index.reading import read_threads

READER = """Ann Example Profile picture
@ann
Dec 20, 2020 • 2 tweets • 2 min read
Read on X
One of the lines of evidence is in this post.
First, an important note on what the test can see.
• • •
Missing some Tweet in this thread? You can try to
force a refresh
Another thread by the author (1/2)
with its second post (2/2)"""

TWTEXT = """1/2 The first post of a thread.
2/2 The second post of a thread.
You can follow @ann.
Tip: mention @twtextapp on a Twitter thread with the keyword “unroll” to get a link to it.
Latest Threads Unrolled:
1/2 Another thread.
2/2 Not by Ann."""

GAP = "\n".join(["", " " * 20, " " * 36, " " * 24])
UNROLLED = (
    f"First post about the bus   #bus.\nIts second line isn& #39;t long.{GAP}Its second line isn& #39;t long.{GAP}"
    f"Second post about the bus.{GAP} Read on Twitter\nRead on Twitter "
)

COPIED = """Conversation
Ann Example
@ann
1/2 Our city tested a night bus.

A second paragraph.
10:12 AM · Jun 2, 2024
·
12.4K
 Views
21
1.2K
Ann Example
@ann
·
Jun 2
2/2 It ran 24/7. Quoting:
5
Quote
Eve
@eve
·
Jun 1
Not of the thread
Bob
@bob
·
Jun 3
1/3 is a lot!
2
Ann Example
@ann
·
Jun 3
Yes it is.
Relevant people"""

TELEGRAM = """Night Bus, [02.06.2024 21:14]
1/2 Our city tested a night bus.

Night Bus, [02.06.2024 21:15]
[Forwarded from Weather]
Rain tonight.

Bob, [02.06.2024 21:15]
Good.

Night Bus, [02.06.2024 21:16]
2/2 It ran 24/7."""

CLIPPING = r"""---
title: "Thread by @ann"
author:
  - "[[@ann]]"
---
**Ann Example** @ann [2024-06-02](https://x.com/ann/status/17)

1\. It cost 4\.10 \- no more

![Image](https://pbs.twimg.com/media/a.jpg)

---

**Ann Example** @ann [2024-06-02](https://x.com/ann/status/18)

2\. A report: [example.org/long…](https://example.org/long/report)

---

**Bob** @bob [2024-06-03](https://x.com/bob/status/19)

Nice."""

RULES = """# Night bus

By: [Ann](https://x.com/ann)

Our city tested a **night bus** for three months.

---

Riders came from [@hospital](https://x.com/hospital), see [the report](https://example.org/r).

---

The stop that moved ended all complaints.
"""

QUOTES = "\n\n".join(
    f'Post {word} about the bus is here.\n\nIts second paragraph.\n\n<blockquote class="twitter-tweet">'
    f"<p>quoted 1/8</p>&mdash; x</blockquote>"
    for word in ("one", "two", "three")
)

BUZZ = """A first post about buses that run at night.

@eve @bob A second post about the same thing here.
@eve @bob A third post about the same thing here.
@eve @bob A fourth post about the same thing here."""

SOURCES = {
    "Thread Reader": (READER, "@ann", ["One of the lines of evidence is in this post.", "First, an important note"]),
    "twtext extract": (TWTEXT, "@ann", ["The first post of a thread.", "The second post of a thread."]),
    "twtext raw": (
        UNROLLED,
        "",
        ["First post about the bus #bus.\nIts second line isn't long.", "Second post about the bus."],
    ),
    "x.com": (COPIED, "@ann", ["Our city tested a night bus.\n\nA second paragraph.", "It ran 24/7. Quoting:"]),
    "Telegram": (TELEGRAM, "Night Bus", ["Our city tested a night bus.", "It ran 24/7."]),
    "clipping": (CLIPPING, "@ann", ["It cost 4.10 - no more", "A report: https://example.org/long/report"]),
    "rules": (
        RULES,
        "@ann",
        ["Our city tested a night bus for three", "Riders came from @hospital, see the report.", "The stop"],
    ),
    "quoted posts": (QUOTES, "", [f"Post {word} about the bus is here.\n\nIts" for word in ("one", "two", "three")]),
    "Buzzchronicles": (BUZZ, "", ["A first post about", "A second post", "A third post", "A fourth post"]),
}


@pytest.mark.parametrize(("text", "author", "posts"), SOURCES.values(), ids=SOURCES)
def test_only_the_authors_posts_are_read(text: str, author: str, posts: list[str]) -> None:
    (thread,) = read_threads(text.encode())
    assert thread.author == author
    assert len(thread.posts) == len(posts)
    assert all(post.text.startswith(start) for post, start in zip(thread.posts, posts, strict=True))
