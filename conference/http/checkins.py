"""The gate's HTTP face: single scans, batches that waited offline, and delegates who check in by the hall's code."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from aiohttp import web

from checkin.citizen import card_number, citizen_hash
from checkin.offline import DeviceClock
from checkin.receipt import counted_json, receipt_json
from checkin.turns import Entered, Judged
from checkin.values import Actor, Decision, ScanOrder, made
from conference.access.caller import Caller
from conference.http.address import address_of
from conference.http.errors import problem_of
from conference.http.keys import (
    ADDRESSES,
    CITIZEN_KEY,
    CONTACTS,
    DOOR_LIMITS,
    GATE,
    HALL_CODES,
    HALL_PHONES,
    NOW,
    REGISTRY,
    TICKETS,
)
from conference.http.parse import json_body, parse, path_id, read_json
from conference.http.reply import reply, reply_json
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from schemas.errors import Refused
from schemas.wire.counting import ScanRequest
from schemas.wire.doors import HallCodeView, HallScan, ScanBatch
from schemas.words import Flag, Method, Outcome, Role

MAX_BATCH_BYTES = 512 * 1024


async def post_checkin(request: web.Request) -> web.Response:
    """Count one person, once. 201 when they were counted now, 200 with the reason when not."""
    caller, session_id, app = caller_of(request), path_id(request), request.app
    admit(app, caller, address_of(request), time.monotonic())
    conference_id = await _conference(app, caller, session_id)
    scan = await parse(request, ScanRequest)
    order = order_of(
        app, caller, session_id, conference_id, scan, delegate_id=await _delegate(app, conference_id, scan)
    )
    decision = await app[GATE].check_in(order)
    note_unknown(app, caller, address_of(request), decision)
    counted_now = decision.outcome is Outcome.OK and not decision.replayed
    return reply_json(receipt_json(decision), 201 if counted_now else 200)


async def post_batch(request: web.Request) -> web.Response:
    """Count what a scanner gathered offline; every scan is answered for itself, and judged as of when it was made."""
    caller, session_id, app = caller_of(request), path_id(request), request.app
    admit(app, caller, address_of(request), time.monotonic(), 2)
    conference_id = await _conference(app, caller, session_id)
    body = await json_body(request, MAX_BATCH_BYTES)  # not under the lock: a slow line must hold up nobody else
    async with app[GATE].many:
        now = app[NOW]()
        entered, skew, brief = await _enter(app, caller, session_id, conference_id, body=body, now=now)
    items = []
    await entered.together.told()
    for order, turn, is_brief in zip(entered.orders, entered.turns, brief, strict=True):
        if is_brief and isinstance(turn, Judged) and turn.as_asked:
            items.append('{"receipt":null,"problem":null}')
            continue
        text = counted_json(turn) if isinstance(turn, Judged) else None
        if text is None:
            answer = await app[GATE].answer_of(order, turn)
            if isinstance(answer, Refused):
                items.append(f'{{"receipt":null,"problem":{problem_of(answer).model_dump_json()}}}')
                continue
            if answer.outcome is Outcome.UNKNOWN_TICKET:
                note_unknown(app, caller, address_of(request), answer)
            text = receipt_json(answer)
        items.append(f'{{"receipt":{text},"problem":null}}')
    if caller.device_id is not None:
        app[CONTACTS].skew(caller.device_id, skew)
    return reply_json(f'{{"clock_skew_ms":{skew},"results":[{",".join(items)}]}}')


async def get_hall_code(request: web.Request) -> web.Response:
    """The code that the hall's screen shows now."""
    caller, session_id, bridge_id = caller_of(request), path_id(request), path_id(request, "bridge_id")
    conference_id = await _conference(request.app, caller, session_id)
    if bridge_in_scope(caller, bridge_id, request.app[REGISTRY]).conference_id != conference_id:
        raise Refused("not_found")
    codes, now = request.app[HALL_CODES], request.app[NOW]()
    code = codes.mint(session_id, bridge_id, now)
    return reply(HallCodeView(code=code, url=f"{request.app[ADDRESSES].base}/h/{code}", until=codes.until(now)))


async def post_hall_checkin(request: web.Request) -> web.Response:
    """A delegate checks in with their own phone: its ticket, and the code on the hall's screen."""
    scan = await parse(request, HallScan)
    address, now = address_of(request), time.monotonic()
    limits = request.app[DOOR_LIMITS]
    limits.admit(("ticket", scan.ticket), address, now)
    try:
        hall = request.app[HALL_CODES].read(scan.code, request.app[NOW]())
    except Refused:
        limits.unknown(("ticket", scan.ticket), address, now)
        raise
    flag = hall.flag
    if scan.phone is not None and await _shared(request.app, hall.session_id, scan.phone, scan.ticket):
        flag = Flag.SHARED_PHONE
    decision = await request.app[GATE].check_in(
        ScanOrder(hall.session_id, hall.bridge_id, scan.nonce, scan.ticket, method=Method.HALL_CODE, flag=flag)
    )
    if decision.outcome is Outcome.UNKNOWN_TICKET:
        limits.unknown(("ticket", scan.ticket), address, now)
    counted_now = decision.outcome is Outcome.OK and not decision.replayed
    if counted_now and scan.phone is not None and decision.person is not None:
        await request.app[HALL_PHONES].remember(hall.session_id, scan.phone, decision.person.id)
    return reply_json(receipt_json(decision), 201 if counted_now else 200)


