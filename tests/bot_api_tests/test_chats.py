from telegram.constants import ChatMemberStatus

from tests.bot_api import Telegram
from tests.bot_api_tests.test_people import updates


def test_adding_the_bot_tells_it_twice() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice)
    alice.adds(telegram.bot, group)
    place, service = updates(telegram)
    assert place.my_chat_member
    assert place.my_chat_member.old_chat_member.status == ChatMemberStatus.LEFT
    assert place.my_chat_member.new_chat_member.status == ChatMemberStatus.MEMBER
    assert service.message
    assert [user.id for user in service.message.new_chat_members] == [telegram.bot.id]


def test_a_group_created_with_the_bot_has_another_service_message() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = alice.creates_group("Readers", telegram.bot)
    place, service = updates(telegram)
    assert place.my_chat_member
    assert place.my_chat_member.chat.id == group.id
    assert service.message
    assert service.message.group_chat_created
    assert service.message.new_chat_members == ()


def test_removing_promoting_and_blocking_tell_the_new_status() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.promotes(telegram.bot, group, can_delete_messages=True)
    alice.demotes(telegram.bot, group)
    alice.removes(telegram.bot, group)
    alice.blocks_bot()
    alice.unblocks_bot()
    told = [update.my_chat_member for update in updates(telegram)]
    statuses = [change.new_chat_member.status for change in told if change]
    assert statuses == ["administrator", "member", "kicked", "kicked", "member"]


def test_a_bot_outside_hears_nothing() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.removes(telegram.bot, group)
    telegram.updates.take()
    alice.says(group, "/ask@threadquote_bot anybody?")
    assert updates(telegram) == []


def test_a_group_becomes_a_supergroup() -> None:
    telegram = Telegram()
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.group("Readers", alice, bob, telegram.bot)
    supergroup = alice.upgrades(group)
    old, new = (update.message for update in updates(telegram))
    assert old
    assert new
    assert (old.chat.id, old.migrate_to_chat_id) == (group.id, supergroup.id)
    assert (new.chat.id, new.migrate_from_chat_id) == (supergroup.id, group.id)
    assert supergroup.member(bob).inside


def test_messages_in_topics_carry_them() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    forum = telegram.forum("Forum", alice, telegram.bot)
    books = telegram.topic(forum, "Books", by=alice)
    alice.says(forum, "/ask@threadquote_bot in books", topic=books)
    alice.says(forum, "/ask@threadquote_bot in General")
    _, topical, general = (update.message for update in updates(telegram))
    assert topical
    assert (topical.message_thread_id, topical.is_topic_message) == (books, True)
    assert topical.reply_to_message
    assert topical.reply_to_message.forum_topic_created
    assert general
    assert (general.message_thread_id, general.is_topic_message) == (None, None)


def test_replies_in_supergroups_have_a_thread_that_is_no_topic() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    first = alice.says(group, "hello")
    alice.says(group, "/ask@threadquote_bot why", reply_to=first)
    [update] = updates(telegram)
    assert update.message
    assert (update.message.message_thread_id, update.message.is_topic_message) == (first.id, None)
