"""Sign-ups, line checks, the hall's screen, deadlines."""

from __future__ import annotations

from conference.http import readiness, sign_ups
from conference.http.route import Record, Right, Route
from schemas.wire import event
from schemas.wire import readiness as wire

TAKEN = frozenset({403, 409})

ROUTES: list[Route] = [
    # Signing bridge points up. Who holds a link may see what it opens and nothing else.
    Route(
        "POST",
        "/api/sign-ups/look",
        sign_ups.look_at_sign_up,
        Right.ANYONE,
        "What a sign-up link opens.",
        {200: wire.SignUpInvite},
        body=wire.SignUpLook,
        refusals=frozenset({403}),
        record=Record.NO,  # reads only, and the holder of a link reads what is theirs
    ),
    Route(
        "POST",
        "/api/sign-ups",
        sign_ups.post_sign_up,
        Right.ANYONE,
        "Sign a bridge point up by a link; answers with its host's own link.",
        {201: wire.SignUpMade},
        body=wire.SignUpRequest,
        refusals=TAKEN,
    ),
    Route(
        "PUT",
        "/api/sign-ups/mine",
        sign_ups.change_sign_up,
        Right.ANYONE,
        "Change one's own sign-up while it waits.",
        {200: wire.SignUpView},
        body=wire.SignUpChange,
        refusals=TAKEN,
    ),
    Route(
        "POST",
        "/api/sign-ups/{id}/decision",
        sign_ups.decide_sign_up,
        Right.HOST,
        "Confirm a sign-up, or decline it: organisers any, hosts those below their point.",
        {200: wire.SignUpView},
        body=wire.SignUpDecision,
        refusals=frozenset({409}),
    ),
    Route(
        "GET",
        "/api/conferences/{id}/sign-ups",
        sign_ups.list_sign_ups,
        Right.HOST,
        "The sign-ups that the caller may decide.",
        {200: wire.SignUpList},
    ),
    Route(
        "POST",
        "/api/conferences/{id}/sign-up-links",
        sign_ups.make_sign_up_link,
        Right.HOST,
        "A sign-up link for the conference, or for the points below one.",
        {201: wire.SignUpLinkMade},
        body=wire.SignUpLinkRequest,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/sign-up-rules",
        sign_ups.get_sign_up_rules,
        Right.ORGANISER,
        "Until when sign-ups are taken, and how they are confirmed.",
        {200: wire.SignUpRulesView},
    ),
    Route(
        "PUT",
        "/api/conferences/{id}/sign-up-rules",
        sign_ups.set_sign_up_rules,
        Right.ORGANISER,
        "Set until when sign-ups are taken, and how they are confirmed.",
        {200: wire.SignUpRulesView},
        body=wire.SignUpRulesRequest,
    ),
    Route(
        "POST",
        "/api/bridges/{id}/children",
        sign_ups.add_child,
        Right.HOST,
        "Add a bridge point below this one; answers with its host's own link.",
        {201: wire.SignUpMade},
        body=wire.ChildRequest,
        refusals=frozenset({409}),
    ),
    Route(
        "PUT",
        "/api/bridges/{id}/details",
        sign_ups.change_details,
        Right.HOST,
        "Correct what is known of a bridge point; a host until sign-ups close.",
        {200: event.BridgeView},
        body=wire.PointDetails,
        refusals=frozenset({409}),
    ),
    # Who is ready.
    Route(
        "POST",
        "/api/bridges/{id}/checks",
        readiness.post_line_check,
        Right.DEVICES,
        "Keep what a line check measured; answers with the verdict.",
        {201: wire.LineCheckView},
        body=wire.LineCheckReport,
    ),
    Route(
        "GET",
        "/api/bridges/{id}/checks",
        readiness.list_line_checks,
        Right.DEVICES,
        "The last line checks of a bridge point.",
        {200: wire.LineCheckList},
    ),
    Route(
        "GET",
        "/api/conferences/{id}/readiness",
        readiness.get_readiness,
        Right.DEVICES,
        "Which points are ready, which are not, and why.",
        {200: wire.ReadinessView},
    ),
    # The hall's screen, and the moments of a session.
    Route(
        "GET",
        "/api/sessions/{id}/bridges/{bridge_id}/screen",
        readiness.get_hall_screen,
        Right.HOST,
        "What the hall's screen may show, and who has just arrived.",
        {200: wire.HallScreenView},
    ),
    Route(
        "PUT",
        "/api/bridges/{id}/screen",
        readiness.set_hall_screen,
        Right.HOST,
        "Say what the hall's screen may show.",
        {204: None},
        body=wire.HallScreenSetting,
    ),
    Route(
        "GET",
        "/api/sessions/{id}/deadlines",
        readiness.list_deadlines,
        Right.HOST,
        "The moments of a session, and the figures at those that came.",
        {200: wire.DeadlineList},
    ),
]
