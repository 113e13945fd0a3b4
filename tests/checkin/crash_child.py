"""A gate under load in a process of its own; prints each nonce after its answer, until it is killed."""

from __future__ import annotations

import asyncio
import itertools
import sys

from checkin.gate import Gate, open_store
from checkin.values import ScanOrder
from schemas.errors import Refused
from schemas.words import Outcome
from tests.checkin.world import KEYS, Clock, home


async def main(database: str, label: str) -> None:
    gate = Gate(open_store(database), KEYS, clock=Clock())
    await gate.start()
    print("ready", flush=True)
    people = itertools.cycle(range(1, 2001))

    async def door() -> None:
        for delegate in people:
            nonce = f"{label}-{delegate:06}"
            order = ScanOrder(session_id=1, bridge_id=home(delegate), nonce=nonce, code=KEYS.mint(delegate, 0))
            try:
                answer = await gate.check_in(order)
            except Refused:
                await asyncio.sleep(0.05)
                continue
            if answer.outcome is Outcome.OK:
                sys.stdout.write(f"{nonce}\n")
                sys.stdout.flush()

    await asyncio.gather(*(door() for _ in range(32)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
