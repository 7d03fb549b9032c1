"""The answers of a server of Mastodon with one thread on it."""

import json

from tests.support.web_sites import Respond, page

ANCESTORS_WITHOUT_LOGIN = 40
DESCENDANTS_WITHOUT_LOGIN = 20


def mastodon_thread(texts: list[str]) -> dict[str, Respond]:
    """Return the answers for `@ann/1` and its replies by the same author, a path each.

    As Mastodon does without a login, a context gives at most 40 posts before and 20 after its post.
    """
    posts = [
        {
            "id": str(n),
            "in_reply_to_id": str(n - 1) if n > 1 else None,
            "in_reply_to_account_id": "7" if n > 1 else None,
            "content": f"<p>{text}</p>",
            "account": {"id": "7", "acct": "ann"},
            "url": f"https://social.example/@ann/{n}",
        }
        for n, text in enumerate(texts, 1)
    ]
    answers = {f"/api/v1/statuses/{post['id']}": page(json.dumps(post)) for post in posts}
    for at, post in enumerate(posts):
        around = {
            "ancestors": posts[max(0, at - ANCESTORS_WITHOUT_LOGIN) : at],
            "descendants": posts[at + 1 : at + 1 + DESCENDANTS_WITHOUT_LOGIN],
        }
        answers[f"/api/v1/statuses/{post['id']}/context"] = page(json.dumps(around))
    return answers
