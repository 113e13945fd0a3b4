"""Every address of the service, in one list: the server, the OpenAPI document and the access test read it."""

from __future__ import annotations

from typing import Any

from conference import version
from conference.http import (
    checkins,
    delegates,
    events,
    live,
    logins,
    media,
    pages,
    report_routes,
    stage,
    tickets,
)
from conference.http import counting as inspection
from conference.http.openapi import document
from conference.http.pages import page
from conference.http.roster_routes import ROSTER_ROUTES
from conference.http.route import Content, Right, Route
from schemas.wire import access, counting, doors, event, people
from schemas.wire import stage as wire_stage

HTML = {200: Content("text/html", "The page.")}
SDP = Content("application/sdp", "SDP", max_bytes=64 * 1024)
SDP_ANSWER = Content("application/sdp", "The SDP answer; Location and ETag name the connection.")
SVG = Content("image/svg+xml", "The QR.")


def _page(path: str, name: str, about: str) -> Route:
    return Route("GET", path, page(name), Right.ANYONE, about, HTML, documented=False)


ROUTES: list[Route] = [
    # Pages. What they show comes from the API, which checks rights; the pages themselves hold nothing.
    _page("/", "index", "Sign in"),
    _page("/open", "open", "Open a link"),
    _page("/control", "control", "Control room"),
    _page("/bridge", "bridge", "Bridge console"),
    _page("/scan", "scan", "Scanner"),
    _page("/screen", "screen", "Hall screen"),
    _page("/t/{digits:[0-9]+}", "ticket", "Ticket"),
    Route("GET", "/sw.js", pages.get_service_worker, Right.ANYONE, "Service worker", HTML, documented=False),
    Route("GET", "/assets/{file:.+}", pages.get_asset, Right.ANYONE, "A built asset", HTML, documented=False),
    Route(
        "GET",
        "/healthz",
        pages.get_health,
        Right.ANYONE,
        "Whether the database and the media node answer now.",
        {200: access.HealthReport, 503: access.HealthReport},
    ),
    Route(
        "GET",
        "/api/openapi.json",
        pages.get_openapi,
        Right.ANYONE,
        "This document.",
        {200: Content("application/json", "OpenAPI 3.1.")},
    ),
    # Signing in.
    Route(
        "POST",
        "/api/logins",
        logins.post_login,
        Right.ANYONE,
        "Sign in by name and password; sets the login cookie.",
        {201: access.Me},
        body=access.LoginRequest,
        refusals=frozenset({401}),
    ),
    Route("DELETE", "/api/logins/current", logins.delete_login, Right.SIGNED_IN, "Sign out.", {204: None}),
    Route(
        "POST",
        "/api/links/open",
        logins.open_link,
        Right.ANYONE,
        "Sign in by a link; sets the login cookie.",
        {201: access.Me},
        body=access.OpenLink,
    ),
    Route("GET", "/api/me", logins.get_me, Right.SIGNED_IN, "Who is signed in.", {200: access.Me}),
    # The event.
    Route(
        "GET",
        "/api/conferences",
        events.list_conferences,
        Right.ORGANISER,
        "The conferences, newest first.",
        {200: event.ConferenceList},
    ),
    Route(
        "GET",
        "/api/conferences/{id}",
        events.get_conference,
        Right.SIGNED_IN,
        "A conference with its sessions.",
        {200: event.ConferenceView},
    ),
    Route(
        "GET",
        "/api/conferences/{id}/bridges",
        events.list_bridges,
        Right.SIGNED_IN,
        "The bridge points that the caller may see.",
        {200: event.BridgeList},
    ),
    *ROSTER_ROUTES,
    Route("GET", "/api/bridges/{id}", events.get_bridge, Right.SIGNED_IN, "One bridge point.", {200: event.BridgeView}),
    # Links and devices of a bridge point.
    Route(
        "POST",
        "/api/bridges/{id}/links",
        logins.make_host_link,
        Right.ORGANISER,
        "A link to the console of a bridge point, for its host.",
        {201: access.LinkMade},
    ),
    Route(
        "POST",
        "/api/bridges/{id}/pairings",
        logins.make_pairing,
        Right.HOST,
        "A single-use link that makes a phone a scanner; good for 10 minutes.",
        {201: access.LinkMade},
    ),
    Route(
        "GET",
        "/api/bridges/{id}/devices",
        logins.list_devices,
        Right.HOST,
        "The scanners of a bridge point.",
        {200: access.DeviceList},
    ),
    Route(
        "POST",
        "/api/devices",
        logins.pair_device,
        Right.ANYONE,
        "Spend a pairing link; answers with the scanner's own token.",
        {201: access.Paired},
        body=access.PairRequest,
    ),
    Route("DELETE", "/api/devices/{id}", logins.revoke_device, Right.HOST, "Revoke a scanner at once.", {204: None}),
    # Counting.
    Route(
        "POST",
        "/api/sessions/{id}/checkins",
        checkins.post_checkin,
        Right.DOOR,
        "Count one person, once: 201 when counted now, 200 with the reason when not.",
        {201: counting.Receipt, 200: counting.Receipt},
        body=counting.ScanRequest,
    ),
    Route(
        "POST",
        "/api/sessions/{id}/checkins/batch",
        checkins.post_batch,
        Right.DOOR,
        "Count up to 500 scans that waited offline; each is answered for itself. Safe to send again.",
        {200: doors.BatchAnswer},
        body=doors.ScanBatch,
    ),
    Route(
        "POST",
        "/api/hall-checkins",
        checkins.post_hall_checkin,
        Right.ANYONE,
        "A delegate's own phone checks in by the code on the hall's screen.",
        {201: counting.Receipt, 200: counting.Receipt},
        body=doors.HallScan,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/bridges/{bridge_id}/hall-code",
        checkins.get_hall_code,
        Right.HOST,
        "The code that the hall's screen shows for the next seconds.",
        {200: doors.HallCodeView},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/bridges/{bridge_id}/offline",
        inspection.get_offline_set,
        Right.DOOR,
        "The signed set from which a scanner decides without a network.",
        {200: doors.OfflineSet},
    ),
    Route(
        "POST",
        "/api/sessions/{id}/bridges/{bridge_id}/changes",
        inspection.post_change,
        Right.HOST,
        "Undo, transfer, substitute, absence, walk-in, headcount, certify, reopen: 201 when done now.",
        {201: doors.ChangeView, 200: doors.ChangeView},
        body=doors.ChangeRequest,
        refusals=frozenset({403, 409}),
    ),
    Route(
        "GET",
        "/api/sessions/{id}/evidence",
        inspection.get_evidence,
        Right.HOST,
        "Tally, headcount and absences of every point side by side, with the differences.",
        {200: doors.EvidenceList},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/scans",
        inspection.list_scans,
        Right.HOST,
        "The scan log, refusals included, page by page.",
        {200: doors.ScanLog},
        query=inspection.LogQuery,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/duplicates",
        inspection.list_duplicates,
        Right.ORGANISER,
        "Who was scanned at a second point, conference-wide.",
        {200: doors.DuplicateList},
        query=inspection.PageQuery,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/figures",
        inspection.get_figures,
        Right.ORGANISER,
        "The session by category, by unit, and by the minute of arrival.",
        {200: doors.FiguresView},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/tally",
        live.get_tally,
        Right.SIGNED_IN,
        "The figures of a session, per bridge point and rolled up.",
        {200: counting.TallyView},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/live",
        live.watch_tally,
        Right.HOST,
        "WebSocket: a Snapshot, then Deltas, at most four a second.",
        {101: None},
        refusals=frozenset({400}),
        seconds=None,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/bridges/{bridge_id}/delegates",
        delegates.list_delegates,
        Right.HOST,
        "The delegates summoned at a bridge point: the tick-list.",
        {200: people.DelegateList},
        query=delegates.DelegateQuery,
    ),
    # Tickets: who holds the digits may see the page.
    Route(
        "GET",
        "/api/tickets/{digits}",
        tickets.get_ticket,
        Right.ANYONE,
        "What the holder of a ticket sees.",
        {200: people.TicketView},
        refusals=frozenset({403}),
    ),
    Route(
        "GET",
        "/api/tickets/{digits}/qr.svg",
        tickets.get_ticket_qr,
        Right.ANYONE,
        "The ticket's QR.",
        {200: SVG},
        refusals=frozenset({403}),
    ),
    Route(
        "POST",
        "/api/delegates/{id}/ticket",
        tickets.make_ticket,
        Right.HOST,
        "A delegate's ticket.",
        {200: people.TicketMade},
    ),
    # The stage.
    Route(
        "GET",
        "/api/conferences/{id}/stage",
        stage.get_stage,
        Right.HOST,
        "What is on air.",
        {200: wire_stage.StageView},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/switch",
        stage.switch_stage,
        Right.ORGANISER,
        "Put a source on air.",
        {200: wire_stage.StageView},
        body=wire_stage.SwitchRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/test",
        stage.play_test_source,
        Right.ORGANISER,
        "Start or stop the built-in test source.",
        {200: wire_stage.StageView},
        body=wire_stage.TestSourceRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/key",
        stage.make_stage_key,
        Right.ORGANISER,
        "A fresh key for an encoder; the old one is worthless from now on.",
        {201: wire_stage.StageKey},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/quality",
        stage.report_quality,
        Right.HOST,
        "A hall's page says how its picture does.",
        {204: None},
        body=wire_stage.QualityReport,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/lines",
        stage.get_lines,
        Right.ORGANISER,
        "Figures of every viewer and publisher, and a grade for every point.",
        {200: wire_stage.LinesView},
    ),
    Route(
        "GET",
        "/metrics",
        stage.get_metrics,
        Right.ORGANISER,
        "The media node's figures for Prometheus.",
        {200: Content("text/plain", "Prometheus text format.")},
    ),
    *report_routes.ROUTES,
    *media.ROUTES,
]

FRAMES = (counting.Snapshot, counting.Delta)


def openapi_document() -> dict[str, Any]:
    """The OpenAPI 3.1 document of this version."""
    return document(ROUTES, version(), FRAMES)
