"""One exception for every refusal, and the sentence a person reads."""

from __future__ import annotations

from dataclasses import dataclass


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A request that was understood and declined. `code` is part of the public API."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads: what happened and what to do, in Vietnamese and English."""

    vi: str
    en: str
