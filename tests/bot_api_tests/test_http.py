import asyncio
import http.client
import json
import time
from typing import Any

from tests.bot_api import Telegram
from tests.bot_api_tests.bots import bot_of, over_http


def test_an_echo_bot_polls_and_answers_over_http() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)

    async def story(url: str) -> None:
        application = over_http(telegram, url)
        async with application:
            await application.start()
            assert application.updater
            await application.updater.start_polling()
            answer = await telegram.answer_to(alice.says(chat, "Why? ж 😀"))
            assert answer.bold == ["Why? ж 😀"]
            press = alice.presses(answer, "again")
            await telegram.until(lambda: press.answered and answer.text == "pressed")
            await application.updater.stop()
            await application.stop()

    with telegram.served() as url:
        asyncio.run(story(url))
    assert telegram.calls.refused == []
    assert telegram.updates.waiting == []


def test_takes_uploads_and_gives_them_back() -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts()

    async def story(url: str) -> bytes:
        async with await bot_of(telegram, url) as bot:
            sent = await bot.send_document(
                chat.id, b"1/1 \r\n--a\r\n", filename="нить.txt", caption="<b>c</b>", parse_mode="HTML"
            )
            assert sent.document
            assert (sent.document.file_name, chat.last.bold) == ("нить.txt", ["c"])
            file = await bot.get_file(sent.document.file_id)
            return bytes(await file.download_as_bytearray())

    with telegram.served() as url:
        assert asyncio.run(story(url)) == b"1/1 \r\n--a\r\n"


def test_speaks_json_forms_and_queries_on_one_connection() -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts()
    with telegram.served() as url:
        connection = http.client.HTTPConnection(url.removeprefix("http://"))

        def call(verb: str, path: str, body: str = "", kind: str = "") -> Any:
            connection.request(verb, path, body, {"Content-Type": kind} if kind else {})
            return json.loads(connection.getresponse().read())

        path = f"/bot{telegram.token}"
        body = json.dumps({"chat_id": chat.id, "text": "json"})
        assert call("POST", f"{path}/sendMessage", body, "application/json")["ok"]
        form = f"chat_id={chat.id}&text=form"
        assert call("POST", f"{path}/sendmessage", form, "application/x-www-form-urlencoded")["ok"]
        assert call("GET", f"{path}/sendMessage?chat_id={chat.id}&text=query")["ok"]
        assert call("GET", "/botwrong/getMe")["error_code"] == 401
        assert call("GET", f"{path}/getMeNot")["error_code"] == 404
        assert call("GET", "/nothing")["error_code"] == 404
        connection.close()
    assert [message.text for message in chat.sent] == ["json", "form", "query"]


def test_hundreds_of_requests_a_second_beside_a_long_poll() -> None:
    telegram = Telegram()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts()

    async def story(url: str) -> float:
        async with await bot_of(telegram, url) as bot:
            poll = asyncio.create_task(bot.get_updates(offset=-1, timeout=20))
            start = time.monotonic()
            await asyncio.gather(*[bot.send_message(chat.id, str(number)) for number in range(200)])
            spent = time.monotonic() - start
            poll.cancel()
        return spent

    with telegram.served() as url:
        spent = asyncio.run(story(url))
    assert len(chat.sent) == 200
    print(f"{200 / spent:.0f} requests a second")  # noqa: T201 - shown by pytest -s
