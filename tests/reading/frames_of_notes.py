"""Lines around posts that authors and note tools add: titles with bylines, dates, tags, lists that are numbered anew."""

from tests.reading import Case

_POSTS = [
    "Hinter der Mühle wohnt ein Reiher, der jeden Morgen auf demselben Pfahl steht.",
    "Der Pfahl gehört dem Angelverein. Der Reiher zahlt keinen Beitrag.",
    "Im Juni stand er auf dem Nachbarpfahl, und alle haben darüber gesprochen.",
    "Der Verein hat ihn zum Ehrenmitglied gemacht, bei zwei Enthaltungen.",
]
_TURKISH = [
    "Bahçedeki kuyudan bu yaz ilk kez su çıktı, hem de soğuk.",
    "Komşular sırayla geldi, herkes kendi bardağını getirdi.",
    "Kuyunun adı artık Misafir, çünkü her an gidebilir.",
]
_ITEMS = [f"{_TURKISH[0]} Sebebi üç tane:\n1) yağmur\n2) yeni kova\n3) dua", *_TURKISH[1:]]
_QUOTED = "\n\n> **Can Er** @caner [2024-05-30](https://x.com/caner/status/9)\n>\n> O kuyu yıllardır kuru, biliyorum."
_WORDS = ["Giriş", "Gelişme", "Son"]
_DAYS = ["4 июня 2024", "5 июня 2024", "9 июня 2024"]
_RUSSIAN = [
    "На чердаке завелась сова, и мы перестали ходить туда за банками.",
    "Сова смотрит на нас так, будто банки её.",
    "Сегодня она улетела, а банок стало на одну меньше.",
]


def _table(head: str, rows: list[str]) -> str:
    return "\n".join([head, "|---" * (head.count("|") - 1) + "|", *rows])


CASES = {
    **{
        f"a title and a byline, {byline}": Case(
            f"DER REIHER HINTER DER MÜHLE\n{byline}\n\n" + "\n\n".join(f"{k}/4 {t}" for k, t in enumerate(_POSTS, 1)),
            _POSTS,
            author="@muehlbach",
        )
        for byline in ("von @muehlbach", "@muehlbach, 3. Mai 2024")
    },
    "a list in a post, in brackets": Case(
        "\n\n".join(f"{k}. {post}" for k, post in enumerate(_ITEMS, 1)), _ITEMS, labels=["1.", "2.", "3."]
    ),
    "a post with a letter": Case(
        "\n\n".join(f"{number}/ {post}" for number, post in zip(["1", "2", "2b", "3"], _POSTS, strict=True)),
        _POSTS,
        labels=["1/", "2/", "2b/", "3/"],
    ),
    "days above posts": Case(
        "\n\n".join(f"{day}\n{post}" for day, post in zip(_DAYS, _RUSSIAN, strict=True)), _RUSSIAN
    ),
    "numbers in the last column": Case(
        _table("| Metin | Sıra |", [f"| {post} | {k}/3 |" for k, post in enumerate(_TURKISH, 1)]),
        _TURKISH,
        labels=["1/3", "2/3", "3/3"],
    ),
    "a list of ones": Case("\n".join(f"1. {post}" for post in _POSTS), _POSTS),
    "links to notes below": Case(
        "# Сова\n\n" + "\n\n".join(f"{k}) {post}" for k, post in enumerate(_RUSSIAN, 1)) + "\n\n[[Чердак]] [[Птицы]]\n",
        _RUSSIAN,
    ),
    **{
        f"headings with a number at the end, {form}": Case(
            "# Baykuş\n\nBana not: resim ekle.\n\n"
            + "\n\n".join(
                form.format(w, k) + f"\n\n{t}" for k, (w, t) in enumerate(zip(_WORDS, _TURKISH, strict=True), 1)
            ),
            _TURKISH,
        )
        for form in ("## {} ({}/3)", "**{} [{}/3]**")
    },
    "a quoted post with a byline of its own": Case(
        "\n\n---\n\n".join(
            f"**Ayşe Kut** @aysekut [2024-06-0{k}](https://x.com/aysekut/status/2{k})\n\n{text}{_QUOTED if k == 2 else ''}"
            for k, text in enumerate(_TURKISH, 1)
        ),
        _TURKISH,
        author="@aysekut",
    ),
    "hidden comments": Case(
        "---\ntags: taslak\n---\n"
        + "\n\n".join(f"{k}/3 {text} %% kısalt %%" for k, text in enumerate(_TURKISH, 1))
        + "\n\n%%\nyarın gönder\n%%\n",
        _TURKISH,
    ),
    "a tag of several words above": Case(
        "# Kuyu\n#taslak/diziler yaz#\n\n" + "\n\n".join(f"{k}/ {post}" for k, post in enumerate(_TURKISH, 1)),
        _TURKISH,
    ),
    "two tables of different widths": Case(
        "\n\n".join(f"{k}/3 {post}" for k, post in enumerate(_TURKISH, 1))
        + "\n\n| Gün | Yer | Saat |\n|---|---|---|\n| 1 | kuyu | 9 |\n\n| Not |\n|---|\n| 2 |",
        [*_TURKISH[:2], f"{_TURKISH[2]}\n\nGün | Yer | Saat\n\n1 | kuyu | 9\n\nNot\n\n2"],
    ),
}
