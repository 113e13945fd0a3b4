"""The print office: print jobs that go on while pages ask how far they are. Few at a time, files kept for an hour."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from conference.papers.print_job import typeset
from conference.papers.values import Event, Item, Kind
from schemas.errors import Refused

log = structlog.get_logger("papers")


@dataclass(eq=False)
class Job:
    """One paper being made, or made. `conference_id` says whose it is."""

    id: int
    conference_id: int
    kind: Kind
    path: Path
    whole: int
    done: int = 0
    pages: int | None = None
    problem: Refused | None = None
    ended: float | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def state(self) -> str:
        """running, done or failed."""
        if self.problem is not None:
            return "failed"
        return "running" if self.pages is None else "done"


class PrintOffice:
    """Owns the jobs, their processes and their files; `close` ends them all."""

    def __init__(
        self, *, running: int = 2, keep_seconds: float = 3600, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._running, self._keep, self._clock = running, keep_seconds, clock
        self._folder = tempfile.TemporaryDirectory(prefix="diemcau-office-")
        self._jobs: dict[int, Job] = {}
        self._next = 1

    def start(self, conference_id: int, kind: Kind, event: Event, items: Sequence[Item]) -> Job:
        """Begin a paper. Raises `Refused("paper_busy", running)` or `Refused("nothing_to_print")`."""
        self._sweep()
        busy = sum(job.state == "running" for job in self._jobs.values())
        if busy >= self._running:
            raise Refused("paper_busy", running=busy)
        if not items:
            raise Refused("nothing_to_print")
        job = Job(self._next, conference_id, kind, Path(self._folder.name) / f"{self._next}.pdf", len(items))
        self._next += 1
        self._jobs[job.id] = job
        job.task = asyncio.create_task(self._run(job, event, items))
        return job

    async def _run(self, job: Job, event: Event, items: Sequence[Item]) -> None:
        def progress(done: int, _whole: int) -> None:
            job.done = done

        try:
            job.pages = (await typeset(job.kind, event, items, job.path, progress=progress)).pages
        except Refused as refused:
            job.problem = refused
        except Exception:
            log.exception("a print job failed", job=job.id, kind=job.kind.value)
            job.problem = Refused("paper_failed", reason="internal")
        finally:
            job.ended = self._clock()

    def get(self, job_id: int) -> Job:
        """The job. Raises `Refused("not_found")`."""
        self._sweep()
        job = self._jobs.get(job_id)
        if job is None:
            raise Refused("not_found")
        return job

    async def drop(self, job_id: int) -> None:
        """Cancel the job if it runs, and forget it with its file."""
        job = self.get(job_id)
        del self._jobs[job_id]
        await _end(job)

    def _sweep(self) -> None:
        old = [job for job in self._jobs.values() if job.ended is not None and self._clock() - job.ended > self._keep]
        for job in old:
            del self._jobs[job.id]
            job.path.unlink(missing_ok=True)

    async def close(self) -> None:
        """End every job and take the files away."""
        for job in list(self._jobs.values()):
            await _end(job)
        self._jobs.clear()
        self._folder.cleanup()


async def _end(job: Job) -> None:
    if job.task is not None:
        job.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await job.task
    job.path.unlink(missing_ok=True)
