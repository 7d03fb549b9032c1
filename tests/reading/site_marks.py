"""The words of a site's footer: below the last post they end the thread, before it they are the author's."""

from tests.reading import Case

_POSTS = [
    "Le phare a un chat.\n\nYou can follow @lephare",
    "Le chat a une échelle.\n\nMore from @lechat",
    "L'échelle mène au phare.",
]
_FOOTER = "• • •\n\nMissing some Tweet in this thread? You can try to\nforce a refresh\n\n"
_OTHER = "1/3 Un autre fil.\n\n2/3 Sur les ponts.\n\n3/3 Et les péages."


def _numbered(gap: str) -> str:
    return gap.join(f"{k}/3 {post}" for k, post in enumerate(_POSTS, 1))


CASES = {
    "between the posts": Case(_numbered("\n\n• • •\n\n"), _POSTS),
    "inside the posts": Case(_numbered("\n\n"), _POSTS),
    "inside and below": Case(f"{_numbered(chr(10) * 2)}\n\n{_FOOTER}{_OTHER}", _POSTS),
    "below, without numbers": Case(
        f"2 tweets, 1 min read Read on Twitter\n{_POSTS[1][:22]} Elle est bleue.\n{_POSTS[2]} Il est blanc.\n{_FOOTER}{_OTHER}",
        [f"{_POSTS[1][:22]} Elle est bleue.", f"{_POSTS[2]} Il est blanc."],
    ),
    "a sign of the author's own between posts without numbers": Case(
        "Le phare a un chat.\n\nIl est gris.\n\n• • •\n\nIl dort le jour.\n\n• • •\n\nLa nuit, il compte.\n\nJusqu'à neuf.",
        ["Le phare a un chat.\n\nIl est gris.", "Il dort le jour.", "La nuit, il compte.\n\nJusqu'à neuf."],
    ),
}
