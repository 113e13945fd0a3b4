"""Plays the demo's arrivals through the public API, as hosts and scanners would: it never touches a table.

Everybody is scanned by their ticket's number, at their bridge point, at the time the script says. Who is counted
already is left alone and the clock starts at the first who is still missing, so a restart goes on where it was;
nonces are made of who and where, so even a scan that was in the air at a crash is answered, not counted twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from conference.demo.client import Api, Declined
from conference.demo.script import Arrival, Place, Trouble, arrivals, troubles

AT_ONCE = 3  # scans in the air: the demo must not slow the service it shows
SECOND_DOOR = "Máy quét cửa 2 (trình diễn)"
OVER = frozenset({"closed", "after_cutoff"})


@dataclass(slots=True)
class Played:
    """What the demo has done so far: scans by the gate's answer, and how many people its script brings in all."""

    expected: int = 0
    present_before: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)
    over: bool = False

    def saw(self, outcome: str) -> None:
        """Count one answer."""
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1


class Arrivals:
    """One play of the script. `run` ends when everybody has come, when the session is over, or when cancelled."""

    def __init__(
        self,
        base: str,
        sign_in_token: str,
        *,
        conference_id: int,
        session_id: int,
        speed: float = 10.0,
        ssl: Any = True,
        log: Callable[[str], None] | None = None,
    ) -> None:
        if speed <= 0:
            raise ValueError("the speed is a positive number of times faster than life")
        self.played = Played()
        self._base, self._token, self._ssl = base, sign_in_token, ssl
        self._conference_id, self._session_id = conference_id, session_id
        self._speed = speed
        self._log = log or (lambda _: None)
        self._second_door: dict[int, str] = {}

    async def run(self) -> Played:
        """Play to the end. Cancelling stops at once and leaves nothing behind."""
        async with Api(self._base, connections=AT_ONCE + 1, ssl=self._ssl) as api:
            await api.post("/api/links/open", {"token": self._token})
            script = await self._script(api)
            if script:
                await self._play(api, script)
        return self.played

    async def _script(self, api: Api) -> list[Arrival]:
        """The arrivals still to come, by time. Asks for one point's delegates at a time."""
        bridges = (await api.get(f"/api/conferences/{self._conference_id}/bridges"))["bridges"]
        tally = (await api.get(f"/api/sessions/{self._session_id}/tally"))["bridges"]
        summoned = {row["bridge_id"]: row["summoned"] for row in tally}
        places = [Place(row["id"], row["code"], row["is_main"], summoned.get(row["id"], 0)) for row in bridges]
        trouble = troubles(places)
        others = [place.id for place in places if trouble.get(place.id) is None and place.people]
        coming: list[Arrival] = []
        for place in places:
            if not place.people:
                continue
            delegates, counted = await self._delegates(api, place.id)
            kind = trouble.get(place.id, Trouble.NONE)
            elsewhere = [other for other in others if other != place.id]
            theirs = list(arrivals(delegates, place, kind, elsewhere, self._session_id))
            self.played.expected += sum(1 for one in theirs if one.door == 0)
            self.played.present_before += len(counted)
            coming += [one for one in theirs if one.delegate_id not in counted]
            if kind is Trouble.TWO_DOORS and any(one.door for one in coming):
                await self._open_second_door(api, place.id)
        coming.sort()
        return coming

    async def _delegates(self, api: Api, bridge_id: int) -> tuple[list[tuple[int, str]], set[int]]:
        """All delegates (id, code) summoned at a point, and who of them is counted already."""
        found: list[tuple[int, str]] = []
        counted: set[int] = set()
        after = "0"
        while True:
            path = f"/api/sessions/{self._session_id}/bridges/{bridge_id}/delegates"
            page = await api.get(f"{path}?limit=500&after={after}")
            for row in page["delegates"]:
                found.append((row["id"], row["code"]))
                if row["checked_in_at"] is not None:
                    counted.add(row["id"])
            if page["next_after"] is None:
                return found, counted
            after = page["next_after"]

    async def _open_second_door(self, api: Api, bridge_id: int) -> None:
        """Pair a scanner of its own for the second door; one left from before a restart is revoked."""
        for device in (await api.get(f"/api/bridges/{bridge_id}/devices"))["devices"]:
            if device["name"] == SECOND_DOOR and not device["revoked"]:
                await api.call("DELETE", f"/api/devices/{device['id']}")
        link = await api.post(f"/api/bridges/{bridge_id}/pairings")
        paired = await api.post("/api/devices", {"token": link["url"].partition("#")[2], "name": SECOND_DOOR})
        self._second_door[bridge_id] = paired["token"]

    async def _play(self, api: Api, script: list[Arrival]) -> None:
        loop = asyncio.get_running_loop()
        began, first = loop.time(), script[0].at
        free = asyncio.Semaphore(AT_ONCE)
        over = asyncio.Event()
        async with asyncio.TaskGroup() as scans:
            for arrival in script:
                wait = began + (arrival.at - first) / self._speed - loop.time()
                if wait > 0:
                    await asyncio.sleep(wait)
                await free.acquire()  # behind time the script waits: never more than AT_ONCE in the air
                if over.is_set():
                    break
                scans.create_task(self._scan(api, arrival, free, over))
        self.played.over = over.is_set()

    async def _scan(self, api: Api, arrival: Arrival, free: asyncio.Semaphore, over: asyncio.Event) -> None:
        try:
            ticket = await api.post(f"/api/delegates/{arrival.delegate_id}/ticket")
            outcome = await self._check_in(api, arrival, ticket["ticket"], confirm=False)
            if outcome == "other_bridge":
                outcome = await self._check_in(api, arrival, ticket["ticket"], confirm=True)
            if outcome in OVER:
                over.set()
        except Declined as declined:
            # A roster edited while the demo runs: that person is not there any more, the others are.
            self.played.saw(declined.code)
            self._log(f"demo: {declined}")
            if declined.status == 401:
                over.set()
        finally:
            free.release()

    async def _check_in(self, api: Api, arrival: Arrival, digits: str, *, confirm: bool) -> str:
        nonce = (
            f"demo-{self._session_id}-{arrival.delegate_id}-{arrival.bridge_id}-{arrival.door}{'c' if confirm else ''}"
        )
        body: dict[str, object] = {"code": digits, "nonce": nonce, "bridge_id": arrival.bridge_id, "confirm": confirm}
        token = self._second_door.get(arrival.bridge_id) if arrival.door else None
        receipt = await api.post(f"/api/sessions/{self._session_id}/checkins", body, token)
        outcome = str(receipt["outcome"])
        self.played.saw(outcome)
        return outcome
