"""Copies of pages and chats whose frame no reader knows: names, badges, headlines, ages and buttons in any language.

The author is spoken to after the first posts, and by somebody who writes only once.
"""

from tests.reading import Case

_POSTS = {
    "English": [
        "Our ferry has a cook.",
        "He bakes while we cross, so the deck smells of bread.",
        "On Mondays he sleeps.",
    ],
    "French": [
        "Notre bac a un cuisinier.",
        "Il cuit le pain pendant la traversée, et le pont sent bon.",
        "Le lundi, il dort.",
    ],
    "Ukrainian": [
        "На нашому поромі є кухар.",
        "Він пече хліб, поки ми пливемо, і пахне вся палуба.",
        "У понеділок він спить.",
    ],
}
_TALK = ["Does he sell it, too?", "I would cross twice a day for that.", "Which ferry is it?"]
_PAGES = {
    "LinkedIn": "{name}\n{badge}   • 2nd\nCooks and boats\n{age}w • Edited • \n\nFollow\n{text}\n\n{count}\n{age} comments\nLike\nSend\n",
    "LinkedIn, doubled names": "Feed post number {age}\n{name}\n{name}\nCooks and boats\n{age} j • \n{text}\nJ’aime\nEnvoyer\n",
    "Facebook": "{name}\n{badge}{text}\n{age} год\nПодобається\nВідповісти\n",
    "Reddit": "{name}\n{badge}•\nvor {age} Std.\n\n{text}\n\nUpvote\n{count}\n\nDownvote\n\nAntworten\n\nTeilen\n\n",
    "Reddit, old": "[–]{name} {count} points {age} hours ago \n{text}\npermalink\nembed\nreply\n",
    "Lobsters": "{count}\n{name} edited {age} days ago | link | flag |\n\n{text}\n\n",
    "a forum": "{name}\nSenior Member\nPosts: 1,2{age}0\nMar 2, 2025\n{text}\nLike\nQuote\nReply\n",
    "Instagram": "{name}\n{text}\n{age} sem\n{count} Me gusta\nResponder\n",
    "a blog": "{name}\n12 apr\n{badge}\n{text}\nLike ({count})\nReply\nShare\n",
    "SMF": "{name}\nHero Member\n*****\nPosts: 1{age}23\n« Reply #{age} on: March 0{age}, 2025, 09:1{age}:11 PM »\n{text}\nLogged\n",
    "WordPress": "{name} says:\nMarch {age}, 2025 at 9:1{age} am\n{text}\nReply\n",
    "Usenet": "On Tue, {age} Mar 2025 19:0{age}:11, {name} wrote:\n\n{text}\n\n",
    "phpBB": "Re: The cook\nPost by {name} » Tue Mar 0{age}, 2025 9:1{age} pm\n\n{text}\n\nTop\n\n",
    "Hubzilla": "{name} wrote the following post Tue, 0{age} Mar 2025 19:0{age}:00 +0100\n{text}\n\n",
    "Disqus": "Avatar\n{name}\n{age} days ago\n\n{text}\n\nReply\nShare ›\n",
    "a digest of mails": "Message: {age}\nDate: Tue, {age} Mar 2025 19:0{age}:11\nFrom: {name} <{name}@lake.example>\n\n{text}\n\n",
    "an image board": "{name} !!abc 03/0{age}/25(Sun)19:0{age}:11 No.1000{count}\n{text}\n\n",
    "names below": "{text}\n— {name}\n\n",
    "names and dates below": "{text}\n– {name}\nCommented Mar {age}, 2025 at 10:0{age}\n",
    "Weibo": "{name}\n{age}分钟前 来自 客户端\n{text}\n转发 {count}\n评论 12\n",
    "Tumblr, with dates": "{name}\nFollow\nMar 2, 2025\n{text}\n",
}
_CHATS = {
    "Tumblr": "{name}\n\n{text}\n\n",
    "Mattermost, a message each minute": "{name}\n7:0{age} PM\n\n{text}\n\n",
    "bold names": "**{name}**: {text}\n\n",
    "Signal": "{name}\n\n{text}\n\n{age} min\n\n",
    "sigtop": "From: {name}\nType: incoming\nSent: Sun, 2 Mar 2025 10:4{age}:00 +0100\n\n{text}\n\n",
    "imessage-exporter": "Mar 02, 2025 10:4{age}:11 AM (Read by you after 2 minutes, 3 seconds)\n{name}\n{text}\n\n",
    "Discord": "{name}\n — \nВчора о 10:4{age}\n{text}\n",
    "Teams": "{name}\n02/03/2025 10:4{age}\n{text}\n\n",
    "Teams, days": "{name}\nSunday 10:4{age} AM\n{text}\n\n",
    "Telegram, in brackets": "[{name}, 2.03.2025 10:4{age}]\n{text}\n",
}


def _case(form: str, posts: list[str], order: str) -> Case:
    """Write *posts* and talk in *order*: an "a" is the author's next post, others are people who talk."""
    own, talk = iter(posts), iter(_TALK)
    people = {"a": "cook.on-board", "b": "bertil", "c": "claire_22"}
    rows = ((people[who], next(own if who == "a" else talk)) for who in order)
    parts = (
        form.format(name=name, text=text, age=age, count=7 * age, badge="Author\n" if name == people["a"] else "")
        for age, (name, text) in enumerate(rows, 2)
    )
    return Case("".join(parts), posts, author=people["a"])


CASES = {
    f"{name}, {language}": _case(form, posts, order)
    for forms, order in ((_PAGES, "aaabcb"), (_CHATS, "aabacb"), ({"LinkedIn, alone": _PAGES["LinkedIn"]}, "aaa"))
    for name, form in forms.items()
    for language, posts in _POSTS.items()
}
