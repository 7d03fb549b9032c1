"""Notes in Markdown: drafts, clippings, and the exports of note tools."""

from tests.reading import Case

_POSTS = ["The harbour has a **clock**.", "Nobody winds it.\n\nIt was *never* wound.", "Still it runs."]
_PLAIN = ["The harbour has a clock.", "Nobody winds it.\n\nIt was never wound.", "Still it runs."]
_GERMAN = ["Der Hafen hat eine Uhr.", "Niemand zieht sie auf.\n\nNiemand weiß, warum.", "Sie geht trotzdem."]
_RUSSIAN = ["В порту есть часы.", "Их никто не заводит.\n\nИ не заводил.", "А они идут, и давно."]
_TURKISH = ["Limanın bir saati var.", "Onu kimse kurmuyor.\n\nNedenini bilen yok.", "Yine de çalışıyor."]


def _items(posts: list[str], form: str, indent: str = "  ") -> str:
    return "\n".join(form.format(k=k, text=text.replace("\n", f"\n{indent}")) for k, text in enumerate(posts, 1))


def _each(posts: list[str], form: str, gap: str = "\n\n") -> str:
    return gap.join(form.format(k=k, text=text) for k, text in enumerate(posts, 1))


def _in_quotes(posts: list[str]) -> list[str]:
    return [post.replace("\n", "\n> ") for post in posts]


_NUMBERS = {
    "under ### k/N": "### {k}/3\n{text}",
    "under ## k, ruled": "## {k}\n\n{text}\n\n---",
    "under ## Part k": "## Часть {k}\n\n{text}",
    "under ### Tweet k/N (hook)": "### Tweet {k}/3 (words)\n\n{text}",
    "under bold numbers": "**{k}/3**\n\n{text}",
    "under bold numbers, without a gap": "**{k}/3**\n{text}",
    "under bold words": "**Post {k}**\n\n{text}",
    "behind bold numbers": "**{k}/3** {text}",
    "behind escaped numbers": "{k}\\. {text}",
    "behind escaped brackets": "\\[{k}/3\\] {text}",
    "before rules": "{text} {k}/3\n\n***",
    "before pictures": "{text}\n\n({k}/3)\n\n![](https://example.org/{k}.jpg)",
    "before tags of pictures": '{text} {k}/\n\n<img src="{k}.png" width="400">\n\n---',
    "in fences under headings": "### Tweet {k}\n\n```\n{text}\n```",
    "in callouts": "> [!tweet] {k}\n> {k}/3 {text}",
}

_NUMBERED = {
    f"{name} {language}": Case(
        f"# {title}\n\n{head}{_each(_in_quotes(posts) if form[0] == '>' else posts, form)}\n",
        posts,
    )
    for name, form in _NUMBERS.items()
    for language, title, head, posts in (
        ("in German", "Die Uhr", "", _GERMAN),
        ("in Russian, with a head", "Часы", "Автор: Анна Мур\nДата: 3 июня\n\n", _RUSSIAN),
    )
}

_READWISE = """---
author: [[@annmoor on Twitter]]
title: "The Harbour Has..."
tags:
- tweets
---
# The Harbour Has...

![rw-book-cover](https://example.org/cover.jpg)

## Metadata
- Author: [[@annmoor on Twitter]]
- Full Title: The Harbour Has...
- URL: https://twitter.com/annmoor/status/17

## Highlights
{items}
"""
_OUTLINE = """title:: The Harbour (highlights)
author:: [[@annmoor on Twitter]]
category:: #tweets

- Highlights first synced by [[Readwise]] [[Nov 19th, 2025]]
{items}
"""
_TOOL_LINK = "([View Tweet](https://twitter.com/annmoor/status/1{k}))"
_HEAD = "![ann](https://example.org/ann.jpg)\nAnn Moor ([@annmoor](https://twitter.com/annmoor)) - {date}\n\n\n"
_CLIPPED = "**{name}** [@{at}](https://x.com/{at}) [Jun {k}](https://x.com/{at}/status/{k})\n\n{text}"
_REPLY = _CLIPPED.format(name="Bo", at="bo", k=9, text="Who asked?")
_MASTODON = "[**Ann Moor**](https://lake.example/@ann) @ann@lake.example · [3 Jun 2025](https://lake.example/@ann/10{k})\n\n{text}"

