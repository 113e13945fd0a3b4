"""What was done, in words for people: the log's page and its table say the same.

`vi.json` and `en.json` hold a sentence for every action that can stand in the log, as `action.<name>`; a test holds
them to the routes and the commands."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


def words_of(action: str, language: str) -> str:
    """The sentence of an action; one of another version keeps its name."""
    return _words(language).get(f"action.{action}", action)


@cache
def _words(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((files(__name__) / f"{language}.json").read_bytes())
    return found
