"""The floors hold: conference -> {checkin, bridges} -> schemas, and libraries stay where they belong."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("schemas", "checkin", "bridges", "conference")
MAY_IMPORT = {
    "schemas": {"schemas"},
    "checkin": {"checkin", "schemas"},
    "bridges": {"bridges", "schemas"},
    "conference": {"conference", "checkin", "bridges", "schemas"},
}
MEDIA_ONLY = {"aiortc", "aioice", "pylibsrtp", "OpenSSL", "av"}
LONGEST = 400

MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute, so that a floor can be seen"
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_its_own_floor_or_below(path: Path) -> None:
    where = path.relative_to(ROOT)
    for name in imports(path):
        top = name.partition(".")[0]
        if top in PACKAGES:
            assert top in MAY_IMPORT[where.parts[0]], f"{where} imports {name}"
        if top in MEDIA_ONLY:
            assert where.is_relative_to("bridges/media"), f"{where} imports {name}: only bridges/media may"
        if top == "aiohttp" and where.parts[0] != "conference":
            assert where.is_relative_to("bridges/media"), f"{where} imports {name}"


def source_files() -> list[Path]:
    found = [path for folder in (*PACKAGES, "tests", "bench") for path in (ROOT / folder).rglob("*.py")]
    for suffix in ("*.ts", "*.svelte"):
        found += (ROOT / "web/src").rglob(suffix)
    return [path for path in found if "versions" not in path.parts and path.name != "api-types.ts"]


@pytest.mark.parametrize("path", source_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_holds_one_idea_and_stays_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_python_lock_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text)


def test_the_front_ends_lock_names_no_host_to_fetch_from() -> None:
    for path, package in json.loads((ROOT / "web/package-lock.json").read_text("utf-8"))["packages"].items():
        assert "resolved" not in package, path
        package.pop("funding", None)  # where its authors ask for money: nothing is fetched from there
        assert "://" not in json.dumps(package), path