_TOOLS = {
    "Readwise, a list": Case(
        _READWISE.format(items=_items(_POSTS, f"- {{text}} {_TOOL_LINK}")), _PLAIN, author="@annmoor"
    ),
    "Readwise, a list with pictures, in Turkish": Case(
        _READWISE.format(items=_items(_TURKISH, f"- {{text}} \n  ![](https://example.org/{{k}}.jpg) {_TOOL_LINK}")),
        _TURKISH,
    ),
    "Readwise, highlights added later": Case(
        _READWISE.format(items=_items(_TURKISH[:2], f"- {{text}} {_TOOL_LINK}"))
        + f"\n## New highlights added November 11, 2025 at 8:12 AM\n- {_TURKISH[2]} {_TOOL_LINK.format(k=9)}\n",
        _TURKISH,
    ),
    "an answer of an assistant, with notes below": Case(
        "Gerne! Hier ist dein Thread:\n\n---\n\n"
        + "\n\n---\n\n".join(f"**Tweet {k}**\n\n{text}" for k, text in enumerate(_GERMAN, 1))
        + "\n\n---\n\nEin paar Hinweise:\n\n- Am besten am Dienstag posten.\n\nSag mir, ob es passt!",
        _GERMAN,
    ),
    "a picture that is a link below each post": Case(
        "\n\n".join(
            f"## {k}/3\n\n{text}\n\n[![](a.jpg)](https://example.org/{k})" for k, text in enumerate(_GERMAN, 1)
        ),
        _GERMAN,
    ),
    "Readwise, an outline with notes": Case(
        _OUTLINE.format(
            items=_items(_GERMAN, f"\t- {{text}}\n\t  \n\t  {{k}}/N  {_TOOL_LINK}\n\t\t- **Note**: later", "\t  ")
        ),
        _GERMAN,
        labels=["1/N", "2/N", "3/N"],
        author="@annmoor",
    ),
    "tweet-to-markdown": Case(
        '---\nhandle: "@annmoor"\n---\n'
        + _each(
            _POSTS,
            _HEAD.format(date="March 9, 2025 at 9:10 PM")
            + "{text}\n\n\n[Tweet link](https://twitter.com/annmoor/status/1{k})",
            "\n\n---\n\n",
        ),
        _PLAIN,
        author="@annmoor",
    ),
    "tweet-to-markdown with one head": Case(
        '---\nauthor: "Ann"\n---\n'
        + _HEAD.format(date="9. März 2025 um 21:10")
        + "Der Hafen hat eine Uhr, und sie geht.\n\nNiemand zieht sie auf, auch sonntags nicht.\n\n\n"
        "[Thread link](https://twitter.com/annmoor/status/17)\n",
        ["Der Hafen hat eine Uhr, und sie geht.", "Niemand zieht sie auf, auch sonntags nicht."],
    ),
    "one post of tweet-to-markdown": Case(
        _HEAD.format(date="March 9, 2025 at 9:10 PM")
        + "The harbour has a clock.\n\n\n[Tweet link](https://twitter.com/annmoor/status/17)\n",
        [],
    ),
    "clipping": Case(
        '---\ntitle: "Thread by @annmoor"\nauthor:\n  - "[[@annmoor]]"\n---\n'
        + "\n\n---\n\n".join(
            [
                *(_CLIPPED.format(name="Ann Moor", at="annmoor", k=k, text=text) for k, text in enumerate(_POSTS, 1)),
                _REPLY,
                _REPLY,
                _REPLY,
                _REPLY,
            ]
        ),
        _PLAIN,
        author="@annmoor",
    ),
    "clipping of Mastodon": Case(_each(_RUSSIAN, _MASTODON), _RUSSIAN, author="@ann@lake.example"),
    "callouts": Case(
        "# Clock\n\n"
        + _each([post.replace("\n", "\n> ") for post in _POSTS], "> [!quote] Ann Moor (@annmoor)\n> {text}"),
        _PLAIN,
        author="@annmoor",
    ),
    "properties of Notion": Case(
        "# Die Uhr\n\nAuthor: Ann Moor\nTags: Uhr\nCreated: June 3, 2025 9:14 AM\n\n"
        + _each(_GERMAN, "{k}/3\n\n{text}\n\n![](U%20hr/{k}.png)"),
        _GERMAN,
        labels=["1/3", "2/3", "3/3"],
        author="Ann Moor",
    ),
    "a list of tasks": Case("# Часы\n\n" + _items(_RUSSIAN, "- [ ] {k}/ {text}"), _RUSSIAN),
    "a list by numbers": Case("# Uhr\n\n" + _items(_GERMAN, "{k}. {text}", "   "), _GERMAN, ["1.", "2.", "3."]),
    "marks, wikilinks and hidden comments": Case(
        "%% later %%\n# Clock\n\n1/2 The ==harbour== has a [[Clock|clock]]. ^a1b2\n\n2/2 It <b>runs</b>. <!-- ? -->\n",
        ["The harbour has a clock.", "It runs."],
    ),
    "a comment above": Case(
        "<!-- saved -->\n\nDer Hafen hat eine Uhr, und sie geht.\n\nNiemand zieht sie auf, auch sonntags nicht.\n",
        ["Der Hafen hat eine Uhr, und sie geht.", "Niemand zieht sie auf, auch sonntags nicht."],
    ),
    "rules below a title": Case("# Saat\n\n" + _each(_TURKISH, "{text}", "\n\n* * *\n\n"), _TURKISH),
    "a draft in a fence": Case(
        "For later.\n\n```\nTHREAD START\n\n"
        + _each(_RUSSIAN, "{text}", "\n\n---\n\n")
        + "\n\nTHREAD END\n```\n\nBuy ink.\n",
        _RUSSIAN,
    ),
    "a table": Case(
        "# Clock\n\n| # | Post | Length |\n|---|---|---|\n| 1/3 | The harbour has a **clock**. | 28 |\n"
        "| 2/3 | Nobody winds it<br>any more. | 27 |\n| 3/3 | Still it runs. | 15 |\n",
        ["The harbour has a clock.", "Nobody winds it\nany more.", "Still it runs."],
        labels=["1/3", "2/3", "3/3"],
    ),
    "a table with bare numbers": Case(
        "| Nr. | Text |\n|-----|------|\n"
        + _each(["Der Hafen hat eine Uhr.", "Niemand zieht sie auf."], "| {k} | {text} |", "\n"),
        ["Der Hafen hat eine Uhr.", "Niemand zieht sie auf."],
        labels=["1", "2"],
    ),
    "Readwise, the full document": Case(
        "# Часы\n\n## Metadata\n- Author: [[@annmoor]]\n- Category: #tweets\n\n## Full Document\n"
        + _each(_RUSSIAN, "{k}/ {text}"),
        _RUSSIAN,
        author="@annmoor",
    ),
    "an outline with other notes": Case(
        "- Uhr\n\t- 1/ Der Hafen hat eine Uhr.\n\t- 2/ Sie geht.\n\t  id:: 65-ab\n- [[Einkauf]]\n\t- Milch",
        ["Der Hafen hat eine Uhr.", "Sie geht."],
    ),
    "quotes signed below": Case(
        _each(
            ["Limanın bir saati var.", "Yine de çalışıyor.", "Hangi saat?"],
            "> {text}\n>\n> — Ann ([@ann](https://x.com/ann)) [3 Haz 2025](https://x.com/ann/status/{k}?ref_src=x)",
        ).replace(
            "Hangi saat?\n>\n> — Ann ([@ann](https://x.com/ann", "Hangi saat?\n>\n> — Bo ([@bo](https://x.com/bo"
        ),
        ["Limanın bir saati var.", "Yine de çalışıyor."],
        author="@ann",
    ),
    "posts under names as headings": Case(
        _each(_POSTS, "## Ann Moor (@ann)\n\n{text}\n\n2:1{k} PM · Jun 3, 2025", "\n\n---\n\n")
        + "\n\n---\n\n## Bo (@bo)\n\nWhich clock?\n\n2:19 PM · Jun 3, 2025\n",
        _PLAIN,
        author="@ann",
    ),
    "a clipped page of Thread Reader": Case(
        '---\ntitle: "Thread by @ann"\n---\n[[ann](https://threadreader.example/user/ann)](https://threadreader.example/user/ann)\n\n'
        "[Jun 3](https://threadreader.example/17) • 2 tweets • [Read on X](https://x.com/ann/status/17)\n\n"
        "Der Hafen hat eine Uhr, und sie geht.\n\n![](a.jpg)\n\nNiemand zieht sie auf, auch sonntags nicht.\n\n• • •\n\n"
        "Missing some Tweet in this thread? You can try to [force a refresh](https://threadreader.example/x)",
        ["Der Hafen hat eine Uhr, und sie geht.", "Niemand zieht sie auf, auch sonntags nicht."],
        author="@ann",
    ),
    "a quote of a quote": Case(
        "Ann wrote:\n\n>> 1/2 Der Hafen hat eine Uhr.\n>>\n>> 2/2 Sie geht.\n\nNice.",
        ["Der Hafen hat eine Uhr.", "Sie geht."],
    ),
    "each post in a fence": Case("# Clock\n\n" + _each(_GERMAN, "```\n{text}\n```"), _GERMAN),
    "a mail that quotes": Case(
        "Von: Ann\n\n"
        + _each([f"{k}/3 {post}".replace("\n", "\n> ") for k, post in enumerate(_GERMAN, 1)], "> {text}", "\n>\n")
        + "\n\nGruß, A.",
        _GERMAN,
    ),
}

