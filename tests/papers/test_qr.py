"""QR codes for print."""

from __future__ import annotations

from conference.papers.qr import modules, svg

TICKET = "https://hoinghi.example.vn/t/10000000000000000000000000000000007919"


def test_the_same_text_always_gives_the_same_picture():
    assert svg(TICKET) == svg(TICKET)


def test_the_path_covers_every_dark_module_once_and_no_light_one():
    rows = modules(TICKET)
    drawn = [[False] * len(rows) for _ in rows]
    path = svg(TICKET).split('d="')[1].split('"')[0]
    for run in path.removesuffix("z").split("z"):
        place, width = run.split("v1")[0].split("h")
        x, y = map(int, place.removeprefix("M").split())
        for step in range(int(width)):
            assert not drawn[y][x + step]
            drawn[y][x + step] = True
    assert drawn == rows


def test_the_quiet_zone_is_four_modules_on_each_side():
    side = len(modules(TICKET))
    assert f'viewBox="-4 -4 {side + 8} {side + 8}"' in svg(TICKET)
