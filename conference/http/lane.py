"""The fast lane of the gate: single scans of a paired scanner whose conference is in memory, answered without a task.

It takes only what it is sure about. Everything that must be refused, looked up or waited for before the line (a
stranger, a wrong field, a limit, somebody who is not in memory) it leaves to the application's own handler, which
starts from the beginning: so every refusal has one place. The rules, limits and receipts are the handler's.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from datetime import datetime
from email.utils import formatdate
from http import HTTPStatus

import structlog
from aiohttp import hdrs, web
from aiohttp.http import SERVER_SOFTWARE
from pydantic import ValidationError

from checkin.gate import Gate
from checkin.line import Turn
from checkin.receipt import counted_json, receipt_json
from checkin.store import RowRefusedError
from checkin.turns import Judged
from conference.access.caller import Caller
from conference.http.address import PROXIES
from conference.http.audited import kind_of
from conference.http.checkins import admit, note_unknown, order_of
from conference.http.doorway import Doorway
from conference.http.errors import refusal
from conference.http.heads import Head, Heads
from conference.http.keys import CONTACTS, GATE, LOGINS
from conference.http.reply import JSON_HEADERS
from conference.http.route import Route
from conference.http.scope import conference_in_scope
from schemas.errors import Refused
from schemas.wire.counting import ScanRequest
from schemas.words import Method, Outcome

TOO_FEW_TO_PART = 8  # scans: so few are judged at once
TICK = 0.5  # seconds between looks at who has waited too long
log = structlog.get_logger("http")


class _Asked:
    """One scan on its way, and to whom its answer goes."""

    __slots__ = ("address", "caller", "done", "door", "lane", "too_late")

    def __init__(self, lane: ScanLane, door: Doorway, caller: Caller, address: str, too_late: float) -> None:
        self.lane, self.door, self.caller, self.address = lane, door, caller, address
        self.too_late, self.done = too_late, False

    def told(self, turn: Turn) -> None:
        """The line has an answer."""
        if not self.done:
            self.lane.told(self, turn)


class ScanLane:
    """Takes scans from connections to the gate, and the gate's answers back."""

    def __init__(self, app: web.Application, route: Route) -> None:
        """`route` says who may scan, and how long it may take."""
        assert route.seconds is not None
        assert kind_of(route) is None  # scans have their own log
        self._app, self._roles, self._seconds = app, route.right.roles, route.seconds
        self._gate: Gate = app[GATE]
        self._client = app[PROXIES].client
        self._recall, self._contact = app[LOGINS].recall_hashed, app[CONTACTS].note
        self._loop = asyncio.get_running_loop()
        self.heads = Heads(self._loop)
        self._inbox: list[tuple[Head, bytes, Doorway]] = []
        self._outbox: list[tuple[Doorway, bytes]] = []
        self._waiting: deque[_Asked] = deque()  # in the order in which they came, and so in that of their time limit
        self._timer: asyncio.TimerHandle | None = None

    def take(self, head: Head, body: bytes, door: Doorway) -> None:
        """Have the scan judged, with all others that come in the same turn of the loop."""
        if not self._inbox:
            self._loop.call_soon(self._judge_all)
        self._inbox.append((head, body, door))

    def _judge_all(self) -> None:
        # Together, because the same few functions and tables then stay in the processor's caches: a scan that is
        # judged between two reads from sockets costs twice as much. But when nothing is being written, only half of
        # them: else all doors wait for one commit, scan again at once when it is answered, and the database and we
        # take turns for ever. With two halves, one is judged while the other is being written.
        inbox, self._inbox = self._inbox, []
        if len(inbox) > TOO_FEW_TO_PART and self._gate.line.idle:
            self._inbox = inbox[len(inbox) // 2 :]
            del inbox[len(inbox) // 2 :]
            self._loop.call_soon(self._judge_all)
        now, moment = time.monotonic(), self._gate.now()
        for head, body, door in inbox:
            try:
                if not self._judge(head, body, door, now, moment):
                    door.decline()
            except (Refused, ValidationError):
                door.decline()
            except Exception as error:  # a fault of ours; the application may do better, and says so if not
                log.error("lane", exc_info=error)
                door.decline()

    def _judge(self, head: Head, body: bytes, door: Doorway, now: float, moment: datetime) -> bool:
        """Judge the scan and put it into the line; False, or an exception, when the application shall answer."""
        caller = self._recall(head.key)
        found = self._gate.registry.session(head.session_id)
        if caller is None or caller.device_id is None or caller.role not in self._roles or found is None:
            return False
        conference_in_scope(caller, found[0].id)
        scan = ScanRequest.model_validate_json(body)
        if scan.method is Method.CITIZEN_CARD:  # found by a look into the rows
            return False
        order = order_of(self._app, caller, head.session_id, found[0].id, scan, delegate_id=scan.delegate_id)
        turn = self._gate.judge(order, moment)
        if turn is None:
            return False
        self._gate.line.room_for(1)
        address = self._client(door.address, head.forwarded)
        admit(self._app, caller, address, now)
        self._contact(caller.device_id, head.queue)
        asked = _Asked(self, door, caller, address, now + self._seconds)
        self._watch(asked)
        self._gate.line.enter(turn, asked.told)
        return True

    def told(self, asked: _Asked, turn: Turn) -> None:
        """Answer, now that the scan was committed or could not be."""
        assert isinstance(turn, Judged)
        if turn.error is None:
            text = counted_json(turn)
            counted_now = text is not None
            if text is None:
                decision = self._gate.decision(turn)
                note_unknown(self._app, asked.caller, asked.address, decision)
                counted_now = decision.outcome is Outcome.OK and not decision.replayed
                text = receipt_json(decision)
            body = text.encode()
            head = _HEADS[counted_now]
            self._answer(asked, b"%b%b\r\nContent-Length: %d\r\n\r\n%b" % (head, _date(), len(body), body))
        elif isinstance(turn.error, RowRefusedError):  # memory is out of date: the application knows what to do
            asked.done = True
            asked.door.decline()
        else:
            self._failed(asked, turn.error)

    def _failed(self, asked: _Asked, error: Exception) -> None:
        if not isinstance(error, Refused):
            log.error("internal", route="checkins", exc_info=error)
            error = Refused("internal")
        made = refusal(error)
        assert isinstance(made.body, bytes)
        made.headers.setdefault(hdrs.CONTENT_LENGTH, str(len(made.body)))
        head = _head(made.status, {**_WITHOUT_CACHE, **made.headers})
        self._answer(asked, b"%b%b\r\n\r\n%b" % (head, _date(), made.body))

    def _answer(self, asked: _Asked, data: bytes) -> None:
        asked.done = True
        if not self._outbox:
            self._loop.call_soon(self._send_all)
        self._outbox.append((asked.door, data))

    def _send_all(self) -> None:
        # In one go: a client that sleeps is woken once, and not by every single answer of the batch.
        outbox, self._outbox = self._outbox, []
        for door, data in outbox:
            door.answer(data)

    def _watch(self, asked: _Asked) -> None:
        waiting = self._waiting
        while waiting and waiting[0].done:
            waiting.popleft()
        waiting.append(asked)
        if self._timer is None:
            self._timer = self._loop.call_later(TICK, self._look)

    def _look(self) -> None:
        self._timer = None
        waiting, now = self._waiting, time.monotonic()
        while waiting and (waiting[0].done or waiting[0].too_late <= now):
            asked = waiting.popleft()
            if not asked.done:
                self._failed(asked, Refused("too_slow"))
        if waiting:
            self._timer = self._loop.call_later(TICK, self._look)


def _head(status: int, headers: dict[str, str]) -> bytes:
    """Everything of an answer's head that is not the time and the length."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, f"Server: {SERVER_SOFTWARE}", "Date: "]).encode()


_HEADS = {True: _head(201, dict(JSON_HEADERS)), False: _head(200, dict(JSON_HEADERS))}
_WITHOUT_CACHE = {name: value for name, value in JSON_HEADERS.items() if name != hdrs.CACHE_CONTROL}
_dated = (0, b"")


def _date() -> bytes:
    """The time as HTTP writes it, written once a second."""
    global _dated  # noqa: PLW0603 - a second's text, for every answer of that second
    now = int(time.time())
    if _dated[0] != now:
        _dated = (now, formatdate(now, usegmt=True).encode())
    return _dated[1]
