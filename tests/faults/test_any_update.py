"""No update stops the bot, and no content of updates is logged."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.faults.harness import TIMEOUT, Harness, running_harness

pytestmark = pytest.mark.xdist_group("any update")

ALICE = {"id": 100001, "is_bot": False, "first_name": "Alice"}
GROUP = {"id": -1001000000003, "type": "supergroup", "title": "Readers"}
MESSAGE = {
    "message_id": 7,
    "date": 1700000000,
    "chat": {"id": 100001, "type": "private", "first_name": "Alice"},
    "from": ALICE,
    "text": "/post@threadquote_bot 4 zebra",
    "entities": [{"type": "bot_command", "offset": 0, "length": 21}],
}
QUOTED = {"reply_to_message": {**MESSAGE, "chat": GROUP}, "quote": {"text": "z", "position": 1}}
REPLY = {**MESSAGE, **QUOTED, "chat": GROUP}
MEMBER = {"user": {**ALICE, "is_bot": True}, "status": "left"}
UPDATES: dict[str, dict[str, Any]] = {
    "message": MESSAGE,
    "edited_message": {**REPLY, "edit_date": 1700000001},
    "callback_query": {
        "id": "1",
        "from": ALICE,
        "message": MESSAGE,
        "chat_instance": "1",
        "data": "post:00000000:4",
    },
    "my_chat_member": {
        "chat": GROUP,
        "from": ALICE,
        "date": 1700000000,
        "old_chat_member": MEMBER,
        "new_chat_member": {**MEMBER, "status": "member"},
    },
}
NUMBERS = st.integers() | st.sampled_from([2**31, 2**63, -(2**63) - 1, 10**40]) | st.floats()
# Hypothesis generates no lone surrogates.
TEXTS = st.text(max_size=20) | st.sampled_from(["zebra", "\ud800zebra", "\0", "/ask", "x" * 5000])
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every container in *value* with each of its keys."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [place for key in keys for place in [(value, key), *places(value[key])]]


@st.composite
def updates(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(UPDATES)))
    update = copy.deepcopy({kind: UPDATES[kind]})
    for _ in range(draw(st.integers(1, 2))):
        container, key = draw(st.sampled_from(places(update) or [(update, kind)]))
        if draw(st.booleans()):
            container[key] = draw(ANYTHING)
        else:
            container.pop(key, None) if isinstance(container, dict) else container.pop()
    return update


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harness]:
    with running_harness(tmp_path_factory.mktemp("any")) as harness:
        harness.start()
        harness.wait_until_ready()
        yield harness


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(updates())
@example({"my_chat_member": {**UPDATES["my_chat_member"], "chat": {**GROUP, "id": "zebra"}}})
def test_no_update_whatever_stops_the_bot(harness: Harness, update: dict[str, Any]) -> None:
    harness.telegram.updates.put(update)

    harness.telegram.wait_for_answer(harness.ask(1), TIMEOUT)


def test_after_all_that_nothing_is_in_the_log(harness: Harness) -> None:
    harness.telegram.wait_for_answer(harness.ask(2), TIMEOUT)

    logged = harness.log.read_text(errors="replace")
    assert "zebra" not in logged
    assert harness.stop() == 0
