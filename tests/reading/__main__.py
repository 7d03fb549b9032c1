"""Print how each kind of input is read: right of all, and every miss."""

import sys

from tests.reading.kinds import kinds, misread


def main(wanted: list[str]) -> None:
    """Print the table of the kinds with the *wanted* names, or of all."""
    right = total = 0
    for kind in kinds():
        if wanted and kind.name not in wanted:
            continue
        misses = {name: miss for name, case in kind.cases.items() if (miss := misread(case))}
        right, total = right + len(kind.cases) - len(misses), total + len(kind.cases)
        print(f"{kind.name:24s} {len(kind.cases) - len(misses):4d} of {len(kind.cases)}")
        for name, miss in misses.items():
            print(f"    {name}: {miss}")
    print(f"{'all':24s} {right:4d} of {total}")


if __name__ == "__main__":
    main(sys.argv[1:])
