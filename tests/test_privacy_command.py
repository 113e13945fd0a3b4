"""`diemcau privacy`: what the page does, by command, beside a running service that hears of it; all of it recorded."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select, update

from conference.cli_privacy import PrivacyCommand
from conference.http import keys
from conference.privacy_commands import run_privacy
from schemas.errors import Refused
from schemas.rows import AuditEntry, Delegate, Session
from schemas.words import AuditKind
from tests.personal import words_left
from tests.test_backup import diemcau
from tests.world import World

NAME, PHONE = "Đặng Thị Riêng Tư", "+84500777123"


class Terminal:
    """Somebody at the machine. A command is run in this process (`run`), or, where that is the point, as a person
    starts it (`diemcau`)."""

    def __init__(self, world: World, data: Path, out: pytest.CaptureFixture[str]) -> None:
        self.world, self.data, self.out = world, data, out

    async def run(self, action: str, **options: Any) -> Any:
        self.out.readouterr()
        await run_privacy(PrivacyCommand(action=action, conference="HN-THU", data=self.data, **options))
        told = self.out.readouterr().out
        return json.loads(told) if told else None

    async def recorded(self) -> list[str]:
        async with self.world.app[keys.DATABASE].read() as db:
            wanted = select(AuditEntry).where(AuditEntry.kind == AuditKind.SERVICE).order_by(AuditEntry.seq)
            entries = (await db.scalars(wanted)).all()
        for entry in entries:
            assert "Riêng" not in entry.object + entry.details
            assert "500777" not in entry.object + entry.details
        return [f"{entry.action} {entry.object.partition(' ')[2]}".strip() for entry in entries]


@pytest.fixture
async def terminal(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    async with world.app[keys.DATABASE].write() as db:
        row = await db.get_one(Delegate, world.delegates[0])
        row.full_name, row.name_given, row.search_key, row.phone = NAME, NAME, "dang thi rieng tu", PHONE
    return Terminal(world, tmp_path / "data", capsys)


async def test_a_person_is_found_exported_corrected_and_forgotten_by_command(
    terminal: Terminal, world: World, tmp_path: Path
) -> None:
    me = world.delegates[0]
    (found,) = (await terminal.run("find", name="riêng tư"))["people"]
    assert (found["kind"], found["id"], found["full_name"]) == ("delegate", me, NAME)
    held = await terminal.run("export", id=me)
    assert held["facts"]["phone"] == PHONE
    await terminal.run("export", id=me, out=tmp_path / "held.xlsx")
    await terminal.run("export", id=me, out=tmp_path / "held.json")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "held.xlsx").read_bytes()))
    assert NAME in {row[1].value for row in book["Dữ liệu"].rows}
    assert json.loads((tmp_path / "held.json").read_text())["full_name"] == NAME
    assert {(tmp_path / name).stat().st_mode & 0o077 for name in ("held.xlsx", "held.json")} == {0}

    await terminal.run("correct", id=me, name="Đặng Thị Riêng", phone="0500777124", title="Phó Chủ tịch", birth="1975")
    facts = (await terminal.run("export", id=me))["facts"]
    assert (facts["full_name"], facts["phone"], facts["title"]) == ("Đặng Thị Riêng", "+84500777124", "Phó Chủ tịch")
    assert facts["birth_year"] == "1975"
    with pytest.raises(Refused, match="roster_value"):
        await terminal.run("correct", id=me, phone="12")

    shelf = world.app[keys.INTAKE].shelf
    note = shelf.begin(world.conference, "roster", "thử", filename=f"{NAME}.xlsx")
    asked = await terminal.run("request", wants="delete", name=NAME, contact=PHONE)
    await terminal.run("forget", id=me, request=asked["id"], reason="Theo đơn")
    assert (await terminal.run("find", name="riêng tư"))["people"] == []
    (closed,) = (await terminal.run("show"))["requests"]
    assert (closed["state"], closed["name"], closed["closed_by"]) == ("done", "đã xóa", "command line")
    assert not shelf.folder(note).exists()
    await world.app[keys.DESK].notice()  # as the service does every few seconds
    async with world.client() as anyone, anyone.get(f"/api/tickets/{world.ticket(0)}") as response:
        assert (response.status, "Riêng" in await response.text()) == (403, False)
    told = await terminal.recorded()
    subject = f"delegate:{me}"
    assert told == [
        "privacy_find", *[f"privacy_export {subject}"] * 3, f"privacy_correct {subject}", f"privacy_export {subject}",
        f"privacy_correct {subject}", "privacy_request", f"privacy_forget {subject}", "privacy_find", "privacy_show",
    ]  # fmt: skip


async def test_requests_breaches_and_the_notice_are_kept_by_command(terminal: Terminal, tmp_path: Path) -> None:
    one = await terminal.run("request", wants="view", name=NAME, contact=PHONE)
    two = await terminal.run("request", wants="correct", name=NAME)
    assert (await terminal.run("acknowledge", request=one["id"]))["acknowledged_at"]
    with pytest.raises(Refused, match="reason_needed"):
        await terminal.run("close-request", request=two["id"], refused=True)
    refused = await terminal.run("close-request", request=two["id"], refused=True, reason="Không đúng người")
    assert (refused["state"], refused["note"]) == ("refused", "Không đúng người")
    with pytest.raises(Refused, match="request_over"):
        await terminal.run("close-request", request=two["id"])
    found = datetime.now(UTC) - timedelta(hours=80)
    breach = await terminal.run("breach", found_at=found, what="Mất máy tính", whom="Danh sách")
    assert breach["overdue"]
    told = await terminal.run("report-breach", breach=breach["id"], what="Đã báo A05")
    assert (told["overdue"], told["notes"]) == (False, "Đã báo A05")
    text = tmp_path / "notice.txt"
    text.write_text("Lời của văn phòng", "utf-8")
    notice = await terminal.run("notice", vi=text, contact="Văn phòng", days=30)
    assert (notice["version"], notice["text"]["vi"], notice["retention_days"]) == (1, "Lời của văn phòng", 30)
    with pytest.raises(Refused, match="no_such_file"):
        await terminal.run("notice", vi=tmp_path / "none.txt")
    with pytest.raises(Refused, match="bad_request"):
        await terminal.run("request", wants="view")  # nobody is named
    assert len(await terminal.recorded()) == 11, "refused attempts, too"


async def test_names_are_put_off_and_deleted_by_command(terminal: Terminal, world: World) -> None:
    async with world.app[keys.DATABASE].write() as db:
        ended = datetime.now(UTC) - timedelta(days=1)
        await db.execute(update(Session).values(ends=ended, starts=ended - timedelta(hours=2), cutoff=ended))
    until = datetime.now(UTC) + timedelta(days=900)
    plan = await terminal.run("put-off", until=until, reason="Thanh tra")
    assert datetime.fromisoformat(plan["due"]) == until
    with pytest.raises(Refused, match="erasure_unconfirmed"):
        await terminal.run("erase", confirm="HN", reason="Xong việc")
    note = world.app[keys.PRINT_OFFICE].shelf.begin(world.conference, "badges", "thử")
    code, out, err = await diemcau("privacy", "erase", "HN-THU", "--confirm", "HN-THU", "--reason", "Xong việc",
                                   data=terminal.data)  # fmt: skip
    assert code == 0, err
    told = json.loads(out)
    assert told["deleted_at"]
    assert (told["done"]["delegates"], any(told["left"].values())) == (18, False)
    assert await words_left(world.app[keys.DATABASE]) == []
    assert not world.app[keys.PRINT_OFFICE].shelf.folder(note).exists()
    assert await terminal.recorded() == ["privacy_put_off", "privacy_erase", "privacy_erase", "delete_names"]
