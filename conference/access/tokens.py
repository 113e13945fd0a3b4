"""Tokens: 256 random bits for the bearer, their SHA-256 for us.

A plain hash is enough at rest because a token has full entropy; passwords go through argon2 (`passwords.py`).
Looking the hash up compares nothing that an attacker can steer byte by byte.
"""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> tuple[str, bytes]:
    """A fresh token (43 characters, safe in addresses) and the hash to store."""
    token = secrets.token_urlsafe(32)
    return token, token_hash(token)


def token_hash(token: str) -> bytes:
    """What is stored and looked up: 32 bytes."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
