"""A programme: what a set of viewers sees. The stage has one, and so has each source that is previewed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from time import monotonic
from typing import TYPE_CHECKING

from bridges.media.fanout import CROWDED, LATE
from bridges.media.leg import Leg
from bridges.media.outlet import Outlet
from bridges.media.track import CHUNK, Kind, Source, Track
from bridges.media.viewer import SSRCS, Viewer

if TYPE_CHECKING:
    from bridges.media.fanout import Fanout
    from bridges.media.rtp import Packet

_FRESH = 1.0
"""A group of pictures this young (s) is sent to a late joiner as it is; else a new keyframe is asked for."""
_PATIENCE = 0.3
"""Seconds a joiner waits for the keyframe that was asked for before it gets the cached group instead."""
_SWITCH_PATIENCE = 0.6
"""Seconds a switch waits for the new source's keyframe before it starts from the cached group."""
_CATCH_LIMIT = 1.0
"""Seconds of replay after which a late joiner gives up: hundreds of replays on a busy machine would fall ever
further behind."""
_REPLAYS = 8
"""Replays at once. More would all be slow and given up half-way, which leaves a gap in each viewer's numbers; who waits
begins when one is done, or with everybody at the next keyframe."""
_WISH_AGAIN = 1.0
"""Seconds between wishes while a slow machine waits for a keyframe: each one is more work for it."""
_STEP = 0.004
"""Seconds between two parts of a cached start, see `fanout._GAP`."""
_SLICE = 0.004


