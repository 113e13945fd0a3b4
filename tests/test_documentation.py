"""The documents say what is: nothing is left out, no link leads nowhere, and what they tell people to type exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conference.cli import COMMANDS
from conference.routes import ROUTES
from conference.settings import Settings
from docs.generate import PARTS, ROOT, documents, fresh
from schemas.errors import CODES

DOCUMENTS = documents()
OPERATE = (ROOT / "docs" / "operate.md").read_text("utf-8")
API = (ROOT / "docs" / "api.md").read_text("utf-8")
OPTIONS = sorted(
    (name, field.alias or key)
    for name, command in COMMANDS.items()
    for key, field in command.model_fields.items()
    if key not in Settings.model_fields and not any("Positional" in repr(mark) for mark in field.metadata)
)


def each_document(path: Path) -> str:
    return str(path.relative_to(ROOT))


def targets() -> set[str]:
    """What people may ask `make` for."""
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def slugs(text: str) -> set[str]:
    """The anchors of a document's headings, as the usual renderers make them."""
    found = re.findall(r"^#{1,6} (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower().strip()).replace(" ", "-") for heading in found}


def code_of(text: str) -> str:
    """What a document tells people to type: its blocks and its inline code."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_a_setting_is_in_the_operators_document(name: str) -> None:
    assert f"`DIEMCAU_{name.upper()}`" in OPERATE
    assert f"`--{name.replace('_', '-')}`" in OPERATE
    assert Settings.model_fields[name].description, "a setting says what it means"


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_an_option_of_a_command_is_in_the_operators_document(command: str, option: str) -> None:
    section = OPERATE.partition(f"**`diemcau {command}`**")[2].partition("**`diemcau ")[0]
    assert f"`--{option.replace('_', '-')}`" in section


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_public_code_is_in_the_api_document_with_both_sentences(code: str) -> None:
    line = next(line for line in API.splitlines() if line.startswith(f"| `{code}` |"))
    assert CODES[code].vi in line
    assert CODES[code].en in line


def test_every_address_is_in_the_api_document() -> None:
    addresses = [f"{each.method} {each.template}" for each in ROUTES if each.documented]
    assert not [address for address in addresses if f"| `{address}` |" not in API]


@pytest.mark.parametrize("path", DOCUMENTS, ids=each_document)
def test_the_generated_parts_are_those_of_this_code(path: Path) -> None:
    text = path.read_text("utf-8")
    assert fresh(text) == text, "run `make docs`"


def test_every_generated_part_has_its_place() -> None:
    text = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    assert sorted(re.findall(r"<!-- generated: (\w+) -->", text)) == sorted(PARTS)


@pytest.mark.parametrize("path", DOCUMENTS, ids=each_document)
def test_no_link_leads_nowhere(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    broken = []
    for link in links:
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        there = (path.parent / file).resolve() if file else path
        exists = there.exists() and there.is_relative_to(ROOT)
        if exists and anchor and there.suffix == ".md":
            exists = anchor in slugs(there.read_text("utf-8"))
        if not exists:
            broken.append(link)
    assert not broken


@pytest.mark.parametrize("path", DOCUMENTS, ids=each_document)
def test_what_a_document_tells_people_to_type_exists(path: Path) -> None:
    typed = code_of(path.read_text("utf-8"))
    assert set(re.findall(r"(?:^|[`\s])make ([a-z][a-z-]*)", typed)) <= targets()
    assert set(re.findall(r"(?:^|[`/])diemcau ([a-z][a-z-]+)\b", typed, re.MULTILINE)) <= set(COMMANDS)
    known = {f"DIEMCAU_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"\bDIEMCAU_[A-Z][A-Z_]*[A-Z]\b", typed)) <= known


@pytest.mark.parametrize("path", DOCUMENTS, ids=each_document)
def test_a_document_names_no_machine(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.findall(r"(?<![\w.])/(?:root|home|tmp|work|Users)/\S*", text)
    assert not re.findall(r"https?://(?:[\w.-]*\.)?(?:pypi|npmjs|artifactory|nexus|registry)[\w./-]*", text)


def test_the_pictures_are_there_and_together_stay_small() -> None:
    pictures = list((ROOT / "docs" / "screenshots").glob("*.png"))
    assert pictures
    assert sum(picture.stat().st_size for picture in pictures) < 3_000_000
