"""Materials: links, and files whose bytes live in the database once. Each worker keeps what it serves in a folder by
hash, so that a hundred thousand phones are answered by the file system and not out of memory."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.deed import recorded
from conference.database import Database
from conference.programme.edit import all_there
from conference.programme.filetypes import media_type_of
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import Audience, Document, Material, MaterialAudience, ProgrammeItem, Session
from schemas.wire.programme import MaterialAsked

MOST_TOGETHER = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name without folders, and its bytes."""

    name: str
    data: bytes


class Materials:
    """Adds, serves and forgets materials. `most_bytes` bounds one file."""

    def __init__(self, database: Database, folder: Path, most_bytes: int) -> None:
        self._database, self._folder, self.most_bytes = database, folder, most_bytes

    async def add(self, conference_id: int, asked: MaterialAsked, what: Upload | str, now: datetime) -> int:
        """Add a file or a link and return its number.

        Raises `Refused`: `material_type`, `materials_full`, `bad_request` for what is not of this conference.
        """
        row = Material(conference_id=conference_id, added_at=now, filename="", media_type="")
        upload = what if isinstance(what, Upload) else None
        if upload is None:
            row.link = str(what)
        else:
            row.filename = upload.name
            row.media_type = await asyncio.to_thread(media_type_of, upload.name, upload.data)
            row.document_sha256 = await asyncio.to_thread(lambda: hashlib.sha256(upload.data).digest())
        async with recorded(self._database) as db:
            if upload is not None and row.document_sha256 is not None:
                await _fits(db, conference_id, len(upload.data))
                values = {"sha256": row.document_sha256, "size": len(upload.data), "data": upload.data}
                # Updating what is there locks it: nobody forgets the bytes before the material that needs them is in.
                await db.execute(
                    insert_into(db.get_bind().dialect.name, Document)
                    .values(**values)
                    .on_conflict_do_update(index_elements=["sha256"], set_={"size": len(upload.data)})
                )
            await describe(db, row, asked)
            return row.id

    async def change(self, material_id: int, asked: MaterialAsked) -> None:
        """Say anew what a material is called, what it belongs to and for whom it is."""
        async with recorded(self._database) as db:
            row = await db.get(Material, material_id)
            if row is None:
                raise Refused("not_found")
            await describe(db, row, asked)

    async def drop(self, material_id: int) -> None:
        """Delete a material, and its bytes when no other hands them out."""
        async with recorded(self._database) as db:
            await db.execute(delete(Material).where(Material.id == material_id))
        await self.sweep()

    async def sweep(self) -> None:
        """Forget the bytes that no material hands out any more."""
        unused = ~exists().where(Material.document_sha256 == Document.sha256)
        try:
            async with self._database.write() as db:
                gone = list(await db.scalars(delete(Document).where(unused).returning(Document.sha256)))
        except IntegrityError:  # somebody is adding the same file right now: it is used again
            return
        for sha256 in gone:
            (self._folder / sha256.hex()).unlink(missing_ok=True)

    async def file(self, sha256: bytes) -> Path:
        """Where the bytes lie on this machine; fetched from the database when they do not yet."""
        path = self._folder / sha256.hex()
        if not path.exists():
            async with self._database.read() as db:
                data = await db.scalar(select(Document.data).where(Document.sha256 == sha256))
            if data is None:
                raise Refused("not_found")
            await asyncio.to_thread(_keep, path, data)
        return path


async def describe(db: AsyncSession, row: Material, asked: MaterialAsked) -> None:
    """Write what is said about a material."""
    audiences: Sequence[int] = sorted(set(asked.audiences))
    await all_there(db, Audience, row.conference_id, audiences, "audiences")
    if asked.item_id is not None:
        found = await db.scalar(
            select(ProgrammeItem.id)
            .join(Session, Session.id == ProgrammeItem.session_id)
            .where(ProgrammeItem.id == asked.item_id, Session.conference_id == row.conference_id)
        )
        if found is None:
            raise Refused("bad_request", fields=["item_id: not of this conference"])
    elif asked.session_id is not None:
        await all_there(db, Session, row.conference_id, [asked.session_id], "session_id")
    row.title, row.item_id = asked.title, asked.item_id
    row.session_id = None if asked.item_id is not None else asked.session_id
    db.add(row)
    await db.flush()
    await db.execute(delete(MaterialAudience).where(MaterialAudience.material_id == row.id))
    if audiences:
        await db.execute(insert(MaterialAudience), [{"material_id": row.id, "audience_id": one} for one in audiences])


async def _fits(db: AsyncSession, conference_id: int, size: int) -> None:
    held = await db.scalar(
        select(func.coalesce(func.sum(Document.size), 0))
        .select_from(Material)
        .join(Document, Document.sha256 == Material.document_sha256)
        .where(Material.conference_id == conference_id)
    )
    if (held or 0) + size > MOST_TOGETHER:
        raise Refused("materials_full", most_mb=MOST_TOGETHER // 2**20)


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)  # whole or not at all, however many ask at once
