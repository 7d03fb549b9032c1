import asyncio

from telegram import Update
from telegram.ext import ApplicationBuilder

from tests.bot_api import InProcess, Telegram, document, location, photo, poll, sticker, voice
from tests.bot_api_tests.bots import bot_of, in_process


def updates(telegram: Telegram) -> list[Update]:
    """Take the waiting updates, parsed by python-telegram-bot."""
    bot = ApplicationBuilder().token(telegram.token).request(InProcess(telegram)).build().bot
    return [Update.de_json(update, bot) for update in telegram.updates.take()]


def test_an_echo_bot_answers_in_private() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice", language_code="ru")
    chat = telegram.private(alice)
    question = alice.says(chat, "Why?")
    application = in_process(telegram)

    async def story() -> None:
        async with application:
            await telegram.deliver(application)
            [answer] = chat.answers(question)
            assert (answer.text, answer.bold, answer.labels) == ("Why?", ["Why?"], ["again"])
            press = alice.presses(answer, "again")
            await telegram.deliver(application)
            assert press.text == "done"
            assert (answer.text, answer.buttons, len(answer.versions)) == ("pressed", [], 1)

    asyncio.run(story())
    assert telegram.calls.refused == []


def test_marks_commands_mentions_and_links_in_utf_16() -> None:
    telegram = Telegram()
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    said = alice.says(telegram.private(alice), "😀 /ask@threadquote_bot Bob http://a.example", mentions={"Bob": bob})
    assert said.entities == [
        {"type": "bot_command", "offset": 3, "length": 20},
        {"type": "text_mention", "offset": 24, "length": 3, "user": bob.json()},
        {"type": "url", "offset": 28, "length": 16},
    ]


def test_replies_carry_the_message_and_the_quote() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    first = alice.says(chat, "one two three")
    alice.says(chat, "what?", reply_to=first, quote="two")
    message = updates(telegram)[1].message
    assert message
    assert message.reply_to_message
    assert message.reply_to_message.text == "one two three"
    assert message.quote
    assert (message.quote.text, message.quote.position) == ("two", 4)


def test_edits_arrive_as_edits() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    said = alice.says(telegram.private(alice), "wyh?")
    alice.edits(said, "why?")
    edited = updates(telegram)[1].edited_message
    assert edited
    assert edited.text == "why?"
    assert edited.edit_date
    assert said.versions[0]["text"] == "wyh?"


def test_everything_that_people_send_is_read_by_python_telegram_bot() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    sent = [document(b"1/1 a", "thread.txt"), photo(), voice(), sticker(), location(), poll("Which?", "a", "b")]
    for content in sent:
        alice.sends(chat, content, caption="look" if content.data else "")
    messages = [update.message for update in updates(telegram)]
    kinds = [message and [name for name in _KINDS if getattr(message, name)] for message in messages]
    assert kinds == [["document"], ["photo"], ["voice"], ["sticker"], ["location"], ["poll"]]
    assert messages[0]
    assert messages[0].caption == "look"


_KINDS = ["document", "photo", "voice", "sticker", "location", "poll"]


def test_a_document_can_be_downloaded() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    sent = alice.sends(telegram.private(alice), document("1/2 ж\n2/2 b".encode(), "нить.txt"))

    async def download() -> bytes:
        bot = await bot_of(telegram)
        file = await bot.get_file(sent.data["document"]["file_id"])
        return bytes(await file.download_as_bytearray())

    assert asyncio.run(download()).decode() == "1/2 ж\n2/2 b"


def test_anonymous_administrators_channels_and_other_bots_have_their_own_senders() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    other = telegram.person("Other", username="other_bot", is_bot=True)
    news = telegram.channel("News", alice, telegram.bot)
    group = telegram.supergroup("Readers", alice, telegram.bot, other)
    telegram.profile.reads_everything = True
    alice.says(group, "hidden", anonymous=True)
    alice.says(group, "as a channel", on_behalf_of=news)
    alice.says(group, "linked", on_behalf_of=news, automatic_forward=True)
    alice.says(group, "via", via_bot=other)
    other.says(group, "from a bot")
    alice.says(news, "a post")
    told = updates(telegram)
    senders = [update.effective_sender and update.effective_sender.id for update in told]
    assert senders == [group.id, news.id, news.id, alice.id, news.id]
    assert told[3].message
    assert told[3].message.via_bot
    assert told[4].channel_post
    assert told[4].channel_post.from_user is None


def test_forwards_say_where_they_come_from() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    news = telegram.channel("News", alice, telegram.bot)
    post = alice.says(news, "a post")
    alice.forwards(post, telegram.private(alice))
    forwarded = updates(telegram)[1].message
    assert forwarded
    assert forwarded.text == "a post"
    assert forwarded.forward_origin
    assert forwarded.forward_origin.type == "channel"


def test_a_button_that_is_not_there_cannot_be_pressed() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    said = alice.says(telegram.private(alice), "hello")
    try:
        alice.presses(said, "again")
    except AssertionError as error:
        assert "no button 'again'" in str(error)  # noqa: PT017 - the message is the point
    else:
        raise AssertionError
