"""Every refusal has words for people in two languages, and a status."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from conference.http.errors import STATUS, problem_of
from schemas.errors import CODES, Refused

ROOT = Path(__file__).parent.parent
RAISED = sorted(
    {
        (code, str(path.relative_to(ROOT)))
        for package in ("schemas", "checkin", "bridges", "conference")
        for path in (ROOT / package).rglob("*.py")
        for code in re.findall(r'Refused\(\s*"([a-z_]+)"', path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize(("code", "where"), RAISED)
def test_a_code_that_is_raised_has_words(code: str, where: str) -> None:
    assert code in CODES, f"{where} raises {code!r}: give it words in schemas/errors.py"


@pytest.mark.parametrize("code", sorted(CODES))
def test_both_languages_speak_of_the_same_facts(code: str) -> None:
    def names(sentence: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    assert names(CODES[code].vi) == names(CODES[code].en)


@pytest.mark.parametrize("code", sorted(STATUS))
def test_a_status_is_for_a_code_that_exists(code: str) -> None:
    assert code in CODES


def test_a_missing_fact_leaves_a_readable_sentence() -> None:
    problem = problem_of(Refused("too_large"))
    assert "{" not in problem.message.vi + problem.message.en
