"""The audit log."""

from __future__ import annotations

from conference.http import audit
from conference.http.route import Content, Record, Right, Route
from schemas.wire import audit as wire

ROUTES: list[Route] = [
    Route(
        "GET",
        "/api/audit",
        audit.list_audit,
        Right.AUDIT,
        "The audit log, newest first, by what, when, to what.",
        {200: wire.AuditPage},
        query=audit.AuditQuery,
        record=Record.READ,
    ),
    Route(
        "POST",
        "/api/audit/search",
        audit.search_audit,
        Right.AUDIT,
        "The audit log by who, what, when, to what: names are in no address.",
        {200: wire.AuditPage},
        body=audit.AuditSearch,
        record=Record.READ,
    ),
    Route(
        "POST",
        "/api/audit.csv",
        audit.export_audit,
        Right.AUDIT,
        "What a search of the audit log finds, as a table without formulas; at most 50,000 rows.",
        {200: Content("text/csv", "UTF-8 with a byte order mark.")},
        body=audit.TableAsked,
        record=Record.READ,
    ),
    Route(
        "GET",
        "/api/audit/verification",
        audit.verify_audit,
        Right.AUDIT,
        "Whether any entry was altered, removed or put in.",
        {200: wire.AuditVerdict},
        refusals=frozenset({404}),
        seconds=300,
        record=Record.READ,
    ),
]
