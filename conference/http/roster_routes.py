"""The addresses of the roster desk; `routes.py` lists them with all others."""

from __future__ import annotations

from conference.http import desk, roster
from conference.http.route import Content, Right, Route
from schemas.wire import roster as wire_roster

ROSTER_FILE = Content(f"application/octet-stream, text/csv, {roster.XLSX}", "The file.")

ROSTER_ROUTES: list[Route] = [
    Route(
        "POST",
        "/api/conferences/{id}/imports",
        roster.import_file,
        Right.ORGANISER,
        "Import a roster (XLSX or CSV as the body), or only say what it would change.",
        {200: wire_roster.ImportReport},
        body=ROSTER_FILE,
        query=roster.ImportQuery,
        refusals=frozenset({409}),
        seconds=120,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/imports/look",
        roster.look_at_file,
        Right.ORGANISER,
        "What a file's sheets look like and which columns were recognised; nothing is kept.",
        {200: wire_roster.FileLook},
        body=ROSTER_FILE,
        seconds=120,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/imports",
        roster.list_imports,
        Right.ORGANISER,
        "The imports of a conference, newest first.",
        {200: wire_roster.ImportRunList},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/imports/undo",
        roster.undo_import,
        Right.ORGANISER,
        "Undo the last import.",
        {200: wire_roster.ImportRunView},
        refusals=frozenset({409}),
        seconds=120,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/roster.xlsx",
        roster.export_file,
        Right.ORGANISER,
        "The roster as a workbook that can be imported again.",
        {200: Content(roster.XLSX, "The workbook.")},
        seconds=120,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/delegates",
        desk.list_roster,
        Right.ORGANISER,
        "Find delegates on the roster.",
        {200: wire_roster.RosterPage},
        query=desk.RosterQuery,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/delegates/assign",
        desk.assign_delegates,
        Right.ORGANISER,
        "Assign many delegates to a bridge point.",
        {200: wire_roster.Affected},
        body=wire_roster.AssignRequest,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/duplicates",
        desk.list_roster_duplicates,
        Right.ORGANISER,
        "Delegates who may stand on the roster twice.",
        {200: wire_roster.DoubledDelegates},
    ),
    Route(
        "PATCH",
        "/api/delegates/{id}",
        desk.edit_delegate,
        Right.ORGANISER,
        "Change a delegate.",
        {200: wire_roster.RosterDelegate},
        body=wire_roster.DelegateEdit,
    ),
    Route(
        "POST",
        "/api/delegates/{id}/merge",
        desk.merge_delegates,
        Right.ORGANISER,
        "Say that another delegate is this one's second row.",
        {200: wire_roster.RosterDelegate},
        body=wire_roster.MergeRequest,
        refusals=frozenset({409}),
    ),
    Route(
        "POST",
        "/api/delegates/{id}/split",
        desk.split_delegate,
        Right.ORGANISER,
        "Take a merge back.",
        {200: wire_roster.RosterDelegate},
    ),
    Route(
        "POST",
        "/api/sessions/{id}/summons",
        desk.summon_delegates,
        Right.ORGANISER,
        "Put delegates on a session's list, or take them off.",
        {200: wire_roster.Affected},
        body=wire_roster.SummonRequest,
    ),
]
