"""`diemcau serve` as an operator meets it: where it listens, how it ends, what it says when it cannot."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from conference.http import keys
from conference.run import running
from conference.settings import Settings
from schemas.errors import Refused
from tests.service import ROOT
from tests.world import World

SAMPLE = ROOT / "conference/data/roster-259.xlsx"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation that has never been started."""
    return Settings(data=tmp_path / "data", port=0, media="none", log_level="error")


def run(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
    return subprocess.run(
        [sys.executable, "-m", "conference", *arguments, "--data", str(data)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
        timeout=80,
    )


async def test_port_zero_takes_a_free_port_and_says_which(settings: Settings) -> None:
    async with running(settings) as app:
        base = app[keys.ADDRESSES].base
        assert base.startswith("http://localhost:")
        async with aiohttp.ClientSession(base) as client, client.get("/healthz") as response:
            assert (response.status, (await response.json())["status"]) == (200, "ok")


async def test_a_taken_port_is_named_with_the_reason(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Refused) as refused:
            async with running(settings.model_copy(update={"port": port})):
                pass
    assert refused.value.code == "cannot_listen"
    assert refused.value.facts["port"] == port


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for localhost and its key, as an administrator would bring them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = tmp_path / "cert.pem", tmp_path / "key.pem"
    cert_file.write_bytes(made.public_bytes(Encoding.PEM))
    key_file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return cert_file, key_file


async def test_with_a_certificate_the_service_speaks_https_and_guards_its_cookie(
    settings: Settings, certificate: tuple[Path, Path]
) -> None:
    cert, key = certificate
    served = settings.model_copy(update={"tls_cert": cert, "tls_key": key})
    async with running(served) as app:
        base = app[keys.ADDRESSES].base
        assert base.startswith("https://localhost:")
        password = (await app[keys.LOGINS].ensure_first_account() or ("", ""))[1]
        trusting = aiohttp.TCPConnector(ssl=ssl.create_default_context(cafile=str(cert)))
        login = {"username": "admin", "password": password}
        async with (
            aiohttp.ClientSession(base, connector=trusting) as client,
            client.post("/api/logins", json=login) as response,
        ):
            assert response.status == 201
            cookie = response.headers["Set-Cookie"]
    for word in ("Secure", "HttpOnly", "SameSite=Strict"):
        assert word in cookie


def test_a_file_that_is_no_certificate_is_refused_before_anything_starts(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pem"
    bad.write_text("not a certificate")
    ended = run("serve", "--port", "0", "--tls-cert", str(bad), "--tls-key", str(bad), data=tmp_path / "data")
    assert ended.returncode == 1
    assert "[bad_certificate]" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_health_is_down_while_the_media_node_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def down() -> bool:
        return False

    monkeypatch.setattr(world.app[keys.MEDIA], "healthy", down)
    async with world.client() as client, client.get("/healthz") as response:
        report = await response.json()
    assert (response.status, report["status"], report["media"], report["database"]) == (503, "down", False, True)


async def test_every_answer_forbids_what_a_page_does_not_need(world: World) -> None:
    async with world.client() as client:
        for path in ("/", "/api/me", "/nowhere", "/assets/../app.py"):
            async with client.get(path) as response:
                assert "default-src 'self'" in response.headers["Content-Security-Policy"], path
                assert response.headers["X-Content-Type-Options"] == "nosniff"
                assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/assets/../app.py", "/assets/%2e%2e/%2e%2e/app.py", "/assets//etc/passwd", "/t/12x"])
async def test_nothing_outside_the_pages_is_served(world: World, path: str) -> None:
    async with world.client() as client, client.get(path, allow_redirects=False) as response:
        assert response.status == 404


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_the_service_ends_within_five_seconds_and_closes_its_streams(
    tmp_path: Path, stop: signal.Signals
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "conference", "serve", "--port", "0", "--media", "none", "--data", str(tmp_path / "data"),
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    first = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    base = first.split()[-1].rstrip("/")
    account = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    async with aiohttp.ClientSession(base) as client:
        login = {"username": "admin", "password": account.split()[-1]}
        async with client.post("/api/logins", json=login) as response:
            assert response.status == 201
        process.send_signal(stop)
        assert await asyncio.wait_for(process.wait(), 5) == 0


def test_a_roster_goes_in_by_command_twice_and_changes_nothing_the_second_time(tmp_path: Path) -> None:
    data = tmp_path / "data"
    missing = run("import-roster", str(SAMPLE), "--conference", "HN", data=data)
    assert (missing.returncode, "[no_such_conference]" in missing.stderr) == (1, True)
    for outcome in ("applied", "unchanged"):
        done = run("import-roster", str(SAMPLE), "--conference", "HN", "--create", "Hội nghị", data=data)
        assert done.returncode == 0, done.stderr
        assert f'"outcome": "{outcome}"' in done.stdout
    figures = run("tally", "HN", data=data)
    assert "259" in figures.stdout
    assert "11056" in figures.stdout


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes(b"PK\x03\x04 not a workbook"), "roster_"),
        (lambda path: None, "no_such_file"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_in_words(tmp_path: Path, make: Callable[[Path], Any], code: str) -> None:
    file = tmp_path / "roster.xlsx"
    make(file)
    ended = run("import-roster", str(file), "--conference", "HN", "--create", "Hội nghị", data=tmp_path / "data")
    assert ended.returncode == 1
    assert f"[{code}" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("arguments", [(), ("nothing",), ("serve", "--port", "70000"), ("serve", "--nonsense")])
def test_wrong_arguments_exit_2_without_a_trace(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "conference", *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
