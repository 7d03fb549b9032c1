import asyncio

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import BadRequest

from tests.bot_api import Telegram
from tests.bot_api_tests.bots import bot_of
from tests.bot_api_tests.test_people import updates


def article(result_id: str, text: str = "<b>4/7</b>") -> InlineQueryResultArticle:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("next", callback_data="next")]])
    return InlineQueryResultArticle(result_id, "4/7", InputTextMessageContent(text, "HTML"), reply_markup=markup)


def test_a_chosen_result_is_sent_and_can_be_paged() -> None:
    telegram = Telegram()
    telegram.profile.inline_feedback = True
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    elsewhere = telegram.group("Elsewhere", alice, bob)
    query = alice.asks_inline("will russia", chat_type="group")

    async def story() -> None:
        bot = await bot_of(telegram)
        await bot.answer_inline_query(query.id, [article("4")], next_offset="10", cache_time=0)
        assert (query.titles, query.next_offset) == (["4/7"], "10")
        sent = alice.chooses(query, "4", elsewhere)
        assert (sent.text, sent.bold, sent.data["via_bot"]["id"]) == ("4/7", ["4/7"], telegram.bot.id)
        bob.presses(sent, "next")
        asked, chosen, pressed = updates(telegram)
        assert asked.inline_query
        assert asked.inline_query.chat_type == "group"
        assert chosen.chosen_inline_result
        assert pressed.callback_query
        assert pressed.callback_query.inline_message_id == chosen.chosen_inline_result.inline_message_id
        await bot.edit_message_text("5/7", inline_message_id=pressed.callback_query.inline_message_id)
        assert sent.text == "5/7"

    asyncio.run(story())


ANSWERS = {
    "fifty-one": ([article(str(number)) for number in range(51)], "Too many inline query results specified"),
    "the same id": ([article("1"), article("1")], "Result_id_duplicate"),
    "id of 65 bytes": ([article("ж" * 33)], "Result_id_invalid"),
    "broken text": ([article("1", "<b>")], "Can't parse entities"),
    "empty text": ([article("1", "<b> </b>")], "Text must be non-empty"),
}


@pytest.mark.parametrize(("results", "reason"), ANSWERS.values(), ids=ANSWERS)
def test_does_not_offer(results: list[InlineQueryResultArticle], reason: str) -> None:
    telegram = Telegram()
    query = telegram.person("Alice").asks_inline("why")

    async def story() -> None:
        bot = await bot_of(telegram)
        with pytest.raises(BadRequest, match=reason):
            await bot.answer_inline_query(query.id, results)

    asyncio.run(story())
    assert not query.answered


def test_checks_the_button_above_the_results() -> None:
    telegram = Telegram()
    query = telegram.person("Alice").asks_inline("why")

    async def story() -> None:
        bot = await bot_of(telegram)
        with pytest.raises(BadRequest, match="Start_param_invalid"):
            await bot.answer_inline_query(query.id, [], button=InlineQueryResultsButton("Ask", start_parameter="a b"))
        await bot.answer_inline_query(query.id, [], button=InlineQueryResultsButton("Ask", start_parameter="a_b"))

    asyncio.run(story())


def test_a_guest_answers_once() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.supergroup("Elsewhere", alice)
    said = alice.says(group, "will it last?")
    asked = alice.summons(group, "@threadquote_bot", reply_to=said)
    [update] = updates(telegram)
    message = update.effective_message
    assert message
    assert message.reply_to_message
    assert message.reply_to_message.text == "will it last?"

    async def story() -> None:
        bot = await bot_of(telegram)
        assert message.guest_query_id
        sent = await bot.answer_guest_query(message.guest_query_id, article("1"))
        assert sent.inline_message_id == group.last.inline_id
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_guest_query(message.guest_query_id, article("1"))

    asyncio.run(story())
    assert group.answers(asked) == [group.last]
