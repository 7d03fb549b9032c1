from index.text.speakers import asked_speaker, speakers

TALK = ["Ann Lee: Is it gone?", "Bob: It is.", "Ann Lee: Then we wait.", "(They sit down.)"]


def test_finds_who_speaks() -> None:
    assert speakers(TALK) == [{"ann", "lee"}, {"bob"}, {"ann", "lee"}, frozenset()]


def test_headings_are_no_speakers() -> None:
    assert not any(speakers(["Monday: closed", "Tuesday: open", "Sunday: open"]))


def test_a_thread_with_one_colon_is_no_conversation() -> None:
    assert not any(speakers(["Update: it sails.", "It sailed.", "It came back.", "Update: it stays."][:3]))


def test_the_first_name_is_the_subject() -> None:
    assert asked_speaker("What does Bob want from Ann?", {"ann", "bob"}) == "bob"


def test_who_asks_for_somebody_else() -> None:
    assert asked_speaker("Who waits for Ann?", {"ann", "bob"}) == ""
