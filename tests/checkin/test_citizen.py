"""Citizen cards find a person; the number itself is not kept. Sample numbers use the unassigned province 000."""

from __future__ import annotations

import pytest

from checkin.citizen import card_number, citizen_hash
from schemas.errors import Refused


@pytest.mark.parametrize(
    "scanned",
    [
        "000099012345",
        " 000099012345\n",
        "000099012345|123456789|Nguyễn Văn A|01011990|Nam|Số 1, Phường X, TP Y|15062021",
        "000099012345||Trần Thị B|21032003|Nữ|Thôn X, Xã Y, Tỉnh Z|14082021",
        "000099012345||Trần Thị B|21032003|Nữ|Thôn X|14082021||Cha|Mẹ|",
    ],
)
def test_the_number_is_found_on_old_and_new_cards(scanned: str) -> None:
    assert card_number(scanned) == "000099012345"


def test_a_health_card_is_called_by_its_name() -> None:
    with pytest.raises(Refused, match="health_card"):
        card_number("DN4797900000000|4e677579e1bb856e|01/01/1990|1|74|79 - 034|-|01/01/2021|-|07/01/2021|")


@pytest.mark.parametrize("scanned", ["", "123", "0000990123456", "000099012345|only|three", "abc|def"])
def test_all_else_is_not_a_card(scanned: str) -> None:
    with pytest.raises(Refused, match="unknown_card"):
        card_number(scanned)


def test_the_hash_depends_on_the_installation() -> None:
    one, two = (citizen_hash(key, "000099012345") for key in (b"a" * 32, b"b" * 32))
    assert len(one) == 32
    assert one != two
