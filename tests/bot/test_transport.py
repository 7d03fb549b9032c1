"""How requests travel, on real connections."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import RequestData

from bot.transport import Transport
from tests.telegram import Telegram, faults
from tests.telegram.chat import Chat

pytestmark = pytest.mark.anyio
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_PATIENCE = 60  # seconds


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def url(telegram: Telegram) -> Iterator[str]:
    with telegram.served() as url:
        yield url


@pytest.fixture
def chat(telegram: Telegram) -> Chat:
    alice = telegram.person("Alice")
    alice.starts()
    return telegram.private(alice)


@pytest.fixture
async def bot(telegram: Telegram, url: str) -> AsyncIterator[Bot]:
    async with _bot(telegram, url) as bot:
        yield bot


def _bot(telegram: Telegram, url: str) -> Bot:
    return Bot(
        telegram.token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=Transport(),
        get_updates_request=Transport(),
    )


TEXTS = ["plain", "Ünïcödé – «кавычки» 🙂", "a&b=c+d%20e", '"quoted" \\ {"json": 1}', "x" * 4096, "…" * 4096]


async def test_what_is_said_arrives_word_for_word(bot: Bot, chat: Chat) -> None:
    for text in TEXTS:
        await bot.send_message(chat.id, text)

    assert [message.text for message in chat.sent] == TEXTS


FAULTS = {
    "a dropped connection": (faults.dropped_before(), NetworkError),
    "a connection dropped when it was done": (faults.dropped_after(), NetworkError),
    "502": (faults.broken_server(502), NetworkError),
    "504": (faults.broken_server(504), NetworkError),
    "half an answer": (faults.broken_json(), TelegramError),
    "a refusal": (faults.refusal(400, "Bad Request: no"), BadRequest),
    "a token that is none": (faults.refusal(401, "Unauthorized"), InvalidToken),
}


@pytest.mark.parametrize(("fault", "error"), FAULTS.values(), ids=FAULTS)
async def test_what_goes_wrong_is_said_and_the_next_goes_right(
    telegram: Telegram, bot: Bot, chat: Chat, fault: faults.Fault, error: type[TelegramError]
) -> None:
    telegram.faults.next("sendMessage", fault)
    with pytest.raises(error) as raised:
        await bot.send_message(chat.id, "once")
    await bot.send_message(chat.id, "twice")

    assert raised.type is error
    assert telegram.token.partition(":")[2] not in str(raised.value)
    assert [message.text for message in chat.sent if message.text == "twice"] == ["twice"]


async def test_nothing_is_sent_twice_by_itself(telegram: Telegram, bot: Bot, chat: Chat) -> None:
    telegram.faults.next("sendMessage", faults.dropped_after())
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "once")

    assert [message.text for message in chat.sent] == ["once"]


async def test_an_answer_that_is_late_is_not_taken_for_that_to_the_next(
    telegram: Telegram, bot: Bot, chat: Chat
) -> None:
    telegram.faults.next("sendMessage", faults.slow(0.2))
    with pytest.raises(TimedOut):
        await bot.send_message(chat.id, "late", read_timeout=0.01)
    await asyncio.sleep(0.3)
    sent = await bot.send_message(chat.id, "next")

    assert sent.text == "next"


async def test_who_is_cancelled_leaves_no_answer_behind(telegram: Telegram, bot: Bot, chat: Chat) -> None:
    telegram.faults.next("sendMessage", faults.slow(0.2))
    sending = asyncio.create_task(bot.send_message(chat.id, "cancelled"))
    async with asyncio.timeout(_PATIENCE):
        while not chat.sent:  # noqa: ASYNC110 - it is said by another thread
            await asyncio.sleep(0.01)
    sending.cancel()
    sent = await bot.send_message(chat.id, "next")

    assert sent.text == "next"


async def test_many_at_once_each_get_their_own_answer(bot: Bot, chat: Chat) -> None:
    texts = [str(number) for number in range(30)]
    sent = await asyncio.gather(*(bot.send_message(chat.id, text) for text in texts))

    assert [message.text for message in sent] == texts


async def test_telegram_may_go_and_come_back(telegram: Telegram, bot: Bot, chat: Chat) -> None:
    await bot.send_message(chat.id, "here")
    telegram.faults.away = True
    with pytest.raises(NetworkError):  # noqa: PT012 - a message may still get through
        while True:
            await bot.send_message(chat.id, "gone")
    telegram.faults.away = False
    async with asyncio.timeout(_PATIENCE):
        while chat.sent[-1].text != "back":
            with suppress(NetworkError):
                await bot.send_message(chat.id, "back")


async def test_files_go_both_ways(bot: Bot, chat: Chat) -> None:
    sent = await bot.send_document(chat.id, BytesIO(b"1/1 a thread"), filename="thread.txt", caption="a file")
    assert sent.document
    file = await sent.document.get_file()

    assert bytes(await file.download_as_bytearray()) == b"1/1 a thread"


async def test_it_can_be_used_again_after_it_was_closed(telegram: Telegram, url: str, chat: Chat) -> None:
    bot = _bot(telegram, url)
    for text in ("one", "two"):
        async with bot:
            await bot.send_message(chat.id, text)

    assert [message.text for message in chat.sent] == ["one", "two"]


async def test_a_proxy_is_used_where_there_is_one(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", url)  # the tests' Telegram is none, and says so
    async with Transport() as transport:
        status, _ = await _ask(transport, "http://telegram.invalid")

    assert status == 404


SAID = b'{"ok":true}'
ANSWERS = {
    "its length is said": b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n" + SAID,
    "it comes in chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n" + SAID + b"\r\n0\r\n\r\n",
    "it ends with the connection": b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + SAID,
    "it says go on first": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n" + SAID,
    "more comes than was asked for": b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n" + 2 * SAID,
    "it comes twice": 2 * (b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n" + SAID),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
async def test_an_answer_is_understood_and_its_connection_not_used_once_it_ended(answer: bytes) -> None:
    async with _server(answer) as url, Transport() as transport:
        for _ in range(3):
            assert await _ask(transport, url) == (200, SAID)
            await asyncio.sleep(0.01)  # until the loop has looked at the connections again


async def test_a_connection_is_used_again(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Transport() as transport:
        await _ask(transport, url)
        monkeypatch.delattr("bot.connection.Connection.to")
        status, _ = await _ask(transport, url)

    assert status == 401


NONSENSE = {
    "nothing": b"",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n" + SAID,
    "nothing but go on": b"HTTP/1.1 100 Continue\r\n\r\n",
    "to change the language": b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n" + SAID,
    "another language": b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
}


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE)
async def test_nonsense_is_an_error_of_the_network(answer: bytes) -> None:
    async with _server(answer) as url, Transport() as transport:
        with pytest.raises(NetworkError):
            await _ask(transport, url)


async def test_who_does_not_prove_to_be_telegram_is_told_nothing() -> None:
    async with _server(b"SSH-2.0-OpenSSH_9.6\r\n", after=b"\x16\x03") as url, Transport() as transport:
        with pytest.raises(NetworkError, match="SSL"):
            await _ask(transport, url.replace("http:", "https:"))


async def _ask(transport: Transport, url: str) -> tuple[int, bytes]:
    return await transport.do_request(url=f"{url}/bot1:a/getMe", method="POST", request_data=RequestData())


@asynccontextmanager
async def _server(answer: bytes, after: bytes = b"{}") -> AsyncIterator[str]:
    """Serve *answer* on each connection when *after* was said, and hang up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(after)
        writer.write(answer)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1") as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
