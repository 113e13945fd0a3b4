"""What a scanner carries offline decides as the gate would; what it sends later counts once, at its true time."""

from __future__ import annotations

import json
from base64 import b64decode
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from checkin.evidence import Evidence
from checkin.offline import DeviceClock, OfflineSets, SetSigner
from checkin.ticket import digest
from checkin.values import ScanOrder
from schemas.words import Flag, Outcome
from tests.checkin.world import KEYS, World, home

SETS = OfflineSets(KEYS, SetSigner(b"s" * 32))


def genuine(body: str, signature: str, public_key: str) -> bool:
    """As a browser verifies it: raw point, r and s."""
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), b64decode(public_key))
    raw = b64decode(signature)
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    try:
        key.verify(encode_dss_signature(r, s), body.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


async def carried(world: World, bridge: int) -> dict[str, Any]:
    conference, session = await world.gate.registry.find_session(1)
    made = await SETS.make(conference, session, bridge, now=world.clock.now)
    assert genuine(made.body, made.signature, SETS.signer.public_key)
    assert not genuine(made.body + " ", made.signature, SETS.signer.public_key)
    assert not genuine(made.body, made.signature, SetSigner(b"o" * 32).public_key)
    found: dict[str, Any] = json.loads(made.body)
    return found


async def test_the_set_knows_its_own_by_name_and_the_others_by_digest_only(world: World) -> None:
    body = await carried(world, 2)
    salt = bytes.fromhex(body["salt"])
    assert {row[1] for row in body["here"]} == {n for n in range(1, 51) if home(n) == 2}
    everyone = b64decode(body["everyone"])
    known = {everyone[n : n + 8] for n in range(0, len(everyone), 8)}
    assert known == {digest(KEYS.mint(n, 0), salt) for n in range(1, 51)}
    assert 'Số 7"' not in json.dumps(body, ensure_ascii=False)  # delegate 7 belongs elsewhere: no name
    assert [row[2] for row in body["here"] if row[0] == digest(KEYS.mint(6, 0), salt).hex()] == ["Nguyễn Thị Số 6"]


async def test_scanners_that_open_in_the_same_minute_share_one_salt(world: World) -> None:
    first, second = await carried(world, 1), await carried(world, 2)
    assert (first["salt"], first["everyone"]) == (second["salt"], second["everyone"])


def test_every_worker_of_an_installation_signs_with_the_same_pair() -> None:
    assert SetSigner(b"s" * 32).public_key == SETS.signer.public_key


def dated(orders: list[ScanOrder], device_now: datetime, now: datetime) -> list[ScanOrder]:
    """As a batch is when it arrives."""
    clock = DeviceClock(device_now, now)
    read = [clock.read(order.device_time) for order in orders]
    return [order._replace(happened=at, flag=flag) for order, (at, flag) in zip(orders, read, strict=True)]


async def test_a_session_over_when_the_line_returns_still_counts_who_stood_there_in_time(world: World) -> None:
    slow_clock = timedelta(minutes=-7)
    orders: list[ScanOrder] = []
    for n in range(1, 21):
        world.clock.move(seconds=10)
        orders.append(world.order(n, device_time=world.clock.now + slow_clock))
    truth = world.clock.now
    world.clock.move(hours=6)
    sent = dated(orders, world.clock.now + slow_clock, world.clock.now)
    answers = await world.gate.check_in_many(sent)
    assert {answer.outcome for answer in answers if not isinstance(answer, Exception)} == {Outcome.OK}
    ((at,),) = await world.rows("SELECT max(at) FROM attendance")
    assert str(at).startswith(truth.strftime("%Y-%m-%d %H:%M:%S"))
    assert await world.rows("SELECT DISTINCT flag FROM scans") == [(Flag.CLOCK_SKEW.value,)]
    late = world.order(30)
    assert (await world.gate.check_in(late)).outcome is Outcome.AFTER_CUTOFF


async def test_two_offline_devices_that_admitted_the_same_people_count_them_once_and_the_conflict_is_listed(
    world: World,
) -> None:
    now = world.clock.now
    world.clock.move(minutes=30)
    mine = [world.order(n, 2, device_time=now, confirm=True) for n in range(1, 31)]
    theirs = [world.order(n, 3, device_time=now, confirm=True) for n in range(21, 51)]
    sent = [dated(orders, world.clock.now, world.clock.now) for orders in (mine, theirs)]
    first, second = [await world.gate.check_in_many(orders) for orders in sent]
    again = await world.gate.check_in_many(sent[1])
    said = [answer.outcome for answer in second if not isinstance(answer, Exception)]
    assert said.count(Outcome.ALREADY) == 10
    assert [a.outcome for a in again if not isinstance(a, Exception)] == said
    assert all(a.replayed for a in again if not isinstance(a, Exception))
    assert (await world.gate.tally(1)).totals().figures.present == 50
    listed = await Evidence(world.gate.store).duplicates(1)
    assert [each.delegate_id for each in listed] == list(range(21, 31))
    assert {(each.counted_bridge_id, each.scanned_bridge_id) for each in listed} == {(2, 3)}
    assert len(first) == 30
