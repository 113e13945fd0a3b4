"""What an invitation's waits, rates, headers and set-up follow from."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from checkin.qr import png
from conference.invitations.letters import Letter, message_of
from conference.invitations.mail import MailLine, MailSettings
from conference.invitations.rules import allowed_now, masked, rest_after, wait_before
from conference.settings import Settings

SENDER = "Ban tổ chức Hội nghị <moi@example.vn>"


def test_waits_grow_and_have_an_end() -> None:
    assert [wait_before(attempt).total_seconds() for attempt in (1, 2, 3, 4)] == [30, 120, 480, 1920]
    assert wait_before(9).total_seconds() == 3600
    assert [rest_after(troubles).total_seconds() for troubles in (1, 2, 3, 99)] == [15, 30, 60, 600]


def test_the_rate_is_spread_over_the_minute() -> None:
    assert allowed_now(60, 0, 0) == 10
    assert allowed_now(60, 55, 0) == 5
    assert allowed_now(60, 30, 10) == 0
    assert allowed_now(1, 0, 0) == 1
    assert allowed_now(1, 1, 0) == 0


def test_addresses_are_masked() -> None:
    assert masked("nguyen.van.a@example.vn") == "n…a@example.vn"
    assert masked("a@example.vn") == "a…@example.vn"
    assert masked("+84500000001") == "********0001"


def test_a_png_of_a_ticket_is_read_back() -> None:
    text = "https://hoinghi.example.vn/t/" + "1" * 40
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png(text, 6))), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
    assert code.text == text


def test_a_header_never_takes_a_line_break() -> None:
    letter = Letter(
        number="inv-1",
        to="a@example.vn",
        phone="",
        full_name="A",
        title="",
        conference="Hội nghị\nBcc: ai@example.vn",
        organiser="",
        point="",
        address="",
        url="https://example.vn/t/1",
    )
    with pytest.raises(ValueError, match="linefeed"):
        message_of(letter, SENDER, "example.vn", datetime.now(UTC))


@pytest.mark.parametrize(
    "wrong",
    [
        {"smtp_host": "thu.example.vn"},
        {"smtp_host": "thu.example.vn", "mail_from": "moi@example.vn\nBcc: x@example.vn"},
        {"smtp_host": "thu.example.vn", "mail_from": "moi@example.vn", "smtp_security": "none", "smtp_user": "moi"},
        {"webhook_url": "http://sms.example.vn/", "webhook_secret": "0123456789abcdef"},
        {"webhook_url": "https://sms.example.vn/", "webhook_secret": "ngắn"},
        {"webhook_url": "https://ten:matkhau@sms.example.vn/", "webhook_secret": "0123456789abcdef"},
        {"webhook_url": "file:///etc/passwd", "webhook_secret": "0123456789abcdef"},
    ],
)
def test_a_set_up_that_would_leak_is_refused_at_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"--|address|sender|password"):
        Settings(**wrong)


def test_the_line_says_where_it_leads_without_its_password() -> None:
    line = MailLine(MailSettings("thu.example.vn", 587, "starttls", SENDER, "moi", "bí mật"), lambda: datetime.now(UTC))
    assert line.shown == f"{SENDER} · thu.example.vn:587"
