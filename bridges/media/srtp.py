"""The only file that touches the private parts of pylibsrtp: protection in place, without a copy per packet.

pylibsrtp's own `Session.protect` copies twice and allocates per packet. The fan-out calls libsrtp's function
on its own buffer instead, through the very cffi binding that pylibsrtp ships.
"""

from __future__ import annotations

from typing import Any

import pylibsrtp
from pylibsrtp import Policy
from pylibsrtp._binding import ffi as _ffi
from pylibsrtp._binding import lib as _lib

from bridges.media.dtls import Profile

ffi: Any = _ffi
protect: Any = _lib.srtp_protect
"""protect(context, pointer, length): 0 when done; `length[0]` grows by the tag."""

_WINDOW = 512
"""Packets that may be sent or received out of order; libsrtp's 128 would refuse older retransmissions."""
_ROOM = 2048 + 160
_KINDS = {
    "SRTP_AEAD_AES_128_GCM": Policy.SRTP_PROFILE_AEAD_AES_128_GCM,
    "SRTP_AEAD_AES_256_GCM": Policy.SRTP_PROFILE_AEAD_AES_256_GCM,
    "SRTP_AES128_CM_SHA1_80": Policy.SRTP_PROFILE_AES128_CM_SHA1_80,
}
_buffer: Any = ffi.new("char[]", _ROOM)
_view: Any = ffi.buffer(_buffer)
_length: Any = ffi.new("int *")


class Shield:
    """One direction of one peer's SRTP. Use within the process's one thread."""

    __slots__ = ("_session", "context", "tag")

    def __init__(self, profile: Profile, key: bytes, *, outbound: bool) -> None:
        kind = Policy.SSRC_ANY_OUTBOUND if outbound else Policy.SSRC_ANY_INBOUND
        policy = Policy(key=key, ssrc_type=kind, srtp_profile=_KINDS[profile.name])
        policy.window_size = _WINDOW
        policy.allow_repeat_tx = True  # a retransmission is the same packet, bit by bit
        self._session = pylibsrtp.Session(policy)
        self.context: Any = self._session._srtp[0]
        self.tag = profile.tag

    def protect(self, packet: bytes) -> bytes | None:
        """The protected RTP packet, None when libsrtp declines."""
        return self._run(_lib.srtp_protect, packet)

    def protect_rtcp(self, packet: bytes) -> bytes | None:
        """The protected RTCP packet, None when libsrtp declines."""
        return self._run(_lib.srtp_protect_rtcp, packet)

    def unprotect(self, packet: bytes) -> bytes | None:
        """The RTP packet, None when it is forged, repeated or broken."""
        return self._run(_lib.srtp_unprotect, packet)

    def unprotect_rtcp(self, packet: bytes) -> bytes | None:
        """The RTCP packet, None when it is forged, repeated or broken."""
        return self._run(_lib.srtp_unprotect_rtcp, packet)

    def _run(self, function: Any, packet: bytes) -> bytes | None:
        size = len(packet)
        if size > 2048:
            return None
        _view[0:size] = packet
        _length[0] = size
        if function(self.context, _buffer, _length):
            return None
        return bytes(_view[0 : _length[0]])
