"""Saved pages of forums and of Twitter before 2020: all posts of the person who began, without the others'."""

from tests.reading import Case

_POSTS = ["Nasza kotka ma na imię Szprotka.", "Śpi w soczewce latarni.", "Je ryby."]
_ROWS = [("ann", _POSTS[0]), ("bo", "Naprawdę?"), ("ann", _POSTS[1]), ("bo", "Moja też."), ("ann", _POSTS[2])]
_ITEMS = {
    "phpBB": '<div id="p{k}" class="post bg2"><p class="author"><a href="./viewtopic.php?p={k}">Post</a> by '
    '<a class="username" href="./u{k}">{name}</a> » Sun Jun 02, 2024 9:1{k} pm</p><div class="content">{text}</div></div>',
    "XenForo": '<article class="message message--post" data-author="{name}"><h4 class="message-name">'
    '<a class="username">{name}</a></h4><h5>Member</h5><time>Jun 2, 2024</time><div class="message-body">'
    '<div class="bbWrapper">{text}</div></div><a>Like</a></article>',
    "Discourse": '<article id="post_{k}" data-post-id="9{k}"><div class="names"><span class="username">'
    '<a data-user-card="{name}">{name}</a></span></div><div class="cooked"><p>{text}</p></div>'
    "<button>Reply</button></article>",
    "Discourse without scripts": '<div class="topic-body crawler-post"><span class="creator"><a href="/u/{name}">'
    '<span itemprop="name">{name}</span></a></span><span>{k}</span><div class="post" itemprop="text"><p>{text}</p></div>'
    "</div>",
}
_TWEET = (
    '<div class="tweet" data-tweet-id="{k}"><span class="username">@<b>{name}</b></span><small><a href="/{name}/status/{k}"'
    ' class="tweet-timestamp">2 Jun</a></small><p class="TweetTextSize js-tweet-text">{text}</p><span>3 replies</span></div>'
)
_TWEETS = [*(("ann", text) for text in _POSTS), ("bo", "Naprawdę?"), ("cy", "Moja też śpi.")]


def _page(item: str, rows: list[tuple[str, str]]) -> str:
    items = "".join(item.format(k=k, name=name, text=text) for k, (name, text) in enumerate(rows, 1))
    return f"<!DOCTYPE html><html><body><nav><a href='/'>Home</a></nav>{items}<footer>© 2024</footer></body></html>"


CASES = {
    **{site: Case(_page(item, _ROWS), _POSTS, author="ann") for site, item in _ITEMS.items()},
    **{
        f"{site}, numbered": Case(
            _page(
                item,
                [(name, f"{k // 2 + 1}/3 {text}" if name == "ann" else text) for k, (name, text) in enumerate(_ROWS)],
            ),
            _POSTS,
            ["1/3", "2/3", "3/3"],
        )
        for site, item in _ITEMS.items()
    },
    "Twitter": Case(_page(_TWEET, _TWEETS), _POSTS),
}
