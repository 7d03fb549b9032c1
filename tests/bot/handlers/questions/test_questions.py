"""Questions on Telegram, in private and in groups."""

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram, photo, voice

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"


async def test_any_text_in_private_is_a_question(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, SIDES)
    await telegram.deliver(app)

    [answer] = chat.answers(question)
    assert answer.bold[0] == "4/7"
    assert answer.quotes[0].startswith("Despite all the military and political alliances with Armenia")
    assert answer.bold[1].startswith("Despite all the military")
    assert "disabled" in answer.parameters["link_preview_options"]


async def test_a_caption_in_private_is_a_question(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, photo(), caption=SIDES)
    await telegram.deliver(app)

    assert chat.last.bold[0] == "4/7"


async def test_what_is_not_text_gets_a_sentence_in_private_and_nothing_in_a_group(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    alice.sends(telegram.private(alice), voice())
    alice.sends(group, voice())
    await telegram.deliver(app)

    assert telegram.private(alice).last.text == "I can't play recordings. Please write to me instead."
    assert not group.sent


async def test_an_unknown_command_gets_a_sentence_in_private_only(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    for chat in (telegram.private(alice), group):
        alice.says(chat, "/dance")
    await telegram.deliver(app)

    assert telegram.private(alice).last.text == "I don't know that command. /help lists what I can do."
    assert not group.sent


@pytest.mark.parametrize("command", ["/ask", "/ASK", "/ask@ThreadQuote_bot"])
async def test_ask_in_a_group_is_answered_as_a_reply(telegram: Telegram, app: App, command: str) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    question = alice.says(group, f"{command}\nWhy won't Russia\ntake sides?")
    await telegram.deliver(app)

    [answer] = group.answers(question)
    assert answer.bold[0] == "4/7"


async def test_a_command_for_another_bot_is_left_alone(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    alice.says(group, f"/ask@threadquote_bot2 {SIDES}")
    await telegram.deliver(app)

    assert not group.sent


async def test_what_is_said_to_others_is_left_alone(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob", username="threadquote_bot_fan")
    group = telegram.group("Readers", alice, bob, telegram.bot)
    telegram.profile.reads_everything = True
    first = alice.says(group, SIDES)
    bob.says(group, "Because it trades with both.", reply_to=first)
    bob.says(group, "@threadquote_bot_fan is me")
    bob.says(group, "mail me at x@threadquote_bot or not")
    await telegram.deliver(app)

    assert not group.sent


async def test_a_reply_to_the_bot_is_a_question_even_in_privacy_mode(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/ask@threadquote_bot Who wrote the report?")
    await telegram.deliver(app)
    question = alice.says(group, SIDES, reply_to=group.last)
    await telegram.deliver(app)

    [answer] = group.answers(question)
    assert answer.bold[0] == "4/7"


@pytest.mark.parametrize("text", ["@threadquote_bot {}", "@ThreadQuote_Bot, {}", "🧵 {} @threadquote_bot"])
async def test_a_mention_is_a_question(telegram: Telegram, app: App, text: str) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    question = alice.says(group, text.format(SIDES))
    await telegram.deliver(app)

    [answer] = group.answers(question)
    assert answer.bold[0] == "4/7"


async def test_a_mention_by_name_is_a_question(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    alice.says(group, f"Thread Quote, {SIDES}", mentions={"Thread Quote": telegram.bot})
    await telegram.deliver(app)

    assert group.last.bold[0] == "4/7"


async def test_ask_as_a_reply_takes_what_it_replies_to(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    wondering = bob.says(group, f"Hm. {SIDES} I do wonder.")
    alice.says(group, "/ask@threadquote_bot", reply_to=wondering)
    await telegram.deliver(app)

    assert group.last.bold[0] == "4/7"


async def test_ask_as_a_reply_takes_only_the_part_that_is_quoted(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    wondering = bob.says(group, f"Syrian fighters in Turkey, who knows? {SIDES}")
    alice.says(group, "/ask@threadquote_bot", reply_to=wondering, quote=SIDES)
    await telegram.deliver(app)

    assert group.last.bold[0] == "4/7"


async def test_an_empty_ask_asks_back_and_the_reply_is_the_question(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/ask@threadquote_bot")
    await telegram.deliver(app)
    back = group.last
    question = alice.says(group, SIDES, reply_to=back)
    await telegram.deliver(app)

    assert back.text == "What would you like to know about the thread?"
    assert '"selective": true' in back.parameters["reply_markup"]
    assert group.answers(question)[0].bold[0] == "4/7"


async def test_an_answer_stays_in_its_topic(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    forum = telegram.forum("Readers", alice, telegram.bot)
    alice.says(forum, "Let us open a topic.")
    topic = telegram.topic(forum, "Caucasus", by=alice)
    in_topic = alice.says(forum, f"/ask@threadquote_bot {SIDES}", topic=topic)
    in_general = alice.says(forum, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(app)

    assert [answer.topic for answer in forum.answers(in_topic)] == [topic]
    assert [answer.topic for answer in forum.answers(in_general)] == [None]


async def test_what_is_said_in_a_topic_that_the_bot_opened_is_not_said_to_it(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    forum = telegram.forum("Readers", alice, telegram.bot)
    telegram.profile.reads_everything = True
    topic = telegram.topic(forum, "Caucasus", by=telegram.bot)
    opened = forum.message(topic)
    alice.says(forum, SIDES, topic=topic, reply_to=opened)
    await telegram.deliver(app)

    assert not forum.sent


async def test_no_match_is_said_with_the_nearest_posts_as_buttons(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "What is photosynthesis?")
    await telegram.deliver(app)

    assert chat.last.text == "The thread doesn't say. “photosynthesis” isn't in it. Closest posts:"
    assert not chat.last.quotes
    assert all(label.endswith("/7") for label in chat.last.labels[:-2])


async def test_a_question_deleted_meanwhile_is_answered_all_the_same(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, SIDES).deleted = True
    await telegram.deliver(app)

    assert chat.last.bold[0] == "4/7"


async def test_a_short_question_right_after_leans_on_the_one_before(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for text in (SIDES, "and Turkey?", "what about Ankara?"):
        alice.says(chat, text)
    await telegram.deliver(app)

    assert [message.bold[0] for message in chat.sent] == ["4/7", "6/7", "6/7"]


async def test_leans_on_no_question_that_was_not_answered(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for text in (SIDES, "Who won the football world cup?", "and why?"):
        alice.says(chat, text)
    await telegram.deliver(app)

    _, refusal, answer = chat.sent
    assert refusal.text.startswith("The thread doesn't say.")
    assert "4/7" not in answer.text


async def test_leans_on_no_question_in_another_topic(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    forum = telegram.forum("Readers", alice, telegram.bot)
    topics = [telegram.topic(forum, name, by=alice) for name in ("Peace", "War")]
    questions = [
        alice.says(forum, f"/ask@threadquote_bot {text}", topic=topic)
        for text, topic in ((SIDES, topics[0]), ("why?", topics[1]), ("why?", topics[0]))
    ]
    await telegram.deliver(app)

    first, elsewhere, here = (forum.answers(question)[0] for question in questions)
    assert first.bold[0] == "4/7"
    assert "Around 4/7:" in here.text
    assert elsewhere.text.startswith("I don't know which answer you mean.")


async def test_what_another_person_asked_is_not_leant_on(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    alice.says(group, "/ask@threadquote_bot Who wrote the report?")
    question = bob.says(group, "/ask@threadquote_bot why?")
    await telegram.deliver(app)

    assert group.answers(question)[0].text.startswith("I don't know which answer you mean.")


async def test_a_reply_to_an_answer_leans_on_what_it_answered(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    alice.says(group, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(app)
    answer = group.last
    alice.says(group, "/ask@threadquote_bot Who wrote the report?")
    await telegram.deliver(app)
    question = bob.says(group, "why?", reply_to=answer)
    await telegram.deliver(app)

    assert "Around 4/7:" in group.answers(question)[0].text
