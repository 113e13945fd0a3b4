"""Choosing formats and writing SDP answers and ICE fragments (RFC 8829, RFC 9725, RFC 8840)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from bridges.media.sdp import Format, Offer, Section
from schemas.errors import Refused

MAX_VIDEO_BITRATE = 2_500_000
"""What a publisher is asked to stay under, bit/s: 1080p of a speaker is fine in it, and it times 259 fits a
gigabit line."""
START_VIDEO_BITRATE = 1_200_000
"""Where a browser starts. Without it Chromium begins at 300 kbit/s and 640x360 (design/media.md)."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Our ICE user fragment and password."""

    ufrag: str
    pwd: str

    @staticmethod
    def fresh() -> Credentials:
        """Random ones; the user fragment is long enough to never meet its like on one port."""
        return Credentials(secrets.token_hex(6), secrets.token_hex(16))


@dataclass(frozen=True, slots=True)
class Place:
    """Where we can be reached: addresses in order of preference, one port."""

    addresses: tuple[str, ...]
    port: int

    def candidates(self) -> list[str]:
        """Host candidates, RFC 8839 section 5.1."""
        lines = []
        for index, address in enumerate(self.addresses):
            priority = (126 << 24) + ((65535 - index) << 8) + 255
            lines.append(f"a=candidate:{index + 1} 1 udp {priority} {address} {self.port} typ host")
        return [*lines, "a=end-of-candidates"]


@dataclass(slots=True)
class Chosen:
    """One accepted section: its formats in our order, and, where we send, our SSRCs."""

    section: Section
    formats: list[Format]
    sending: bool
    ssrc: int = 0
    rtx_ssrc: int = 0
    label: str = "stage"


@dataclass(slots=True)
class Choice:
    """What is taken of an offer: at most one section of each kind."""

    offer: Offer
    chosen: dict[int, Chosen] = field(default_factory=dict)

    def of(self, kind: str) -> Chosen | None:
        """The accepted section of this kind."""
        return next((c for c in self.chosen.values() if c.section.kind == kind), None)


def choose(offer: Offer, *, sending: bool) -> Choice:
    """Pick sections and formats. Raises `no_common_codec` when nothing can be carried."""
    choice = Choice(offer)
    offered: list[str] = []
    for index, section in enumerate(offer.sections):
        if section.kind not in {"audio", "video"} or choice.of(section.kind):
            continue
        if not (section.receives if sending else section.sends):
            continue
        if not section.muxed or "RTP/SAVP" not in section.protocol or not section.mid:
            continue
        offered.append(section.kind)
        formats = _video(section) if section.kind == "video" else _audio(section)
        if formats:
            choice.chosen[index] = Chosen(section, formats if sending else formats[:1], sending)
    if not choice.chosen:
        if offered:
            kind = offered[0]
            needed = "H264, VP8" if kind == "video" else "opus"
            raise Refused("no_common_codec", kind=kind, needed=needed)
        raise Refused(
            "bad_offer",
            reason="no audio or video section that "
            + ("receives" if sending else "sends")
            + " over DTLS-SRTP with a mid and rtcp-mux",
        )
    return choice


def _audio(section: Section) -> list[Format]:
    return [f for f in section.formats.values() if f.codec == "opus"][:1]


def _video(section: Section) -> list[Format]:
    """H.264 first (constrained baseline in front: every device decodes it), then VP8."""
    h264 = [f for f in section.formats.values() if f.codec == "H264" and _mode(f) == "1"]
    h264 = h264 or [f for f in section.formats.values() if f.codec == "H264"]
    rank = {0x42: 0, 0x4D: 1, 0x64: 2}
    h264.sort(key=lambda f: (rank.get(profile_of(f) >> 8, 3), not profile_of(f) & 0x40))
    return h264[:6] + [f for f in section.formats.values() if f.codec == "VP8"][:1]


def _mode(chosen: Format) -> str:
    return chosen.parameters.get("packetization-mode", "0")


def profile_of(chosen: Format) -> int:
    """profile_idc and constraint flags of an H.264 format, 16 bit; baseline when it names none (RFC 6184)."""
    try:
        return int(chosen.parameters.get("profile-level-id", "42000a")[:4], 16)
    except ValueError:
        return 0x4200


