"""Signing in, links, and devices."""

from __future__ import annotations

from conference.http import logins
from conference.http.route import Record, Right, Route
from schemas.wire import access

ROUTES: list[Route] = [
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
        record=Record.SIGN_IN,
    ),
    Route("DELETE", "/api/logins/current", logins.delete_login, Right.OWN, "Sign out.", {204: None}),
    Route(
        "POST",
        "/api/links/open",
        logins.open_link,
        Right.ANYONE,
        "Sign in by a link; sets the login cookie.",
        {201: access.Me},
        body=access.OpenLink,
        record=Record.SIGN_IN,
    ),
    Route("GET", "/api/me", logins.get_me, Right.OWN, "Who is signed in.", {200: access.Me}),
    # Links and devices of a bridge point.
    Route(
        "POST",
        "/api/bridges/{id}/links",
        logins.make_host_link,
        Right.SIGN_IN_HELP,
        "A link to the console of a bridge point, for its host.",
        {201: access.LinkMade},
        bounded=True,
    ),
    Route(
        "DELETE",
        "/api/bridges/{id}/links",
        logins.revoke_host_links,
        Right.SIGN_IN_HELP,
        "Revoke a bridge point's host links at once; its open pages and its picture end.",
        {204: None},
        bounded=True,
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
        Right.DEVICES,
        "The scanners of a bridge point.",
        {200: access.DeviceList},
    ),
    Route(
        "GET",
        "/api/conferences/{id}/devices",
        logins.list_all_devices,
        Right.EQUIPMENT,
        "The scanners of a conference: last contact, queue, clock.",
        {200: access.DeviceList},
        bounded=True,
    ),
    Route(
        "POST",
        "/api/devices",
        logins.pair_device,
        Right.ANYONE,
        "Spend a pairing link; answers with the scanner's own token.",
        {201: access.Paired},
        body=access.PairRequest,
        record=Record.SIGN_IN,
    ),
    Route(
        "POST",
        "/api/contact",
        logins.post_contact,
        Right.DOOR,
        "A scanner says that it is there, with its clock and its queue.",
        {200: access.Contacted},
        body=access.Contact,
    ),
    Route("DELETE", "/api/devices/{id}", logins.revoke_device, Right.HOST, "Revoke a scanner at once.", {204: None}),
]
