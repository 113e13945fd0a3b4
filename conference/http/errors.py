"""From a refusal's code to a status and the one JSON shape. The only place where the two meet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from aiohttp import web

from schemas.errors import CODES, Refused
from schemas.wire.base import Problem, Said

STATUS: dict[str, int] = {
    "account_disabled": 403,
    "account_taken": 409,
    "after_cutoff": 409,
    "already_checked_in": 409,
    "audience_used": 409,
    "audit_unavailable": 503,
    "bad_fragment": 400,
    "bad_media_type": 415,
    "bad_offer": 400,
    "bad_request": 400,
    "bad_scope": 400,
    "bad_still": 415,
    "certified": 409,
    "channel_off": 409,
    "code_needed": 401,
    "code_taken": 409,
    "conference_not_over": 409,
    "copy_needs_points": 409,
    "enrol_first": 403,
    "factor_missing": 409,
    "factor_there": 409,
    "figures_changed": 409,
    "figures_moved": 409,
    "forbidden": 403,
    "foreign_origin": 403,
    "gate_busy": 503,
    "gate_unavailable": 503,
    "guessing": 429,
    "hall_needed": 409,
    "intake_over": 409,
    "intake_unread": 409,
    "help_closed": 409,
    "help_taken": 409,
    "internal": 500,
    "link_spent": 403,
    "mail_down": 502,
    "mail_sender": 502,
    "mail_sign_in": 502,
    "mailing_over": 409,
    "material_type": 415,
    "materials_full": 413,
    "media_busy": 503,
    "media_down": 503,
    "media_full": 503,
    "media_key": 401,
    "media_off": 409,
    "media_port_taken": 503,
    "media_too_large": 413,
    "merge_counted": 409,
    "method_not_allowed": 405,
    "name_taken": 409,
    "names_deleted": 409,
    "no_common_codec": 406,
    "no_points": 404,
    "no_publisher": 409,
    "no_such_resource": 404,
    "no_such_session": 404,
    "nobody_to_invite": 409,
    "not_called": 403,
    "not_certified": 409,
    "not_counted": 409,
    "not_found": 404,
    "not_summoned": 409,
    "not_yourself": 409,
    "nothing_to_print": 409,
    "nothing_to_undo": 409,
    "only_a_part": 403,
    "other_bridge": 409,
    "erasure_unconfirmed": 409,
    "put_off_too_short": 409,
    "not_held": 409,
    "request_over": 409,
    "paper_busy": 429,
    "paper_failed": 503,
    "precondition_failed": 412,
    "precondition_required": 428,
    "programme_changed": 409,
    "reason_needed": 409,
    "rehearsal_not_counted": 409,
    "report_not_final": 409,
    "report_unknown": 404,
    "reports_tampered": 500,
    "revoked": 403,
    "roster_busy": 429,
    "roster_too_large": 413,
    "seat_taken": 409,
    "session_used": 409,
    "sign_up_closed": 409,
    "sign_up_decided": 409,
    "sign_up_declined": 409,
    "sign_up_pending": 409,
    "sign_ups_full": 409,
    "signed_out": 401,
    "stage_key_wrong": 401,
    "template_failed": 422,
    "too_large": 413,
    "too_many": 429,
    "too_slow": 503,
    "unit_signed_up": 409,
    "unknown_session": 404,
    "unknown_ticket": 404,
    "webhook_down": 502,
    "webhook_private": 502,
    "work_interrupted": 503,
    "wrong_code": 401,
    "wrong_media_type": 415,
    "wrong_password": 401,
}
RETRY_AFTER = {
    "paper_busy": 60,
    "roster_busy": 5,
    "media_busy": 3,
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
