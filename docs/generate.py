"""`make docs`: writes the parts of the documents that the code knows best, between their markers.

A part begins with `<!-- generated: NAME -->` and ends with `<!-- end of NAME -->`; tests/test_documentation.py fails
when one is stale. Everything outside of the markers is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from pydantic_settings import BaseSettings

from conference.access.rights import HOLDERS, Right
from conference.cli import COMMANDS
from conference.http.errors import STATUS
from conference.http.route import Route
from conference.routes import ROUTES
from conference.settings import Settings
from schemas.errors import CODES
from schemas.words import Outcome, Role

ROOT = Path(__file__).parent.parent
TERMINAL = frozenset(
    {
        "backup_bad",
        "backup_newer",
        "backup_postgresql",
        "bad_certificate",
        "cannot_listen",
        "data_there",
        "file_there",
        "media_port_taken",
        "no_such_account",
        "no_such_conference",
        "no_such_file",
        "nothing_to_back_up",
    }
)
"""Codes that only the command line says."""


def settings_table() -> str:
    """Every setting of the service: flag, environment variable, default, meaning."""
    rows = [
        (f"`{flag(name)}`", f"`DIEMCAU_{name.upper()}`", default(field), field.description or "")
        for name, field in Settings.model_fields.items()
    ]
    return table(("Flag", "Environment variable", "Default", "Meaning"), rows)


def commands_list() -> str:
    """Every sub-command with what it takes beyond the settings."""
    parts = []
    for name, command in COMMANDS.items():
        own = [(key, field) for key, field in command.model_fields.items() if key not in Settings.model_fields]
        parts.append("\n".join([f"**`diemcau {name}`**: {sentence(command)}", "", *map(option, own)]).strip())
    return "\n\n".join(parts)


def option(named: tuple[str, FieldInfo]) -> str:
    """One option of a sub-command: a word in its place, or a flag with its default."""
    name, field = named
    if any(getattr(mark, "__name__", "") == "_CliPositionalArg" for mark in field.metadata):
        return f"- `{name.upper()}`: {field.description}"
    needed = "needed" if field.is_required() else f"default {default(field)}"
    return f"- `{flag(field.alias or name)}`: {field.description} ({needed})"


def routes_table() -> str:
    """Every address of the API, who may use it, and what it answers."""
    rows = [
        (
            f"`{route.method} {route.template}`",
            f"`{route.right.value}`",
            route.about,
            ", ".join(map(str, route.answers)),
        )
        for route in ROUTES
        if route.documented
    ]
    return table(("Address", "Right", "What", "Answers"), rows)


def rights_table() -> str:
    """Every right with the roles that hold it."""
    roles = [role for role in Role if role is not Role.DELEGATE]
    rows = [
        (f"`{right.value}`", *("✓" if not HOLDERS[right] or role in HOLDERS[right] else "" for role in roles))
        for right in Right
    ]
    return table(("Right", *(role.value for role in roles)), rows)


def pages_table() -> str:
    """The pages, which hold nothing by themselves."""
    rows = [(f"`{route.template}`", route.about) for route in ROUTES if is_page(route)]
    return table(("Address", "Page"), rows)


def codes_table() -> str:
    """Every public code with its status and both sentences; `{…}` is filled with the fact of that name."""
    rows = [(f"`{code}`", status_of(code), words.vi, words.en) for code, words in sorted(CODES.items())]
    return table(("Code", "HTTP", "Tiếng Việt", "English"), rows)


def status_of(code: str) -> str:
    """With which status a code comes: in a receipt of the gate, as a problem, or only on the terminal."""
    if code in TERMINAL:
        return "terminal"
    found = []
    if code in set(Outcome):
        found.append("201" if code == Outcome.OK else "200")
    if code in STATUS or not found:
        found.append(str(STATUS.get(code, 400)))
    return ", ".join(found)


def design_list() -> str:
    """The documents of this folder, by their titles."""
    folder = ROOT / "docs" / "design"
    return "\n".join(
        f"- [{title(path)}]({path.name})" for path in sorted(folder.glob("*.md")) if path.name != "README.md"
    )


def title(path: Path) -> str:
    """A document's first heading."""
    return path.read_text("utf-8").partition("\n")[0].lstrip("# ").strip()


def is_page(route: Route) -> bool:
    """Whether people open this address."""
    return route.method == "GET" and route.name.startswith("page_")


def flag(name: str) -> str:
    """A field's name as a flag."""
    return "--" + name.replace("_", "-")


def default(field: FieldInfo) -> str:
    """A field's default as a person types it."""
    value: Any = field.default
    if value is PydanticUndefined:
        return "needed"
    if value is None or value == "":
        return "not set"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"`{value}`"


def sentence(command: type[BaseSettings]) -> str:
    """The first line of a command's docstring, as its help prints it."""
    return (command.__doc__ or "").splitlines()[0]


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


PARTS: dict[str, Callable[[], str]] = {
    "settings": settings_table,
    "commands": commands_list,
    "rights": rights_table,
    "routes": routes_table,
    "pages": pages_table,
    "codes": codes_table,
    "design": design_list,
}
_PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end of \2 -->)", re.DOTALL)


def fresh(text: str) -> str:
    """A document's text with its generated parts written anew."""
    return _PART.sub(lambda found: found[1] + PARTS[found[2]]() + "\n" + found[3], text)


def documents() -> list[Path]:
    """All Markdown files of the project."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def main() -> None:
    """Write what is stale, and say what was."""
    for path in documents():
        text = path.read_text("utf-8")
        if (new := fresh(text)) != text:
            path.write_text(new, "utf-8")
            print(f"written anew: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
