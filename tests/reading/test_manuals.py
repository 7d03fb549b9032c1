"""Manuals, licences and changelogs are no threads: hardly one is offered as numbered posts, others only with a doubt."""

from collections.abc import Iterator
from importlib.metadata import distributions

import pytest

from index import ThreadError, read_threads

NAMES = ("readme", "licen", "change", "history", "news", "authors", "notice", "copying")


def manuals() -> Iterator[bytes]:
    """Yield the descriptions of the installed packages, and the licences and changelogs beside them."""
    for distribution in distributions():
        yield (distribution.read_text("METADATA") or "").partition("\n\n")[2].encode()
        for path in distribution.files or ():
            if path.name.lower().startswith(NAMES) and path.suffix in {"", ".md", ".rst", ".txt"}:
                yield path.read_binary()


def numbers(manual: bytes) -> int:
    """Return how many posts of the thread in *manual* have numbers of their own."""
    try:
        thread = read_threads(manual)[0]
    except ThreadError:
        return 0
    counted = any("no numbers" in remark or "one long post" in remark for remark in thread.remarks)
    return 0 if counted else sum(bool(post.label) for post in thread.posts)


def test_hardly_a_manual_is_offered_as_a_numbered_thread() -> None:
    found = [manual for manual in dict.fromkeys(manuals()) if len(manual) > 200]
    if len(found) < 40:
        pytest.skip("fewer than 40 manuals are installed")
    assert sum(numbers(manual) > 0 for manual in found) <= 0.04 * len(found)


DOCUMENTS = {
    "terms": "Nutzungsbedingungen\n\n1. Wer das Boot nimmt, bringt es zurück.\n\n2. Wer es versenkt, meldet das.\n\n"
    "3. Die Schwimmweste ist kein Kissen.",
    "a recipe": "Torta di mele\n\nOccorrono:\n3 mele\n2 uova\n\nPreparazione:\n1. Sbucciare le mele e tagliarle a fette molto sottili.\n"
    "2. Unire le uova con lo zucchero e mescolare bene.\n3. Cuocere in forno caldo per quaranta minuti.\n"
    "4. Lasciare raffreddare la torta prima di servirla.",
    "a law": "Madde 1. Amaç\nBu yönetmelik iskelenin kullanımını düzenler.\n\nMadde 2. Kapsam\nİskelede duran herkesi "
    "kapsar.\n\nMadde 3. Yürürlük\nYayımlandığı gün yürürlüğe girer.",
    "an exam": "1. Which bird stands on one leg?\na) the heron\nb) the crow\n\n2. Why does it do so?\na) to rest\n"
    "b) to be seen\n\n3. What does it eat?\na) fish\nb) bread",
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_offers_a_document_only_with_a_doubt(document: str) -> None:
    remarks = read_threads(document.encode())[0].remarks
    assert any(remark.startswith(("this may be a document", "no numbers found")) for remark in remarks)


def test_offers_a_numbered_thread_without_a_doubt() -> None:
    thread = "Three things about our ferry:\n\n1. It leaves.\n\n2. It comes back, mostly.\n\n3. Nobody pays on Sundays."
    assert not any("document" in remark for remark in read_threads(thread.encode())[0].remarks)


def test_takes_the_entries_of_a_changelog_for_no_posts() -> None:
    entries = (
        f"2024-01-0{day}  {name}  <{name.split()[0].lower()}@boats.example>\n\n"
        "\t* oar.c: Mend what had been broken since May.\n\t* bench.c: Paint it in a colour that nobody chose.\n\n"
        for day, name in enumerate(("Ann Moor", "Bo Reed", "Ann Moor", "Ann Moor"), 1)
    )
    with pytest.raises(ThreadError, match="find a thread"):
        read_threads("".join(entries).encode())


def test_takes_the_licences_of_several_programs_for_no_posts_by_people() -> None:
    files = {"*": "Kettle", "steam/*": "Lid", "spout/*": "Kettle", "handle.c": "Lid", "docs/*": "Kettle"}
    terms = (
        " Whoever boils water may keep it, and whoever\n spills it wipes it up.\n .\n Nobody warrants anything at all."
    )
    text = "Format: 1.0\nName: kettle\nContact: Ann\nSource: here\nComment: packed\n\n" + "\n\n".join(
        f"Files: {path}\nCopyright: 2014, Ann Moor\nLicense: {name}\n{terms}" for path, name in files.items()
    )
    thread = read_threads(text.encode())[0]
    assert thread.author == ""
    assert not any("left out" in remark for remark in thread.remarks)
