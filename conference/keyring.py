"""The installation's secret keys: drawn at first start, kept in one file that only its owner may read.

Losing the file makes every printed ticket worthless: docs/operate.md says to back it up with the database.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

FILE = "keys.json"


@dataclass(frozen=True, slots=True)
class Keyring:
    """Ticket keys by number with the current one, and the key of the citizen-number hashes."""

    tickets: dict[int, bytes]
    current_ticket: int
    citizen: bytes

    @property
    def audit(self) -> bytes:
        """The key of the audit log's seals."""
        return self._derived(b"audit")

    @property
    def factors(self) -> bytes:
        """The key that seals second factors and hashes recovery codes."""
        return self._derived(b"second factors")

    def _derived(self, purpose: bytes) -> bytes:
        # Drawn from the one that every installation has, so that the file of an older one needs no change.
        return blake2b(purpose, key=self.citizen, digest_size=32).digest()


def load_keyring(data: Path) -> Keyring:
    """Read the keys, drawing them first where there are none. Two workers that start together agree on one file."""
    path = data / FILE
    if not path.exists():
        _draw(path)
    stored = json.loads(path.read_text("utf-8"))
    return Keyring(
        tickets={int(number): bytes.fromhex(key) for number, key in stored["tickets"].items()},
        current_ticket=int(stored["current_ticket"]),
        citizen=bytes.fromhex(stored["citizen"]),
    )


def _draw(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = {
        "tickets": {"10": secrets.token_hex(32)},
        "current_ticket": 10,
        "citizen": secrets.token_hex(32),
    }
    with NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as file:
        json.dump(fresh, file)
        file.flush()
        os.fsync(file.fileno())
    whole = Path(file.name)
    whole.chmod(0o600)
    try:
        os.link(whole, path)  # fails when another worker was first: its keys count, never half a file
    except FileExistsError:
        pass
    finally:
        whole.unlink()
