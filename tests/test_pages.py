"""One list of pages (conference/routes/pages.json): what the service answers with is what the build made."""

from __future__ import annotations

import re

import pytest

from conference.routes.pages import PAGES, ROUTES
from tests.service import ROOT

BUILT = ROOT / "conference/pages"


@pytest.mark.parametrize("name", [page["name"] for page in PAGES])
def test_a_page_that_is_served_has_been_built_with_all_it_asks_for(name: str) -> None:
    html = (BUILT / f"{name}.html").read_text("utf-8")
    assert f'data-page="{name}"' in html
    asked = re.findall(r'(?:src|href)="/(assets/[^"]+)"', html)
    assert any(re.match(rf"assets/{name}-[^/]+\.js$", one) for one in asked)
    assert [one for one in asked if not (BUILT / one).is_file()] == []


def test_no_page_is_built_that_nobody_is_served() -> None:
    assert {path.stem for path in BUILT.glob("*.html")} == {page["name"] for page in PAGES}
    assert {page["path"] for page in PAGES} <= {route.path for route in ROUTES}
