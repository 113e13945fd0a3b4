"""A service that is killed while it sends: what was handed over is uncertain, what waits goes on, nobody gets two."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select, update

from conference.database import open_database
from conference.http import keys
from conference.invitations.rules import LEASE
from conference.run import running
from schemas.rows import Invitation
from schemas.words import InvitationState
from tests.post import mail_server
from tests.test_invitations import addressed, ask, mailing, send, until
from tests.world import make_world

ROOT = Path(__file__).parent.parent


async def test_a_kill_between_handing_over_and_writing_it_down_leaves_one_uncertain_and_sends_the_rest_once(
    tmp_path: Path,
) -> None:
    async with mail_server() as mailbox:
        setup = mailing(tmp_path, mailbox)
        async with running(setup) as app:  # only to write the rows: its clock has not struck yet
            app[keys.DISPATCHER]._stopping = True
            world = await make_world(app)
            async with world.client() as organiser:
                await world.sign_in_organiser(organiser)
                await addressed(world)
                made = await send(organiser, world)

        mailbox.after_data = lambda _to: "hang"  # the server has the letter, and its answer never comes
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
        environment |= {
            "DIEMCAU_SMTP_HOST": "127.0.0.1",
            "DIEMCAU_SMTP_PORT": str(mailbox.port),
            "DIEMCAU_SMTP_SECURITY": "none",
            "DIEMCAU_MAIL_FROM": "moi@example.vn",
            "DIEMCAU_MAIL_PER_MINUTE": "6000",
        }
        arguments = ["-m", "conference", "serve", "--data", str(setup.data), "--port", "0", "--media", "none"]
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env=environment, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
        )
        async with asyncio.timeout(30):
            await mailbox.came.wait()
        process.send_signal(signal.SIGKILL)
        await process.wait()
        (first,) = mailbox.addresses

        mailbox.after_data = lambda _to: "250 OK"
        async with running(setup) as app:
            async with app[keys.DATABASE].read() as db:
                claimed = await db.scalar(select(Invitation).where(Invitation.state == InvitationState.SENDING))
            assert claimed is not None, "the claim was committed before anything was sent"
            async with app[keys.DATABASE].write() as db:  # as if the lease had run out
                await db.execute(
                    update(Invitation)
                    .where(Invitation.id == claimed.id)
                    .values(claimed_at=app[keys.NOW]() - LEASE - timedelta(seconds=1))
                )
            world.app = app
            async with world.client() as organiser:
                await world.sign_in_organiser(organiser)
                await until(organiser, world, made["id"], sent=2, uncertain=1)
                page = await ask(organiser, "GET", f"/api/mailings/{made['id']}/deliveries?state=uncertain")
        (line,) = page["deliveries"]
        assert "dừng giữa chừng" in line["reason"]["vi"]
        assert sorted(mailbox.addresses) == [f"thu{index}@example.vn" for index in range(3)]
        assert mailbox.addresses[0] == first


async def test_a_service_that_is_stopped_writes_down_what_it_was_sending(tmp_path: Path) -> None:
    async with mail_server() as mailbox:
        async with running(mailing(tmp_path, mailbox)) as app:
            world = await make_world(app)
            async with world.client() as organiser:
                await world.sign_in_organiser(organiser)
                await addressed(world)
                await send(organiser, world)
            await app[keys.DISPATCHER].wake()
            await mailbox.came.wait()
        database = open_database(tmp_path / "data", None)
        async with database.read() as db:
            states = list(await db.scalars(select(Invitation.state)))
        await database.close()
    assert InvitationState.SENDING not in states
    assert states.count(InvitationState.SENT) == len(mailbox.letters) >= 1
