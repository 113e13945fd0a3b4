"""Any sequence of scans and changes leaves what a simple model says, in memory and in the rows."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from checkin.changes import ChangeOrder
from checkin.desk import HostDesk
from schemas.errors import Refused
from schemas.words import Outcome
from tests.checkin.world import HOST, PARENTS, World, fill, home, nonce

delegates = st.integers(1, 12)
points = st.sampled_from(sorted(PARENTS))


class Doors(RuleBasedStateMachine):
    """The model: who sits where, under which name, and who is known to be absent."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        database = str(Path(self.folder.name) / "gate.sqlite3")
        self.run(fill(database, 12))
        self.world = World(database)
        self.run(self.world.open_gate())
        self.seats: dict[int, tuple[int, str | None]] = {}
        self.absent: dict[int, bool] = {}
        self.walk_ins: dict[int, int] = {}
        self.asked: list[tuple[Any, Outcome]] = []

    def run(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def change(self, name: str, bridge: int, *args: Any, **facts: Any) -> str:
        order = ChangeOrder(1, bridge, nonce(), HOST)
        try:
            self.run(getattr(HostDesk(self.world.gate), name)(order, *args, **facts))
        except Refused as refused:
            return refused.code
        return "ok"

    @rule(who=delegates, at=points, confirm=st.booleans())
    def scan(self, who: int, at: int, confirm: bool) -> None:
        expected = Outcome.OK
        if who in self.seats:
            expected = Outcome.ALREADY
        elif at != home(who) and not confirm:
            expected = Outcome.OTHER_BRIDGE
        order = self.world.order(who, at, confirm=confirm)
        answer = self.run(self.world.gate.check_in(order))
        assert answer.outcome is expected
        if expected is Outcome.OK:
            self.seats[who] = (at, None)
            self.absent.pop(who, None)
        self.asked.append((order, expected))

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def scan_again(self, data: st.DataObject) -> None:
        order, expected = data.draw(st.sampled_from(self.asked))
        answer = self.run(self.world.gate.check_in(order))
        assert (answer.outcome, answer.replayed) == (expected, True)

    @rule(who=delegates, at=points)
    def undo(self, who: int, at: int) -> None:
        sits_here = self.seats.get(who, (0, None))[0] == at
        assert self.change("undo", at, who) == ("ok" if sits_here else "not_counted")
        if sits_here:
            del self.seats[who]

    @rule(who=delegates, to=points)
    def transfer(self, who: int, to: int) -> None:
        said = self.change("transfer", to, who)
        if who not in self.seats:
            assert said == "not_counted"
        elif self.seats[who][0] == to:
            assert said == "already_checked_in"
        else:
            assert said == "ok"
            self.seats[who] = (to, self.seats[who][1])

    @rule(who=delegates, at=points)
    def substitute(self, who: int, at: int) -> None:
        said = self.change("substitute", at, who, "Người thay")
        assert said == ("seat_taken" if who in self.seats else "ok")
        if said == "ok":
            self.seats[who] = (at, "Người thay")
            self.absent.pop(who, None)

    @rule(who=delegates)
    def come_after_all(self, who: int) -> None:
        at, name = self.seats.get(who, (home(who), None))
        said = self.change("in_person", at, who)
        expected = "not_counted" if who not in self.seats else "ok" if name else "already_checked_in"
        assert said == expected
        if said == "ok":
            self.seats[who] = (at, None)

    @rule(who=delegates, excused=st.booleans())
    def absent_with_or_without_reason(self, who: int, excused: bool) -> None:
        said = self.change("absence", home(who), who, excused=excused, why="Ốm")
        assert said == ("seat_taken" if who in self.seats else "ok")
        if said == "ok":
            self.absent[who] = excused

    @rule(at=points)
    def walk_in(self, at: int) -> None:
        assert self.change("walk_in", at, "Khách") == "ok"
        self.walk_ins[at] = self.walk_ins.get(at, 0) + 1

    @rule()
    def restart(self) -> None:
        self.run(self.world.close_gates())
        gate = self.run(self.world.open_gate())
        assert gate.mended == {}

    @invariant()
    def the_figures_are_the_models(self) -> None:
        tally = self.run(self.world.gate.tally(1))
        for point in PARENTS:
            own = tally.point(point).own
            here = [(who, name) for who, (at, name) in self.seats.items() if at == point]
            assert own.present == sum(1 for _, name in here if name is None)
            assert own.substitutes == sum(1 for _, name in here if name is not None)
            assert own.moved_in == sum(1 for who, _ in here if home(who) != point)
            assert own.moved_out == sum(1 for who, (at, _) in self.seats.items() if home(who) == point != at)
            assert own.excused == sum(1 for who, excused in self.absent.items() if home(who) == point and excused)
            assert own.unexcused == sum(1 for who, excused in self.absent.items() if home(who) == point and not excused)
            assert own.walk_ins == self.walk_ins.get(point, 0)
            known = sum(1 for who in {*self.seats, *self.absent} if home(who) == point)
            assert own.silent == own.summoned - known
        totals = tally.totals().figures
        assert totals.present + totals.substitutes == len(self.seats)

    def teardown(self) -> None:
        self.run(self.world.close_gates())
        self.loop.close()
        self.folder.cleanup()


TestDoors = Doors.TestCase
TestDoors.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
