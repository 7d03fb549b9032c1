"""The context of a question: how it begins, and how it ends."""

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram, document
from tests.bot_api.message import Message

pytestmark = pytest.mark.anyio
OWN = "1/3 A zebra has stripes.\n\n2/3 Nobody knows why.\n\n3/3 Horses have none."
UNKNOWN = "I don't know which answer you mean."


class Talk:
    """A private chat with the bot."""

    def __init__(self, telegram: Telegram, app: App) -> None:
        self.telegram, self.app = telegram, app
        self.person = telegram.person("Ann")
        self.chat = telegram.private(self.person)

    async def says(self, text: str) -> Message:
        self.person.says(self.chat, text)
        await self.telegram.deliver(self.app)
        return self.chat.last

    async def loads(self) -> None:
        self.person.sends(self.chat, document(OWN.encode(), "zebra.txt"), caption="/load")
        await self.telegram.deliver(self.app)
        await self.presses("Use")

    async def presses(self, label: str) -> Message:
        labels = self.chat.last.labels
        self.person.presses(self.chat.last, next(each for each in labels if label in each))
        await self.telegram.deliver(self.app)
        return self.chat.last


@pytest.fixture
def talk(telegram: Telegram, app: App) -> Talk:
    return Talk(telegram, app)


async def test_another_thread_ends_the_context(talk: Talk) -> None:
    await talk.says("why won't Russia take sides?")
    await talk.loads()

    assert UNKNOWN in (await talk.says("next")).text


async def test_the_context_does_not_come_back_with_the_thread(talk: Talk) -> None:
    await talk.loads()
    await talk.says("what has stripes?")
    await talk.loads()

    assert UNKNOWN in (await talk.says("next")).text


async def test_another_language_ends_the_context(talk: Talk) -> None:
    await talk.says("why won't Russia take sides?")
    await talk.says("/language English")

    assert UNKNOWN in (await talk.says("previous")).text


async def test_a_page_that_a_button_shows_is_the_context(talk: Talk) -> None:
    await talk.says("why won't Russia take sides?")
    await talk.presses("5/7")

    assert "6/7" in (await talk.says("next")).bold


async def test_the_next_of_the_key_posts_is_after_the_last_of_them(talk: Talk) -> None:
    last = (await talk.says("/summary 2")).bold[-1]
    following = f"{int(last[0]) + 1}/7"

    assert following in (await talk.says("next")).bold


async def test_each_of_two_answers_is_the_context_of_replies_to_it(talk: Talk) -> None:
    await talk.says("Who wrote the report? Why won't Russia take sides?")
    first, second = talk.chat.sent[-2:]
    for answer, following in ((first, "4/7"), (second, "5/7")):
        talk.person.says(talk.chat, "next", reply_to=answer)
        await talk.telegram.deliver(talk.app)
        assert talk.chat.last.bold == [following]
