"""The roster desk: imports, and what must hear of them afterwards."""

from __future__ import annotations

from bridges.registry import Registry
from checkin.gate import Gate
from conference.database import Database
from conference.hub import Hub
from conference.points import load_points
from conference.roster.importing import import_roster
from schemas.wire.roster import ImportReport


class Desk:
    """Brings rosters in. The rows come first; then the tree, the gate and the pages read them anew."""

    def __init__(self, database: Database, registry: Registry, gate: Gate, hub: Hub, citizen_key: bytes) -> None:
        self._database, self._registry, self._gate, self._hub = database, registry, gate, hub
        self.citizen_key = citizen_key

    async def import_file(self, conference_id: int, data: bytes, filename: str, *, dry_run: bool) -> ImportReport:
        """Import a file into a conference, all or nothing; with `dry_run`, only say what would change."""
        report = await import_roster(
            self._database, conference_id, data, filename, citizen_key=self.citizen_key, dry_run=dry_run
        )
        if not dry_run:
            await self.changed(conference_id)
        return report

    async def changed(self, conference_id: int) -> None:
        """Roster or tree changed: everything that holds them in memory reads them anew, here and at other workers."""
        await self._gate.reload(conference_id)
        await self.heard(conference_id)

    async def heard(self, conference_id: int) -> None:
        """The gate has read a conference anew, here or on another worker's word: so do the tree and the pages."""
        await load_points(self._database, self._registry, conference_id)
        state = self._gate.registry.conferences.get(conference_id)
        if state is not None:
            self._hub.renew(state.sessions)
