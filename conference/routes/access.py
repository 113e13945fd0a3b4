"""Signing in, links, and devices."""

from __future__ import annotations

from conference.http import logins
from conference.http.route import Right, Route
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
]
