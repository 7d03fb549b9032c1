"""Telegram's HTML in a terminal."""

from bot.replies.replies import sentence
from bot.terminal.rendering import plain, styled

MESSAGE = (
    "Closest:\n\n<b>4/7</b>\n<blockquote>one &amp; <b>two</b>\n\nthree</blockquote>\n\n"
    "<b>5/7</b>\n<blockquote>four</blockquote>"
)


def test_plain_text_leads_quotes_as_mail_does() -> None:
    assert plain(MESSAGE) == "Closest:\n\n4/7\n> one & two\n> \n> three\n\n5/7\n> four"


def test_a_terminal_gets_bold_and_a_bar() -> None:
    assert styled(MESSAGE, 80).splitlines()[2:4] == ["\x1b[1m4/7\x1b[0m", "\x1b[36m▎ \x1b[0mone & \x1b[1mtwo\x1b[0m"]


def test_a_terminal_gets_lines_of_its_width() -> None:
    shown = styled("<blockquote>one two three four five six</blockquote>", 12)

    lines = [line.partition("\x1b[0m")[2].rstrip() for line in shown.splitlines()]
    assert lines == ["one two", "three four", "five six"]


def test_codes_in_a_post_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in plain(sentence("\x1b[2J\x07 hello").html)