def write(
    choice: Choice,
    ours: Credentials,
    place: Place,
    fingerprint: str,
    *,
    lite: bool = True,
    cname: str = "stage",
) -> str:
    """The answer."""
    offer = choice.offer
    mids = [c.section.mid for c in choice.chosen.values()]
    setup = "active" if offer.setup == "passive" else "passive"
    lines = [
        "v=0",
        f"o=- {secrets.randbits(62)} 1 IN IP4 0.0.0.0",
        "s=-",
        "t=0 0",
        f"a=group:BUNDLE {' '.join(mids)}",
        "a=msid-semantic: WMS *",
    ]
    if lite:
        lines.append("a=ice-lite")
    transport = [
        f"a=ice-ufrag:{ours.ufrag}",
        f"a=ice-pwd:{ours.pwd}",
        "a=ice-options:trickle",
        f"a=fingerprint:sha-256 {fingerprint}",
        f"a=setup:{setup}",
    ]
    for index, section in enumerate(offer.sections):
        chosen = choice.chosen.get(index)
        if chosen is None:
            lines.append(f"m={section.kind} 0 {section.protocol} {section.raw_formats[0]}")
            lines.append("c=IN IP4 0.0.0.0")
            lines += [f"a=mid:{section.mid}"] if section.mid else []
            lines.append("a=inactive")
        else:
            lines += _section(chosen, place, transport, cname)
    return "\r\n".join(lines) + "\r\n"


def _section(chosen: Chosen, place: Place, transport: Iterable[str], cname: str) -> list[str]:
    section = chosen.section
    types: list[int] = []
    for each in chosen.formats:
        types.append(each.payload_type)
        if each.rtx is not None:
            types.append(each.rtx)
    first = place.addresses[0] if place.addresses else "0.0.0.0"  # noqa: S104 - an SDP placeholder
    family = "IP6" if ":" in first else "IP4"
    lines = [
        f"m={section.kind} {place.port} {section.protocol} {' '.join(map(str, types))}",
        f"c=IN {family} {first}",
        *transport,
        f"a=mid:{section.mid}",
        "a=sendonly" if chosen.sending else "a=recvonly",
        "a=rtcp-mux",
        "a=rtcp-rsize",
    ]
    for each in chosen.formats:
        lines += _format(each, section.kind, sending=chosen.sending)
    if chosen.sending:
        lines += _sender(chosen, cname)
    return lines + place.candidates()


def _format(chosen: Format, kind: str, *, sending: bool) -> list[str]:
    number = chosen.payload_type
    lines = [f"a=rtpmap:{number} {chosen.line}"]
    wanted = {"nack", "nack pli", "ccm fir", "goog-remb"} if kind == "video" else {"nack"}
    lines += [f"a=rtcp-fb:{number} {name}" for name in sorted(wanted & chosen.feedback)]
    parameters = {k: v for k, v in chosen.parameters.items() if k and k != "apt"}
    if kind == "video" and not sending:
        parameters |= {
            "x-google-start-bitrate": str(START_VIDEO_BITRATE // 1000),
            "x-google-max-bitrate": str(MAX_VIDEO_BITRATE // 1000),
        }
    if chosen.codec == "H264":
        parameters["level-asymmetry-allowed"] = "1"
    if parameters:
        lines.append(f"a=fmtp:{number} " + ";".join(f"{k}={v}" if v else k for k, v in parameters.items()))
    if chosen.rtx is not None:
        lines += [f"a=rtpmap:{chosen.rtx} rtx/90000", f"a=fmtp:{chosen.rtx} apt={number}"]
    return lines


def _sender(chosen: Chosen, cname: str) -> list[str]:
    kind = chosen.section.kind
    lines = [f"a=msid:{chosen.label} {chosen.label}-{kind}"]
    ssrcs = [chosen.ssrc]
    if any(f.rtx is not None for f in chosen.formats):
        ssrcs.append(chosen.rtx_ssrc)
        lines.append(f"a=ssrc-group:FID {chosen.ssrc} {chosen.rtx_ssrc}")
    for ssrc in ssrcs:
        lines.append(f"a=ssrc:{ssrc} cname:{cname}")
        lines.append(f"a=ssrc:{ssrc} msid:{chosen.label} {chosen.label}-{kind}")
    return lines


def fragment(ours: Credentials, place: Place, mids: Iterable[str]) -> str:
    """Our side after an ICE restart, RFC 9725 section 4.3.3."""
    lines = [f"a=ice-ufrag:{ours.ufrag}", f"a=ice-pwd:{ours.pwd}", "a=ice-lite", "a=ice-options:trickle"]
    for mid in mids:
        lines += ["m=audio 9 UDP/TLS/RTP/SAVPF 0", f"a=mid:{mid}", *place.candidates()]
        break  # all sections share one transport: the first one stands for it
    return "\r\n".join(lines) + "\r\n"
