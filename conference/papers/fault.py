"""What a worker says when it cannot set a template; apart, so that who only hears of it imports no typesetter."""

from __future__ import annotations


class WorkerFault(Exception):  # noqa: N818 - it becomes an answer, not a traceback
    """The template could not be set; holds what the error line says."""

    def __init__(self, template: str, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.facts = {"template": template, "line": "–" if line is None else line, "reason": reason}