class Program:
    """One line of pictures and sound. `switched` is told when another source begins to show.

    `muted` names the sources whose sound is left out; it is its owner's and may change at any time.
    """

    def __init__(self, fanout: Fanout, switched: Callable[[str], None], muted: Collection[str] = ()) -> None:
        self._fanout, self._switched, self._muted = fanout, switched, muted
        self.outlets: dict[Kind, Outlet] = {k: Outlet(k, SSRCS[k][0]) for k in ("audio", "video")}
        self.source: Source | None = None
        self.coming: Source | None = None
        self._coming_since = 0.0
        self.viewers: set[Viewer] = set()
        self._waiting: set[Leg] = set()
        self._catching: list[Leg] = []
        self._timer: asyncio.TimerHandle | None = None
        self._wished = 0.0

    # --- sources

    def play(self, source: Source | None) -> None:
        """Show this source from its next keyframe on; None shows nothing any more."""
        now = monotonic()
        if source is None or source is self.source:
            self._listen(self.coming, on=False)
            self.coming = None
            if source is None:
                self._listen(self.source, on=False)
                self.source = None
                for outlet in self.outlets.values():
                    outlet.detach()
            return
        if source is self.coming:
            return
        self._listen(self.coming, on=False)
        self.coming, self._coming_since = source, now
        self._listen(source, on=True)
        video = source.tracks.get("video")
        if video is None:
            self._cut(None, now)
        elif video.gop is not None and (source.answers_pli is False or self._young(video, now)):
            self._cut(video, now)
        else:
            source.wish_keyframe()

    def forget(self, source: Source) -> None:
        """This source has ended. What it showed stays as the last picture until another one plays."""
        if self.coming is source:
            self._listen(source, on=False)
            self.coming = None
        if self.source is source:
            self._listen(source, on=False)
            self.source = None
            for outlet in self.outlets.values():
                outlet.detach()

    def wish_keyframe(self) -> None:
        """On behalf of a viewer."""
        if self.source is not None:
            self.source.wish_keyframe()

    def _listen(self, source: Source | None, *, on: bool) -> None:
        for track in source.tracks.values() if source else ():
            if on and self._packets not in track.consumers:
                track.consumers.append(self._packets)
            elif not on and self._packets in track.consumers:
                track.consumers.remove(self._packets)

    @staticmethod
    def _young(track: Track, now: float) -> bool:
        return track.gop is not None and now - track.gop_moment <= _FRESH

    def _cut(self, video: Track | None, now: float) -> None:
        """The coming source shows now, its picture from the newest group it has."""
        source, self.coming = self.coming, None
        assert source is not None
        if self.source is not source:
            self._listen(self.source, on=False)
        self._listen(source, on=True)
        self.source = source
        self.outlets["audio"].detach()  # the new sound begins with its next packet
        outlet = self.outlets["video"]
        if video is None:
            outlet.detach()
        else:
            assert video.gop is not None
            start = video.gop
            outlet.attach(video, start, now)
            self._regroup(outlet)
            packets = [p for n in range(start, video.head + 1) if (p := video.get(n))]
            for at in range(0, len(packets), CHUNK):
                self._send(outlet, packets[at : at + CHUNK], now, now)
        self._switched(source.name)

    @staticmethod
    def _regroup(outlet: Outlet) -> None:
        for leg in outlet.legs:
            if leg.state == "live":
                leg.regroup()

    def _packets(self, track: Track, packets: list[Packet]) -> None:
        now = monotonic()
        outlet = self.outlets[track.kind]
        if self._silent(track):
            # these packets take no numbers, and time goes on: a viewer neither asks for them nor falls out of step
            outlet.skipping = outlet.skipping or outlet.track is track
        elif outlet.track is track:
            self._deliver(outlet, packets, now)
        elif self.coming is not None and self.coming.tracks.get(track.kind) is track:
            if track.kind == "video" and track.gop is not None and track.gop_moment >= self._coming_since:
                self._cut(track, now)
        elif self.source is not None and self.source.tracks.get(track.kind) is track:
            outlet.attach(track, packets[0].ext, now)
            self._regroup(outlet)
            self._deliver(outlet, packets, now)

    def _silent(self, track: Track) -> bool:
        source = self.source
        return (
            track.kind == "audio"
            and source is not None
            and source.name in self._muted
            and source.tracks.get("audio") is track
        )

    def _deliver(self, outlet: Outlet, packets: list[Packet], now: float) -> None:
        """Send packets that have just come, unless the machine does not keep up (design/media.md, decision 6)."""
        late = now - packets[0].arrived > LATE[outlet.kind]
        late = late or (outlet.kind == "video" and self._fanout.backlog(now) > CROWDED)
        if late or outlet.skipping:
            if late or not self._is_start(outlet, packets):
                outlet.skip(len(packets))
                if outlet.kind == "video" and now - self._wished > _WISH_AGAIN:
                    self._wished = now
                    self.wish_keyframe()
                return
            outlet.resume(packets[0].ext)
        self._send(outlet, packets, packets[0].arrived, now)

    @staticmethod
    def _is_start(outlet: Outlet, packets: list[Packet]) -> bool:
        """Whether viewers can go on here; a packet that was recovered belongs to what was left out."""
        newest = outlet.track is not None and packets[-1].ext == outlet.track.head
        return newest and (outlet.kind == "audio" or any(packet.key for packet in packets))

    def _send(self, outlet: Outlet, packets: list[Packet], born: float, now: float) -> None:
        fitting = outlet.admit(packets, now)
        if not fitting:
            return
        if self._waiting and (outlet.kind == "audio" or any(packet.key for packet in fitting)):
            self._start_waiting(outlet, fitting[0], now)
        self._fanout.feed(outlet, fitting, born)

    # --- viewers

    def join(self, viewer: Viewer) -> None:
        """Begin to send to a viewer, from a place where it can decode."""
        now = monotonic()
        viewer.program = self
        self.viewers.add(viewer)
        for kind, leg in viewer.legs.items():
            outlet = self.outlets[kind]
            leg.outlet, leg.state, leg.since = outlet, "waiting", now
            outlet.legs.add(leg)
            self._waiting.add(leg)
            if kind == "video":
                self._try_start(leg, now)
        self._arm()

    def leave(self, viewer: Viewer) -> None:
        """Stop sending to it; it may continue elsewhere."""
        now = monotonic()
        self.viewers.discard(viewer)
        viewer.program = None
        for leg in viewer.legs.values():
            self._waiting.discard(leg)
            leg.leave(now)

    def _try_start(self, leg: Leg, now: float) -> None:
        source, outlet = self.source, self.outlets["video"]
        track = outlet.track
        if source is None or track is None:
            return
        young = self._young(track, now) or source.answers_pli is False
        if leg.started and leg.first > leg.following:
            return  # it gave up a replay: the next keyframe that all get is its start
        if outlet.gop is not None and (young or now - leg.since >= _PATIENCE):
            if len(self._catching) >= _REPLAYS:
                return
            self._begin(leg, outlet.gop, now)
            self._catching.append(leg)
        elif now - leg.since < _STEP:
            source.wish_keyframe()

    def _start_waiting(self, outlet: Outlet, packet: Packet, now: float) -> None:
        """Who waits for a place to start joins all others there, before it is sent: no replay for each of them."""
        number = outlet.number_of(packet)
        at_once = outlet.kind == "audio" or outlet.gop == number
        for leg in tuple(self._waiting):
            if leg.outlet is outlet and outlet.gop is not None:
                self._begin(leg, number if at_once else outlet.gop, now)
                if at_once:
                    leg.caught_up()
                else:
                    self._catching.append(leg)
        self._arm()

    def _begin(self, leg: Leg, number: int, now: float) -> None:
        outlet = leg.outlet
        assert outlet is not None
        self._waiting.discard(leg)
        if leg.started and leg.first > leg.following:
            leg.rejoin(number, now)
            return
        found = outlet.find(number)
        leg.begin(number, found[0] if found else None, now)

    def _arm(self) -> None:
        if self._timer is None and (self._catching or self._waiting):
            pause = _STEP if self._catching else 0.05
            self._timer = asyncio.get_running_loop().call_later(pause, self._step)

    def _step(self) -> None:
        """A part of the cached start for everyone who catches up, within a slice of time."""
        self._timer = None
        now = monotonic()
        until = now + _SLICE
        for leg in tuple(self._waiting):
            if leg.outlet is self.outlets["video"]:
                self._try_start(leg, now)
        rest: list[Leg] = []
        for index, leg in enumerate(self._catching):
            if monotonic() > until:
                rest = self._catching[index:] + rest  # those who did not get a turn come first
                break
            if leg.state != "catching" or leg.outlet is None:
                continue
            if now - leg.since > _CATCH_LIMIT:
                leg.give_up(now)
                self._waiting.add(leg)
                self.wish_keyframe()
                continue
            packets = leg.catch_up(CHUNK)
            self._fanout.send_to(leg, packets)
            if leg.following > leg.outlet.head or leg.key() is None:
                leg.caught_up()
            else:
                rest.append(leg)
        self._catching = rest
        self._arm()

    def tick(self, now: float) -> None:
        """A switch whose keyframe does not come starts from what is cached."""
        if self.coming is None or now - self._coming_since < _SWITCH_PATIENCE:
            return
        video = self.coming.tracks.get("video")
        if video is not None and video.gop is not None:
            self._cut(video, now)
        elif video is not None:
            self.coming.wish_keyframe()

    def close(self) -> None:
        """No more sources, no more timers."""
        self.play(None)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
