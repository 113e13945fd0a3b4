"""The gate, the tally, what a host reports, and tickets."""

from __future__ import annotations

from conference.http import checkins, delegates, evidence, live, tickets
from conference.http import counting as inspection
from conference.http.route import Content, Record, Right, Route
from schemas.wire import counting, doors, people, point

SVG = Content("image/svg+xml", "The QR.")

ROUTES: list[Route] = [
    # Counting.
    Route(
        "POST",
        "/api/sessions/{id}/checkins",
        checkins.post_checkin,
        Right.DOOR,
        "Count one person, once: 201 when counted now, 200 with the reason when not.",
        {201: counting.Receipt, 200: counting.Receipt},
        body=counting.ScanRequest,
        record=Record.NO,  # the gate's own log has every scan
    ),
    Route(
        "POST",
        "/api/sessions/{id}/checkins/batch",
        checkins.post_batch,
        Right.DOOR,
        "Count up to 500 scans that waited offline; each is answered for itself. Safe to send again.",
        {200: doors.BatchAnswer},
        body=doors.ScanBatch,
        record=Record.NO,  # as above
    ),
    Route(
        "POST",
        "/api/hall-checkins",
        checkins.post_hall_checkin,
        Right.ANYONE,
        "A delegate's own phone checks in by the code on the hall's screen.",
        {201: counting.Receipt, 200: counting.Receipt},
        body=doors.HallScan,
        record=Record.NO,  # as above
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
        record=Record.READ,  # the names of the point's delegates
    ),
    Route(
        "POST",
        "/api/sessions/{id}/bridges/{bridge_id}/changes",
        inspection.post_change,
        Right.DOOR,
        "Undo, transfer, substitute, absence, walk-in, headcount, certify, reopen: 201 when done now. A scanner may "
        "undo what it counted.",
        {201: doors.ChangeView, 200: doors.ChangeView},
        body=doors.ChangeRequest,
        refusals=frozenset({403, 409}),
    ),
    Route(
        "GET",
        "/api/sessions/{id}/evidence",
        evidence.get_evidence,
        Right.FIGURES,
        "Tally, headcount, stream and absences of every point side by side, with the differences.",
        {200: doors.EvidenceList},
    ),
    Route(
        "GET",
        "/api/sessions/{id}/bridges/{bridge_id}/book",
        evidence.get_point_book,
        Right.HOST,
        "One point's own figures, walk-ins, signatures, and the trace of every change.",
        {200: point.PointBook},
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
        inspection.list_repeated_scans,
        Right.ROOM,
        "Who was scanned at a second point, conference-wide.",
        {200: doors.RepeatedScanList},
        query=inspection.PageQuery,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/figures",
        inspection.get_figures,
        Right.REPORTS,
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
        Right.FIGURES,
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
    Route(
        "POST",
        "/api/sessions/{id}/bridges/{bridge_id}/delegates/search",
        delegates.search_delegates,
        Right.HOST,
        "Find them by name: names are in no address.",
        {200: people.DelegateList},
        body=delegates.DelegateSearch,
        record=Record.READ,
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
]
