"""What is done on the terminal stands in the audit log like what is done on a page."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.post import mail_server
from tests.roster_kit import small
from tests.test_office_commands import run, stored
from tests.world import World

__all__ = ["stored"]

PEOPLE = [[1, "DB1", "Nguyễn Văn Bí Mật", "1970", "Chuyên viên", "Sở Y tế", "DC000", "0500000001"]]


class Terminal:
    """Commands at an installation, and what its log says of them."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def query(self, statement: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.data / "diemcau.sqlite3")) as db:
            return db.execute(statement).fetchall()

    def told(self) -> list[tuple[object, ...]]:
        """What the commands did, and to which conference."""
        columns = "action, outcome, conference_id"
        return self.query(f"SELECT {columns} FROM audit_entries WHERE who = 'command line' ORDER BY seq")

    def break_log(self) -> None:
        with closing(sqlite3.connect(self.data / "diemcau.sqlite3")) as db:
            db.execute("DROP TABLE audit_entries")
            db.commit()


@pytest.fixture
def terminal(stored: tuple[World, list[str]]) -> Terminal:
    return Terminal(Path(stored[1][2]))


async def test_an_imported_roster_is_recorded_with_the_import_and_a_trial_is_not(
    stored: tuple[World, list[str]], terminal: Terminal, tmp_path: Path
) -> None:
    world, (code, *here) = stored
    file = tmp_path / "a.xlsx"
    file.write_bytes(small(people=PEOPLE))
    asked = ["import-roster", *here, str(file), "--conference"]
    assert await run(*asked, code, "--dry-run") == 0
    assert terminal.told() == []
    assert await run(*asked, code) == 0
    assert terminal.told() == [("import_roster", "done", world.conference)]
    assert await run(*asked, "HN-MOI", "--create", "Hội nghị mới") == 0
    made = world.conference + 1
    assert terminal.told()[1:] == [("found_conference", "done", None), ("import_roster", "done", made)]
    assert terminal.query("SELECT object FROM audit_entries WHERE action = 'found_conference'") == [
        (f"conference:{made}",)
    ]
    assert "Bí Mật" not in json.dumps(terminal.query("SELECT object, details FROM audit_entries"), ensure_ascii=False)
    terminal.break_log()
    file.write_bytes(small(people=[[*PEOPLE[0][:4], "Trưởng phòng", *PEOPLE[0][5:]]]))
    assert await run(*asked, code) == 1
    assert terminal.query("SELECT DISTINCT title FROM delegates WHERE code = 'DB1'") == [("Chuyên viên",)]


async def test_what_reads_or_sends_personal_data_is_recorded_before_it_does(
    stored: tuple[World, list[str]], terminal: Terminal, tmp_path: Path
) -> None:
    world, (code, *here) = stored
    out, address = ["--out", str(tmp_path / "ra")], ["--public-url", "https://hoinghi.example.vn"]
    assert await run("report", "make", code, *here, *out, "--session", "SANG", "--formats", "xlsx") == 0
    paper = ["--kind", "sheets", "--bridge", "DC001", "--session", "SANG", "--out", str(tmp_path / "a.pdf")]
    assert await run("badges", code, *here, *address, *paper) == 0
    assert await run("accounts", "list", *here) == 0
    assert await run("audit", "list", *here) == 0
    assert await run("programme", "copy", code, *here, "--to", "HN-2", "--first-day", "2027-03-01") == 0
    async with mail_server() as mailbox:
        mail = ["--smtp-host", "127.0.0.1", "--smtp-port", str(mailbox.port), "--smtp-security", "none"]
        mail += ["--mail-from", "moi@example.vn", "--mail-per-minute", "600", *address]
        assert await run("invite", "send", code, *here, *mail) == 0
        assert await run("invite", "send", code, *here, *mail) == 1, "nobody is left: nothing was done"
        assert await run("invite", "cancel", code, *here, *mail) == 0
        assert await run("invite", "status", code, *here, *mail) == 0
        mine = ("done", world.conference)
        assert terminal.told() == [
            ("report_make", *mine),
            ("badges", *mine),
            ("accounts_list", "done", None),
            ("audit_list", "done", None),
            ("programme_copy", *mine),
            ("invite_send", *mine),
            ("invite_cancel", *mine),
        ]
        terminal.break_log()
        sent = len(mailbox.addresses)
        for refused in (
            ("report", "make", code, *here, "--out", str(tmp_path / "nua"), "--session", "SANG"),
            ("badges", code, *here, *address, *paper[:-1], str(tmp_path / "b.pdf")),
            ("invite", "test", code, *here, *mail, "--to", "toi@example.vn"),
            ("invite", "send", code, *here, *mail, "--again"),
        ):
            assert await run(*refused) == 1, refused
        assert len(mailbox.addresses) == sent
    assert not (tmp_path / "nua").exists()
    assert not (tmp_path / "b.pdf").exists()
    assert len(terminal.query("SELECT id FROM mailings")) == 1
