"""From a refusal's code to a status and the one JSON shape. The only place where the two meet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from aiohttp import web

from schemas.errors import CODES, Refused
from schemas.wire.base import Problem, Said

STATUS: dict[str, int] = {
    "bad_request": 400,
    "bad_offer": 400,
    "bad_fragment": 400,
    "media_port_taken": 503,
    "signed_out": 401,
    "wrong_password": 401,
    "forbidden": 403,
    "not_called": 403,
    "foreign_origin": 403,
    "link_spent": 403,
    "roster_too_large": 413,
    "nothing_to_undo": 409,
    "merge_counted": 409,
    "stage_key_wrong": 401,
    "media_key": 401,
    "certified": 409,
    "not_found": 404,
    "unknown_session": 404,
    "no_such_resource": 404,
    "method_not_allowed": 405,
    "unknown_ticket": 404,
    "revoked": 403,
    "no_publisher": 409,
    "reason_needed": 409,
    "not_counted": 409,
    "not_certified": 409,
    "seat_taken": 409,
    "after_cutoff": 409,
    "already_checked_in": 409,
    "not_summoned": 409,
    "other_bridge": 409,
    "too_large": 413,
    "wrong_media_type": 415,
    "bad_media_type": 415,
    "media_too_large": 413,
    "precondition_failed": 412,
    "precondition_required": 428,
    "no_common_codec": 406,
    "guessing": 429,
    "too_many": 429,
    "internal": 500,
    "media_down": 503,
    "media_full": 503,
    "media_off": 409,
    "too_slow": 503,
    "report_not_final": 409,
    "figures_changed": 409,
    "nothing_to_print": 409,
    "report_unknown": 404,
    "no_such_session": 404,
    "template_failed": 422,
    "paper_failed": 503,
    "paper_busy": 429,
    "reports_tampered": 500,
    "gate_busy": 503,
    "gate_unavailable": 503,
}
RETRY_AFTER = {
    "paper_busy": 60,
    "media_down": 2,
    "media_full": 30,
    "no_publisher": 3,
    "gate_busy": 1,
    "gate_unavailable": 2,
}


def problem_of(refused: Refused) -> Problem:
    """The public shape of a refusal; its sentence is filled with its facts."""
    words = CODES.get(refused.code) or CODES["bad_request"]
    facts = {name: _plain(value) for name, value in refused.facts.items()}
    return Problem(
        code=refused.code,
        message=Said(vi=_fill(words.vi, facts), en=_fill(words.en, facts)),
        facts=facts,
    )


def refusal(refused: Refused, headers: Mapping[str, str] | None = None) -> web.Response:
    """The HTTP answer for a refusal."""
    made = web.Response(
        body=problem_of(refused).model_dump_json().encode(),
        status=STATUS.get(refused.code, 400),
        content_type="application/json",
        headers=headers,
    )
    wait = refused.facts.get("retry_after", RETRY_AFTER.get(refused.code))
    if isinstance(wait, int | float):
        made.headers["Retry-After"] = str(max(1, round(wait)))
    if made.status == 401:
        made.headers["WWW-Authenticate"] = 'Bearer realm="diemcau"'
    return made


Plain = str | int | float | bool | list[str] | None


def _plain(value: object) -> Plain:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [str(item) for item in value]
    return str(value)


class _Blank(dict[str, Plain]):
    def __missing__(self, key: str) -> str:
        return "…"


def _fill(sentence: str, facts: Mapping[str, Plain]) -> str:
    return sentence.format_map(_Blank(facts))
