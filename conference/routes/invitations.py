"""Invitations: mailings, their delivery log, and what a bridge point's chat group is sent."""

from __future__ import annotations

from conference.http import invitations
from conference.http.route import Content, Record, Right, Route
from schemas.wire import invitations as wire
from schemas.wire.roster import Affected

ROUTES: list[Route] = [
    Route(
        "GET",
        "/api/conferences/{id}/invitations",
        invitations.get_invitations,
        Right.ORGANISER,
        "Channels, whom they reach, and all mailings with their progress.",
        {200: wire.InvitationDesk},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/invitations",
        invitations.send_invitations,
        Right.ORGANISER,
        "Invite delegates; messages go out at the channel's rate, and nobody gets two.",
        {201: wire.MailingView},
        body=wire.MailingAsked,
        refusals=frozenset({409}),
        seconds=120,
    ),
    Route(
        "POST",
        "/api/conferences/{id}/invitations/test",
        invitations.send_test,
        Right.ORGANISER,
        "Send a message to oneself, at once.",
        {200: wire.TestResult},
        body=wire.TestAsked,
        refusals=frozenset({409, 502}),
        seconds=90,
    ),
    Route(
        "PUT",
        "/api/mailings/{id}/state",
        invitations.change_mailing,
        Right.ORGANISER,
        "Pause a mailing, let it go on, or cancel what is left of it.",
        {200: wire.MailingView},
        body=wire.MailingChange,
        refusals=frozenset({409}),
    ),
    Route(
        "POST",
        "/api/mailings/{id}/retries",
        invitations.retry_mailing,
        Right.ORGANISER,
        "Send again what failed, or what a person decided about.",
        {200: Affected},
        body=wire.RetryAsked,
    ),
    Route(
        "GET",
        "/api/mailings/{id}/deliveries",
        invitations.list_deliveries,
        Right.ORGANISER,
        "The delivery log of a mailing; addresses are masked.",
        {200: wire.DeliveryPage},
        query=invitations.LogQuery,
    ),
    Route(
        "POST",
        "/api/mailings/{id}/deliveries/search",
        invitations.search_deliveries,
        Right.ORGANISER,
        "Find messages by their receiver's name: names are in no address.",
        {200: wire.DeliveryPage},
        body=invitations.LogSearch,
        record=Record.READ,
    ),
    Route(
        "GET",
        "/api/bridges/{id}/invitation",
        invitations.get_point_invitation,
        Right.HOST,
        "Text and QR of a bridge point for its chat group.",
        {200: wire.PointInvitation},
    ),
    Route(
        "GET",
        "/api/bridges/{id}/invitation.svg",
        invitations.get_point_svg,
        Right.HOST,
        "The QR of a bridge point, for print.",
        {200: Content("image/svg+xml", "The QR.")},
        record=Record.NO,  # the point's address and nobody's name
    ),
    Route(
        "GET",
        "/api/bridges/{id}/invitation.png",
        invitations.get_point_png,
        Right.HOST,
        "The QR of a bridge point, for chat.",
        {200: Content("image/png", "The QR.")},
        record=Record.NO,  # the point's address and nobody's name
    ),
]
