"""The engine of a coordinator: local media nodes as child processes, viewers spread over them.

Publishers go to the first worker, which feeds the others. What the coordinator wished (who is on air, keys,
the test source) is kept here and told again to a node that had to be restarted.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bridges.media.engine import (
    Answer,
    Listener,
    Media,
    PatchAnswer,
    StageEvent,
    StageState,
    StageStats,
)
from bridges.media.remote import Remote
from bridges.media.worker import Worker
from schemas.errors import Refused

log = logging.getLogger("diemcau.media")
_T = TypeVar("_T")


@dataclass(slots=True)
class Wish:
    """What a stage should be, whatever happens to the node."""

    on_air: str | None = None
    instead: str | None = None
    test_source: bool = False
    muted: set[str] = field(default_factory=set)
    grants: dict[tuple[str, bool], str] = field(default_factory=dict)


class LocalNodes:
    """See the module. A `MediaEngine`."""

    def __init__(self, media: Media) -> None:
        self._media = media
        self._wishes: dict[str, Wish] = {}
        self._listeners: list[Listener] = []
        self._workers: list[Worker] = []
        self._folder: Path | None = None

    async def start(self) -> None:
        """See `MediaEngine.start`."""
        await asyncio.to_thread(Path(self._media.data).mkdir, parents=True, exist_ok=True)
        # not in the data folder: a Unix socket's path may have 107 bytes at most
        self._folder = Path(tempfile.mkdtemp(prefix="diemcau-media-"))
        try:
            for number in range(max(1, self._media.workers)):
                worker = Worker(
                    self._media,
                    number,
                    self._folder,
                    take=self._take,
                    down=self._down,
                    restored=self._restored,
                )
                self._workers.append(worker)
                await worker.start()
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """See `MediaEngine.close`."""
        await asyncio.gather(*(worker.close() for worker in self._workers))
        self._workers.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    @property
    def ports(self) -> tuple[int, ...]:
        """The UDP ports to open in the firewall."""
        return tuple(worker.port for worker in self._workers)

    @property
    def pids(self) -> tuple[int, ...]:
        """The node processes, for measuring them."""
        return tuple(worker.pid for worker in self._workers if worker.pid is not None)

    async def healthy(self) -> bool:
        """See `MediaEngine.healthy`."""
        if not self._workers:
            return False
        return all(await asyncio.gather(*(w.remote.healthy() for w in self._workers)))

    # --- connections

    async def publish(self, stage: str, source: str, offer: str) -> Answer:
        """See `MediaEngine.publish`."""
        return await self._head().publish(stage, source, offer)

    async def watch(self, stage: str, viewer: str, offer: str, *, source: str | None = None) -> Answer:
        """See `MediaEngine.watch`. The worker with the fewest viewers takes it, or the next that has room."""
        up = sorted((worker for worker in self._workers if worker.up), key=lambda worker: worker.viewers)
        if not up:
            raise Refused("media_down")
        for worker in up:
            worker.placed += 1
            worker.viewers += 1  # counted again every second; until then a storm spreads by this
            try:
                return await worker.remote.watch(stage, viewer, offer, source=source)
            except Refused as refused:
                worker.viewers -= 1
                if refused.code == "media_full":
                    continue
                if refused.code != "no_publisher" or worker is self._workers[0] or not self._workers[0].up:
                    raise
            # the source has only just appeared and is not fed to that worker yet
            try:
                return await self._head().watch(stage, viewer, offer, source=source)
            except Refused as refused:
                if refused.code == "media_full":  # that worker has room, and will be fed in a moment
                    raise Refused("no_publisher") from None
                raise
        raise Refused("media_full", capacity=self._media.capacity)

    async def patch(self, resource: str, fragment: str, *, if_match: str | None, content_type: str) -> PatchAnswer:
        """See `MediaEngine.patch`."""
        remote = self._owner(resource)
        return await remote.patch(resource, fragment, if_match=if_match, content_type=content_type)

    async def hang_up(self, resource: str) -> None:
        """See `MediaEngine.hang_up`."""
        await self._owner(resource).hang_up(resource)

    def _head(self) -> Remote:
        if not self._workers or not self._workers[0].up:
            raise Refused("media_down")
        return self._workers[0].remote

    def _owner(self, resource: str) -> Remote:
        number = resource.partition("-")[0]
        if not (number.isascii() and number.isdigit() and len(number) < 4):
            raise Refused("no_such_resource")
        if int(number) >= len(self._workers):
            raise Refused("no_such_resource")
        if not self._workers[int(number)].up:
            raise Refused("media_down")
        return self._workers[int(number)].remote

    # --- stages

    async def switch(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.switch`."""
        self._wish(stage).on_air = source
        await self._everywhere(stage, "switch", name=source)

    async def set_instead(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.set_instead`."""
        self._wish(stage).instead = source
        await self._everywhere(stage, "instead", name=source)

    async def mute(self, stage: str, source: str, *, muted: bool) -> None:
        """See `MediaEngine.mute`."""
        names = self._wish(stage).muted
        (names.add if muted else names.discard)(source)
        await self._everywhere(stage, "mute", name=source, on=muted)

    async def drop(self, stage: str, name: str) -> int:
        """See `MediaEngine.drop`."""
        for publish in (True, False):
            self._wish(stage).grants.pop((name, publish), None)
        return await self._everywhere(stage, "drop", name=name)

    async def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """See `MediaEngine.grant`."""
        self._wish(stage).grants[name, publish] = key_sha256
        await self._everywhere(stage, "grant", name=name, key_sha256=key_sha256, publish=publish)

    async def start_test_source(self, stage: str) -> None:
        """See `MediaEngine.start_test_source`."""
        self._wish(stage).test_source = True
        await self._head().do(stage, "test", on=True)

    async def stop_test_source(self, stage: str) -> None:
        """See `MediaEngine.stop_test_source`."""
        self._wish(stage).test_source = False
        await self._head().do(stage, "test", on=False)

    def _wish(self, stage: str) -> Wish:
        return self._wishes.setdefault(stage, Wish())

    async def _everywhere(self, stage: str, what: str, **body: object) -> int:
        """Tell all workers. One that is down is told when it is back, so that is no failure."""
        up = [worker for worker in self._workers if worker.up]
        if not up:
            raise Refused("media_down")
        done = await asyncio.gather(*(worker.remote.do(stage, what, **body) for worker in up), return_exceptions=True)
        for result in done:
            if isinstance(result, BaseException) and not _is_down(result):
                raise result
        return sum(result for result in done if isinstance(result, int))

    async def _restored(self, number: int) -> None:
        """A node is back and knows nothing: tell it everything."""
        remote = self._workers[number].remote
        for stage, wish in self._wishes.items():
            for (name, publish), key in wish.grants.items():
                await remote.do(stage, "grant", name=name, key_sha256=key, publish=publish)
            if wish.test_source and number == 0:
                await remote.do(stage, "test", on=True)
            for name in wish.muted:
                await remote.do(stage, "mute", name=name, on=True)
            if wish.instead is not None:
                await remote.do(stage, "instead", name=wish.instead)
            if wish.on_air is not None:
                await remote.do(stage, "switch", name=wish.on_air)
        for stage in self._wishes:
            self._tell(StageEvent(stage, "node_up"))

    # --- state and figures

    async def stage_state(self, stage: str) -> StageState:
        """See `MediaEngine.stage_state`."""
        head = await self._head().stage_state(stage)
        others = [w.remote.stage_state(stage) for w in self._workers[1:] if w.up]
        more = await asyncio.gather(*others, return_exceptions=True)
        viewers = sum(state.viewers for state in more if isinstance(state, StageState))
        return replace(head, viewers=head.viewers + viewers)

    async def stats(self, stage: str) -> StageStats:
        """See `MediaEngine.stats`."""
        found = await self._all(lambda remote: remote.stats(stage))
        viewers = tuple(line for stats in found for line in stats.viewers)
        return StageStats(stage, viewers, tuple(line for stats in found for line in stats.publishers))

    async def metrics(self) -> str:
        """See `MediaEngine.metrics`."""
        return merge_metrics(await self._all(lambda remote: remote.metrics()))

    async def _all(self, ask: Callable[[Remote], Awaitable[_T]]) -> list[_T]:
        """Ask every worker that is up. Raises `media_down` when none answers."""
        found: list[_T] = []
        for worker in self._workers:
            if worker.up:
                try:
                    found.append(await ask(worker.remote))
                except Refused as refused:
                    if refused.code != "media_down":
                        raise
        if not found:
            raise Refused("media_down")
        return found

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """See `MediaEngine.subscribe`."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _take(self, number: int, event: StageEvent) -> None:
        """Sources and switches are reported by the first worker, viewers by their own."""
        if number == 0 or event.what in {"viewer_joined", "viewer_left"}:
            self._tell(event)

    def _down(self, number: int) -> None:
        for stage in self._wishes:
            self._tell(StageEvent(stage, "node_down"))

    def _tell(self, event: StageEvent) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(event)
            except Exception:
                log.exception("a listener of stage events failed")


def _is_down(error: BaseException) -> bool:
    return isinstance(error, Refused) and error.code == "media_down"


def merge_metrics(texts: list[str]) -> str:
    """One Prometheus text out of several: each family's head once, then all its samples."""
    heads: dict[str, list[str]] = {}
    samples: dict[str, list[str]] = {}
    for text in texts:
        family = ""
        fresh = False
        for line in text.splitlines():
            if line.startswith("# HELP "):
                family = line.split(" ", 3)[2]
                fresh = family not in heads
                heads.setdefault(family, [])
                samples.setdefault(family, [])
            if line.startswith("#"):
                if fresh:
                    heads[family].append(line)
            else:
                samples.setdefault(family, []).append(line)
    lines = [line for family in samples for line in (*heads.get(family, []), *samples[family])]
    return "\n".join(lines) + "\n"
