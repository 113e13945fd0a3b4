"""DTLS (RFC 5763, RFC 5764): one certificate kept over restarts, one shared context, one session per peer.

Everything is memory BIOs: datagrams go in, datagrams come out, and the keys for SRTP fall out at the end.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from OpenSSL import SSL

_MTU = 1200
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha-256": hashes.SHA256(),
    "sha-384": hashes.SHA384(),
    "sha-512": hashes.SHA512(),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """An SRTP protection profile (RFC 5764, RFC 7714); lengths in bytes."""

    name: str
    key: int
    salt: int
    tag: int


PROFILES = (
    # GCM costs about half of counter mode with SHA-1; 128 bits a little less than 256.
    Profile("SRTP_AEAD_AES_128_GCM", 16, 12, 16),
    Profile("SRTP_AEAD_AES_256_GCM", 32, 12, 16),
    Profile("SRTP_AES128_CM_SHA1_80", 16, 14, 10),
)


class Broken(Exception):  # noqa: N818 - a state of the session, named for what it is
    """The handshake failed or the peer is not who its offer said. The connection is over."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Our key pair. `fingerprint` is upper-case hexadecimal pairs of its SHA-256."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        """As it stands in an answer."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()

    @staticmethod
    def load(folder: Path) -> Identity:
        """The one kept in this folder, made there when there is none or it is no longer usable.

        It stays, so that a node that comes back is the same peer. Workers that start together agree on one:
        whoever writes first wins, the rest read it.
        """
        path = folder / "media-identity.pem"
        found = _read(path)
        if found is None:
            made = _make()
            folder.mkdir(parents=True, exist_ok=True)
            _write(path, made, replace=path.exists())
            found = _read(path) or made
        return found


def _read(path: Path) -> Identity | None:
    try:
        pem = path.read_bytes()
        key = serialization.load_pem_private_key(pem, None)
        certificate = x509.load_pem_x509_certificate(pem)
    except (OSError, ValueError):
        return None
    soon = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=30)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or certificate.not_valid_after_utc < soon:
        return None
    return Identity(key, certificate)


def _make() -> Identity:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "diemcau media")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    return Identity(key, certificate)


def _write(path: Path, identity: Identity, *, replace: bool) -> None:
    pem = identity.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + identity.certificate.public_bytes(serialization.Encoding.PEM)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".media-identity")
    try:
        with os.fdopen(handle, "wb") as file:  # mkstemp gives mode 0600
            file.write(pem)
        if replace:
            Path(name).replace(path)
        else:
            try:
                os.link(name, path)  # fails when another worker was first
            except FileExistsError:
                return
    finally:
        Path(name).unlink(missing_ok=True)


def context(identity: Identity) -> SSL.Context:
    """The context that all sessions share: per peer it would cost milliseconds and a hundred KiB."""
    made = SSL.Context(SSL.DTLS_METHOD)
    made.set_verify(SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT, lambda *_: True)
    made.use_certificate(identity.certificate)
    made.use_privatekey(identity.key)
    made.set_cipher_list(b"ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE+AESGCM:ECDHE+CHACHA20:ECDHE+AES")
    made.set_tlsext_use_srtp(":".join(p.name for p in PROFILES).encode())
    made.set_session_cache_mode(SSL.SESS_CACHE_OFF)  # nobody resumes, and the cache would grow
    made.set_mode(SSL.MODE_RELEASE_BUFFERS)  # type: ignore[attr-defined,no-untyped-call,unused-ignore]
    return made


@dataclass(frozen=True, slots=True)
class Keys:
    """What SRTP needs: key and salt for what we send and for what we receive."""

    profile: Profile
    sending: bytes
    receiving: bytes


class Session:
    """One DTLS association. Feed `receive`, send what it returns, then read `keys`."""

    def __init__(self, shared: SSL.Context, fingerprints: list[tuple[str, bytes]], *, server: bool) -> None:
        self._fingerprints, self._server = fingerprints, server
        self._ssl = SSL.Connection(shared, None)
        self._ssl.set_ciphertext_mtu(_MTU)
        self.keys: Keys | None = None
        self.closed = False
        if server:
            self._ssl.set_accept_state()
        else:
            self._ssl.set_connect_state()

    def begin(self) -> list[bytes]:
        """The first flight when we are the client."""
        return self._step()

    def receive(self, datagram: bytes) -> list[bytes]:
        """Take one datagram and return those to send. Raises `Broken`."""
        if self.closed:
            return []
        self._ssl.bio_write(datagram)
        return self._step()

    def tick(self) -> list[bytes]:
        """Repeat the last flight when its time is up. Raises `Broken`."""
        if self.keys is not None or self.closed:
            return []
        due = self._ssl.DTLSv1_get_timeout()
        if due is None or due > 0:
            return []
        try:
            self._ssl.DTLSv1_handle_timeout()
        except SSL.Error as error:
            raise Broken("handshake timed out") from error
        return self._flush()

    def shut(self) -> list[bytes]:
        """A close_notify for the peer, so that a browser sees the end at once."""
        if self.closed or self.keys is None:
            return []
        self.closed = True
        try:
            self._ssl.shutdown()
        except SSL.Error:
            return []
        return self._flush()

    def _step(self) -> list[bytes]:
        try:
            if self.keys is None:
                self._ssl.do_handshake()
                self.keys = self._finish()
            while self.keys is not None:
                self._ssl.recv(2048)  # all of it, to WantReadError: what stays unread would pile up in OpenSSL
        except SSL.WantReadError:
            pass
        except SSL.ZeroReturnError:
            self.closed = True
        except SSL.Error as error:
            self.closed = True
            raise Broken("handshake failed") from error
        return self._flush()

    def _finish(self) -> Keys:
        certificate = self._ssl.get_peer_certificate(as_cryptography=True)
        if certificate is None or not any(
            certificate.fingerprint(_HASHES[name]) == digest for name, digest in self._fingerprints
        ):
            raise Broken("the certificate is not the one of the offer")
        chosen = self._ssl.get_selected_srtp_profile().decode()
        profile = next((p for p in PROFILES if p.name == chosen), None)
        if profile is None:
            raise Broken("no SRTP profile")
        key, salt = profile.key, profile.salt
        raw = self._ssl.export_keying_material(b"EXTRACTOR-dtls_srtp", 2 * (key + salt))
        client = raw[:key] + raw[2 * key : 2 * key + salt]
        server = raw[key : 2 * key] + raw[2 * key + salt :]
        return Keys(profile, server, client) if self._server else Keys(profile, client, server)

    def _flush(self) -> list[bytes]:
        """Cut what the BIO merged back into datagrams: whole records, up to the MTU."""
        try:
            data = self._ssl.bio_read(65536)
        except SSL.WantReadError:
            return []
        flights: list[bytes] = []
        start = at = 0
        while at + 13 <= len(data):
            after = at + 13 + int.from_bytes(data[at + 11 : at + 13])
            if after - start > _MTU and at > start:
                flights.append(data[start:at])
                start = at
            at = after
        flights.append(data[start:])
        return flights
