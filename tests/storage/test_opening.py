"""What can be opened, by whom, and the one line that says why not."""

from __future__ import annotations

import logging
import os
import socket
import sqlite3
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Database, DatabaseRefused
from tests.storage.processes import child
from tests.storage.schema import add, notes


async def refusal(url: str, migrations: Path) -> DatabaseRefused:
    """Return the refusal that opening `url` meets, after checking that it is one short line."""
    with pytest.raises(DatabaseRefused) as caught:
        await Database.open(url, migrations=migrations)
    line = str(caught.value)
    assert len(line) < 600
    assert line.isprintable()
    return caught.value


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://anna:secret@db/tutor", "PostgreSQL is not supported yet"),
        ("postgresql+asyncpg://anna:secret@db/tutor", "PostgreSQL is not supported yet"),
        ("postgres//anna:secret@db/tutor", "not a URL"),
        ("mysql://anna:secret@db/tutor", "not a URL"),
        ("tutor.db", "not a URL"),
        ("", "not a URL"),
        ("sqlite://", "not a URL"),
        ("sqlite:///", "not a URL"),
        ("sqlite://tutor.db", "not a URL"),
        ("sqlite:///tutor.db?mode=ro", "options"),
        ("sqlite:///tut\0or.db", "options"),
    ],
)
async def test_other_urls_are_refused_without_repeating_their_password(
    url: str, said: str, migrations: Path
) -> None:
    refused = await refusal(url, migrations)
    assert refused.exit_code == 2
    assert said in str(refused)
    assert "secret" not in str(refused)


@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_text_as_a_url_is_more_than_a_refusal(text: str, migrations: Path) -> None:
    await refusal(text.replace("sqlite:", "sqlite;"), migrations)
    inside = text.replace("..", "")  # out of the folder would be another one, which exists
    await refusal(f"sqlite:////no such folder/{inside}/x", migrations)


async def test_a_relative_url_is_a_file_in_the_working_directory(
    tmp_path: Path, migrations: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = await Database.open(
        "sqlite:///näme with space %20 #1.db".replace("#", "n"), migrations=migrations
    )
    await database.transaction(add("one"))
    assert await database.read(notes) == ["one"]
    await database.close()
    assert "näme with space %20 n1.db" in os.listdir(tmp_path)


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.glob("tutor.db*")}


@pytest.mark.usefixtures("no_umask")
async def test_files_are_private_whatever_the_umask(url: str, migrations: Path, tmp_path: Path) -> None:
    database = await Database.open(url, migrations=migrations)
    await database.transaction(add("one"))
    names = ("tutor.db", "tutor.db-wal", "tutor.db-shm", "tutor.db.lock")
    assert modes(tmp_path) == dict.fromkeys(names, 0o600)
    await database.close()


