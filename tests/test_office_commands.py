"""`diemcau invite` and `diemcau programme`, as people type them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from conference.cli import main
from conference.http import keys
from conference.run import running
from conference.settings import Settings
from tests.post import mail_server
from tests.prepared import installation
from tests.test_invitations import addressed
from tests.world import World, make_world


@pytest.fixture
async def stored(tmp_path: Path) -> tuple[World, list[str]]:
    """A conference in a data folder whose service has ended, and the arguments that name it."""
    async with running(Settings(data=installation(tmp_path / "data"), port=0, media="none", log_level="error")) as app:
        world = await make_world(app)
        await addressed(world, 2)
        ticket = app[keys.TICKETS].mint(world.delegates[0], 0)
    assert ticket
    return world, ["HN-THU", "--data", str(tmp_path / "data")]


async def run(*words: str) -> int:
    """The exit code of a command, run beside the loop as it has one of its own."""
    try:
        await asyncio.to_thread(main, list(words))
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


async def test_invitations_are_sent_tried_and_listed_from_the_terminal(
    stored: tuple[World, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    _, here = stored
    async with mail_server() as mailbox:
        mail = ["--smtp-host", "127.0.0.1", "--smtp-port", str(mailbox.port), "--smtp-security", "none"]
        mail += [
            "--mail-from",
            "moi@example.vn",
            "--public-url",
            "https://hoinghi.example.vn",
            "--mail-per-minute",
            "600",
        ]
        assert await run("invite", "test", *here, *mail, "--to", "toi@example.vn") == 0
        assert await run("invite", "send", *here, *mail, "--bridge", "DC001") == 0
        assert "sent 2" in capsys.readouterr().out
        assert await run("invite", "send", *here, *mail) == 1, "nobody is left"
        assert "nobody_to_invite" in capsys.readouterr().err
        assert await run("invite", "cancel", *here, *mail) == 0
        assert "cancelled  sent 2" in capsys.readouterr().out
    assert mailbox.addresses == ["toi@example.vn", "thu0@example.vn", "thu1@example.vn"]
    plain = mailbox.letters[1][1].get_body(("plain",))
    assert plain is not None
    assert "https://hoinghi.example.vn/t/" in plain.get_content()


async def test_the_text_of_a_points_chat_group_and_its_code_are_written_from_the_terminal(
    stored: tuple[World, list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world, here = stored
    here = [*here, "--public-url", "https://hoinghi.example.vn"]
    assert await run("invite", "group", *here, "--bridge", "DC001") == 0
    said = capsys.readouterr().out
    assert said.count("GIẤY MỜI: Hội nghị thử nghiệm") == 2, "the point and the one below it"
    assert f"https://hoinghi.example.vn/p/{world.cell}" in said
    assert "/t/" not in said, "a ticket is for one person"
    out = tmp_path / "nhóm"
    assert await run("invite", "group", *here, "--out", str(out)) == 0
    (text,) = out.glob(f"{world.ward}-*.txt")
    assert f"https://hoinghi.example.vn/p/{world.ward}\n" in text.read_text("utf-8")
    (code,) = zxingcpp.read_barcodes(Image.open(text.with_suffix(".png")), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
    assert code.text == f"https://hoinghi.example.vn/p/{world.ward}"
    assert len(list(out.iterdir())) == 2 * 4


async def test_a_conference_is_copied_and_its_programme_shown_from_the_terminal(
    stored: tuple[World, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    _, (code, *here) = stored
    assert await run("programme", "copy", code, *here, "--to", "HN-2", "--first-day", "2027-03-01", "--people") == 0
    assert await run("programme", "show", "HN-2", *here) == 0
    shown = capsys.readouterr().out
    assert "SANG  Phiên buổi sáng  01/03/2027" in shown
    assert await run("programme", "copy", code, *here, "--to", "HN-2", "--first-day", "2027-03-01") == 1
    assert "code_taken" in capsys.readouterr().err
