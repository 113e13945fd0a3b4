"""The stage, its lines and quality; WHIP and WHEP stand beside their handlers."""

from __future__ import annotations

from conference.http import stage
from conference.http.route import Content, Record, Right, Route
from schemas.wire import stage as wire_stage

ROUTES: list[Route] = [
    # The stage.
    Route(
        "GET",
        "/api/conferences/{id}/stage",
        stage.get_stage,
        Right.WATCH,
        "What is on air.",
        {200: wire_stage.StageView},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/switch",
        stage.switch_stage,
        Right.ROOM,
        "Put a source on air.",
        {200: wire_stage.StageView},
        body=wire_stage.SwitchRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/calls",
        stage.call_hall,
        Right.ROOM,
        "Call a hall to the stage, or let it go.",
        {200: wire_stage.StageView},
        body=wire_stage.CallRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/test",
        stage.play_test_source,
        Right.EQUIPMENT,
        "Start or stop the built-in test source.",
        {200: wire_stage.StageView},
        body=wire_stage.TestSourceRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/hands",
        stage.raise_hand,
        Right.HOST,
        "A hall asks to speak, or no longer.",
        {200: wire_stage.StageView},
        body=wire_stage.HandRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/mutes",
        stage.mute_hall,
        Right.ROOM,
        "Leave a hall's sound out of what everybody hears, or let it be heard.",
        {200: wire_stage.StageView},
        body=wire_stage.MuteRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/slate",
        stage.write_slate,
        Right.ROOM,
        "The words that halls see while nothing is on air.",
        {200: wire_stage.StageView},
        body=wire_stage.SlateRequest,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/tour",
        stage.tour_halls,
        Right.ROOM,
        "Show halls one after the other on a timer, or end that.",
        {200: wire_stage.StageView},
        body=wire_stage.TourRequest,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/stage/commands",
        stage.get_stage_commands,
        Right.ROOM,
        "Who did what on the stage, newest first.",
        {200: wire_stage.StageCommands},
    ),
    Route(
        "GET",
        "/api/conferences/{id}/stage/live",
        stage.watch_stage,
        Right.WATCH,
        "WebSocket: the stage's whole state, whenever it changes.",
        {101: None},
        refusals=frozenset({400}),
        seconds=None,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/stage/key",
        stage.make_stage_key,
        Right.EQUIPMENT,
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
        record=Record.NO,  # every hall, every 5 s, and nothing of a person
    ),
    Route(
        "GET",
        "/api/conferences/{id}/lines",
        stage.get_lines,
        Right.EQUIPMENT,
        "Figures of every viewer and publisher, and a grade for every point.",
        {200: wire_stage.LinesView},
    ),
    Route(
        "GET",
        "/metrics",
        stage.get_metrics,
        Right.ANYONE,  # its handler asks for the right `equipment`, or for the scraper's token
        "The media node's figures for Prometheus.",
        {200: Content("text/plain", "Prometheus text format.")},
        refusals=frozenset({401, 403}),
    ),
]
