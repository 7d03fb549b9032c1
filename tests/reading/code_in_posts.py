"""Code in posts of plain text, which is kept word for word, and in which nothing is a number."""

from tests.reading import Case

_CODE = "```\ndef ring(*ropes, **kwargs):\n    # 2/3 is a comment\n    return __bell__  *  2\n```"
_BARE = "for rope in ropes:\n    if rope.ok:\n        pull(rope)"

CASES = {
    "a fence": Case(
        f"1/3 Así suena la campana:\n\n{_CODE}\n\n2/3 Y así no: __bell__.\n\n3/3 El resto es silencio.",
        [f"Así suena la campana:\n\n{_CODE}", "Y así no: __bell__.", "El resto es silencio."],
    ),
    "no fence": Case(
        f"1/2 Ring all of them:\n\n{_BARE}\n\n2/2 That is the whole program, and it has run since 1987.",
        [f"Ring all of them:\n\n{_BARE}", "That is the whole program, and it has run since 1987."],
    ),
}