_PYTHON = (
    "Call it `__init__`, not _init:\n\n```python\nclass Clock:\n    def __init__(self, **kwargs):\n"
    "        # 2/3 of the hours\n        self.__hours = 2*3*4\n```"
)
_CODE = {
    "code": Case(
        f"# Notes\n\n1/3 {_PYTHON}\n\n2/3 And f(*args, **kwargs) is **not** a_b_c.\n\n"
        "3/3 Use __all__, x*y*z and `a == b`.",
        [
            _PYTHON,
            "And f(*args, **kwargs) is not a_b_c.",
            "Use __all__, x*y*z and `a == b`.",
        ],
    ),
    "signs of plain text": Case(
        "1/2 The clock *coughs* ¯\\_(ツ)_/¯ and 2 * 3 * 4 <3\n\n2/2 snake_case_names, __main__ & more",
        ["The clock *coughs* ¯\\_(ツ)_/¯ and 2 * 3 * 4 <3", "snake_case_names, __main__ & more"],
    ),
    "links": Case(
        "1/2 [@ann](https://x.com/ann) on [a clock](https://example.org/clock), [#time](https://x.com/hashtag/time)\n\n"
        "2/2 [example.org/cl…](https://example.org/clock?a=1&b=2) and <https://example.org/>.",
        [
            "@ann on a clock, #time",
            "https://example.org/clock?a=1&b=2 and https://example.org/.",
        ],
    ),
}

CASES = _NUMBERED | _TOOLS | _CODE
