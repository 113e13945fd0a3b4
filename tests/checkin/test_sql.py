"""The gate writes SQL of its own: it speaks of the tables and columns that the rows define, and of no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checkin.store import FIGURES, Entry
from schemas.rows import Base, Scan, Tally

HERE = Path(__file__).parents[2] / "checkin"
TABLES = Base.metadata.tables
TEMPORARY = {"batch", "moved", "inbox", "outbox"}  # of the SQLite store's own connection
STATEMENT = re.compile(r"INSERT INTO (\w+)(?: AS \w+)?\s*\(([^)]*)\)")


def sql_of(name: str) -> str:
    return (HERE / name).read_text("utf-8").replace('" "', "").replace('"\n        "', "")


FILES = sorted(path.name for path in HERE.glob("*.py") if "SELECT" in path.read_text("utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_inserted_columns_exist(name: str) -> None:
    text = sql_of(name).replace("{FIGURES}", FIGURES).replace('{", ".join(_MOVABLE)}', FIGURES)
    for table, columns in STATEMENT.findall(text):
        if table in TEMPORARY:
            continue
        listed = {column.strip() for column in columns.split(",")} - {""}
        assert listed <= set(TABLES[table].columns.keys()), table


def test_figures_are_the_columns_of_a_tally() -> None:
    columns = [column.name for column in Tally.__table__.columns]
    assert [name.strip() for name in FIGURES.split(",")] == columns[2:-1]
    assert columns[-1] == "version"


def test_an_entry_carries_every_column_of_the_scan_log() -> None:
    asked = {column.name for column in Scan.__table__.columns} - {"id"}
    assert asked <= set(Entry._fields)
