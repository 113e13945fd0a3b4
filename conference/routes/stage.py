"""The stage, its lines and quality; WHIP and WHEP stand beside their handlers."""

from __future__ import annotations

from conference.http import stage
from conference.http.route import Content, Right, Route
from schemas.wire import stage as wire_stage

ROUTES: list[Route] = [
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
        "/api/conferences/{id}/stage/calls",
        stage.call_hall,
        Right.ORGANISER,
        "Call a hall to the stage, or let it go.",
        {200: wire_stage.StageView},
        body=wire_stage.CallRequest,
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
]
