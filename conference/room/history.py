"""How each line did, kept at 10 s resolution: one batch of rows every 10 s, whatever the pages send in between.

A row holds the worse of the windows of its ten seconds. The first of several workers writes: it hears of all.

Only points that are there or have a grade are written. After `KEPT` the samples are deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, select

from bridges.quality import Window
from bridges.registry import Registry
from conference.database import Database
from conference.lines import Lines
from conference.room.presence import Presence
from conference.roster.upsert import insert_into
from schemas.rows import QualitySample
from schemas.wire.room import LineSummary, SampleView
from schemas.words import Grade, Step

SLOT_S = 10
KEPT = timedelta(days=30)
MOST = 24 * 3600 // SLOT_S
"""Samples in one answer: a day."""
CHUNK = 500


class History:
    """Writes the samples of now, reads those of then."""

    def __init__(
        self,
        database: Database,
        registry: Registry,
        lines: Lines,
        presence: Presence,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._registry, self._lines = database, registry, lines
        self._presence, self._now = presence, now

    async def start(self) -> None:
        """Recall when each point was last heard, so that one that is lost over our restart is not overlooked."""
        since = _slot(self._now() - timedelta(hours=6))
        async with self._database.read() as db:
            rows = (
                await db.execute(
                    select(QualitySample.bridge_id, func.max(QualitySample.slot))
                    .where(QualitySample.slot >= since)
                    .group_by(QualitySample.bridge_id)
                )
            ).all()
        for bridge_id, slot in rows:
            self._presence.recall(bridge_id, _moment(slot))

    async def keep(self) -> int:
        """Write the samples of the ten seconds that end now; returns how many."""
        slot = _slot(self._now())
        rows = []
        for conference_id in self._registry.conferences():
            for point in self._registry.of(conference_id):
                grade, page = self._lines.of_point(point.id)
                if grade is Grade.UNKNOWN and not self._presence.online(point.id):
                    continue
                window = self._lines.take_worst(point.id) or Window()
                rows.append(
                    {
                        "bridge_id": point.id,
                        "slot": slot,
                        "grade": grade,
                        "step": None if page is None else page.step,
                        "loss_permille": None if window.loss is None else round(window.loss * 1000),
                        "rtt_ms": None if window.rtt_ms is None else round(window.rtt_ms),
                        "jitter_ms": None if page is None or page.jitter_ms is None else round(page.jitter_ms),
                        "kbps": None if page is None else round(page.kbps),
                        "frozen_ms": None if page is None else round(page.frozen_seconds * 1000),
                        "witness": window.witness,
                        "fault": window.fault,
                    }
                )
        for start in range(0, len(rows), CHUNK):
            async with self._database.write() as db:
                await db.execute(
                    insert_into(self._database.kind, QualitySample).on_conflict_do_nothing(),
                    rows[start : start + CHUNK],
                )
        return len(rows)

    async def forget(self) -> None:
        """Delete what is older than is kept."""
        async with self._database.write() as db:
            await db.execute(delete(QualitySample).where(QualitySample.slot < _slot(self._now() - KEPT)))

    async def of_point(self, bridge_id: int, since: datetime, until: datetime) -> list[SampleView]:
        """A point's samples of a time, oldest first; at most a day of them."""
        async with self._database.read() as db:
            rows = await db.scalars(
                select(QualitySample)
                .where(
                    QualitySample.bridge_id == bridge_id,
                    QualitySample.slot >= _slot(since),
                    QualitySample.slot < _slot(until) + 1,
                )
                .order_by(QualitySample.slot)
                .limit(MOST)
            )
            return [
                SampleView(
                    at=_moment(row.slot),
                    grade=row.grade,
                    step=row.step,
                    loss=None if row.loss_permille is None else row.loss_permille / 10,
                    rtt_ms=row.rtt_ms,
                    jitter_ms=row.jitter_ms,
                    kbps=row.kbps,
                    frozen_ms=row.frozen_ms,
                    witness=row.witness,
                    fault=row.fault,
                )
                for row in rows
            ]

    async def summary(self, bridge_ids: Sequence[int], since: datetime, until: datetime) -> list[LineSummary]:
        """The lines of these points over a time, for the report; points that were never heard are left out."""
        grades: dict[int, dict[Grade, int]] = {}
        steps: dict[int, dict[Step, int]] = {}
        worst: dict[int, float | None] = {}
        wanted = (
            select(
                QualitySample.bridge_id,
                QualitySample.grade,
                QualitySample.step,
                func.count(),
                func.max(QualitySample.loss_permille),
            )
            .where(QualitySample.slot >= _slot(since), QualitySample.slot < _slot(until) + 1)
            .group_by(QualitySample.bridge_id, QualitySample.grade, QualitySample.step)
        )
        mine = set(bridge_ids)
        async with self._database.read() as db:
            for bridge_id, grade, step, count, loss in (await db.execute(wanted)).all():
                if bridge_id not in mine:
                    continue
                by_grade = grades.setdefault(bridge_id, {})
                by_grade[grade] = by_grade.get(grade, 0) + count * SLOT_S
                if step is not None:
                    by_step = steps.setdefault(bridge_id, {})
                    by_step[step] = by_step.get(step, 0) + count * SLOT_S
                if loss is not None:
                    worst[bridge_id] = max(worst.get(bridge_id) or 0.0, loss / 10)
        return [
            LineSummary(
                bridge_id=bridge_id,
                seconds=by_grade,
                steps=steps.get(bridge_id, {}),
                worst_loss=worst.get(bridge_id),
            )
            for bridge_id, by_grade in sorted(grades.items())
        ]


def _slot(at: datetime) -> int:
    return int(at.timestamp()) // SLOT_S


def _moment(slot: int) -> datetime:
    return datetime.fromtimestamp(slot * SLOT_S, UTC)
