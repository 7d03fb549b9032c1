"""The image, built without a daemon and run as a user without a name, with nothing to write but /data and /tmp.

It needs root, buildah and a base: a folder or an image in THREADQUOTE_BASE_IMAGE, or one that debootstrap makes.
"""

import faulthandler
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.bot_api import Telegram

ROOT = Path(__file__).parents[2]
BASE = os.environ.get("THREADQUOTE_BASE_IMAGE", "")
CERTIFICATES = Path("/etc/ssl/certs")
USER = 10001

RUN = """
set -e
mount --bind {root} {root}
mount -o remount,bind,ro {root}
for folder in data tmp run; do mount -t tmpfs -o mode=0755,uid=10001,gid=10001 tmpfs {root}/$folder; done
mkdir {root}/run/secrets
printf %s "$TOKEN" > {root}/run/secrets/telegram_token
mount -t proc proc {root}/proc
mount --rbind /dev {root}/dev
cd /
exec chroot --userspec={user}:{user} {root} /usr/bin/env -i PATH=/app/bin:/usr/bin:/bin \
    DATABASE_URL=sqlite:////data/threadquote.db TELEGRAM_API_URL="$URL" sh -c "$SCRIPT"
"""

SCRIPT = """
cd /data
touch /here 2>&1 | grep -o 'Read-only'
whoami 2>&1 | grep -o 'cannot find name'
python -c 'import pip' 2>&1 | grep -o 'No module named'
threadquote check; echo check $?
threadquote & bot=$!
for i in $(seq 300); do threadquote health && [ -e threadquote.db ] && break; sleep 0.2; done
threadquote health; echo health $?
threadquote ask 'Why does Russia take no sides?'; echo ask $?
env -u DATABASE_URL HOME= threadquote ask 'Why does Russia take no sides?'; echo homeless $?
kill $bot; wait $bot; echo stopped $?
threadquote backup /data/backup.db; echo backup $?
"""


class Buildah:
    """buildah with a store of its own in *folder*."""

    def __init__(self, folder: Path) -> None:
        self._command = ["buildah", "--root", str(folder / "store"), "--runroot", str(folder / "run")]

    def __call__(self, *arguments: str) -> str:
        env = {**os.environ, "BUILDAH_ISOLATION": "chroot", "STORAGE_DRIVER": "vfs"}
        command = [*self._command, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)  # noqa: S603
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout.strip()


@pytest.fixture
def buildah(tmp_path: Path) -> Iterator[Buildah]:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can build and run an image without a daemon")
    if not shutil.which("buildah"):
        pytest.skip("buildah is not installed")
    if not BASE and not shutil.which("debootstrap"):
        pytest.skip("no base: THREADQUOTE_BASE_IMAGE is not set, and debootstrap is not installed")
    faulthandler.cancel_dump_traceback_later()  # pytest's limit for a test: this one installs packages, for minutes
    program = Buildah(tmp_path)
    yield program
    with suppress(AssertionError):
        program("rm", "--all")
    for large in ("store", "debian"):
        shutil.rmtree(tmp_path / large, ignore_errors=True)


def base(buildah: Buildah, folder: Path) -> str:
    """Return the name of an image with Debian's Python: BASE, or one made of the folder BASE or by debootstrap."""
    if BASE and not Path(BASE).is_dir():
        return BASE
    files = Path(BASE) if BASE else folder / "debian"
    if not BASE:
        packages = "--include=python3,python3-venv,python3-pip,ca-certificates"
        command = ["debootstrap", "--variant=minbase", packages, "stable", str(files)]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        if done.returncode:
            pytest.skip("debootstrap cannot make a base: is there a network?")
    container = buildah("from", "scratch")
    buildah("copy", "-q", container, str(files), "/")
    buildah("commit", "-q", "--rm", container, "localhost/base")
    return "localhost/base"


def built(buildah: Buildah, folder: Path) -> Path:
    """Return the root folder of a container of the image without the language model."""
    trust = ["-v", f"{CERTIFICATES}:{CERTIFICATES}:ro"] if CERTIFICATES.is_dir() else []
    linked = Path("/usr/share/ca-certificates")
    trust += ["-v", f"{linked}:{linked}:ro"] if linked.is_dir() else []
    certificate = ["--build-arg", "SSL_CERT_FILE"] if "SSL_CERT_FILE" in os.environ else []
    argument = f"BASE={base(buildah, folder)}"
    options = ["-q", "--network", "host", "--target", "words", "--build-arg", argument, *certificate, *trust]
    buildah("bud", *options, "-f", "deploy/Dockerfile", "-t", "localhost/threadquote", ".")
    return Path(buildah("mount", buildah("from", "localhost/threadquote")))


def test_the_image_runs_with_a_read_only_root_as_a_user_without_a_name(buildah: Buildah, tmp_path: Path) -> None:
    root, telegram = built(buildah, tmp_path), Telegram(username="boxed_bot")
    with telegram.served() as url:
        env = {**os.environ, "TOKEN": telegram.token, "URL": url, "SCRIPT": SCRIPT}
        script = RUN.format(root=root, user=USER)
        command = ["unshare", "--mount", "--pid", "--fork", "sh", "-c", script]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603

    shown = done.stdout + done.stderr
    for line in ("Read-only", "cannot find name", "No module named", "ok    token: @boxed_bot", "as @boxed_bot: "):
        assert line in shown
    for line in ("check 0", "health 0", "ask 0", "homeless 0", "stopped 0", "backup 0"):
        assert line in shown.splitlines(), shown
    assert "4/7" in shown
    assert "Traceback" not in shown
    assert telegram.token not in shown
