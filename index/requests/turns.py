"""Intents that concern the conversation and the bot: turning to another post, changing a setting."""

from dataclasses import dataclass
from enum import StrEnum, auto

from index.thread import Post


class Turn(StrEnum):
    """A request about the answer before: the post after or before it, its whole post, it again, or its truth."""

    NEXT = auto()
    PREVIOUS = auto()
    WHOLE = auto()
    REPEAT = auto()
    DOUBT = auto()


class Setting(StrEnum):
    """A request to change a setting of the bot."""

    LANGUAGE = auto()


@dataclass(frozen=True, slots=True)
class NoFurtherPost:
    """A request for a post after the last one or before the first one."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A request for the posts around *post*: it was doubted, or the answer needs more than it says."""

    post: Post
    doubted: bool
