"""Remarks and reasons: English sentences that keep their template and parts."""

import json
from copy import deepcopy

from index import Thread, ThreadError
from index.thread import Remark


def test_a_remark_is_its_english_sentence() -> None:
    remark = Remark("numbers {numbers} are missing", numbers=("2", "3"))

    assert remark == str(remark) == "numbers 2 and 3 are missing"
    assert json.dumps(remark) == '"numbers 2 and 3 are missing"'
    assert (remark.template, remark.parts) == ("numbers {numbers} are missing", {"numbers": ("2", "3")})


def test_a_copy_of_a_remark_is_the_same() -> None:
    remark = Remark.counted("{count} post of {name}", "{count} posts of {name}", 2, name="{Ann}")
    copy = deepcopy(remark)

    assert copy == remark == "2 posts of {Ann}"
    assert (copy.many, copy.how_many, copy.parts) == (remark.many, 2, remark.parts)


def test_the_reason_of_an_error_is_its_message() -> None:
    error = ThreadError("more than {posts} posts", posts=10_000)

    assert str(error) == error.reason == "more than 10,000 posts"


def test_braces_in_a_sentence_without_parts_stay() -> None:
    assert str(ThreadError("cannot read {this}")) == "cannot read {this}"


def test_a_thread_prints_its_remarks() -> None:
    assert str(Thread("", (), remarks=(Remark("{n} is missing", n="3"),)).remarks) == "('3 is missing',)"
