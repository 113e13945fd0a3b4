"""The kinds of evidence of every point side by side, and one point's book: what was reported, signed and changed."""

from __future__ import annotations

from typing import cast

from aiohttp import web

from checkin.book import Book
from checkin.rules import after_cutoff, unheard_of
from checkin.tally import PointFigures
from conference.http.counting import point_asked, session_asked
from conference.http.keys import GATE, NOW, REGISTRY, STREAMS
from conference.http.reply import reply
from conference.http.scope import caller_of, visible
from conference.presence import Followed
from schemas.wire import doors, point


async def get_evidence(request: web.Request) -> web.Response:
    """Tally, headcount, stream and what is known of the absent, point by point, with the differences."""
    session = await session_asked(request)
    due = after_cutoff(session.window, request.app[NOW]())
    bound = visible(caller_of(request), request.app[REGISTRY])
    followed = await request.app[STREAMS].of(session.id)
    return reply(
        doors.EvidenceList(
            points=[
                _evidence(each, followed.get(each.bridge_id), certified=each.bridge_id in session.certified, due=due)
                for each in session.tally.points(bound)
            ]
        )
    )


async def get_point_book(request: web.Request) -> web.Response:
    """One point's own figures, and what its host reported, signed and changed."""
    session, bridge_id = await point_asked(request)
    book = Book(request.app[GATE].store, session.id, bridge_id)
    due = after_cutoff(session.window, request.app[NOW]())
    followed = (await request.app[STREAMS].of(session.id)).get(bridge_id)
    signatures = await book.certifications()
    # By the rows: another worker may have signed just now.
    signed = any(each.reopened_at is None for each in signatures)
    return reply(
        point.PointBook(
            figures=_evidence(session.tally.point(bridge_id), followed, certified=signed, due=due),
            walk_ins=[point.WalkInView(**each._asdict()) for each in await book.walk_ins()],
            certifications=[point.CertificationView(**each._asdict()) for each in signatures],
            corrections=[
                point.CorrectionView(**{**each._asdict(), "before": _values(each.before), "after": _values(each.after)})
                for each in await book.corrections()
            ],
        )
    )


def _values(facts: dict[str, object]) -> dict[str, doors.Value]:
    return cast("dict[str, doors.Value]", facts)


def _evidence(figures: PointFigures, followed: Followed | None, *, certified: bool, due: bool) -> doors.EvidenceView:
    own = figures.own
    unreported, unexcused = unheard_of(own.silent, due=due or certified)
    here = own.present + own.substitutes + own.walk_ins
    return doors.EvidenceView(
        bridge_id=figures.bridge_id,
        summoned=own.summoned,
        present=own.present,
        substitutes=own.substitutes,
        moved_in=own.moved_in,
        moved_out=own.moved_out,
        excused=own.excused,
        unexcused=own.unexcused + unexcused,
        unreported=unreported,
        walk_ins=own.walk_ins,
        headcount=own.headcount,
        headcount_difference=None if own.headcount is None else own.headcount - here,
        certified=certified,
        stream_seconds=None if followed is None else followed.seconds,
        stream_last=None if followed is None else followed.last_at,
    )
