"""Posts cut into passages, as spans of the untouched text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.text.language import language
from index.text.sentences import sentences_in
from index.thread import Post, Span

MAX_CHARACTERS = 400
# Posts that tell the language of a thread.
MAX_SAMPLE = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a post that is ranked as one."""

    post: Post
    span: Span

    @property
    def text(self) -> str:
        """The characters of the passage."""
        return self.post.text[self.span.start : self.span.stop]


def passages(posts: Sequence[Post]) -> list[Passage]:
    """Cut *posts* longer than `MAX_CHARACTERS` at sentence ends; any other post is one passage."""
    code = language(" ".join(post.text for post in posts[:MAX_SAMPLE]))
    return [Passage(post, span) for post in posts for span in _pieces(post.text, code)]


def _pieces(text: str, code: str) -> list[Span]:
    """Return *text* whole, or its sentences joined up to `MAX_CHARACTERS` characters."""
    if len(text) <= MAX_CHARACTERS:
        return [Span(0, len(text))]
    pieces: list[Span] = []
    for part in (part for sentence in sentences_in(text, code) for part in _slices(sentence)):
        if pieces and part.stop - pieces[-1].start <= MAX_CHARACTERS:
            pieces[-1] = Span(pieces[-1].start, part.stop)
        else:
            pieces.append(part)
    return pieces


def _slices(sentence: Span) -> Iterator[Span]:
    """Cut a *sentence* that is longer than a passage, at any character."""
    for start in range(sentence.start, sentence.stop, MAX_CHARACTERS):
        yield Span(start, min(start + MAX_CHARACTERS, sentence.stop))
