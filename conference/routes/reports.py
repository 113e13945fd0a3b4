"""Reports and papers."""

from __future__ import annotations

from conference.http import papers, reports
from conference.http.route import Content, Record, Right, Route
from conference.reports.worker import MEDIA_TYPES, Format
from schemas.wire import reports as wire
from schemas.wire.report_page import ReportView

FILE = Content(", ".join(MEDIA_TYPES[each] for each in Format), "The file.")
UNMADE = frozenset({409, 422, 500})

ROUTES: list[Route] = [
    Route(
        "GET",
        "/api/sessions/{id}/press",
        reports.get_press,
        Right.REPORTS,
        "The line for the press.",
        {200: wire.PressView},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/report",
        reports.get_report_view,
        Right.REPORTS,
        "The attendance table that will be signed, by point, level, unit and category, and what is still open.",
        {200: ReportView},
    ),
    Route(
        "POST",
        "/api/sessions/{id}/report",
        reports.draft_report,
        Right.ORGANISER,
        "A provisional report as a file.",
        {200: FILE},
        body=wire.DraftAsked,
        refusals=UNMADE,
        seconds=120,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/reports",
        reports.list_reports,
        Right.REPORTS,
        "The final reports of a session.",
        {200: wire.KeptList},
    ),
    Route(
        "POST",
        "/api/sessions/{id}/reports",
        reports.keep_report,
        Right.ORGANISER,
        "Make the final report and keep it unchangeable.",
        {201: wire.KeptList},
        body=wire.ReportAsked,
        refusals=UNMADE,
        seconds=120,
    ),
    Route(
        "GET",
        "/api/reports/{id}",
        reports.get_report,
        Right.REPORTS,
        "A final report's file, exactly as it was kept.",
        {200: FILE},
        refusals=frozenset({500}),
        record=Record.READ,  # it names who presides and who certified
    ),
    Route(
        "POST",
        "/api/reports/verify",
        reports.verify_report,
        Right.REPORTS,
        "Which final report the sent file is.",
        {200: wire.KeptView},
        body=Content("application/octet-stream", "The file.", max_bytes=reports.MAX_REPORT),
        refusals=frozenset({404, 500}),
    ),
    Route(
        "GET",
        "/api/sessions/{id}/review",
        reports.get_review,
        Right.REPORTS,
        "Whom the figures suggest to commend and to criticise, with reasons.",
        {200: wire.ReviewView},
    ),
    Route(
        "PUT",
        "/api/sessions/{id}/bridges/{bridge_id}/review",
        reports.rule_on,
        Right.ORGANISER,
        "Decide on a proposal, or take the decision back.",
        {204: None},
        body=wire.RulingAsked,
    ),
    Route(
        "POST",
        "/api/sessions/{id}/papers",
        papers.start_paper,
        Right.HOST,
        "Begin to print badges, invitation cards, posters or sign-in sheets.",
        {202: wire.PaperView},
        body=wire.PaperAsked,
        refusals=frozenset({409, 429}),
    ),
    Route(
        "GET",
        "/api/conferences/{id}/papers",
        papers.list_papers,
        Right.HOST,
        "The papers that lie there: all, or those of a host's own points.",
        {200: wire.PaperList},
    ),
    Route("GET", "/api/papers/{id}", papers.get_paper, Right.HOST, "How far it is.", {200: wire.PaperView}),
    Route(
        "GET",
        "/api/papers/{id}/file",
        papers.get_paper_file,
        Right.HOST,
        "The finished PDF.",
        {200: Content("application/pdf", "The paper.")},
        record=Record.READ,
    ),
    Route("DELETE", "/api/papers/{id}", papers.drop_paper, Right.HOST, "Cancel or throw away.", {204: None}),
]
