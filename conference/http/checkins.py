"""The gate's HTTP face: single scans, batches that waited offline, and delegates who check in by the hall's code."""

from __future__ import annotations

import time
from datetime import timedelta

from aiohttp import web

from checkin.citizen import card_number, citizen_hash
from checkin.offline import dated
from checkin.receipt import receipt_json
from checkin.values import Actor, Decision, ScanOrder
from conference.access.caller import Caller
from conference.http.errors import problem_of
from conference.http.keys import ADDRESSES, CITIZEN_KEY, CONTACTS, DOOR_LIMITS, GATE, HALL_CODES, NOW, REGISTRY
from conference.http.parse import parse, path_id
from conference.http.reply import reply, reply_json
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from schemas.errors import Refused
from schemas.wire.counting import ScanRequest
from schemas.wire.doors import HallCodeView, HallScan, ScanBatch
from schemas.words import Method, Outcome, Role

MAX_BATCH_BYTES = 512 * 1024


async def post_checkin(request: web.Request) -> web.Response:
    """Count one person, once. 201 when they were counted now, 200 with the reason when not."""
    caller, session_id, app = caller_of(request), path_id(request), request.app
    _admit(request, app, caller, 1)
    conference_id = await _conference(app, caller, session_id)
    scan = await parse(request, ScanRequest)
    order = _order(app, caller, session_id, conference_id, scan, delegate_id=await _delegate(app, conference_id, scan))
    decision = await app[GATE].check_in(order)
    _note(request, app, caller, decision)
    counted_now = decision.outcome is Outcome.OK and not decision.replayed
    return reply_json(receipt_json(decision), 201 if counted_now else 200)


async def post_batch(request: web.Request) -> web.Response:
    """Count what a scanner gathered offline; every scan is answered for itself, and judged as of when it was made."""
    caller, session_id, app = caller_of(request), path_id(request), request.app
    _admit(request, app, caller, 2)
    conference_id = await _conference(app, caller, session_id)
    batch = await parse(request, ScanBatch, MAX_BATCH_BYTES)
    now = app[NOW]()
    judged: list[ScanOrder | Refused] = []
    for scan in batch.scans:
        try:
            order = _order(
                app, caller, session_id, conference_id, scan, delegate_id=await _delegate(app, conference_id, scan)
            )
            judged.append(dated(order, batch.device_now, now))
        except Refused as refused:
            judged.append(refused)
    answers = iter(await app[GATE].check_in_many([each for each in judged if isinstance(each, ScanOrder)]))
    items = []
    for each in judged:
        answer = each if isinstance(each, Refused) else next(answers)
        if isinstance(answer, Refused):
            items.append(f'{{"receipt":null,"problem":{problem_of(answer).model_dump_json()}}}')
        else:
            _note(request, app, caller, answer)
            items.append(f'{{"receipt":{receipt_json(answer)},"problem":null}}')
    skew = (now - batch.device_now) // timedelta(milliseconds=1)
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
    address, now = request.remote or "", time.monotonic()
    limits = request.app[DOOR_LIMITS]
    limits.admit(("ticket", scan.ticket), address, now)
    try:
        hall = request.app[HALL_CODES].read(scan.code, request.app[NOW]())
    except Refused:
        limits.unknown(("ticket", scan.ticket), address, now)
        raise
    decision = await request.app[GATE].check_in(
        ScanOrder(hall.session_id, hall.bridge_id, scan.nonce, scan.ticket, method=Method.HALL_CODE, flag=hall.flag)
    )
    if decision.outcome is Outcome.UNKNOWN_TICKET:
        limits.unknown(("ticket", scan.ticket), address, now)
    counted_now = decision.outcome is Outcome.OK and not decision.replayed
    return reply_json(receipt_json(decision), 201 if counted_now else 200)


async def _conference(app: web.Application, caller: Caller, session_id: int) -> int:
    registry = app[GATE].registry
    conference, _ = registry.session(session_id) or await registry.find_session(session_id)
    conference_in_scope(caller, conference.id)
    return conference.id


async def _delegate(app: web.Application, conference_id: int, scan: ScanRequest) -> int | None:
    """Whom the scan names without a ticket."""
    if scan.delegate_id is None and scan.method is Method.CITIZEN_CARD:
        number = card_number(scan.code or "")
        return await app[GATE].find_card(conference_id, citizen_hash(app[CITIZEN_KEY], number))
    return scan.delegate_id


def _order(
    app: web.Application,
    caller: Caller,
    session_id: int,
    conference_id: int,
    scan: ScanRequest,
    *,
    delegate_id: int | None,
) -> ScanOrder:
    bridge_id = scan.bridge_id or caller.bridge_id
    if bridge_id is None:
        raise Refused("bad_request", fields=["bridge_id: an organiser says at which bridge point"])
    if bridge_in_scope(caller, bridge_id, app[REGISTRY]).conference_id != conference_id:
        raise Refused("not_found")
    return ScanOrder(
        session_id,
        bridge_id,
        scan.nonce,
        scan.code or "",
        delegate_id,
        scan.method,
        _actor(caller),
        scan.device_time,
        None,
        scan.confirm,
        scan.reason,
    )


def _admit(request: web.Request, app: web.Application, caller: Caller, requests: float) -> None:
    if caller.role is not Role.ORGANISER:
        app[DOOR_LIMITS].admit(_who(caller), request.remote or "", time.monotonic(), requests)


def _note(request: web.Request, app: web.Application, caller: Caller, decision: Decision) -> None:
    if decision.outcome is Outcome.UNKNOWN_TICKET and not decision.replayed and caller.role is not Role.ORGANISER:
        app[DOOR_LIMITS].unknown(_who(caller), request.remote or "", time.monotonic())


def _who(caller: Caller) -> tuple[str, int | None]:
    return ("device", caller.device_id) if caller.device_id is not None else ("login", caller.login_id)


def _actor(caller: Caller) -> Actor:
    return Actor(caller.name, caller.device_id, caller.login_id, caller.role is Role.ORGANISER)
