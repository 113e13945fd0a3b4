"""The node's HTTP face: WHIP and WHEP for publishers and viewers, and the API that its coordinator uses.

Everything needs a bearer token: the coordinator's, which opens everything, or the key of one name of one
stage, which opens that name only. It listens on a Unix socket, or on TCP when it is told to.
"""

from __future__ import annotations

import asyncio
import dataclasses
import hmac
import json
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bridges.media import protocol
from bridges.media.engine import LineStats, StageEvent
from bridges.media.node import AT_ONCE, Node
from bridges.media.protocol import Ask
from schemas.errors import Refused

MAX_BODY = 128 * 1024
_EVENTS_KEPT = 1024
_FIGURES = [each.name for each in dataclasses.fields(LineStats)]


class Face:
    """Handlers around one node."""

    def __init__(self, node: Node, token: str) -> None:
        self._node, self._token = node, token
        self._readers: set[asyncio.Queue[StageEvent | None]] = set()

    def app(self) -> web.Application:
        """The application; the caller runs it."""
        app = web.Application(client_max_size=MAX_BODY, middlewares=[_answer_refusals])
        app.on_shutdown.append(self._end_readers)
        app.add_routes(
            [
                web.route("*", "/whip/{stage}/{source}", self._whip),
                web.route("*", "/whep/{stage}", self._whep),
                web.route("*", "/sessions/{resource}", self._session),
                web.get("/healthz", self._healthz),
                web.get("/metrics", self._metrics),
                web.get("/api/node", self._about),
                web.get("/api/events", self._events),
                web.get("/api/stages/{stage}", self._state),
                web.get("/api/stages/{stage}/stats", self._stats),
                web.post("/api/stages/{stage}/{what}", self._do),
            ]
        )
        return app

    # --- who asks

    def _is_coordinator(self, bearer: str) -> bool:
        return bool(self._token) and hmac.compare_digest(bearer.encode(), self._token.encode())

    def _coordinator_only(self, request: web.Request) -> None:
        if not self._is_coordinator(_ask(request, b"").bearer):
            raise Refused("media_key")

    # --- WHIP and WHEP

    async def _whip(self, request: web.Request) -> web.StreamResponse:
        ask = _ask(request, await request.read())
        stage, source = request.match_info["stage"], request.match_info["source"]
        if ask.method == "POST" and not self._is_coordinator(ask.bearer):
            self._node.keys.opens(ask.bearer, stage, publish=True, name=source)
        return _send(await protocol.whip(self._node, stage, source, ask, _session_url))

    async def _whep(self, request: web.Request) -> web.StreamResponse:
        ask = _ask(request, await request.read())
        stage = request.match_info["stage"]
        viewer, source = request.query.get("viewer", ""), request.query.get("source")
        if ask.method == "POST" and not self._is_coordinator(ask.bearer):
            viewer, source = self._node.keys.opens(ask.bearer, stage, publish=False), None
        return _send(await protocol.whep(self._node, stage, viewer, ask, _session_url, source=source))

    async def _session(self, request: web.Request) -> web.StreamResponse:
        ask = _ask(request, await request.read())
        resource = request.match_info["resource"]
        if ask.method in {"PATCH", "DELETE"} and not self._is_coordinator(ask.bearer):
            self._node.opens_resource(ask.bearer, resource)
        return _send(await protocol.session(self._node, resource, ask))

    # --- the coordinator's API

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"ok": await self._node.healthy()})

    async def _metrics(self, request: web.Request) -> web.Response:
        self._coordinator_only(request)
        return web.Response(text=await self._node.metrics(), content_type="text/plain")

    async def _about(self, request: web.Request) -> web.Response:
        self._coordinator_only(request)
        place = self._node.place
        viewers = self._node.watching()
        return web.json_response({"port": place.port, "addresses": list(place.addresses), "viewers": viewers})

    async def _state(self, request: web.Request) -> web.Response:
        self._coordinator_only(request)
        return _json(await self._node.stage_state(request.match_info["stage"]))

    async def _stats(self, request: web.Request) -> web.Response:
        self._coordinator_only(request)
        stats = await self._node.stats(request.match_info["stage"])
        # By hand and a few at a time: `asdict` and one `dumps` for 259 halls hold up the packets for 15 ms.
        parts: dict[str, list[str]] = {"viewers": [], "publishers": []}
        for role, lines in (("viewers", stats.viewers), ("publishers", stats.publishers)):
            for index, line in enumerate(lines):
                if index % AT_ONCE == AT_ONCE - 1:
                    await asyncio.sleep(0)
                parts[role].append(json.dumps({name: getattr(line, name) for name in _FIGURES}))
        told = ",".join(f'"{role}":[{",".join(lines)}]' for role, lines in parts.items())
        return web.Response(text=f'{{"stage":{json.dumps(stats.stage)},{told}}}', content_type="application/json")

    async def _do(self, request: web.Request) -> web.Response:
        """switch, instead, mute, drop, grant, test: one small JSON body each."""
        self._coordinator_only(request)
        stage, node = request.match_info["stage"], self._node
        body = await _body(request)
        name = body.get("name")
        done = 0
        match request.match_info["what"], name:
            case "switch", str() | None:
                await node.switch(stage, name)
            case "instead", str() | None:
                await node.set_instead(stage, name)
            case "mute", str():
                await node.mute(stage, name, muted=body.get("on") is True)
            case "drop", str():
                done = await node.drop(stage, name)
            case "grant", str():
                publish = body.get("publish") is True
                await node.grant(stage, name, str(body.get("key_sha256", "")), publish=publish)
            case "test", None:
                if body.get("on") is True:
                    await node.start_test_source(stage)
                else:
                    await node.stop_test_source(stage)
            case _:
                raise Refused("bad_request")
        return web.json_response({"done": done})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """One JSON object per line, as things happen. A reader that is too slow is cut off and reconnects."""
        self._coordinator_only(request)
        waiting: asyncio.Queue[StageEvent | None] = asyncio.Queue(_EVENTS_KEPT + 1)
        overrun = asyncio.Event()

        def take(event: StageEvent) -> None:
            if waiting.qsize() < _EVENTS_KEPT:
                waiting.put_nowait(event)
            else:
                overrun.set()

        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
        await response.prepare(request)
        await response.write(b"\n")
        stop = self._node.subscribe(take)
        self._readers.add(waiting)
        try:
            while not overrun.is_set() and (event := await waiting.get()) is not None:
                await response.write(json.dumps(dataclasses.asdict(event)).encode() + b"\n")
        except (ConnectionResetError, asyncio.CancelledError):
            pass
        finally:
            stop()
            self._readers.discard(waiting)
        return response

    async def _end_readers(self, _: web.Application) -> None:
        """A reader waits for the next event, which does not come any more: the node would wait for it in turn."""
        for waiting in self._readers:
            waiting.put_nowait(None)  # its own place is kept free


@web.middleware
async def _answer_refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    try:
        answer: web.StreamResponse = await handler(request)
    except Refused as refused:
        return _send(protocol.refusal(refused))
    except web.HTTPRequestEntityTooLarge:
        return _send(protocol.refusal(Refused("media_too_large", limit=MAX_BODY)))
    return answer


def _ask(request: web.Request, body: bytes) -> Ask:
    return Ask(request.method, {name.lower(): value for name, value in request.headers.items()}, body)


def _send(response: protocol.Response) -> web.Response:
    made = web.Response(status=response.status, body=response.body)
    for name, value in response.header_list():
        if name == "Content-Type":
            made.headers[name] = value
        else:
            made.headers.add(name, value)
    return made


def _session_url(resource: str) -> str:
    return f"/sessions/{quote(resource, safe='')}"


def _json(value: Any) -> web.Response:
    return web.json_response(dataclasses.asdict(value))


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        found = json.loads(await request.read() or b"{}")
    except ValueError as error:
        raise Refused("bad_request") from error
    if not isinstance(found, dict):
        raise Refused("bad_request")
    return found
