"""A real PostgreSQL of the distribution: a cluster of its own in a temporary folder, on a free port."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl, newest version first; None when PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("pg_ctl")
    return Path(on_path).parent if on_path else None


@dataclass(frozen=True)
class Cluster:
    """A running server. Databases are made by name and thrown away with it."""

    folder: Path
    bin: Path
    port: int
    user: str

    def url(self, name: str) -> str:
        return f"postgresql://{self.user}@127.0.0.1:{self.port}/{name}"

    def create(self, name: str) -> str:
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", self.user, name)
        return self.url(name)

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-w", "-o", options, "start"
        )

    def stop(self, mode: str = "fast") -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", mode, "stop")

    def _run(self, tool: str, *args: str) -> None:
        done = subprocess.run(
            [*as_owner(), str(self.bin / tool), *args],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=60,
        )  # fmt: skip
        # pg_ctl's server inherits the pipe unless told otherwise: -l keeps its log out of it.
        if done.returncode:
            raise RuntimeError(f"{tool} failed: {done.stdout}")


def as_owner() -> list[str]:
    """PostgreSQL refuses to run as root: then it runs as the distribution's own user."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


@contextmanager
def cluster(**settings: str) -> Iterator[Cluster]:
    """A fresh server for as long as the block runs, with durable commits (fsync on)."""
    bin_ = binaries()
    if bin_ is None:
        raise RuntimeError("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="diemcau-pg-"))
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = Cluster(folder, bin_, port, "gate")
    try:
        made._run("initdb", "-D", str(folder / "data"), "-U", "gate", "--auth=trust", "-E", "UTF8", "--locale=C")
        with (folder / "data" / "postgresql.conf").open("a") as conf:
            conf.write("max_connections = 100\nshared_buffers = 128MB\n")
            conf.writelines(f"{name} = {value}\n" for name, value in settings.items())
        made.start()
        yield made
    finally:
        with suppress(RuntimeError):  # a test stopped it already
            made.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)
