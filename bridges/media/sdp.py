"""Reading SDP offers (RFC 8866, 8829) and ICE fragments (RFC 8840), as values.

Own reader instead of aiortc's: it must name what is wrong, never raise anything but `Refused`, and cost
little, because a storm of reconnecting viewers is mostly this and DTLS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from schemas.errors import Refused

MAX_OFFER = 64 * 1024
MAX_FRAGMENT = 16 * 1024
_MAX_SECTIONS = 32
_MAX_FORMATS = 128
_HASHES = {"sha-256": 32, "sha-384": 48, "sha-512": 64}
_TOKEN = re.compile(r"[A-Za-z0-9+/]+\Z")
_MID = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`{|}~-]{1,32}\Z")
_CANONICAL = {"h264": "H264", "vp8": "VP8", "opus": "opus", "rtx": "rtx"}


@dataclass(slots=True)
class Format:
    """One payload type of an offer. `codec` is "" for what this node does not carry."""

    payload_type: int
    codec: str
    line: str
    parameters: dict[str, str] = field(default_factory=dict)
    feedback: set[str] = field(default_factory=set)
    rtx: int | None = None
    """The payload type that retransmits this one (RFC 4588)."""


@dataclass(slots=True)
class Section:
    """One m= section: what it offers, and nothing of how it gets there."""

    kind: str
    protocol: str
    raw_formats: list[str]
    mid: str = ""
    direction: str = "sendrecv"
    muxed: bool = False
    formats: dict[int, Format] = field(default_factory=dict)
    ssrcs: list[int] = field(default_factory=list)

    @property
    def sends(self) -> bool:
        """Whether the peer would send in it."""
        return self.direction in {"sendrecv", "sendonly"}

    @property
    def receives(self) -> bool:
        """Whether the peer would receive in it."""
        return self.direction in {"sendrecv", "recvonly"}


@dataclass(slots=True)
class Offer:
    """A whole offer, all sections on one transport (BUNDLE)."""

    sections: list[Section]
    ufrag: str
    pwd: str
    setup: str
    fingerprints: list[tuple[str, bytes]]


def malformed(reason: str) -> NoReturn:
    """Refuse an offer with the reason for people."""
    raise Refused("bad_offer", reason=reason)


def parse_offer(text: str) -> Offer:
    """Read an offer. Raises `bad_offer` with what is wrong with it."""
    lines = _lines(text)
    transports: list[dict[str, list[str]]] = [{}]
    sections: list[Section] = []
    for line in lines[1:]:
        if line.startswith("m="):
            if len(sections) == _MAX_SECTIONS:
                malformed(f"more than {_MAX_SECTIONS} media sections")
            sections.append(_media_line(line))
            transports.append({})
        elif line.startswith("a="):
            name, _, value = line[2:].partition(":")
            if name in {"ice-ufrag", "ice-pwd", "fingerprint", "setup"}:
                transports[-1].setdefault(name, []).append(value.strip())
            elif sections:
                _attribute(sections[-1], name, value.strip())
            elif name == "ice-lite":
                malformed("both sides would be ICE-lite")
    if not sections:
        malformed("it has no media section")
    for section in sections:
        _join_rtx(section)
    mids = [section.mid for section in sections if section.mid]
    if len(set(mids)) != len(mids):
        malformed("two media sections have the same mid")
    return _with_transport(sections, transports)


def _lines(text: str) -> list[str]:
    if len(text) > MAX_OFFER:
        raise Refused("media_too_large", limit=MAX_OFFER)
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    if lines[0] != "v=0":
        malformed("it does not begin with v=0")
    if any("\r" in line or "\0" in line for line in lines):
        malformed("a line holds a control character")
    return lines


def _with_transport(sections: list[Section], transports: list[dict[str, list[str]]]) -> Offer:
    def first(name: str) -> str:
        for section in (*transports[1:], transports[0]):
            if section.get(name):
                return section[name][0]
        return ""

    ufrag, pwd, setup = first("ice-ufrag"), first("ice-pwd"), first("setup") or "actpass"
    check_credentials(ufrag, pwd, "bad_offer")
    if setup not in {"actpass", "active", "passive"}:
        malformed(f"setup {setup[:20]!r} is unknown")
    values = [value for section in transports for value in section.get("fingerprint", [])]
    prints = [found for value in values if (found := _fingerprint(value))]
    if not prints:
        malformed("it has no fingerprint with sha-256, sha-384 or sha-512")
    return Offer(sections, ufrag, pwd, setup, prints)


def check_credentials(ufrag: str, pwd: str, code: str) -> None:
    """RFC 8839 section 5.4: 4-256 and 22-256 ice-chars."""
    if not 4 <= len(ufrag) <= 256 or not _TOKEN.match(ufrag):
        raise Refused(code, reason="ice-ufrag is missing or not 4-256 ice-chars")
    if not 22 <= len(pwd) <= 256 or not _TOKEN.match(pwd):
        raise Refused(code, reason="ice-pwd is missing or not 22-256 ice-chars")


def _fingerprint(value: str) -> tuple[str, bytes] | None:
    name, _, digits = value.partition(" ")
    name = name.lower()
    if name not in _HASHES:
        return None
    try:
        digest = bytes.fromhex(digits.strip().replace(":", " "))
    except ValueError:
        malformed("a fingerprint is not in hexadecimal pairs")
    if len(digest) != _HASHES[name]:
        malformed(f"a {name} fingerprint has the wrong length")
    return name, digest


def _media_line(line: str) -> Section:
    parts = line[2:].split()
    if len(parts) < 4 or len(parts) > _MAX_FORMATS + 3:
        malformed("a media line is too short or too long")
    kind, port, protocol, *formats = parts
    if not port.partition("/")[0].isascii() or not port.partition("/")[0].isdigit():
        malformed("a media line has no port")
    if not all(re.fullmatch(r"[A-Za-z0-9_.*-]{1,32}", value) for value in formats):
        malformed("a media line has strange formats")
    if not re.fullmatch(r"[A-Za-z]{1,16}", kind) or not re.fullmatch(r"[A-Za-z/]{1,32}", protocol):
        malformed("a media line has a strange kind or protocol")
    section = Section(kind, protocol, formats)
    if kind in {"audio", "video"}:
        for value in formats:
            if not value.isascii() or not value.isdigit() or int(value) > 127:
                malformed("a payload type is not a number up to 127")
            section.formats.setdefault(int(value), Format(int(value), "", ""))
    return section


def _attribute(section: Section, name: str, value: str) -> None:
    if name == "mid":
        if not _MID.match(value):
            malformed("a mid is not a token of up to 32 characters")
        section.mid = value
    elif name in {"sendrecv", "sendonly", "recvonly", "inactive"}:
        section.direction = name
    elif name == "rtcp-mux":
        section.muxed = True
    elif name == "ssrc":
        digits = value.split(" ", 1)[0]
        if digits.isascii() and digits.isdigit() and len(digits) <= 10 and int(digits) < 1 << 32:
            if int(digits) not in section.ssrcs and len(section.ssrcs) < 16:
                section.ssrcs.append(int(digits))
        else:
            malformed("an ssrc is not a 32-bit number")
    elif name in {"rtpmap", "fmtp", "rtcp-fb"}:
        digits, _, rest = value.partition(" ")
        _format_attribute(section, name, digits, rest.strip())


def _format_attribute(section: Section, name: str, digits: str, rest: str) -> None:
    if digits == "*" and name == "rtcp-fb":
        for each in section.formats.values():
            each.feedback.add(rest)
        return
    found = section.formats.get(int(digits)) if digits.isascii() and digits.isdigit() else None
    if found is None:
        return
    if name == "rtpmap":
        codec, _, clock = rest.partition("/")
        if not re.fullmatch(r"[A-Za-z0-9._-]{1,32}(/[0-9]{1,6}){1,2}", rest):
            malformed("an rtpmap is not name/clock")
        wanted = "48000/2" if codec.lower() == "opus" else "90000"
        known = codec.lower() == "rtx" or clock == wanted
        found.codec = _CANONICAL.get(codec.lower(), "") if known else ""
        found.line = rest
    elif name == "fmtp":
        for part in rest.split(";"):
            key, _, value = part.strip().partition("=")
            if len(found.parameters) < 32:
                found.parameters[key.lower()] = value
    elif len(found.feedback) < 32:
        found.feedback.add(rest)


def _join_rtx(section: Section) -> None:
    for each in section.formats.values():
        apt = each.parameters.get("apt", "")
        if each.codec == "rtx" and apt.isascii() and apt.isdigit() and len(apt) < 4:
            origin = section.formats.get(int(apt))
            if origin is not None and origin.rtx is None and origin.codec not in {"", "rtx"}:
                origin.rtx = each.payload_type


@dataclass(frozen=True, slots=True)
class Fragment:
    """An `application/trickle-ice-sdpfrag` body. Credentials are empty when it names none."""

    ufrag: str
    pwd: str
    mids: tuple[str, ...]


def parse_fragment(text: str) -> Fragment:
    """Read a fragment. Candidates are of no interest: an ICE-lite side answers checks, it sends none.

    Raises `bad_fragment`.
    """
    if len(text) > MAX_FRAGMENT:
        raise Refused("media_too_large", limit=MAX_FRAGMENT)
    ufrag = pwd = ""
    mids: list[str] = []
    known = 0
    for line in text.replace("\r", "").split("\n"):
        if not line:
            continue
        if not re.match(r"[a-z]=", line):
            raise Refused("bad_fragment", reason="a line is not like x=…")
        known += line.startswith(("a=candidate:", "a=end-of-candidates", "a=ice-", "a=mid:", "m="))
        name, _, value = line[2:].partition(":")
        if name == "ice-ufrag":
            ufrag = value.strip()
        elif name == "ice-pwd":
            pwd = value.strip()
        elif name == "mid" and len(mids) < _MAX_SECTIONS and _MID.match(value.strip()):
            mids.append(value.strip())
    if not known:
        raise Refused("bad_fragment", reason="it has neither candidates nor credentials")
    if ufrag or pwd:
        check_credentials(ufrag, pwd, "bad_fragment")
    return Fragment(ufrag, pwd, tuple(mids))
