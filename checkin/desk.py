"""The host's desk: every change by name, judged, stored, and told to who watches. See `checkin.changes`."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from checkin import changes, signing
from checkin.changes import Changed, ChangeOrder, Pen
from checkin.gate import Gate
from checkin.line import RETRY_AFTER
from checkin.registry import ConferenceState, SessionState
from checkin.store import RowRefusedError, StoreUnavailableError
from schemas.errors import Refused
from schemas.words import Deed

Write = Callable[[Pen], Coroutine[Any, Any, Changed]]
Plan = Callable[[ConferenceState, SessionState], Write]


class HostDesk:
    """Changes to a session's figures. All raise `Refused`: not_found, certified, after_cutoff, gate_unavailable."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def undo(self, order: ChangeOrder, delegate_id: int) -> Changed:
        """Take back the check-in of somebody who sits at `order.bridge_id`; also raises `not_counted`."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.undo(pen, delegate_id))

    async def transfer(self, order: ChangeOrder, delegate_id: int) -> Changed:
        """Move somebody who is counted elsewhere to `order.bridge_id`; also raises `not_counted`."""
        return await self._do(
            order,
            lambda _c, session: lambda pen: changes.transfer(pen, delegate_id, session.seats.bridge_of(delegate_id)),
        )

    async def substitute(self, order: ChangeOrder, delegate_id: int, full_name: str, title: str = "") -> Changed:
        """`full_name` came for this delegate; also raises `not_summoned`, `seat_taken`."""

        def plan(conference: ConferenceState, session: SessionState) -> Write:
            home = changes.summoned_to(conference, session, delegate_id)
            return lambda pen: changes.substitute(pen, delegate_id, home, full_name, title)

        return await self._do(order, plan)

    async def in_person(self, order: ChangeOrder, delegate_id: int) -> Changed:
        """The delegate came after all, and takes the seat from their substitute; also raises `not_counted`."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.in_person(pen, delegate_id))

    async def absence(self, order: ChangeOrder, delegate_id: int, *, excused: bool, why: str = "") -> Changed:
        """This delegate of this point is absent; excused needs a reason. Also raises `seat_taken`, `not_summoned`."""
        if excused and not why.strip():
            raise Refused("reason_needed")

        def plan(conference: ConferenceState, session: SessionState) -> Write:
            if changes.summoned_to(conference, session, delegate_id) != order.bridge_id:
                raise Refused("other_bridge")
            return lambda pen: changes.absence(pen, delegate_id, excused=excused, reason=why.strip())

        return await self._do(order, plan)

    async def lift_absence(self, order: ChangeOrder, delegate_id: int) -> Changed:
        """An absence was noted by mistake."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.lift_absence(pen, delegate_id))

    async def walk_in(self, order: ChangeOrder, full_name: str, title: str = "", unit: str = "") -> Changed:
        """Somebody outside the roster sits in."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.walk_in(pen, full_name, title, unit))

    async def remove_walk_in(self, order: ChangeOrder, walk_in_id: int) -> Changed:
        """A walk-in was noted by mistake."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.remove_walk_in(pen, walk_in_id))

    async def headcount(self, order: ChangeOrder, people: int) -> Changed:
        """The host counted so many people with their eyes."""
        return await self._do(order, lambda _c, _s: lambda pen: changes.headcount(pen, people))

    async def certify(
        self, order: ChangeOrder, signed_by: str = "", seen: Mapping[str, int | None] | None = None
    ) -> Changed:
        """The host signs the point's figures: from now on only the organiser can open them again.

        With `seen`, also raises `figures_moved` when they are no longer those.
        """
        return await self._do(order, lambda _c, session: lambda pen: signing.certify(pen, session, signed_by, seen))

    async def reopen(self, order: ChangeOrder) -> Changed:
        """The organiser opens certified figures again; raises `reason_needed`, `not_certified`, `forbidden`."""
        if not order.actor.organiser:
            raise Refused("forbidden")
        return await self._do(order, lambda _c, _s: signing.reopen, reopens=True)

    async def _do(self, order: ChangeOrder, plan: Plan, *, reopens: bool = False) -> Changed:
        gate = self._gate
        conference, session = await gate.registry.find_session(order.session_id)
        conference.bridge(order.bridge_id)
        transaction = changes.work(order, session, gate.now(), plan(conference, session), reopens=reopens)
        try:
            done = await gate.store.change(transaction)
        except StoreUnavailableError as error:
            raise Refused("gate_unavailable", retry_after=RETRY_AFTER) from error
        except RowRefusedError as error:
            # The same nonce in two requests at once: the other one is stored, and will be told the next time.
            raise Refused("gate_busy", retry_after=1) from error
        if done.deed is Deed.CERTIFY and not done.replayed:
            session.certified.add(order.bridge_id)
        elif done.deed is Deed.REOPEN and not done.replayed:
            session.certified.discard(order.bridge_id)
        gate.publish(done.tallies)
        if done.deed in (Deed.CERTIFY, Deed.REOPEN):
            await gate.tell_session(order.session_id)
        return done
