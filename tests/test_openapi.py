"""The OpenAPI document is true: schemathesis asks every route all kinds of nonsense and gets documented answers."""

from __future__ import annotations

import asyncio
import json
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from conference.routes import openapi_document
from conference.run import running
from conference.settings import Settings as Installation
from tests.world import World, make_world

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, str, str]]:
    """A service on a loop of its own thread, with the tokens of an organiser's cookie and of a device."""
    made: list[tuple[World, str, str]] = []
    ready, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        installation = Installation(data=tmp_path_factory.mktemp("fuzz"), port=0, media="none", log_level="error")
        async with running(installation) as app:
            world = await make_world(app)
            async with world.client() as client:
                await world.sign_in_organiser(client)
                cookie = next(iter(client.cookie_jar)).value
            made.append((world, cookie, await world.pair(world.ward)))
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert ready.wait(20)
    yield made[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()


# Drawn at random, and the same each time. The catalogue of borderline values that schemathesis knows besides would be
# 70 requests for each route instead of 8, and half a minute before the first test.
FUZZING = schemathesis.Config.from_dict({"phases": {"coverage": {"enabled": False}}})
schema = schemathesis.openapi.from_dict(openapi_document(), config=FUZZING)


@schemathesis.serializer(
    "application/sdp",
    "application/trickle-ice-sdpfrag",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
def as_it_is(_context: object, value: object) -> bytes:
    """Bodies that are no JSON go out as the bytes that were drawn."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


CHECKS = (
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)


# Drafts and papers each start a process: tests/reports/test_http.py asks those two.
@schema.exclude(path_regex="/live$|/report$|/papers$").parametrize()
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_every_answer_is_documented_and_none_is_a_server_error(
    case: schemathesis.Case, service: tuple[World, str, str]
) -> None:
    base = service[0].base
    if case.path == "/api/logins/current":
        case.call_and_validate(checks=CHECKS, base_url=base)  # as nobody: it would end the login of the other cases
        return
    case.call_and_validate(
        checks=CHECKS, base_url=base, headers={"X-Diemcau": "1", "Cookie": f"diemcau_login={service[1]}"}
    )


def test_the_document_is_openapi_3_1_and_every_reference_in_it_leads_somewhere() -> None:
    printed = subprocess.run([ROOT / ".venv/bin/diemcau", "openapi"], capture_output=True, check=True, text=True).stdout
    document = json.loads(printed)
    assert document["openapi"] == "3.1.0"
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for reference in set(_references(document)):
        assert reference.removeprefix("#/components/schemas/") in document["components"]["schemas"]


def test_the_typescript_types_are_those_of_this_document(tmp_path: Path) -> None:
    """`make types-ts` brings them up to date."""
    (tmp_path / "openapi.json").write_text(json.dumps(openapi_document(), sort_keys=True))
    written = (ROOT / "web/src/lib/api-types.ts").read_text("utf-8")
    fresh = subprocess.run(
        ["node", "build/types.js", str(tmp_path / "openapi.json"), str(tmp_path / "api-types.ts")],
        cwd=ROOT / "web",
        capture_output=True,
        check=False,
        text=True,
    )
    assert fresh.returncode == 0, fresh.stderr
    assert (tmp_path / "api-types.ts").read_text("utf-8") == written, "stale: run make types-ts"


def _references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(found := node.get("$ref"), str):
            yield found
        for each in node.values():
            yield from _references(each)
    elif isinstance(node, list):
        for each in node:
            yield from _references(each)
