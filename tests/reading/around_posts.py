"""What stands above the first post, below the last, or twice in the text, and is no post."""

from tests.reading import Case

_CZECH = ["Naše lavička stojí v řece.", "Postavili ji, když tu řeka nebyla.", "Sedí se na ní dobře, v srpnu."]
_ITALIAN = ["La nostra panchina sta nel fiume.", "Il fiume è arrivato dopo.", "D'agosto ci si siede bene."]
_HEAD = """Thread Reader

Share this page!
Share Post Share Email

Enter URL or ID to Unroll
Ivo Malý Profile picture
Ivo Malý
@ivomaly
Subscribe
Jan 12
•
3 tweets
•
2 min read
•
Read on X
My Authors
"""
_METADATA = "id: 8f1d0a6c1b7e\nparent_id: 0a1b2c3d4e5f\ncreated_time: 2026-01-10T18:22:31Z\nauthor: \nsource: desktop\n"
_RULES = [
    "1. Sit on the bench, not on its back.",
    "2. Share the bench with those who come.",
    "3. Leave it where it is.",
]
_TERMS = ["We write to you of benches, and of what may be done on them."] * 9
_LICENCE = [*_TERMS, *_RULES, *_TERMS[:3], *_RULES, "Nobody has to sit down who does not want to sit down."]


def _numbered(posts: list[str], form: str, gap: str) -> str:
    return gap.join(form.format(k=k, text=text) for k, text in enumerate(posts, 1))


CASES = {
    f"{name}, {language}": Case(before + _numbered(posts, form, gap) + after, posts)
    for language, posts in {"Czech": _CZECH, "Italian": _ITALIAN}.items()
    for name, (before, form, gap, after) in {
        "the long header of a site": (_HEAD, "{k}/3 {text}", "\n", "\n• • •\n\nMissing some Tweet in this thread?"),
        "the long header of a site, no numbers": (_HEAD, "{text}", "\n\n", "\n\n• • •\n\nKeep Current with Ivo Malý"),
        "names and a date": ("رتبها\nIvo Malý\n@ivomaly\n12 يناير 2026\n", "{k}- {text}", "\n", ""),
        "names and the number of posts": ("Ivo Malý\n@ivomaly\n3 Tweets Jan 09, 2026\n\n", "{text}", "\n\n", ""),
        "the title of a note and its date": ("Lavička\nMonday, 5 January 2026 at 22:14\n\n", "{k}. {text}", "\n", ""),
        "the metadata of a note": ("", "{k}) {text}", "\n\n", f"\n\n{_METADATA}"),
        "a signature": ("", "{k}/3 {text}", "\n\n", "\n\n-- \nIvo Malý\nTel. 000\n"),
    }.items()
} | {
    "an opener with a 0": Case(_numbered(_CZECH, "{k}/3 {text}", "\n\n").replace("1/3", "0/3 Vlákno\n\n1/3"), ["Vlákno", *_CZECH]),
    "each line twice": Case("".join(f"{k}/3 {text}\n" * 2 for k, text in enumerate(_ITALIAN, 1)), _ITALIAN),
    "lost line ends": Case(_numbered(_CZECH, "{k}/3 {text}", ""), _CZECH),
    "two lines of words between three": Case("\n".join([_CZECH[0], "[dál]", _CZECH[1], "[dál]", _CZECH[2]]), _CZECH),
    "items below a line": Case("- [[Lavička]] #draft\n" + _numbered(_ITALIAN, "    - {text}", "\n"), _ITALIAN),
    "items with properties": Case(_numbered(_CZECH, "- {k}/ {text}\n  id:: 65a1-{k}", "\n"), _CZECH),
    "quotes with a link to each": Case(
        "# Notes from @ivomaly\n\n" + _numbered(_ITALIAN, "> {text}\n>\n> — [Tweet](https://x.com/ivomaly/status/1{k})", "\n\n"),
        _ITALIAN,
        author="@ivomaly",
    ),
    "lists in the sections of a licence": Case("\n\n".join(_LICENCE), _LICENCE),
}  # fmt: skip
