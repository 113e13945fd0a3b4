"""The lines of a conference: the pages' reports gathered, the node's figures beside them, and one grade a point."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bridges.media.engine import LineStats, MediaEngine, StageStats
from bridges.quality import STALE_S, Score, Seen, Window, judged, together, worse
from bridges.registry import Registry
from conference.stage import stage_of
from schemas.errors import Refused
from schemas.wire.stage import LinesView, LineView, PointQuality, QualityReport
from schemas.words import Grade

EXCUSED_S = 15.0
"""A page has its picture again within 5 s of a node's death; its next report may still speak of before."""


@dataclass(slots=True)
class _Point:
    score: Score = field(default_factory=Score)
    report: QualityReport | None = None
    at: datetime | None = None
    heard: float = float("-inf")
    freezes: dict[str, int] = field(default_factory=dict)
    worst: Window | None = None

    def fresh(self, now: float) -> QualityReport | None:
        """The page's word, unless it is old."""
        return self.report if now - self.heard <= STALE_S else None


class Lines:
    """Keeps the newest word of each bridge point; bounded by the number of points."""

    def __init__(
        self,
        engine: MediaEngine,
        registry: Registry,
        now: Callable[[], datetime],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine, self._registry, self._now, self._clock = engine, registry, now, clock
        self._points: dict[int, _Point] = {}
        self._excused: dict[int, float] = {}
        self._new: dict[int, tuple[int, QualityReport]] = {}

    def report(self, conference_id: int, bridge_id: int, report: QualityReport) -> None:
        """A page said how its picture does."""
        self._new[bridge_id] = conference_id, report
        self.heard_elsewhere(conference_id, bridge_id, report)

    def take_reports(self) -> list[tuple[int, int, QualityReport]]:
        """What pages said here since this was asked last (the newest of each point): conference, point, report."""
        new, self._new = self._new, {}
        return [(conference_id, bridge_id, report) for bridge_id, (conference_id, report) in new.items()]

    def heard_elsewhere(self, conference_id: int, bridge_id: int, report: QualityReport) -> None:
        """A page said to another worker how its picture does."""
        now = self._clock()
        if not report.playing and now < self._excused.get(conference_id, now):
            return
        point = self._points.setdefault(bridge_id, _Point())
        point.report, point.at, point.heard = report, self._now(), now
        if judged(_seen_by(report))[0] is Grade.POOR:  # a fall is seen at once, not when the window ends
            point.score.take(Grade.POOR, now)

    def excuse(self, conference_id: int) -> None:
        """The node fell: for a while a page without a picture says nothing of its own line."""
        self._excused[conference_id] = self._clock() + EXCUSED_S

    def of_point(self, bridge_id: int) -> tuple[Grade, QualityReport | None]:
        """A point's grade, and what its page said last unless that is old."""
        point, now = self._points.get(bridge_id), self._clock()
        return (Grade.UNKNOWN, None) if point is None else (point.score.now(now), point.fresh(now))

    def take_worst(self, bridge_id: int) -> Window | None:
        """The worst window of a point since this was asked last; None: nothing was judged."""
        point = self._points.get(bridge_id)
        if point is None:
            return None
        window, point.worst = point.worst, None
        return window

    async def judge_all(self) -> None:
        """Judge every point of every conference; called once a window."""
        for conference_id in self._registry.conferences():
            await self.judge(conference_id)

    async def judge(self, conference_id: int) -> None:
        """Judge the points of a conference by the window that ends now."""
        by_name: dict[str, list[LineStats]] = {}
        for line in (await self._stats(conference_id)).viewers:
            if line.connected:
                by_name.setdefault(line.name, []).append(line)
        now = self._clock()
        for each in self._registry.of(conference_id):
            lines = by_name.get(f"bridge-{each.id}", [])
            if lines or each.id in self._points:
                point = self._points.setdefault(each.id, _Point())
                window = together(_seen_by(point.fresh(now)), [self._rtcp(point, line) for line in lines])
                point.worst = worse(point.worst, window)
                point.score.take(window.grade, now)

    async def view(self, conference_id: int) -> LinesView:
        """Every line and every point's grade; without a media node, only what the pages say."""
        stats = await self._stats(conference_id)
        now = self._clock()
        return LinesView(
            at=self._now(),
            lines=[_line(line, publishes=False) for line in stats.viewers]
            + [_line(line, publishes=True) for line in stats.publishers],
            points=[
                PointQuality(
                    bridge_id=each.id,
                    grade=point.score.now(now),
                    page=point.fresh(now),
                    reported_at=point.at,
                )
                for each in self._registry.of(conference_id)
                if (point := self._points.get(each.id)) is not None
            ],
        )

    async def _stats(self, conference_id: int) -> StageStats:
        stage = stage_of(conference_id)
        try:
            return await self._engine.stats(stage)
        except Refused:  # the node starts anew: nothing is known of its lines
            return StageStats(stage)

    def _rtcp(self, point: _Point, line: LineStats) -> Seen:
        before = point.freezes.get(line.resource, line.freezes)
        if len(point.freezes) > 32:
            point.freezes.clear()
        point.freezes[line.resource] = line.freezes
        return Seen(loss=line.loss, rtt_ms=line.rtt_ms, freezes=max(0, line.freezes - before))


def _seen_by(report: QualityReport | None) -> Seen:
    if report is None:
        return Seen()
    return Seen(
        loss=None if report.loss is None else report.loss / 100,
        rtt_ms=report.rtt_ms,
        freezes=report.freezes,
        frozen_s=report.frozen_seconds,
        playing=report.playing,
    )


def _line(line: LineStats, *, publishes: bool) -> LineView:
    return LineView(
        name=line.name,
        publishes=publishes,
        connected=line.connected,
        kbps=round(line.bitrate / 1000, 1),
        loss=None if line.loss is None else round(line.loss * 100, 2),
        jitter_ms=line.jitter_ms,
        rtt_ms=line.rtt_ms,
        packets=line.packets,
        nacks=line.nacks,
        recovered=line.recovered,
        plis=line.plis,
        freezes=line.freezes,
    )