async def test_a_database_that_others_could_read_is_made_private_with_a_warning(
    url: str, migrations: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await (await Database.open(url, migrations=migrations)).close()
    (tmp_path / "tutor.db").chmod(0o644)
    with caplog.at_level(logging.WARNING):
        await (await Database.open(url, migrations=migrations)).close()
    assert modes(tmp_path)["tutor.db"] == 0o600
    assert "could be read by others" in caplog.text


async def test_a_second_bot_on_the_same_file_is_refused_at_once(
    database: Database, url: str, migrations: Path, tmp_path: Path
) -> None:
    refused = await refusal(url, migrations)
    assert refused.exit_code == 2
    assert f"in use by another bot (process {os.getpid()})" in str(refused)
    (tmp_path / "other name.db").symlink_to(tmp_path / "tutor.db")
    assert "in use" in str(await refusal(f"sqlite:///{tmp_path}/other name.db", migrations))
    assert await database.transaction(add("the first goes on")) == 1


def test_a_second_process_is_told_so_in_one_line(url: str, migrations: Path) -> None:
    with child("hold", url, migrations) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "opened\n"
        with child("open", url, migrations) as second:
            _, said = second.communicate(timeout=60)
            assert second.returncode == 2
            assert said.count("\n") == 1
            assert f"in use by another bot (process {first.pid})" in said


async def test_a_killed_process_leaves_no_lock_behind(url: str, migrations: Path) -> None:
    with child("hold", url, migrations) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "opened\n"
        assert "in use" in str(await refusal(url, migrations))
        holder.kill()
        holder.wait(10)
        database = await Database.open(url, migrations=migrations)
        await database.close()


async def test_a_refused_opening_frees_the_file(url: str, migrations: Path, tmp_path: Path) -> None:
    (tmp_path / "tutor.db").write_bytes(b"no database at all" * 100)
    await refusal(url, migrations)
    (tmp_path / "tutor.db").unlink()
    await (await Database.open(url, migrations=migrations)).close()


async def test_missing_folders_and_things_that_are_no_files_are_refused(
    tmp_path: Path, migrations: Path
) -> None:
    os.mkfifo(tmp_path / "fifo")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(tmp_path / "socket"))
    listening.close()
    told = {
        "no/such/tutor.db": "folder does not exist; make it with: mkdir -p",
        "migrations": "is a folder",
        "fifo": "not a regular file",
        "socket": "not a regular file",
        "fifo/tutor.db": "folder does not exist",
        f"{'n' * 300}.db": "name too long",
        "new\nline/tutor.db": "folder does not exist",
    }
    for name, said in told.items():
        refused = await refusal(f"sqlite:///{tmp_path}/{name}", migrations)
        assert refused.exit_code == 2
        assert said in str(refused), name


def erase_header(file: Path) -> None:
    file.write_bytes(b"\0" * 100 + file.read_bytes()[100:])


def cut_in_half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwrite_a_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[3 * 4096 : 4 * 4096] = b"\xa5" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize("damage", [erase_header, cut_in_half, overwrite_a_page])
async def test_a_damaged_file_is_refused_with_the_way_out(
    url: str, migrations: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    database = await Database.open(url, migrations=migrations)
    await database.transactions([add(f"{number} {'x' * 100}") for number in range(500)])
    await database.close()
    damage(tmp_path / "tutor.db")
    refused = await refusal(url, migrations)
    assert refused.exit_code == 1
    assert str(tmp_path / "tutor.db") in str(refused)
    assert "restore a backup" in str(refused)


async def test_the_database_of_another_program_is_left_as_it_is(
    url: str, migrations: Path, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "tutor.db")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.commit()
    other.close()
    before = (tmp_path / "tutor.db").read_bytes()
    refused = await refusal(url, migrations)
    assert refused.exit_code == 2
    assert "another program" in str(refused)
    assert (tmp_path / "tutor.db").read_bytes() == before


async def test_a_database_locked_by_another_program_at_the_first_start_is_refused(
    url: str, migrations: Path, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "tutor.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    refused = await refusal(url, migrations)
    other.close()
    assert refused.exit_code == 2
    assert "in use by another program" in str(refused)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make `folder` one that cannot be written, also by root, who may write despite modes."""
    folder.chmod(0o500)
    mounted = os.geteuid() == 0
    try:
        if mounted:
            for options in (["--bind"], ["-o", "remount,ro,bind"]):
                command = ["mount", *options, str(folder), str(folder)]
                if subprocess.run(command, capture_output=True, check=False).returncode:
                    mounted = False
                    pytest.skip("root without the right to mount can write everywhere")
        yield
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], capture_output=True, check=False)
        folder.chmod(0o700)


@pytest.mark.parametrize("new", [True, False])
async def test_what_cannot_be_written_is_refused_at_the_start(
    tmp_path: Path, migrations: Path, new: bool
) -> None:
    folder = tmp_path / "sealed"
    folder.mkdir()
    url = f"sqlite:///{folder}/tutor.db"
    if not new:
        await (await Database.open(url, migrations=migrations)).close()
        (folder / "tutor.db").chmod(0o400)
    with read_only(folder):
        refused = await refusal(url, migrations)
    assert refused.exit_code == 2
    assert "cannot be written" in str(refused)
