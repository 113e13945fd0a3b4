"""The ICE-lite side of STUN (RFC 8445, RFC 8489): read binding requests, answer them.

Nothing else of STUN is spoken here. A request that does not carry the right password gets no answer at all,
so the port cannot be used to amplify or to probe.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

_COOKIE = 0x2112A442
_REQUEST, _SUCCESS = 0x0001, 0x0101
_USERNAME, _INTEGRITY, _PRIORITY, _USE_CANDIDATE, _FINGERPRINT = 0x0006, 0x0008, 0x0024, 0x0025, 0x8028
_XOR_MAPPED = 0x0020
_HEAD = struct.Struct("!HHI12s")
_MAX = 1200


@dataclass(frozen=True, slots=True)
class Check:
    """A binding request. `ours` and `theirs` are the two halves of its user name."""

    transaction: bytes
    ours: str
    theirs: str
    nominated: bool
    priority: int
    signed: bytes
    """What the integrity tag covers, its length field already corrected."""
    tag: bytes

    def authentic(self, pwd: str) -> bool:
        """Whether it was made with this password."""
        return hmac.compare_digest(hmac.digest(pwd.encode(), self.signed, hashlib.sha1), self.tag)


def parse(data: bytes) -> Check | None:
    """The check, or None when this is anything else or broken."""
    size = len(data)
    if not 20 <= size <= _MAX or size % 4:
        return None
    kind, length, cookie, transaction = _HEAD.unpack_from(data)
    if kind != _REQUEST or cookie != _COOKIE or length != size - 20:
        return None
    name = b""
    priority, nominated = 0, False
    at = 20
    while at + 4 <= size:
        attribute, width = struct.unpack_from("!HH", data, at)
        value = data[at + 4 : at + 4 + width]
        if len(value) != width:
            return None
        if attribute == _INTEGRITY:
            if width != 20 or not _fingerprint_fits(data, at + 24):
                return None
            return _check(data, at, (transaction, name, nominated, priority), value)
        if attribute == _USERNAME:
            name = value
        elif attribute == _PRIORITY and width == 4:
            priority = int.from_bytes(value)
        elif attribute == _USE_CANDIDATE:
            nominated = True
        at += 4 + (width + 3) // 4 * 4
    return None


def _check(data: bytes, at: int, read: tuple[bytes, bytes, bool, int], tag: bytes) -> Check | None:
    transaction, name, nominated, priority = read
    try:
        ours, colon, theirs = name.decode("ascii").partition(":")
    except UnicodeDecodeError:
        return None
    if not colon:
        return None
    signed = data[:2] + struct.pack("!H", at + 24 - 20) + data[4:at]
    return Check(transaction, ours, theirs, nominated, priority, signed, tag)


def _fingerprint_fits(data: bytes, at: int) -> bool:
    """True without a fingerprint; RFC 8489 lets nothing but it follow the integrity attribute."""
    if at == len(data):
        return True
    if at + 8 != len(data) or struct.unpack_from("!HH", data, at) != (_FINGERPRINT, 4):
        return False
    return int.from_bytes(data[at + 4 :]) == zlib.crc32(data[:at]) ^ 0x5354554E


@lru_cache(maxsize=4096)
def _packed(address: str) -> bytes:
    """A viewer is answered every few seconds for hours: its address is read once."""
    return ipaddress.ip_address(address).packed


def success(transaction: bytes, pwd: str, address: str, port: int) -> bytes:
    """The answer that tells the peer where its request came from."""
    packed = _packed(address)
    mask = struct.pack("!I", _COOKIE) + transaction
    mapped = bytes(a ^ b for a, b in zip(packed, mask, strict=False))
    family = 1 if len(packed) == 4 else 2
    body = struct.pack("!HHBBH", _XOR_MAPPED, 4 + len(packed), 0, family, port ^ (_COOKIE >> 16)) + mapped
    head = _HEAD.pack(_SUCCESS, len(body) + 24, _COOKIE, transaction)
    tag = hmac.digest(pwd.encode(), head + body, hashlib.sha1)
    body += struct.pack("!HH", _INTEGRITY, 20) + tag
    head = _HEAD.pack(_SUCCESS, len(body) + 8, _COOKIE, transaction)
    crc = zlib.crc32(head + body) ^ 0x5354554E
    return head + body + struct.pack("!HHI", _FINGERPRINT, 4, crc)


def request(
    transaction: bytes,
    name: str,
    pwd: str,
    *,
    nominate: bool = True,
    controlling: bool = True,
    priority: int = 1,
) -> bytes:
    """A binding request as a full ICE agent sends it: for the benchmark's and the tests' peers."""
    raw = name.encode()
    body = struct.pack("!HH", _USERNAME, len(raw)) + raw + bytes(-len(raw) % 4)
    body += struct.pack("!HHI", _PRIORITY, 4, priority)
    body += struct.pack("!HHQ", 0x802A if controlling else 0x8029, 8, 1)  # ICE-CONTROLLING, ICE-CONTROLLED
    if nominate and controlling:
        body += struct.pack("!HH", _USE_CANDIDATE, 0)
    head = _HEAD.pack(_REQUEST, len(body) + 24, _COOKIE, transaction)
    tag = hmac.digest(pwd.encode(), head + body, hashlib.sha1)
    body += struct.pack("!HH", _INTEGRITY, 20) + tag
    head = _HEAD.pack(_REQUEST, len(body) + 8, _COOKIE, transaction)
    return head + body + struct.pack("!HHI", _FINGERPRINT, 4, zlib.crc32(head + body) ^ 0x5354554E)
