"""CONTRIBUTING.md names every module of the house, in its folder, and none that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOT_LISTED = {"__init__", "migrations"}
_QUOTED = re.compile("`([^`]+)`")


def test_names_every_module_and_no_other() -> None:
    modules = {str(file.relative_to(ROOT).with_suffix("")) for package in ("bot", "index") for file in _files(package)}
    assert modules
    named = set(_named((ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    folders = {name for name in named if name.endswith("/")}
    assert {name for name in modules - named if not name.startswith(tuple(folders))} == set()
    assert {name for name in named - modules if not (ROOT / name).is_dir()} == set()


def _files(package: str) -> list[Path]:
    return [file for file in (ROOT / package).rglob("*.py") if NOT_LISTED.isdisjoint((file.stem, *file.parts))]


def _named(text: str) -> list[str]:
    """Return the modules and folders in the tables of *text*: "| `ranking/` `query`, `scorer` |" below "### index/"."""
    named = []
    for section in re.split("^#+ ", text, flags=re.MULTILINE):
        package = section.partition("\n")[0]
        if package in {"index/", "bot/"}:
            for cell in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE):
                folder, names = re.match(r"(?:`([a-z_/]+/)` (?=`))?(.*)", cell, re.DOTALL).groups("")  # type: ignore[union-attr] # matches any text
                named += [package + folder + name for name in _QUOTED.findall(names)]
    return named
