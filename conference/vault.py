"""Backup of an embedded installation to one file while it runs, and its restoration on another machine.

The file is a tar (gzip) of the data folder: the database as SQLite's own online backup hands it over (one state,
however many scans come in meanwhile), the keys, the anchors of the audit log, materials and certificates; before them a
manifest with the version, the revision of the tables and the SHA-256 of everything. It holds personal data and all
secrets: it is written for its owner's eyes only.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from conference import version
from conference.database import sqlite_file
from conference.keyring import FILE as KEYS
from conference.migrations import newest_revision
from schemas.errors import Refused

FORMAT = 1
MANIFEST = "manifest.json"
LEFT_OUT = frozenset({"work", "media-test.loop"})
"""Made anew by the service: papers in progress, the test picture."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Told:
    """What was saved or restored."""

    files: int
    bytes: int
    made_at: str
    version: str
    revision: str


def back_up(data: Path, target: Path, *, now: datetime, force: bool = False) -> Told:
    """Write the backup; the service may go on meanwhile. All of it or nothing: half a file never has the name."""
    database = sqlite_file(data)
    if not database.is_file() or not (data / KEYS).is_file():
        raise Refused("nothing_to_back_up", path=str(data))
    if target.exists() and not force:
        raise Refused("file_there", path=str(target))
    descriptor, half = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")  # mode 0600
    try:
        with tempfile.TemporaryDirectory(dir=data) as folder, os.fdopen(descriptor, "wb") as out:
            snapshot = Path(folder) / database.name
            _copy_database(database, snapshot)
            files = {database.name: snapshot} | dict(_others(data, Path(folder)))
            told = _write(out, files, now, _revision(snapshot))
            out.flush()
            os.fsync(out.fileno())
        Path(half).replace(target)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise
    return told


def restore(source: Path, data: Path, *, now: datetime, force: bool = False) -> Told:
    """Check the backup and put it in place of the data folder. What was there is kept beside it, never overwritten.

    Raises `backup_bad` for a file that is damaged or no backup, `backup_newer` for one of a newer version, and
    `data_there` when the folder holds an installation and `force` does not say that it may go.
    """
    there = data.exists() and any(data.iterdir())
    if there and not force:
        raise Refused("data_there", path=str(data))
    data.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=data.parent, prefix=f".{data.name}-restore-"))  # mode 0700
    try:
        told = _read(source, fresh)
        _check_database(fresh)
        if there:
            data.rename(data.with_name(f"{data.name}-before-{now:%Y%m%d-%H%M%S}"))
        elif data.exists():
            data.rmdir()
        fresh.rename(data)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return told


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source, timeout=30)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)  # in one step: readers of a WAL see one state, and writers go on
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a journal beside it


def _others(data: Path, own: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(data.rglob("*")):
        name = path.relative_to(data)
        if (
            path.is_symlink()
            or not path.is_file()
            or own in path.parents
            or name.parts[0].startswith("diemcau.sqlite3")
        ):
            continue
        if not LEFT_OUT & set(name.parts) and not path.name.endswith(".tmp"):
            yield name.as_posix(), path


def _write(out: Any, files: dict[str, Path], now: datetime, revision: str) -> Told:
    listed = {}
    for name, path in files.items():
        with path.open("rb") as file:
            listed[name] = {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}
    manifest = {
        "format": FORMAT,
        "version": version(),
        "revision": revision,
        "made_at": now.isoformat(timespec="seconds"),
        "files": listed,
    }
    with tarfile.open(fileobj=out, mode="w:gz", compresslevel=3) as tar:
        text = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
        _add(tar, MANIFEST, io.BytesIO(text), len(text))
        for name, path in files.items():
            with path.open("rb") as file:  # a file that grew meanwhile is saved as it was listed
                _add(tar, name, file, int(str(listed[name]["bytes"])))
    return _told(manifest)


def _add(tar: tarfile.TarFile, name: str, file: Any, size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    tar.addfile(entry, file)


def _read(source: Path, folder: Path) -> Told:
    try:
        with tarfile.open(source, mode="r:gz") as tar:
            first = tar.next()
            if first is None or first.name != MANIFEST or first.size > 64 * _CHUNK:
                raise Refused("backup_bad", reason="manifest.json")
            manifest = json.loads(_content(tar, first).read())
            if manifest["format"] != FORMAT or manifest["revision"] > newest_revision():
                raise Refused("backup_newer", version=str(manifest["version"]))
            missing = dict(manifest["files"])
            while (entry := tar.next()) is not None:
                _take(tar, entry, missing.pop(entry.name, None), folder)
            if missing:
                raise Refused("backup_bad", reason=min(missing))
    except FileNotFoundError as error:
        raise Refused("no_such_file", path=str(source), reason=error.strerror) from None
    except (tarfile.TarError, OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise Refused("backup_bad", reason=type(error).__name__) from None
    return _told(manifest)


def _take(tar: tarfile.TarFile, entry: tarfile.TarInfo, listed: dict[str, Any] | None, folder: Path) -> None:
    name = PurePosixPath(entry.name)
    if listed is None or not entry.isfile() or name.is_absolute() or ".." in name.parts:
        raise Refused("backup_bad", reason=entry.name[:100])
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    seen = hashlib.sha256()
    with (
        _content(tar, entry) as file,
        os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out,
    ):
        while chunk := file.read(_CHUNK):
            seen.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    if seen.hexdigest() != listed["sha256"]:
        raise Refused("backup_bad", reason=entry.name[:100])


def _content(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> Any:
    file = tar.extractfile(entry)
    if file is None:
        raise Refused("backup_bad", reason=entry.name[:100])
    return file


def _check_database(folder: Path) -> None:
    with closing(sqlite3.connect(sqlite_file(folder))) as db:
        (answer,) = db.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok" or not (folder / KEYS).is_file():
        raise Refused("backup_bad", reason=str(answer)[:100])


def _revision(database: Path) -> str:
    with closing(sqlite3.connect(database)) as db:
        return str(db.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _told(manifest: dict[str, Any]) -> Told:
    files = manifest["files"].values()
    return Told(
        len(files),
        sum(file["bytes"] for file in files),
        str(manifest["made_at"]),
        str(manifest["version"]),
        str(manifest["revision"]),
    )
