"""Mentioned where it is no member."""

import pytest
from telegram import Update

from bot import phrases
from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.message import Message
from tests.support.candidates import FRAGILE, KETTLE, UNKNOWN

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
IN_PRIVATE = ["Ask me in private"]


async def answer(telegram: Telegram, app: App, text: str, reply_to: str = "") -> Message:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Elsewhere", alice, bob)
    said = bob.says(group, reply_to) if reply_to else None
    asked = alice.summons(group, text, reply_to=said)
    await telegram.deliver(app)
    [answered] = group.answers(asked)
    assert group.sent == [answered]
    return answered


@pytest.mark.parametrize("text", ["@threadquote_bot {}", "@ThreadQuote_Bot, {}", "{} @threadquote_bot"])
async def test_answers_once_what_the_mention_asks(telegram: Telegram, app: App, text: str) -> None:
    answered = await answer(telegram, app, text.format(SIDES))

    assert answered.method == "answerGuestQuery"
    assert answered.bold[0] == "4/7"
    assert answered.bold[1].startswith("Despite all the military")
    assert answered.quotes[0].startswith("Despite all the military")
    assert not answered.labels


async def test_what_is_replied_to_is_the_question_where_the_mention_carries_none(telegram: Telegram, app: App) -> None:
    assert (await answer(telegram, app, "@threadquote_bot", f"Hm. {SIDES}")).bold[0] == "4/7"


async def test_what_the_mention_asks_goes_before_what_is_replied_to(telegram: Telegram, app: App) -> None:
    assert (await answer(telegram, app, f"@threadquote_bot {SIDES}", "Syrian fighters in Turkey?")).bold[0] == "4/7"


async def test_a_mention_alone_is_told_how_to_ask(telegram: Telegram, app: App) -> None:
    answered = await answer(telegram, app, "@threadquote_bot")

    assert answered.text == phrases.GUEST_USAGE.text
    assert answered.labels == IN_PRIVATE
    assert answered.buttons[0].url == "https://t.me/threadquote_bot?start=guest"


SAID = {
    "nothing": ("What is photosynthesis?", "The thread doesn't say. “photosynthesis” isn't in it.", IN_PRIVATE),
    "no such post": ("post 99", "There is no post 99 here. The thread goes from 1/7 to 7/7.", []),
    "one post there, one not": ("posts 7 and 99", "There is no post 99 here. The thread goes from 1/7 to 7/7.", []),
    "a fact": ("how long is it?", "The thread has 7 posts.", []),
    "hostile": ("<b>zebra</b>&amp;", "The thread doesn't say. “zebra” and “amp” aren't in it.", IN_PRIVATE),
}


@pytest.mark.parametrize(("text", "sentence", "labels"), SAID.values(), ids=SAID)
async def test_says(telegram: Telegram, app: App, text: str, sentence: str, labels: list[str]) -> None:
    answered = await answer(telegram, app, f"@threadquote_bot {text}")

    assert answered.text.partition("\n")[0] == sentence
    assert answered.labels == labels


async def test_a_question_that_begins_with_a_post_and_a_missing_one_shows_the_post(
    telegram: Telegram, app: App
) -> None:
    assert (await answer(telegram, app, "@threadquote_bot posts 7 and 99")).bold == ["7/7"]


async def test_candidates_are_quoted_and_their_posts_are_shown_in_private(
    telegram: Telegram, database: Database
) -> None:
    async with in_process(telegram, [KETTLE], database) as app:
        answered = await answer(telegram, app, f"@threadquote_bot {FRAGILE}")

    assert answered.text.startswith(f"{UNKNOWN} Closest:\n\n")
    assert answered.quotes == ["My aunt gave us a kettle. …", "… I dropped the kettle. …", "… We filled the kettle."]
    assert answered.labels == IN_PRIVATE


async def test_what_one_message_does_not_hold_goes_on_in_private(telegram: Telegram, database: Database) -> None:
    posts = [f"{number} " + "x" * 900 for number in range(9)]
    async with in_process(telegram, [Thread.of(posts)], database) as app:
        answered = await answer(telegram, app, "@threadquote_bot show me the whole thread")

    assert answered.bold == ["1/9", "2/9", "3/9", "4/9"]
    assert answered.labels == IN_PRIVATE


async def test_a_post_that_no_message_holds_is_not_cut(telegram: Telegram, database: Database) -> None:
    async with in_process(telegram, [Thread.of(["photosynthesis " * 400, "milk"])], database) as app:
        for text in ("photosynthesis", "post 1"):
            answered = await answer(telegram, app, f"@threadquote_bot {text}")
            assert answered.text == phrases.TOO_LONG_HERE.text
            assert answered.labels == IN_PRIVATE


async def test_quotes_the_thread_of_whoever_mentions_it(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    own = telegram.private(alice)
    alice.says(own, "/load")
    alice.says(own, "1/2 Tea is hot.\n\n2/2 Milk is cold.")
    alice.says(own, "/done")
    await telegram.deliver(app)
    alice.presses(own.last, "Use it")
    elsewhere = telegram.supergroup("Elsewhere", alice, bob)
    hers, his = (person.summons(elsewhere, "@threadquote_bot how hot is tea?") for person in (alice, bob))
    await telegram.deliver(app)

    [answered] = elsewhere.answers(hers)
    assert answered.text == "From “Tea is hot.”:\n\n1/2\nTea is hot."
    assert elsewhere.answers(his)[0].text.startswith("The thread doesn't say.")


async def test_a_restart_between_question_and_answer_answers_once(
    telegram: Telegram, seeds: list[Thread], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    alice = telegram.person("Alice")
    elsewhere = telegram.supergroup("Elsewhere", alice)
    asked = alice.summons(elsewhere, f"@threadquote_bot {SIDES}")
    [waiting] = telegram.updates.waiting
    for _ in range(2):
        async with in_process(telegram, seeds, database) as app:
            again = Update.de_json(waiting, app.bot)
            await app.update_processor.process_update(again, app.process_update(again))

    [answered] = elsewhere.answers(asked)
    assert answered.bold[0] == "4/7"
    assert not [record for record in caplog.records if record.levelname in {"ERROR", "WARNING"}]


async def test_another_bot_is_left_alone(telegram: Telegram, app: App) -> None:
    robot = telegram.person("Robot", is_bot=True)
    elsewhere = telegram.supergroup("Elsewhere", telegram.person("Alice"), robot)
    robot.summons(elsewhere, f"@threadquote_bot {SIDES}")
    await telegram.deliver(app)

    assert not elsewhere.sent


HOSTILE = ["🧵" * 2000, "<b>" * 300, "& " * 2000, "\u202e\u200b", "#tag " * 500, "post 1-999999", "'" * 4000]


@pytest.mark.parametrize("text", HOSTILE)
async def test_telegram_takes_every_answer(telegram: Telegram, app: App, text: str) -> None:
    assert (await answer(telegram, app, "@threadquote_bot", text)).text
    assert (await answer(telegram, app, f"@threadquote_bot {text}"[:4096])).text