async def _shared(app: web.Application, session_id: int, phone: str, ticket: str) -> bool:
    try:
        delegate_id = app[TICKETS].read(ticket).delegate_id
    except Refused:
        return False
    return await app[HALL_PHONES].shared(session_id, phone, delegate_id)


async def _conference(app: web.Application, caller: Caller, session_id: int) -> int:
    registry = app[GATE].registry
    conference, _ = registry.session(session_id) or await registry.find_session(session_id)
    conference_in_scope(caller, conference.id)
    return conference.id


async def _delegate(app: web.Application, conference_id: int, scan: ScanRequest) -> int | None:
    """Whom the scan names without a ticket."""
    if scan.delegate_id is None and scan.code is not None and scan.method is Method.CITIZEN_CARD:
        number = card_number(scan.code)
        return await app[GATE].find_card(conference_id, citizen_hash(app[CITIZEN_KEY], number))
    return scan.delegate_id


def order_of(
    app: web.Application,
    caller: Caller,
    session_id: int,
    conference_id: int,
    scan: ScanRequest,
    *,
    delegate_id: int | None,
) -> ScanOrder:
    """What the caller asks of the gate; raises `Refused` for a bridge point that is not theirs."""
    bridge_id = _point(app, caller, conference_id, scan)
    return _order(scan, session_id, bridge_id, delegate_id, _actor(caller), _utc(scan.device_time), None, None)


async def _enter(
    app: web.Application, caller: Caller, session_id: int, conference_id: int, *, body: bytes, now: datetime
) -> tuple[Entered, int, list[bool]]:
    """Put a batch into the line; how far its device's clock is behind ours, in milliseconds; which scans are brief.

    What was read is let go here: hundreds of objects that nobody needs any more would wait with it for the commit.
    """
    batch = read_json(ScanBatch, body)
    asked = await _orders(app, caller, session_id, conference_id, batch=batch, now=now)
    skew, brief = (now - batch.device_now) // timedelta(milliseconds=1), [scan.brief for scan in batch.scans]
    del batch
    return await app[GATE].enter_many(asked), skew, brief


async def _orders(
    app: web.Application, caller: Caller, session_id: int, conference_id: int, *, batch: ScanBatch, now: datetime
) -> list[ScanOrder | Refused]:
    # What is the same for all is found once: a batch is at most 500 scans, and nearly all of one point.
    actor, clock = _actor(caller), DeviceClock(batch.device_now, now)
    points: dict[int | None, int] = {}
    orders: list[ScanOrder | Refused] = []
    for scan in batch.scans:
        try:
            delegate_id = scan.delegate_id
            if scan.method is Method.CITIZEN_CARD:
                delegate_id = await _delegate(app, conference_id, scan)
            bridge_id = points.get(scan.bridge_id)
            if bridge_id is None:
                bridge_id = points[scan.bridge_id] = _point(app, caller, conference_id, scan)
            device_time = _utc(scan.device_time)
            happened, flag = clock.read(device_time)
            orders.append(_order(scan, session_id, bridge_id, delegate_id, actor, device_time, happened, flag))
        except Refused as refused:
            orders.append(refused)
    return orders


def _point(app: web.Application, caller: Caller, conference_id: int, scan: ScanRequest) -> int:
    bridge_id = scan.bridge_id or caller.bridge_id
    if bridge_id is None:
        raise Refused("bad_request", fields=["bridge_id: an organiser says at which bridge point"])
    if bridge_in_scope(caller, bridge_id, app[REGISTRY]).conference_id != conference_id:
        raise Refused("not_found")
    return bridge_id


def _order(  # noqa: PLR0917 - for every scan: by name they cost a tenth more
    scan: ScanRequest,
    session_id: int,
    bridge_id: int,
    delegate_id: int | None,
    actor: Actor,
    device_time: datetime | None,
    happened: datetime | None,
    flag: Flag | None,
) -> ScanOrder:
    code = scan.code
    # Asked here, of this scan alone: a call from the model for each costs a fifth of reading it.
    if (code is None) == (scan.delegate_id is None):
        raise Refused("bad_request", fields=["code: give either code or delegate_id"])
    return made(
        ScanOrder,
        (
            session_id, bridge_id, scan.nonce, code or "", delegate_id, scan.method, actor, device_time, happened,
            scan.confirm, scan.reason, flag,
        ),
    )  # fmt: skip


def _utc(time: datetime | None) -> datetime | None:
    # A time in pydantic's own zone takes 15 times as long to compare, and four times as long to write.
    return None if time is None else time.astimezone(UTC)


def admit(app: web.Application, caller: Caller, address: str, now: float, requests: float = 1) -> None:
    """Count it against the door's limits, `now` being monotonic; raises `Refused("too_many")` or `("guessing")`."""
    if caller.role is not Role.ORGANISER:
        app[DOOR_LIMITS].admit(_who(caller), address, now, requests)


def note_unknown(app: web.Application, caller: Caller, address: str, decision: Decision) -> None:
    """Remember who showed what is no ticket."""
    if decision.outcome is Outcome.UNKNOWN_TICKET and not decision.replayed and caller.role is not Role.ORGANISER:
        app[DOOR_LIMITS].unknown(_who(caller), address, time.monotonic())


def _who(caller: Caller) -> tuple[str, int | None]:
    return ("device", caller.device_id) if caller.device_id is not None else ("login", caller.login_id)


def _actor(caller: Caller) -> Actor:
    return made(Actor, (caller.name, caller.device_id, caller.login_id, caller.role is Role.ORGANISER))
