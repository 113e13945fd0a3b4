/** Made from the OpenAPI document by `npm run types`; not to be edited. */

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts: an organiser's all, an operator's those whose password they may reset. */
        get: operations["list_accounts"];
        put?: never;
        /** Make an account; answers with a link by which its holder chooses a password. */
        post: operations["create_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, role or scope, disable or enable; in force at once. */
        patch: operations["change_account"];
        trace?: never;
    };
    "/api/accounts/{id}/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a lost second factor away. */
        delete: operations["remove_account_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link by which the holder chooses a new password. */
        post: operations["reset_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an account is signed in. */
        get: operations["list_account_logins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/logins/{login_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a login of an account, at once. */
        delete: operations["end_account_login"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audiences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change whom an audience holds. */
        put: operations["change_audience"];
        post?: never;
        /** Delete an audience that nothing is bounded by. */
        delete: operations["drop_audience"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log, newest first, by what, when, to what. */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a search of the audit log finds, as a table without formulas; at most 50,000 rows. */
        post: operations["export_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The audit log by who, what, when, to what: names are in no address. */
        post: operations["search_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether any entry was altered, removed or put in. */
        get: operations["verify_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bridge point. */
        get: operations["get_bridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sessions as a calendar file for the host of a bridge point. */
        get: operations["get_bridge_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last line checks of a bridge point. */
        get: operations["list_line_checks"];
        put?: never;
        /** Keep what a line check measured; answers with the verdict. */
        post: operations["post_line_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a bridge point below this one; answers with its host's own link. */
        post: operations["add_child"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct what is known of a bridge point; a host until sign-ups close. */
        put: operations["change_details"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scanners of a bridge point. */
        get: operations["list_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests for help of one point. */
        get: operations["list_point_help"];
        put?: never;
        /** Ask the control room for help. */
        post: operations["ask_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Text and QR of a bridge point for its chat group. */
        get: operations["get_point_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/invitation.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR of a bridge point, for chat. */
        get: operations["get_point_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/invitation.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR of a bridge point, for print. */
        get: operations["get_point_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to the console of a bridge point, for its host. */
        post: operations["make_host_link"];
        /** Revoke a bridge point's host links at once; its open pages and its picture end. */
        delete: operations["revoke_host_links"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest messages of a point's chat. */
        get: operations["list_messages"];
        put?: never;
        /** Say something: a host to the centre, an organiser to the point. */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the other side said was read, up to a message. */
        post: operations["read_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A single-use link that makes a phone a scanner; good for 10 minutes. */
        post: operations["make_pairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A point's line at a resolution of 10 s. */
        get: operations["get_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the hall's screen may show. */
        put: operations["set_hall_screen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bridges/{id}/still": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A hall's newest still picture, unless it is the one that the page has (If-None-Match). */
        get: operations["get_still"];
        /** Send a hall's still picture. */
        put: operations["put_still"];
        post?: never;
        /** Forget a hall's still picture. */
        delete: operations["delete_still"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conferences, newest first. */
        get: operations["list_conferences"];
        put?: never;
        /** Make a conference. */
        post: operations["make_conference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conference with its sessions. */
        get: operations["get_conference"];
        /** Change a conference's words and rules. */
        put: operations["change_conference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first. */
        get: operations["list_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an audience: whom by category, level and bridge points. */
        post: operations["make_audience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/bridges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bridge points that the caller may see. */
        get: operations["list_bridges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every point's chat in a line, with what is unread. */
        get: operations["list_chats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a conference after the pattern of this one, its days shifted. */
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delegates on the roster. */
        get: operations["list_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/delegates/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign many delegates to a bridge point. */
        post: operations["assign_delegates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/delegates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find delegates on the roster by words or a phone's digits: names are in no address. */
        post: operations["search_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scanners of a conference: last contact, queue, clock. */
        get: operations["list_all_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegates who may stand on the roster twice. */
        get: operations["list_roster_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests for help: open ones first. */
        get: operations["list_help"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of a conference, newest first. */
        get: operations["list_imports"];
        put?: never;
        /** Import a roster (XLSX or CSV as the body), or only say what it would change. */
        post: operations["import_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/imports/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file's sheets look like and which columns were recognised; nothing is kept. */
        post: operations["look_at_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/imports/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the last import. */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of incidents. */
        get: operations["list_incidents"];
        put?: never;
        /** Log an incident, or a note on a point. */
        post: operations["log_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/incidents.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of incidents as a table. */
        get: operations["export_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster files that lie there, newest first. */
        get: operations["list_intakes"];
        put?: never;
        /** Take in a roster file (XLSX, CSV, or what was pasted from a spreadsheet); it is read and compared by itself. */
        post: operations["take_intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels, whom they reach, and all mailings with their progress. */
        get: operations["get_invitations"];
        put?: never;
        /** Invite delegates; messages go out at the channel's rate, and nobody gets two. */
        post: operations["send_invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/invitations/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message to oneself, at once. */
        post: operations["send_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of every viewer and publisher, and a grade for every point. */
        get: operations["get_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand out what lies elsewhere. */
        post: operations["add_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/materials/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand out a file. */
        post: operations["add_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to some points, or to all. */
        post: operations["say_to_points"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice on personal data, for whoever is about to be recorded. */
        get: operations["get_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers that lie there: all, or those of a host's own points. */
        get: operations["list_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notice, retention, people's requests and breaches. */
        get: operations["get_privacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a breach of personal data; it is to be reported within 72 hours. */
        post: operations["note_breach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/breaches/{breach_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** What became of a breach: notes, and when it was reported. */
        patch: operations["change_breach"];
        trace?: never;
    };
    "/api/conferences/{id}/privacy/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete the names now; the conference's code confirms it. Totals stay. */
        post: operations["order_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new version of the notice, and how many days after the end names are kept. */
        put: operations["set_notice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/people/{kind}/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is held about somebody. */
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is held about somebody. */
        patch: operations["correct_person"];
        trace?: never;
    };
    "/api/conferences/{id}/privacy/people/{kind}/{person_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is held about somebody, as a workbook. */
        get: operations["get_person_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/people/{kind}/{person_id}/forgetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete who somebody was: their row goes on counting, their ticket opens nothing. */
        post: operations["forget_one"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the names for longer than planned, with a reason. */
        post: operations["put_off_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a person asked for; the deadlines follow from the kind. */
        post: operations["take_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/privacy/requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Acknowledge or close a request. */
        patch: operations["change_request"];
        trace?: never;
    };
    "/api/conferences/{id}/privacy/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who stands in the conference under this name, phone or address, and as what. */
        post: operations["find_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole programme with its clashes, to be edited. */
        get: operations["get_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A hall's page says how its picture does. */
        post: operations["report_quality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which points are ready, which are not, and why. */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/roster.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roster as a workbook that can be imported again. */
        get: operations["export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a session. */
        post: operations["make_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/sign-up-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A sign-up link for the conference, or for the points below one. */
        post: operations["make_sign_up_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/sign-up-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when sign-ups are taken, and how they are confirmed. */
        get: operations["get_sign_up_rules"];
        /** Set until when sign-ups are taken, and how they are confirmed. */
        put: operations["set_sign_up_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sign-ups that the caller may decide. */
        get: operations["list_sign_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a speaker. */
        post: operations["make_speaker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on air. */
        get: operations["get_stage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a hall to the stage, or let it go. */
        post: operations["call_hall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what on the stage, newest first. */
        get: operations["get_stage_commands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A hall asks to speak, or no longer. */
        post: operations["raise_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fresh key for an encoder; the old one is worthless from now on. */
        post: operations["make_stage_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WebSocket: the stage's whole state, whenever it changes. */
        get: operations["watch_stage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a hall's sound out of what everybody hears, or let it be heard. */
        post: operations["mute_hall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/slate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The words that halls see while nothing is on air. */
        post: operations["write_slate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a source on air. */
        post: operations["switch_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start or stop the built-in test source. */
        post: operations["play_test_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/stage/tour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show halls one after the other on a timer, or end that. */
        post: operations["tour_halls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A scanner says that it is there, with its clock and its queue. */
        post: operations["post_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a delegate. */
        patch: operations["edit_delegate"];
        trace?: never;
    };
    "/api/delegates/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that another delegate is this one's second row. */
        post: operations["merge_delegates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegates/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge back. */
        post: operations["split_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegates/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A delegate's ticket. */
        post: operations["make_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Spend a pairing link; answers with the scanner's own token. */
        post: operations["pair_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a scanner at once. */
        delete: operations["revoke_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hall-checkins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A delegate's own phone checks in by the code on the hall's screen. */
        post: operations["post_hall_checkin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/help/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a request for help with a note. */
        post: operations["close_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/help/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request for help: one operator wins. */
        post: operations["take_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An incident is over. */
        post: operations["end_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file is, which columns were recognised, and what importing it would change. */
        get: operations["get_intake"];
        put?: never;
        post?: never;
        /** Throw a file away. */
        delete: operations["drop_intake"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a file, all of it or nothing; it goes on by itself. */
        post: operations["apply_intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column is which; the file is read again. */
        put: operations["choose_columns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is wrong with a file. */
        get: operations["list_intake_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intakes/{id}/problems.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook. */
        get: operations["get_problem_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an item. */
        put: operations["change_item"];
        post?: never;
        /** Delete an item with its materials. */
        delete: operations["drop_item"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password by an invitation or a reset, once. */
        post: operations["accept_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For whom an invitation or a reset is; does not spend it. */
        post: operations["look_at_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a link; sets the login cookie. */
        post: operations["open_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by name and password; sets the login cookie. */
        post: operations["post_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logins/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out. */
        delete: operations["delete_login"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivery log of a mailing; addresses are masked. */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{id}/deliveries/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find messages by their receiver's name: names are in no address. */
        post: operations["search_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what failed, or what a person decided about. */
        post: operations["retry_mailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pause a mailing, let it go on, or cancel what is left of it. */
        put: operations["change_mailing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say anew what a material is called, what it belongs to and for whom it is. */
        put: operations["change_material"];
        post?: never;
        /** Take a material away. */
        delete: operations["drop_material"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/materials/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that is meant for somebody at the caller's points. */
        get: operations["get_material_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of one's second factor. */
        get: operations["get_factor"];
        put?: never;
        /** Begin to enrol a second factor: a secret for an authenticator app. */
        post: operations["offer_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish enrolling by a first code; answers with the recovery codes, once. */
        post: operations["confirm_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's second factor away. */
        post: operations["remove_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in. */
        get: operations["list_own_logins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/logins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out a browser. */
        delete: operations["end_own_login"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; all other logins end. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is. */
        get: operations["get_paper"];
        put?: never;
        post?: never;
        /** Cancel or throw away. */
        delete: operations["drop_paper"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The finished PDF. */
        get: operations["get_paper_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a bridge point's poster tells everybody: where it is, and when its session is. */
        get: operations["get_point"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A final report's file, exactly as it was kept. */
        get: operations["get_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which final report the sent file is. */
        post: operations["verify_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a session; its items move with its start. */
        put: operations["change_session"];
        post?: never;
        /** Delete a session that nobody was counted in. */
        delete: operations["drop_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One point's own figures, walk-ins, signatures, and the trace of every change. */
        get: operations["get_point_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo, transfer, substitute, absence, walk-in, headcount, certify, reopen: 201 when done now. A scanner may undo what it counted. */
        post: operations["post_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delegates summoned at a bridge point: the tick-list. */
        get: operations["list_delegates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/delegates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find them by name: names are in no address. */
        post: operations["search_delegates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/hall-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code that the hall's screen shows for the next seconds. */
        get: operations["get_hall_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/offline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed set from which a scanner decides without a network. */
        get: operations["get_offline_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decide on a proposal, or take the decision back. */
        put: operations["rule_on"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/bridges/{bridge_id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the hall's screen may show, and who has just arrived. */
        get: operations["get_hall_screen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/checkins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count one person, once: 201 when counted now, 200 with the reason when not. */
        post: operations["post_checkin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/checkins/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count up to 500 scans that waited offline; each is answered for itself. Safe to send again. */
        post: operations["post_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The moments of a session, and the figures at those that came. */
        get: operations["list_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was scanned at a second point, conference-wide. */
        get: operations["list_repeated_scans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tally, headcount, stream and absences of every point side by side, with the differences. */
        get: operations["get_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session by category, by unit, and by the minute of arrival. */
        get: operations["get_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an item. */
        post: operations["make_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/items/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the items in a new order; each keeps its length, and the times follow. */
        post: operations["order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every line did over the session, for the report. */
        get: operations["summarise_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WebSocket: a Snapshot, then Deltas, at most four a second. */
        get: operations["watch_tally"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to print badges, invitation cards, posters or sign-in sheets. */
        post: operations["start_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/press": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The line for the press. */
        get: operations["get_press"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programme of a session as the caller may see it, with what is now and next. */
        get: operations["get_session_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The attendance table that will be signed, by point, level, unit and category, and what is still open. */
        get: operations["get_report_view"];
        put?: never;
        /** A provisional report as a file. */
        post: operations["draft_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The final reports of a session. */
        get: operations["list_reports"];
        put?: never;
        /** Make the final report and keep it unchangeable. */
        post: operations["keep_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the figures suggest to commend and to criticise, with reasons. */
        get: operations["get_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scan log, refusals included, page by page. */
        get: operations["list_scans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every point stands now, with what is wrong. */
        get: operations["list_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/summons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put delegates on a session's list, or take them off. */
        post: operations["summon_delegates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/tally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a session, per bridge point and rolled up. */
        get: operations["get_tally"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a bridge point up by a link; answers with its host's own link. */
        post: operations["post_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ups/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a sign-up, or decline it: organisers any, hosts those below their point. */
        post: operations["decide_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ups/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a sign-up link opens. */
        post: operations["look_at_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ups/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own sign-up while it waits. */
        put: operations["change_sign_up"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/speakers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a speaker. */
        put: operations["change_speaker"];
        post?: never;
        /** Delete a speaker; items lose the name. */
        delete: operations["drop_speaker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{digits}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the holder of a ticket sees. */
        get: operations["get_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{digits}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions of the ticket's holder as a calendar file. */
        get: operations["get_ticket_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{digits}/materials/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that is meant for the ticket's holder. */
        get: operations["get_ticket_material"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{digits}/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programme and materials of the ticket's holder. */
        get: operations["get_ticket_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{digits}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ticket's QR. */
        get: operations["get_ticket_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database and the media node answer now. */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/resources/{resource}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Hang up. */
        delete: operations["hang_up"];
        options?: never;
        head?: never;
        /** Trickle a candidate or restart ICE. */
        patch: operations["steer_resource"];
        trace?: never;
    };
    "/media/whep/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WHEP: watch the stage. */
        post: operations["watch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/whip/{id}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WHIP: publish the centre, as organiser or with the stage's key (Bearer); or a hall that is called. */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The media node's figures for Prometheus. */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AbsenceLifted
         * @description An absence was noted by mistake.
         */
        AbsenceLifted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "absence_lifted";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * Accepted
         * @description The password is set: sign in by this name.
         */
        Accepted: {
            /** Username */
            username: string;
        };
        /**
         * AccountChange
         * @description What to change; what is left out stays.
         */
        AccountChange: {
            /**
             * Disabled
             * @default null
             */
            disabled: boolean | null;
            /**
             * Full Name
             * @default null
             */
            full_name: string | null;
            /**
             * Role
             * @default null
             */
            role: ("organiser" | "operator" | "technician" | "observer" | "superior") | null;
            /** @default null */
            scope: components["schemas"]["AccountScope"] | null;
        };
        /**
         * AccountLink
         * @description The token of an invitation or a reset.
         */
        AccountLink: {
            /** Token */
            token: string;
        };
        /**
         * AccountList
         * @description Accounts by name: an organiser's all, an operator's those whose password they may reset.
         */
        AccountList: {
            /** Accounts */
            accounts: components["schemas"]["AccountView"][];
        };
        /**
         * AccountScope
         * @description For which conference, or for which bridge point in it.
         */
        AccountScope: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Conference Id
             * @default null
             */
            conference_id: number | null;
        };
        /**
         * AccountView
         * @description An account. `conference_id` null: for every conference; `bridge_id`: for that point and those below it.
         */
        AccountView: {
            /** Bridge Id */
            bridge_id: number | null;
            /** Conference Id */
            conference_id: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Disabled */
            disabled: boolean;
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            /** Invited */
            invited: boolean;
            /** Last Seen */
            last_seen: string | null;
            role: components["schemas"]["Role"];
            /** Second Factor */
            second_factor: boolean;
            /** Username */
            username: string;
        };
        /**
         * Act
         * @description What somebody did, as the feed of the control room tells it.
         * @enum {string}
         */
        Act: "said" | "help_asked" | "help_taken" | "help_closed" | "incident";
        /**
         * ActList
         * @description The latest deeds, newest first.
         */
        ActList: {
            /** Acts */
            acts: components["schemas"]["ActView"][];
        };
        /**
         * ActView
         * @description Who did what. `key` names the deed, so that the same told twice is shown once.
         */
        ActView: {
            act: components["schemas"]["Act"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridge Id */
            bridge_id: number | null;
            /** By */
            by: string;
            /** Key */
            key: string;
            /** Text */
            text: string;
        };
        /**
         * Affected
         * @description How many delegates a bulk change concerned.
         */
        Affected: {
            /** Count */
            count: number;
        };
        /**
         * ApplyAsked
         * @description Import the file. `remove_gone` takes off whom the file no longer names and of whom nothing was recorded.
         */
        ApplyAsked: {
            /**
             * Remove Gone
             * @default false
             */
            remove_gone: boolean;
        };
        /**
         * Arrival
         * @description Somebody sat down: their name and unit, and no more, for a hall to read.
         */
        Arrival: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
        };
        /**
         * ArrivalStep
         * @description How many were counted in the five minutes from `at`.
         */
        ArrivalStep: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Count */
            count: number;
        };
        /**
         * ArrivalView
         * @description How many came in this minute.
         */
        ArrivalView: {
            /**
             * Minute
             * Format: date-time
             */
            minute: string;
            /** People */
            people: number;
        };
        /**
         * AskHelp
         * @description Ask the control room for help. A point has one open request of a kind: asking again gives the same.
         */
        AskHelp: {
            kind: components["schemas"]["HelpKind"];
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * AssignRequest
         * @description Assign delegates to a bridge point.
         */
        AssignRequest: {
            /** Bridge Id */
            bridge_id: number;
            delegates: components["schemas"]["Selected"];
        };
        /**
         * AudienceAsked
         * @description Whom an audience holds: every condition that is given must hold; a point means itself and all below it.
         */
        AudienceAsked: {
            /** Bridges */
            bridges?: number[];
            /** Categories */
            categories?: components["schemas"]["Category"][];
            /** Levels */
            levels?: components["schemas"]["Level"][];
            /** Name */
            name: string;
        };
        /**
         * AudienceView
         * @description An audience, and how many delegates belong to it now.
         */
        AudienceView: {
            /** Bridges */
            bridges: number[];
            /** Categories */
            categories: components["schemas"]["Category"][];
            /** Delegates */
            delegates: number;
            /** Id */
            id: number;
            /** Levels */
            levels: components["schemas"]["Level"][];
            /** Name */
            name: string;
        };
        /**
         * AuditEntryView
         * @description One deed. `outcome` is "done" or a refusal's code; `details` is JSON ("" for none): names of fields, numbers.
         */
        AuditEntryView: {
            /** Account Id */
            account_id: number | null;
            /** Action */
            action: string;
            /** Address */
            address: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Conference Id */
            conference_id: number | null;
            /** Details */
            details: string;
            /** Device Id */
            device_id: number | null;
            kind: components["schemas"]["AuditKind"];
            /** Login Id */
            login_id: number | null;
            /** Object */
            object: string;
            /** Outcome */
            outcome: string;
            /** Role */
            role: string;
            /** Seq */
            seq: number;
            /** Who */
            who: string;
        };
        /**
         * AuditFault
         * @description What is wrong from `seq` to `until`: altered, removed, beyond, head, anchor.
         */
        AuditFault: {
            /** Kind */
            kind: string;
            /** Seq */
            seq: number;
            /** Until */
            until: number;
        };
        /**
         * AuditKind
         * @description What an entry of the audit log is about: signing in, a change, a read of personal data, what the service did.
         * @enum {string}
         */
        AuditKind: "sign_in" | "change" | "read" | "service";
        /**
         * AuditPage
         * @description Entries, newest first; `next_before` continues where the page ended.
         */
        AuditPage: {
            /** Entries */
            entries: components["schemas"]["AuditEntryView"][];
            /** Next Before */
            next_before: number | null;
        };
        /**
         * AuditSearch
         * @description `who` finds part of a name: of an account, a host, a scanner.
         */
        AuditSearch: {
            /**
             * Account Id
             * @default null
             */
            account_id: number | null;
            /**
             * Action
             * @default
             */
            action: string;
            /**
             * Before
             * @default null
             */
            before: number | null;
            /** @default null */
            kind: components["schemas"]["AuditKind"] | null;
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Object
             * @default
             */
            object: string;
            /**
             * Refused
             * @default null
             */
            refused: boolean | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /**
             * Who
             * @default
             */
            who: string;
        };
        /**
         * AuditVerdict
         * @description Whether the chain holds; `seal` is the last entry's, to be noted outside of the system.
         */
        AuditVerdict: {
            /** Entries */
            entries: number;
            /** Faults */
            faults: components["schemas"]["AuditFault"][];
            /** Intact */
            intact: boolean;
            /** Seal */
            seal: string;
            /** Seq */
            seq: number;
        };
        /**
         * BatchAnswer
         * @description Answers in the order of the scans; `clock_skew_ms` is how far the device's clock is behind ours.
         */
        BatchAnswer: {
            /** Clock Skew Ms */
            clock_skew_ms: number;
            /** Results */
            results: components["schemas"]["BatchItem"][];
        };
        /**
         * BatchItem
         * @description The answer to one scan of a batch: a receipt, or the problem that this scan alone has.
         *
         *     Neither, of a scan that was `brief`: counted as asked.
         */
        BatchItem: {
            problem: components["schemas"]["Problem"] | null;
            receipt: components["schemas"]["Receipt"] | null;
        };
        /**
         * BatchScan
         * @description A scan that waited. `brief`: nobody needs words about it if it is counted as it asks.
         *
         *     A bad line then brings back 30 bytes instead of 450; whatever becomes of it otherwise is answered in full.
         */
        BatchScan: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Brief
             * @default false
             */
            brief: boolean;
            /**
             * Code
             * @default null
             */
            code: string | null;
            /**
             * Confirm
             * @default false
             */
            confirm: boolean;
            /**
             * Delegate Id
             * @default null
             */
            delegate_id: number | null;
            /**
             * Device Time
             * @default null
             */
            device_time: string | null;
            /** @default ticket */
            method: components["schemas"]["Method"];
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * BreachAsked
         * @description A breach: what happened, and whom it concerns.
         */
        BreachAsked: {
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Notes
             * @default
             */
            notes: string;
            /** What */
            what: string;
            /** Whom */
            whom: string;
        };
        /**
         * BreachChange
         * @description What became of it: `reported_at` is when the authority was told.
         */
        BreachChange: {
            /**
             * Notes
             * @default null
             */
            notes: string | null;
            /**
             * Reported At
             * @default null
             */
            reported_at: string | null;
        };
        /**
         * BreachView
         * @description An incident with personal data; `report_by` is 72 hours after it was found, `overdue` as of now.
         */
        BreachView: {
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /** Id */
            id: number;
            /** Noted By */
            noted_by: string;
            /** Notes */
            notes: string;
            /** Overdue */
            overdue: boolean;
            /**
             * Report By
             * Format: date-time
             */
            report_by: string;
            /** Reported At */
            reported_at: string | null;
            /** What */
            what: string;
            /** Whom */
            whom: string;
        };
        /**
         * BridgeList
         * @description Bridge points in the office's own order; the tree is in `parent_id`.
         */
        BridgeList: {
            /** Bridges */
            bridges: components["schemas"]["BridgeView"][];
        };
        /**
         * BridgeTally
         * @description Figures of one bridge point: its own (see `schemas.rows.Tally`), and rolled up with all points below it.
         */
        BridgeTally: {
            /** Bridge Id */
            bridge_id: number;
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Moved In */
            moved_in: number;
            /** Moved Out */
            moved_out: number;
            /** Present */
            present: number;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Total Present */
            total_present: number;
            /** Total Substitutes */
            total_substitutes: number;
            /** Total Summoned */
            total_summoned: number;
            /** Unexcused */
            unexcused: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * BridgeView
         * @description A bridge point. `contact_phone` is null for those who may not call it.
         */
        BridgeView: {
            /** Address */
            address: string;
            /** Capacity */
            capacity: number | null;
            /** Chair */
            chair: string;
            /** Code */
            code: string;
            /** Conference Id */
            conference_id: number;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string | null;
            /** Expected */
            expected: number | null;
            /** Host */
            host: string;
            /** Id */
            id: number;
            /** Is Main */
            is_main: boolean;
            level: components["schemas"]["Level"];
            mode: components["schemas"]["Mode"];
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: number | null;
            /** Unit */
            unit: string;
            /** Ward Code */
            ward_code: string | null;
        };
        /**
         * CallRequest
         * @description Call a hall (its page may publish), or let it go (what it publishes ends at once).
         */
        CallRequest: {
            /** Bridge Id */
            bridge_id: number;
            /** Calling */
            calling: boolean;
        };
        /**
         * Category
         * @description Thành phần: cấp ủy viên, lãnh đạo, báo cáo viên, đảng viên, quần chúng, khác.
         * @enum {string}
         */
        Category: "committee" | "leader" | "speaker" | "member" | "public" | "other";
        /**
         * CategoryCounts
         * @description Figures of a category of delegates.
         */
        CategoryCounts: {
            category: components["schemas"]["Category"];
            counts: components["schemas"]["ReportCounts"];
        };
        /**
         * Cause
         * @description Why a step of a line check is not good: the page has the sentence and the fix for each.
         * @enum {string}
         */
        Cause: "no_camera" | "small_picture" | "dark_picture" | "no_microphone" | "silent" | "quiet" | "loud" | "no_picture" | "few_frames" | "freezes" | "no_sound" | "not_heard" | "not_connected" | "too_short" | "loss" | "delay" | "narrow";
        /**
         * CertificationView
         * @description Figures as they were signed, by whom; `reopened_at` when the organiser opened them again, and why.
         */
        CertificationView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Present */
            present: number;
            /** Reopen Reason */
            reopen_reason: string | null;
            /** Reopened At */
            reopened_at: string | null;
            /** Reopened By */
            reopened_by: string | null;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Unexcused */
            unexcused: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * Certify
         * @description The host signs the point's figures as they stand. `signed_by` is the name under them, else the login's.
         *
         *     With `seen`, figures that moved since the host looked are not signed: `figures_moved`.
         */
        Certify: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "certify";
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
            /** @default null */
            seen: components["schemas"]["SignedFigures"] | null;
            /**
             * Signed By
             * @default null
             */
            signed_by: string | null;
        };
        /**
         * ChangeRequest
         * @description One change of a point's figures; `deed` says which. The same nonce again changes nothing.
         */
        ChangeRequest: components["schemas"]["Undo"] | components["schemas"]["Transfer"] | components["schemas"]["Substitute"] | components["schemas"]["InPerson"] | components["schemas"]["Excused"] | components["schemas"]["Unexcused"] | components["schemas"]["AbsenceLifted"] | components["schemas"]["WalkIn"] | components["schemas"]["WalkInRemoved"] | components["schemas"]["Headcount"] | components["schemas"]["Certify"] | components["schemas"]["Reopen"];
        /**
         * ChangeView
         * @description A change that is stored; `late` when the figures were due already.
         */
        ChangeView: {
            /** After */
            after: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: string | number | boolean | null;
            };
            deed: components["schemas"]["Deed"];
            /** Late */
            late: boolean;
            /** Replayed */
            replayed: boolean;
        };
        /**
         * Channel
         * @description By which way invitations go out: thư điện tử, cổng nhắn tin (SMS, Zalo).
         * @enum {string}
         */
        Channel: "email" | "webhook";
        /**
         * ChannelView
         * @description A way of sending. `about` says how it is set up, without secrets; `reachable` delegates have its address.
         */
        ChannelView: {
            /** About */
            about: string;
            channel: components["schemas"]["Channel"];
            /** Configured */
            configured: boolean;
            /** Per Minute */
            per_minute: number;
            /** Reachable */
            reachable: number;
        };
        /**
         * ChatList
         * @description The chats of a conference, the newest word first.
         */
        ChatList: {
            /** Chats */
            chats: components["schemas"]["ChatView"][];
        };
        /**
         * ChatView
         * @description One point's chat in a line. `unread`: said by the point and read by no operator; `unseen`: said to the point
         *     and not yet read there.
         */
        ChatView: {
            /** Bridge Id */
            bridge_id: number;
            last: components["schemas"]["MessageView"];
            /** Unread */
            unread: number;
            /** Unseen */
            unseen: number;
        };
        /**
         * CheckStep
         * @description The steps of a line check, in the order in which a host walks them.
         * @enum {string}
         */
        CheckStep: "camera" | "microphone" | "picture" | "sound" | "line" | "sending";
        /**
         * ChildRequest
         * @description A host adds a bridge point below their own.
         */
        ChildRequest: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Again
             * @default false
             */
            again: boolean;
            /**
             * Capacity
             * @default null
             */
            capacity: number | null;
            /**
             * Chair
             * @default
             */
            chair: string;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Expected
             * @default null
             */
            expected: number | null;
            /**
             * Hall
             * @default
             */
            hall: string;
            /** @default two_way */
            mode: components["schemas"]["Mode"];
            /** Nonce */
            nonce: string;
            /** Unit */
            unit: string;
        };
        /**
         * ChoicesAsked
         * @description Which column is which, by sheet; it replaces what was said before.
         */
        ChoicesAsked: {
            /** Choices */
            choices: {
                [key: string]: components["schemas"]["SheetChoice"];
            };
        };
        /**
         * ClashView
         * @description Two times that do not go together: numbers of items, or of sessions.
         */
        ClashView: {
            /** Ids */
            ids: number[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "items" | "speaker" | "outside" | "sessions";
        };
        /**
         * CloseHelp
         * @description Close a request for help, saying what was done.
         */
        CloseHelp: {
            /** Note */
            note: string;
        };
        /**
         * ConferenceAsked
         * @description A conference as an organiser writes it. `substitutes_count`: whether substitutes count in the rate.
         */
        ConferenceAsked: {
            /**
             * Organiser
             * @default
             */
            organiser: string;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Substitutes Count
             * @default false
             */
            substitutes_count: boolean;
            /**
             * Time Zone
             * @default Asia/Ho_Chi_Minh
             */
            time_zone: string;
            /** Title */
            title: string;
        };
        /**
         * ConferenceList
         * @description The conferences that this login may see, newest first.
         */
        ConferenceList: {
            /** Conferences */
            conferences: components["schemas"]["ConferenceView"][];
        };
        /**
         * ConferenceMade
         * @description A new conference; its code is for good.
         */
        ConferenceMade: {
            /** Code */
            code: string;
            /**
             * Organiser
             * @default
             */
            organiser: string;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Substitutes Count
             * @default false
             */
            substitutes_count: boolean;
            /**
             * Time Zone
             * @default Asia/Ho_Chi_Minh
             */
            time_zone: string;
            /** Title */
            title: string;
        };
        /**
         * ConferenceProgramme
         * @description All that the programme page edits.
         */
        ConferenceProgramme: {
            /** Audiences */
            audiences: components["schemas"]["AudienceView"][];
            /** Clashes */
            clashes: components["schemas"]["ClashView"][];
            conference: components["schemas"]["ConferenceView"];
            /** File Types */
            file_types: string[];
            /** Items */
            items: components["schemas"]["ItemView"][];
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            /** Most Bytes */
            most_bytes: number;
            /** Speakers */
            speakers: components["schemas"]["SpeakerView"][];
        };
        /**
         * ConferenceView
         * @description A conference with its sessions, in order of their start.
         */
        ConferenceView: {
            /** Code */
            code: string;
            /** Demo */
            demo: boolean;
            /** Id */
            id: number;
            /** Organiser */
            organiser: string;
            /** Place */
            place: string;
            /** Sessions */
            sessions: components["schemas"]["SessionView"][];
            /** Substitutes Count */
            substitutes_count: boolean;
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
        };
        /**
         * Contact
         * @description A scanner says that it is there, with its clock as it sends; its queue stands in the header `X-Diemcau-Queue`.
         */
        Contact: {
            /**
             * Device Now
             * Format: date-time
             */
            device_now: string;
        };
        /**
         * Contacted
         * @description `now` is the service's clock, `clock_skew_ms` how far the device's is behind it.
         */
        Contacted: {
            /** Clock Skew Ms */
            clock_skew_ms: number;
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * CopyAsked
         * @description A conference as the pattern of a new one: its first session falls on `first_day`, all others as far from it.
         *
         *     Attendance, reports and keys are never copied; people only when asked, and only with their points.
         */
        CopyAsked: {
            /** Code */
            code: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * People
             * @default false
             */
            people: boolean;
            /**
             * Points
             * @default true
             */
            points: boolean;
            /**
             * Programme
             * @default true
             */
            programme: boolean;
            /**
             * Sessions
             * @default true
             */
            sessions: boolean;
            /** Title */
            title: string;
        };
        /**
         * CorrectionView
         * @description One trace: who did what, when, from what to what, and why. `late`: after the cut-off.
         */
        CorrectionView: {
            /** After */
            after: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: string | number | boolean | null;
            };
            /** By */
            by: string;
            deed: components["schemas"]["Deed"];
            /** Delegate Id */
            delegate_id: number | null;
            /** Full Name */
            full_name: string | null;
            /** Id */
            id: number;
            /** Late */
            late: boolean;
            /** Reason */
            reason: string | null;
        };
        /**
         * Counted
         * @description Whom the gate recognised; only what the door needs.
         */
        Counted: {
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
            category: components["schemas"]["Category"];
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * Deadline
         * @description The moments of a session that the service acts on: mở cửa, bắt đầu, chốt số liệu, kết thúc.
         * @enum {string}
         */
        Deadline: "doors_open" | "start" | "cutoff" | "close";
        /**
         * DeadlineList
         * @description The deadlines of a session, in order.
         */
        DeadlineList: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Deadlines */
            deadlines: components["schemas"]["DeadlineView"][];
        };
        /**
         * DeadlineView
         * @description A moment of a session: when it is due, and when it was acted on, with the figures of then (null: to come).
         */
        DeadlineView: {
            /** Certified */
            certified: number | null;
            deadline: components["schemas"]["Deadline"];
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Points */
            points: number | null;
            /** Points Reporting */
            points_reporting: number | null;
            /** Present */
            present: number | null;
            /** Reached At */
            reached_at: string | null;
            /** Summoned */
            summoned: number | null;
        };
        /**
         * Deed
         * @description What a correction did: everything that changes figures and is not a plain scan.
         * @enum {string}
         */
        Deed: "late" | "undo" | "transfer" | "substitute" | "in_person" | "excused" | "unexcused" | "absence_lifted" | "walk_in" | "walk_in_removed" | "headcount" | "certify" | "reopen";
        /**
         * DelegateEdit
         * @description New values; what is left out stays. Births are dd/mm/yyyy or a year, phones with or without +84.
         */
        DelegateEdit: {
            /**
             * Birth
             * @default null
             */
            birth: string | null;
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /** @default null */
            category: components["schemas"]["Category"] | null;
            /**
             * Email
             * @default null
             */
            email: string | null;
            /**
             * Full Name
             * @default null
             */
            full_name: string | null;
            /** @default null */
            gender: components["schemas"]["Gender"] | null;
            /**
             * Phone
             * @default null
             */
            phone: string | null;
            /**
             * Title
             * @default null
             */
            title: string | null;
            /**
             * Unit
             * @default null
             */
            unit: string | null;
        };
        /**
         * DelegateList
         * @description One page of delegates, in Vietnamese order of names; `next_after` asks for the following page.
         */
        DelegateList: {
            /** Delegates */
            delegates: components["schemas"]["DelegateView"][];
            /** Next After */
            next_after: string | null;
            /** Total */
            total: number;
        };
        /**
         * DelegateSearch
         * @description `q` finds by name without case or marks, the rest as in the tick-list. The state `elsewhere` looks for one person
         *     of another point by their whole name, for a transfer: who does not know the name finds nobody.
         */
        DelegateSearch: {
            /**
             * After
             * @default 0
             */
            after: number;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * State
             * @default all
             * @enum {string}
             */
            state: "all" | "missing" | "in" | "absent" | "guests" | "elsewhere";
        };
        /**
         * DelegateView
         * @description A delegate as the host of their bridge point sees them in the list of one session.
         *
         *     `bridge_id` is where they are summoned. `substitute` names who sits there instead of them; `absent_excused` is
         *     null when no absence was noted.
         */
        DelegateView: {
            /** Absent Excused */
            absent_excused: boolean | null;
            /** Absent Reason */
            absent_reason: string | null;
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
            category: components["schemas"]["Category"];
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked In Bridge Id */
            checked_in_bridge_id: number | null;
            /** Checked In Bridge Name */
            checked_in_bridge_name: string | null;
            /** Code */
            code: string;
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            /** Substitute */
            substitute: string | null;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * DeliveryPage
         * @description One page of the log, newest change first; `next_after` asks for the following one.
         */
        DeliveryPage: {
            /** Deliveries */
            deliveries: components["schemas"]["DeliveryView"][];
            /** Next After */
            next_after: number | null;
            /** Total */
            total: number;
        };
        /**
         * DeliveryView
         * @description One line of the delivery log. The address is masked; `reason` says what happened and what to do.
         */
        DeliveryView: {
            /** Attempts */
            attempts: number;
            /** Bridge */
            bridge: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Code */
            code: string;
            /** Delegate Id */
            delegate_id: number;
            /** Detail */
            detail: string;
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            /** Next Try At */
            next_try_at: string | null;
            reason: components["schemas"]["Said"] | null;
            /** Sent To */
            sent_to: string;
            state: components["schemas"]["InvitationState"];
        };
        /**
         * Delta
         * @description Later frames, at most four a second: the bridge points that changed (their full figures), and the totals.
         *
         *     `seq` grows by one; a page that sees a gap asks for a new connection and gets a snapshot.
         */
        Delta: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridges */
            bridges: components["schemas"]["BridgeTally"][];
            /** Seq */
            seq: number;
            totals: components["schemas"]["Totals"];
            /**
             * Type
             * @default delta
             * @constant
             */
            type: "delta";
        };
        /**
         * DeviceList
         * @description The scanners of a bridge point.
         */
        DeviceList: {
            /** Devices */
            devices: components["schemas"]["DeviceView"][];
        };
        /**
         * DeviceView
         * @description A paired scanner as the host and the control room see it.
         */
        DeviceView: {
            /** Bridge Id */
            bridge_id: number;
            /** Clock Skew Ms */
            clock_skew_ms: number | null;
            /** Id */
            id: number;
            /** Last Seen */
            last_seen: string | null;
            /** Name */
            name: string;
            /**
             * Paired At
             * Format: date-time
             */
            paired_at: string;
            /** Queue Length */
            queue_length: number | null;
            /** Revoked */
            revoked: boolean;
        };
        /**
         * DoubledDelegates
         * @description Groups of delegates who may be one person.
         */
        DoubledDelegates: {
            /** Groups */
            groups: components["schemas"]["RosterDelegate"][][];
        };
        /**
         * DraftAsked
         * @description A provisional report in one format.
         */
        DraftAsked: {
            /**
             * Archive
             * @default VT, BTC
             */
            archive: string;
            /**
             * Authority
             * @default TM. BAN TỔ CHỨC
             */
            authority: string;
            /**
             * Form
             * @default state
             * @enum {string}
             */
            form: "state" | "party";
            /**
             * Format
             * @default docx
             * @enum {string}
             */
            format: "docx" | "pdf" | "xlsx";
            /**
             * Issuer
             * @default
             */
            issuer: string;
            /**
             * @default {
             *       "causes": [],
             *       "lessons": [],
             *       "preparation": [],
             *       "requests": [],
             *       "strengths": [],
             *       "subject": "",
             *       "weaknesses": []
             *     }
             */
            narrative: components["schemas"]["NarrativeAsked"];
            /**
             * Number
             * @default null
             */
            number: number | null;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Recipients
             * @default []
             */
            recipients: string[];
            /**
             * Signed On
             * @default null
             */
            signed_on: string | null;
            /**
             * Signer
             * @default
             */
            signer: string;
            /**
             * Signer Title
             * @default TRƯỞNG BAN
             */
            signer_title: string;
            /**
             * Superior
             * @default
             */
            superior: string;
            /**
             * Symbol
             * @default BC-BTC
             */
            symbol: string;
        };
        /**
         * EndIncident
         * @description When it was over; now unless given.
         */
        EndIncident: {
            /**
             * Ended At
             * @default null
             */
            ended_at: string | null;
        };
        /**
         * ErasureAsked
         * @description Delete the names now: the conference's code confirms it.
         */
        ErasureAsked: {
            /** Code */
            code: string;
            /** Reason */
            reason: string;
        };
        /**
         * EvidenceList
         * @description The evidence of every point that the caller may see.
         */
        EvidenceList: {
            /** Points */
            points: components["schemas"]["EvidenceView"][];
        };
        /**
         * EvidenceView
         * @description The kinds of evidence of one point, side by side; what differs is shown, not hidden.
         *
         *     `headcount_difference` is headcount minus all who were counted here (present, substitutes, walk-ins).
         *     `stream_seconds` is how long the point followed the stage while the doors were open, in steps of 15 s, and
         *     `stream_last` when it was seen last; None: never.
         */
        EvidenceView: {
            /** Bridge Id */
            bridge_id: number;
            /** Certified */
            certified: boolean;
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Headcount Difference */
            headcount_difference: number | null;
            /** Moved In */
            moved_in: number;
            /** Moved Out */
            moved_out: number;
            /** Present */
            present: number;
            /** Stream Last */
            stream_last: string | null;
            /** Stream Seconds */
            stream_seconds: number | null;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Unexcused */
            unexcused: number;
            /** Unreported */
            unreported: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * Excused
         * @description A delegate of this point is absent with this reason (vắng có lý do).
         */
        Excused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "excused";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
            /** Why */
            why: string;
        };
        /**
         * FactorCode
         * @description The six digits that the app shows.
         */
        FactorCode: {
            /** Code */
            code: string;
        };
        /**
         * FactorOffer
         * @description What an authenticator app needs: as a QR (an SVG path), as an address, and as letters to type.
         */
        FactorOffer: {
            /** Qr */
            qr: string;
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /**
         * FactorRemoval
         * @description Taking the factor away needs the password and a code.
         */
        FactorRemoval: {
            /** Code */
            code: string;
            /** Password */
            password: string;
        };
        /**
         * FactorState
         * @description The second factor of one's own account.
         */
        FactorState: {
            /** Codes Left */
            codes_left: number;
            /** Enrolled */
            enrolled: boolean;
            /** Required */
            required: boolean;
        };
        /**
         * FieldChange
         * @description One field's value before and after, as text; empty where there is none, masked for citizen numbers.
         */
        FieldChange: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
        };
        /**
         * FieldView
         * @description A field that a column can stand for.
         */
        FieldView: {
            label: components["schemas"]["Said"];
            /** Name */
            name: string;
        };
        /**
         * FiguresView
         * @description A session by category, by unit, and by the minute of arrival.
         */
        FiguresView: {
            /** Arrivals */
            arrivals: components["schemas"]["ArrivalView"][];
            /** By Category */
            by_category: components["schemas"]["ShareView"][];
            /** By Unit */
            by_unit: components["schemas"]["ShareView"][];
        };
        /**
         * FileLook
         * @description The sheets of a file, and the fields that their columns can stand for.
         */
        FileLook: {
            /** Delegate Fields */
            delegate_fields: components["schemas"]["FieldView"][];
            /** Point Fields */
            point_fields: components["schemas"]["FieldView"][];
            /** Sheets */
            sheets: components["schemas"]["SheetLook"][];
        };
        /**
         * Finding
         * @description How a step of a line check ended. `weak` works and should be mended; `failed` does not.
         * @enum {string}
         */
        Finding: "good" | "weak" | "failed" | "not_needed";
        /**
         * Flag
         * @description Why a scan looks odd. A flag is shown to the host and the control room; it never blocks anybody.
         * @enum {string}
         */
        Flag: "stale_code" | "shared_phone" | "clock_skew";
        /**
         * ForgetAsked
         * @description Delete what is held about somebody; closes that request when one is named.
         */
        ForgetAsked: {
            /** Reason */
            reason: string;
            /**
             * Request Id
             * @default null
             */
            request_id: number | null;
        };
        /**
         * FoundTable
         * @description A table that was found: its kind (points, delegates), header row, column names, and field -> column (from 0).
         */
        FoundTable: {
            /** Columns */
            columns: {
                [key: string]: number;
            };
            /** Header Row */
            header_row: number;
            /** Headers */
            headers: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "points" | "delegates";
            /** Rows */
            rows: number;
            /** Sheet */
            sheet: string;
        };
        /**
         * Gender
         * @description As the roster gives it; unknown where it does not.
         * @enum {string}
         */
        Gender: "male" | "female" | "unknown";
        /**
         * Grade
         * @description How well a bridge point sees and hears (bridges/quality.py). No data is `unknown`, never `excellent`.
         * @enum {string}
         */
        Grade: "excellent" | "good" | "poor" | "unknown";
        /**
         * HallCodeView
         * @description What a hall's screen shows until `until`: its QR opens `url` on the delegate's phone.
         */
        HallCodeView: {
            /** Code */
            code: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Url */
            url: string;
        };
        /**
         * HallScan
         * @description A delegate's own phone, with its ticket, in front of a hall's code.
         *
         *     `phone` is a name that the phone drew for itself once: several tickets of one phone are flagged, never refused.
         */
        HallScan: {
            /** Code */
            code: string;
            /** Nonce */
            nonce: string;
            /**
             * Phone
             * @default null
             */
            phone: string | null;
            /** Ticket */
            ticket: string;
        };
        /**
         * HallScreenSetting
         * @description What the hall's screen may show and sound: the check-in code, who has just arrived, chimes.
         */
        HallScreenSetting: {
            /** Arrivals */
            arrivals: boolean;
            /** Chimes */
            chimes: boolean;
            /** Code */
            code: boolean;
        };
        /**
         * HallScreenView
         * @description What the hall's screen may show, and who arrived last, newest first (empty when that is switched off).
         */
        HallScreenView: {
            /** Arrivals */
            arrivals: boolean;
            /** Arrived */
            arrived: components["schemas"]["Arrival"][];
            /** Chimes */
            chimes: boolean;
            /** Code */
            code: boolean;
        };
        /**
         * Hand
         * @description A hall that asks to speak, since when.
         */
        Hand: {
            /** Bridge Id */
            bridge_id: number;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
        };
        /**
         * HandRequest
         * @description Ask to speak, or no longer. A host's own hall needs no `bridge_id`; who runs the room names the hall.
         */
        HandRequest: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /** Raised */
            raised: boolean;
        };
        /**
         * Headcount
         * @description What the host counted with their eyes (sĩ số).
         */
        Headcount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "headcount";
            /** Nonce */
            nonce: string;
            /** People */
            people: number;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * HealthReport
         * @description `ok` only when the database and the media node answered just now.
         */
        HealthReport: {
            /** Database */
            database: boolean;
            /** Media */
            media: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "down";
            /** Version */
            version: string;
        };
        /**
         * HelpKind
         * @description What a host asks help for: không có hình, không có tiếng, mất kết nối, máy quét, việc khác.
         * @enum {string}
         */
        HelpKind: "picture" | "sound" | "line" | "scanner" | "other";
        /**
         * HelpList
         * @description Requests for help: the open ones, longest waiting first, then the latest closed ones.
         */
        HelpList: {
            /** Requests */
            requests: components["schemas"]["HelpView"][];
        };
        /**
         * HelpView
         * @description A request for help; open until `closed_at`, somebody's from `taken_at`.
         */
        HelpView: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked By */
            asked_by: string;
            /** Bridge Id */
            bridge_id: number;
            /** Closed At */
            closed_at: string | null;
            /** Closed By */
            closed_by: string | null;
            /** Id */
            id: number;
            kind: components["schemas"]["HelpKind"];
            /** Note */
            note: string;
            /** Taken At */
            taken_at: string | null;
            /** Taken By */
            taken_by: string | null;
            /** Text */
            text: string;
        };
        /**
         * ImportCounts
         * @description Of one kind: in the file, and what becomes of them. `gone` are stored but no longer in the file; of these
         *     `removed` were deleted, because that was asked for and they have no attendance.
         */
        ImportCounts: {
            /** Changed */
            changed: number;
            /** Gone */
            gone: number;
            /** In File */
            in_file: number;
            /** New */
            new: number;
            /** Removed */
            removed: number;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * ImportOutcome
         * @description How an import ended. `refused`: the file has errors and nothing was written; `would_change`: a dry run.
         * @enum {string}
         */
        ImportOutcome: "applied" | "unchanged" | "would_change" | "refused";
        /**
         * ImportProblem
         * @description One problem by its place. `row` counts as the spreadsheet does, 0 is the sheet as a whole; `error` stops the
         *     import, a warning leaves a side field empty. The sentence holds no personal data.
         */
        ImportProblem: {
            /** Cell */
            cell: string;
            /** Code */
            code: string;
            /** Column */
            column: string;
            /** Error */
            error: boolean;
            message: components["schemas"]["Said"];
            /** Row */
            row: number;
            /** Sheet */
            sheet: string;
        };
        /**
         * ImportReport
         * @description What an import did, or would do. Lists are samples; the counts beside them are whole.
         */
        ImportReport: {
            /** Changes */
            changes: components["schemas"]["RosterChange"][];
            /** Conference Id */
            conference_id: number;
            delegates: components["schemas"]["ImportCounts"];
            /** Dry Run */
            dry_run: boolean;
            /** Errors */
            errors: number;
            /** Filename */
            filename: string;
            /** New Summons */
            new_summons: number;
            /** New Units */
            new_units: number;
            outcome: components["schemas"]["ImportOutcome"];
            points: components["schemas"]["ImportCounts"];
            /** Problems */
            problems: components["schemas"]["ImportProblem"][];
            /** Tables */
            tables: components["schemas"]["FoundTable"][];
            /** Took Ms */
            took_ms: number;
            /** Warnings */
            warnings: number;
        };
        /**
         * ImportRunList
         * @description The imports of a conference, newest first.
         */
        ImportRunList: {
            /** Imports */
            imports: components["schemas"]["ImportRunView"][];
        };
        /**
         * ImportRunView
         * @description An import that changed something. `can_undo`: it is the last, and not undone yet.
         */
        ImportRunView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Can Undo */
            can_undo: boolean;
            /** Changed Delegates */
            changed_delegates: number;
            /** Changed Points */
            changed_points: number;
            /** Filename */
            filename: string;
            /** Id */
            id: number;
            /** New Delegates */
            new_delegates: number;
            /** New Points */
            new_points: number;
            /** Removed Delegates */
            removed_delegates: number;
            /** Removed Points */
            removed_points: number;
            /** Undone At */
            undone_at: string | null;
            /** Undone By */
            undone_by: string | null;
        };
        /**
         * IncidentKind
         * @description What an incident (sự cố) was. The first two are written by the service, `note` is a remark on a point.
         * @enum {string}
         */
        IncidentKind: "point_lost" | "node_down" | "picture" | "sound" | "line" | "power" | "people" | "other" | "note";
        /**
         * IncidentList
         * @description Incidents in the order of time; `next_after` continues a page that ended.
         */
        IncidentList: {
            /** Incidents */
            incidents: components["schemas"]["IncidentView"][];
            /** Next After */
            next_after: number | null;
        };
        /**
         * IncidentView
         * @description What went wrong, where and when. `automatic`: the service wrote it.
         */
        IncidentView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Automatic */
            automatic: boolean;
            /** Bridge Id */
            bridge_id: number | null;
            /** By */
            by: string;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            kind: components["schemas"]["IncidentKind"];
            /** Text */
            text: string;
        };
        /**
         * InPerson
         * @description The delegate came after all: the substitute gives the seat back.
         */
        InPerson: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "in_person";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * IntakeBrief
         * @description A file on its way in. `step`: being checked, or being imported; `phase` and `done` of `whole` rows say how far
         *     (0 of 0: it has no measure). `problem` says why it failed; `imported` that it is in.
         */
        IntakeBrief: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Bytes */
            bytes: number;
            /** Conference Id */
            conference_id: number;
            /** Done */
            done: number;
            /** Filename */
            filename: string;
            /** Id */
            id: number;
            /** Imported */
            imported: boolean;
            /**
             * Phase
             * @enum {string}
             */
            phase: "reading" | "comparing" | "writing";
            problem: components["schemas"]["Problem"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "failed";
            /**
             * Step
             * @enum {string}
             */
            step: "check" | "import";
            /** Whole */
            whole: number;
        };
        /**
         * IntakeList
         * @description The files of a conference that lie there, newest first.
         */
        IntakeList: {
            /** Intakes */
            intakes: components["schemas"]["IntakeBrief"][];
        };
        /**
         * IntakeProblems
         * @description Everything that is wrong with a file, errors first, at most 50,000.
         */
        IntakeProblems: {
            /** Problems */
            problems: components["schemas"]["ImportProblem"][];
        };
        /**
         * IntakeView
         * @description With what its sheets look like, what was said of them, and what importing it would change (problems apart).
         */
        IntakeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Bytes */
            bytes: number;
            /** Choices */
            choices: {
                [key: string]: components["schemas"]["SheetChoice"];
            };
            /** Conference Id */
            conference_id: number;
            /** Done */
            done: number;
            /** Filename */
            filename: string;
            /** Id */
            id: number;
            /** Imported */
            imported: boolean;
            look: components["schemas"]["FileLook"] | null;
            /**
             * Phase
             * @enum {string}
             */
            phase: "reading" | "comparing" | "writing";
            problem: components["schemas"]["Problem"] | null;
            report: components["schemas"]["ImportReport"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "failed";
            /**
             * Step
             * @enum {string}
             */
            step: "check" | "import";
            /** Whole */
            whole: number;
        };
        /**
         * Invitation
         * @description A link by which somebody chooses a password, once. Its address is shown now and kept nowhere.
         */
        Invitation: {
            account: components["schemas"]["AccountView"];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invite" | "reset";
            /** Url */
            url: string;
        };
        /**
         * InvitationDesk
         * @description What the page of invitations shows: channels, who cannot be reached, mailings with the newest first.
         */
        InvitationDesk: {
            /** Channels */
            channels: components["schemas"]["ChannelView"][];
            /** Delegates */
            delegates: number;
            /** Mailings */
            mailings: components["schemas"]["MailingView"][];
            /** Unreachable */
            unreachable: number;
        };
        /**
         * InvitationState
         * @description Where one invitation is: chờ gửi, đang gửi, đã gửi, không gửi được, không rõ đã tới chưa, đã hủy.
         *
         *     `uncertain`: the line or the service died after the message was handed over and before that was known.
         * @enum {string}
         */
        InvitationState: "queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled";
        /**
         * ItemAsked
         * @description An item of a session; without audiences it is for everybody.
         */
        ItemAsked: {
            /** Audiences */
            audiences?: number[];
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** @default topic */
            kind: components["schemas"]["ItemKind"];
            /**
             * Note
             * @default
             */
            note: string;
            /** Speakers */
            speakers?: number[];
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            /** Topic */
            topic: string;
        };
        /**
         * ItemKind
         * @description What an item of the programme is: khai mạc, chuyên đề, thảo luận, giải lao, bế mạc, việc khác.
         * @enum {string}
         */
        ItemKind: "opening" | "topic" | "discussion" | "pause" | "closing" | "other";
        /**
         * ItemOrder
         * @description The items of a session in their new order: all of them.
         */
        ItemOrder: {
            /** Items */
            items: number[];
        };
        /**
         * ItemView
         * @description An item as its reader sees it, in the programme's order.
         */
        ItemView: {
            /** Audiences */
            audiences: number[];
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Id */
            id: number;
            kind: components["schemas"]["ItemKind"];
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            /** Note */
            note: string;
            /** Session Id */
            session_id: number;
            /** Speakers */
            speakers: components["schemas"]["SpeakerView"][];
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            /** Topic */
            topic: string;
        };
        /**
         * KeptList
         * @description The final files of a session, newest edition first.
         */
        KeptList: {
            /** Reports */
            reports: components["schemas"]["KeptView"][];
        };
        /**
         * KeptView
         * @description A final report's file: `sha256` is its fingerprint, `seal` continues the seal of the file kept before it.
         */
        KeptView: {
            /** Edition */
            edition: number;
            /**
             * Form
             * @enum {string}
             */
            form: "state" | "party";
            /**
             * Format
             * @enum {string}
             */
            format: "docx" | "pdf" | "xlsx";
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Number */
            number: string;
            /** Press */
            press: string;
            /** Seal */
            seal: string;
            /** Session Id */
            session_id: number;
            /** Sha256 */
            sha256: string;
        };
        /**
         * LateCorrection
         * @description A correction after the cut-off.
         */
        LateCorrection: {
            after: components["schemas"]["Said"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            before: components["schemas"]["Said"];
            /** By */
            by: string;
            deed: components["schemas"]["Deed"];
            /** Point */
            point: string;
            /** Reason */
            reason: string;
        };
        /**
         * Level
         * @description Where a unit or a bridge point stands: trung tâm, tỉnh/thành, xã/phường/đặc khu, sở/ngành/đơn vị, cơ sở.
         * @enum {string}
         */
        Level: "centre" | "province" | "ward" | "department" | "grassroots";
        /**
         * LevelCounts
         * @description Figures of a level.
         */
        LevelCounts: {
            counts: components["schemas"]["ReportCounts"];
            level: components["schemas"]["Level"];
            /** Points */
            points: number;
        };
        /**
         * LineCheckList
         * @description The line checks of a bridge point, newest first.
         */
        LineCheckList: {
            /** Checks */
            checks: components["schemas"]["LineCheckView"][];
        };
        /**
         * LineCheckReport
         * @description What a host's page measured in one walk through the line check (`bridges/readiness.py` says what counts).
         *
         *     Null is "not measured". Loss in percent, levels in dBFS, rates in kbit/s, `seconds` on the media path.
         */
        LineCheckReport: {
            /** Brightness */
            brightness: number | null;
            /** Camera Height */
            camera_height: number | null;
            /** Camera Width */
            camera_width: number | null;
            /** Fps */
            fps: number | null;
            /** Frames */
            frames: number | null;
            /** Frozen S */
            frozen_s: number | null;
            /** Heard */
            heard: boolean | null;
            /** Kbps */
            kbps: number | null;
            /** Loss */
            loss: number | null;
            /** Nonce */
            nonce: string;
            /** Rtt Ms */
            rtt_ms: number | null;
            /** Seconds */
            seconds: number;
            /** Sent Kbps */
            sent_kbps: number | null;
            /** Sent Loss */
            sent_loss: number | null;
            /** Sound Dbfs */
            sound_dbfs: number | null;
            /** Voice Dbfs */
            voice_dbfs: number | null;
        };
        /**
         * LineCheckView
         * @description One line check as it is kept.
         */
        LineCheckView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridge Id */
            bridge_id: number;
            /** By */
            by: string;
            /** Fps */
            fps: number | null;
            /** Id */
            id: number;
            /** Kbps */
            kbps: number | null;
            /** Loss */
            loss: number | null;
            /** Ready */
            ready: boolean;
            /** Rtt Ms */
            rtt_ms: number | null;
            /** Seconds */
            seconds: number;
            /** Sent Kbps */
            sent_kbps: number | null;
            /** Sent Loss */
            sent_loss: number | null;
            /** Sound Dbfs */
            sound_dbfs: number | null;
            /** Steps */
            steps: components["schemas"]["StepView"][];
            /** Voice Dbfs */
            voice_dbfs: number | null;
        };
        /**
         * LineFault
         * @description Why a line is not excellent: no picture, a picture that stood still, lost packets, a long round trip.
         * @enum {string}
         */
        LineFault: "no_picture" | "frozen" | "loss" | "delay";
        /**
         * LineSummary
         * @description How a point's line did over a session: seconds by grade and by step of the ladder, and the worst loss.
         */
        LineSummary: {
            /** Bridge Id */
            bridge_id: number;
            /** Seconds */
            seconds: {
                [key: string]: number;
            };
            /** Steps */
            steps: {
                [key: string]: number;
            };
            /** Worst Loss */
            worst_loss: number | null;
        };
        /**
         * LineSummaryList
         * @description The lines of a session, for the report.
         */
        LineSummaryList: {
            /** Points */
            points: components["schemas"]["LineSummary"][];
        };
        /**
         * LinesView
         * @description Every line of a conference's stage, and the grade of every point that watches.
         */
        LinesView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Lines */
            lines: components["schemas"]["LineView"][];
            /** Points */
            points: components["schemas"]["PointQuality"][];
        };
        /**
         * LineView
         * @description One connection at the media node over its last window (RTCP): loss in percent, null is unknown.
         */
        LineView: {
            /** Connected */
            connected: boolean;
            /** Freezes */
            freezes: number;
            /** Jitter Ms */
            jitter_ms: number | null;
            /** Kbps */
            kbps: number;
            /** Loss */
            loss: number | null;
            /** Nacks */
            nacks: number;
            /** Name */
            name: string;
            /** Packets */
            packets: number;
            /** Plis */
            plis: number;
            /** Publishes */
            publishes: boolean;
            /** Recovered */
            recovered: number;
            /** Rtt Ms */
            rtt_ms: number | null;
        };
        /**
         * LinkAccept
         * @description The chosen password.
         */
        LinkAccept: {
            /** Password */
            password: string;
            /** Token */
            token: string;
        };
        /**
         * LinkAsked
         * @description A material that lies elsewhere; only https.
         */
        LinkAsked: {
            /** Audiences */
            audiences?: number[];
            /**
             * Item Id
             * @default null
             */
            item_id: number | null;
            /**
             * Link
             * Format: uri
             */
            link: string;
            /**
             * Session Id
             * @default null
             */
            session_id: number | null;
            /** Title */
            title: string;
        };
        /**
         * LinkLook
         * @description For whom an invitation or a reset is; looking does not spend it.
         */
        LinkLook: {
            /** Full Name */
            full_name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invite" | "reset";
            /** Shortest Password */
            shortest_password: number;
            /** Username */
            username: string;
        };
        /**
         * LinkMade
         * @description A fresh link; its address is shown once and kept nowhere.
         */
        LinkMade: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Url */
            url: string;
        };
        /**
         * LoggedScanView
         * @description One line of the scan log.
         */
        LoggedScanView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridge Id */
            bridge_id: number;
            /** Delegate Id */
            delegate_id: number | null;
            /** Device Id */
            device_id: number | null;
            /** Device Time */
            device_time: string | null;
            flag: components["schemas"]["Flag"] | null;
            /** Full Name */
            full_name: string | null;
            /** Id */
            id: number;
            method: components["schemas"]["Method"];
            outcome: components["schemas"]["Outcome"];
        };
        /**
         * LoginList
         * @description The open logins of an account, newest first.
         */
        LoginList: {
            /** Logins */
            logins: components["schemas"]["LoginView"][];
        };
        /**
         * LoginRequest
         * @description Name and password of an account.
         */
        LoginRequest: {
            /**
             * Code
             * @default null
             */
            code: string | null;
            /** Password */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * LoginView
         * @description A signed-in browser. `address` is a network, not an address.
         */
        LoginView: {
            /** Address */
            address: string;
            /** Browser */
            browser: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Last Seen */
            last_seen: string | null;
        };
        /**
         * LogSearch
         * @description `q` finds words of name, code, title and unit without marks.
         */
        LogSearch: {
            /**
             * After
             * @default null
             */
            after: number | null;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * State
             * @default null
             */
            state: ("queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled") | null;
        };
        /**
         * MailingAsked
         * @description Invite: by which channel, whom, and the organiser's own words. Without bounds: everybody on the roster.
         *
         *     `again` also writes to those who were invited before.
         */
        MailingAsked: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /** Categories */
            categories?: components["schemas"]["Category"][];
            channel: components["schemas"]["Channel"];
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Session Id
             * @default null
             */
            session_id: number | null;
        };
        /**
         * MailingChange
         * @description Pause, go on, or cancel.
         */
        MailingChange: {
            state: components["schemas"]["MailingState"];
        };
        /**
         * MailingState
         * @description Whether a mailing goes on: đang gửi, tạm dừng, đã hủy.
         * @enum {string}
         */
        MailingState: "running" | "paused" | "cancelled";
        /**
         * MailingView
         * @description A mailing and how far it is. `trouble` says why the whole line waits; `done` when nothing is left to send.
         */
        MailingView: {
            channel: components["schemas"]["Channel"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Done */
            done: boolean;
            /** Id */
            id: number;
            /** Note */
            note: string;
            progress: components["schemas"]["Progress"];
            state: components["schemas"]["MailingState"];
            trouble: components["schemas"]["Said"] | null;
        };
        /**
         * MaterialAsked
         * @description What a material is called, what it belongs to, and for whom it is.
         */
        MaterialAsked: {
            /** Audiences */
            audiences?: number[];
            /**
             * Item Id
             * @default null
             */
            item_id: number | null;
            /**
             * Session Id
             * @default null
             */
            session_id: number | null;
            /** Title */
            title: string;
        };
        /**
         * MaterialView
         * @description A material as its reader gets it: `href` is where it is fetched. `size` in bytes, of files kept here.
         */
        MaterialView: {
            /** Audiences */
            audiences: number[];
            /** Filename */
            filename: string;
            /** Href */
            href: string;
            /** Id */
            id: number;
            /** Item Id */
            item_id: number | null;
            /** Media Type */
            media_type: string;
            /** Session Id */
            session_id: number | null;
            /** Size */
            size: number | null;
            /** Title */
            title: string;
        };
        /**
         * Me
         * @description Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it.
         *
         *     `offline_key` verifies the sets from which scanners decide without a network (a P-256 point in base64).
         */
        Me: {
            /** Bridge Id */
            bridge_id: number | null;
            /** Conference Id */
            conference_id: number | null;
            /** Expires At */
            expires_at: string | null;
            /** Must Enrol */
            must_enrol: boolean;
            /** Name */
            name: string;
            /** Offline Key */
            offline_key: string;
            /** Rights */
            rights: ("anyone" | "own" | "account" | "signed_in" | "figures" | "reports" | "watch" | "door" | "host" | "room" | "sign_in_help" | "devices" | "equipment" | "organiser" | "accounts" | "audit" | "privacy")[];
            role: components["schemas"]["Role"];
        };
        /**
         * MergeRequest
         * @description The row that is the same person as the one in the address, and is given up.
         */
        MergeRequest: {
            /** Duplicate Id */
            duplicate_id: number;
        };
        /**
         * MessagePage
         * @description The newest messages of one point's chat, oldest first; `before` asks for those before the first.
         */
        MessagePage: {
            /** Messages */
            messages: components["schemas"]["MessageView"][];
            /** More */
            more: boolean;
        };
        /**
         * MessageView
         * @description Something said. `from_bridge_id` null: by the centre, to the points `to` or to all (`to_all`).
         *
         *     A host sees in `to` only their own points. `read_at` and `read_by`: in the chat of one point, when its hosts (or,
         *     of what the point said, an operator) read it; null elsewhere.
         */
        MessageView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** From Bridge Id */
            from_bridge_id: number | null;
            /** Id */
            id: number;
            /**
             * Read At
             * @default null
             */
            read_at: string | null;
            /**
             * Read By
             * @default null
             */
            read_by: string | null;
            /** Text */
            text: string;
            /** To */
            to: number[];
            /** To All */
            to_all: boolean;
        };
        /**
         * Method
         * @description By which way a person was counted.
         * @enum {string}
         */
        Method: "ticket" | "hall_code" | "citizen_card" | "search" | "tick_list" | "paper";
        /**
         * Mode
         * @description How a bridge point takes part: hai chiều, chỉ xem, trực tiếp (in person, no line).
         * @enum {string}
         */
        Mode: "two_way" | "watch_only" | "in_person";
        /**
         * MuteRequest
         * @description Leave this hall's sound out of what everybody hears, or let it be heard again.
         */
        MuteRequest: {
            /** Bridge Id */
            bridge_id: number;
            /** Muted */
            muted: boolean;
        };
        /**
         * NarrativeAsked
         * @description What only people can write; it joins what the figures say.
         */
        NarrativeAsked: {
            /**
             * Causes
             * @default []
             */
            causes: string[];
            /**
             * Lessons
             * @default []
             */
            lessons: string[];
            /**
             * Preparation
             * @default []
             */
            preparation: string[];
            /**
             * Requests
             * @default []
             */
            requests: string[];
            /**
             * Strengths
             * @default []
             */
            strengths: string[];
            /**
             * Subject
             * @default
             */
            subject: string;
            /**
             * Weaknesses
             * @default []
             */
            weaknesses: string[];
        };
        /**
         * NewAccount
         * @description An account to be; its holder chooses the password.
         */
        NewAccount: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Conference Id
             * @default null
             */
            conference_id: number | null;
            /**
             * Full Name
             * @default
             */
            full_name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "organiser" | "operator" | "technician" | "observer" | "superior";
            /** Username */
            username: string;
        };
        /**
         * NewIncident
         * @description Log an incident; `at` is when it happened, now unless given. Kinds of the service are not written by hand.
         */
        NewIncident: {
            /**
             * At
             * @default null
             */
            at: string | null;
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "picture" | "sound" | "line" | "power" | "people" | "other" | "note";
            /** Nonce */
            nonce: string;
            /** Text */
            text: string;
        };
        /**
         * News
         * @description A frame between the others, without a number: something else than figures changed: read it anew.
         *
         *     A page that gets a snapshot may have missed news and reads everything anew.
         */
        News: {
            /** Topics */
            topics: components["schemas"]["Topic"][];
            /**
             * Type
             * @default news
             * @constant
             */
            type: "news";
        };
        /**
         * NoticeAsked
         * @description A new version. An empty text means our own words.
         */
        NoticeAsked: {
            /**
             * Contact
             * @default
             */
            contact: string;
            /**
             * En
             * @default
             */
            en: string;
            /**
             * Retention Days
             * @default 365
             */
            retention_days: number;
            /**
             * Vi
             * @default
             */
            vi: string;
        };
        /**
         * NoticeView
         * @description The notice as people read it. `version` 0: nothing was written yet, these are our own words; `own`: the
         *     organiser's words. `short` is the line that is printed.
         */
        NoticeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Contact */
            contact: string;
            /** Own */
            own: boolean;
            /** Retention Days */
            retention_days: number;
            short: components["schemas"]["Said"];
            text: components["schemas"]["Said"];
            /** Version */
            version: number;
        };
        /**
         * OfflineSet
         * @description `body` is JSON (see docs/api); `signature` is ECDSA P-256 over it, r and s in base64, by `Me.offline_key`.
         */
        OfflineSet: {
            /** Body */
            body: string;
            /** Signature */
            signature: string;
        };
        /**
         * OpenLink
         * @description The token of a link, taken from the address's fragment by the page (a fragment is never sent or logged).
         */
        OpenLink: {
            /** Token */
            token: string;
        };
        /**
         * Outcome
         * @description The public answers of the gate (checkin.md). `ok` counts; every other value says why it did not.
         * @enum {string}
         */
        Outcome: "ok" | "replayed" | "already_checked_in" | "unknown_ticket" | "revoked" | "wrong_conference" | "not_summoned" | "other_bridge" | "too_early" | "closed" | "after_cutoff" | "certified" | "bad_request";
        /**
         * Paired
         * @description The scanner's own token, given once; sent as `Authorization: Bearer …` from then on.
         *
         *     It takes no offline set that was not signed for `offline_key`.
         */
        Paired: {
            /** Bridge Id */
            bridge_id: number;
            /** Conference Id */
            conference_id: number;
            /** Device Id */
            device_id: number;
            /** Offline Key */
            offline_key: string;
            /** Token */
            token: string;
        };
        /**
         * PairRequest
         * @description A scanner presents the pairing token and says what it is called.
         */
        PairRequest: {
            /** Name */
            name: string;
            /** Token */
            token: string;
        };
        /**
         * PaperAsked
         * @description What to print: for one bridge point, with all below it or alone, or for all of them (a host's own and below).
         *     `categories` bounds badges, cards and sheets to these delegates.
         */
        PaperAsked: {
            /**
             * Below
             * @default false
             */
            below: boolean;
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Categories
             * @default []
             */
            categories: components["schemas"]["Category"][];
            /**
             * Hotline
             * @default
             */
            hotline: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "badges" | "invitations" | "posters" | "sheets";
            /**
             * Superior
             * @default
             */
            superior: string;
        };
        /**
         * PaperList
         * @description The papers of a conference that lie there for the caller, newest first.
         */
        PaperList: {
            /** Papers */
            papers: components["schemas"]["PaperView"][];
        };
        /**
         * PaperView
         * @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`. `scope` is the bridge
         *     point or categories it is for; empty for all.
         */
        PaperView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Done */
            done: number;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "badges" | "invitations" | "posters" | "sheets";
            /** Pages */
            pages: number | null;
            problem: components["schemas"]["Problem"] | null;
            /** Scope */
            scope: string;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "failed";
            /** Whole */
            whole: number;
        };
        /**
         * PasswordAsked
         * @description One's own password, once more.
         */
        PasswordAsked: {
            /** Password */
            password: string;
        };
        /**
         * PasswordChange
         * @description One's own password.
         */
        PasswordChange: {
            /** New */
            new: string;
            /** Old */
            old: string;
        };
        /**
         * PastConference
         * @description An earlier conference of this installation, by its own rule.
         */
        PastConference: {
            counts: components["schemas"]["ReportCounts"];
            /**
             * Day
             * Format: date-time
             */
            day: string;
            /** Points */
            points: number;
            /** Title */
            title: string;
        };
        /**
         * PeopleFound
         * @description Who was found, at most 100; `more` says that there are others.
         */
        PeopleFound: {
            /** More */
            more: boolean;
            /** People */
            people: components["schemas"]["PersonFound"][];
        };
        /**
         * PersonAsked
         * @description Whom to look for: a name, or the last digits of a phone or the e-mail address.
         */
        PersonAsked: {
            /** Q */
            q: string;
        };
        /**
         * PersonChange
         * @description Corrections; what is left out stays. Birth as dd/mm/yyyy or a year.
         */
        PersonChange: {
            /**
             * Birth
             * @default null
             */
            birth: string | null;
            /**
             * Email
             * @default null
             */
            email: string | null;
            /**
             * Full Name
             * @default null
             */
            full_name: string | null;
            /**
             * Phone
             * @default null
             */
            phone: string | null;
            /**
             * Title
             * @default null
             */
            title: string | null;
        };
        /**
         * PersonDossier
         * @description All that is held about somebody: `facts` by the name of the column, and what was recorded, oldest first.
         */
        PersonDossier: {
            /** Conference */
            conference: string;
            /** Events */
            events: components["schemas"]["PersonEvent"][];
            /** Facts */
            facts: {
                [key: string]: string;
            };
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            kind: components["schemas"]["SubjectKind"];
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
        };
        /**
         * PersonEvent
         * @description Something that is recorded of a person: `what` is a word (summoned, seat, scan, absence, correction, invitation,
         *     audit), `how` the word beside it.
         */
        PersonEvent: {
            /** At */
            at: string | null;
            /** How */
            how: string;
            /** What */
            what: string;
            /** Where */
            where: string;
        };
        /**
         * PersonFound
         * @description Somebody who stands in the conference, and as what.
         */
        PersonFound: {
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            kind: components["schemas"]["SubjectKind"];
            /** Title */
            title: string;
            /** Where */
            where: string;
        };
        /**
         * Place
         * @description Where and when somebody was first counted.
         */
        Place: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
        };
        /**
         * PointBook
         * @description `figures` are the point's own; the lists are newest first, `corrections` at most 100.
         */
        PointBook: {
            /** Certifications */
            certifications: components["schemas"]["CertificationView"][];
            /** Corrections */
            corrections: components["schemas"]["CorrectionView"][];
            figures: components["schemas"]["EvidenceView"];
            /** Walk Ins */
            walk_ins: components["schemas"]["WalkInView"][];
        };
        /**
         * PointDetails
         * @description What a host says of their bridge point, and may change until the deadline.
         */
        PointDetails: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Capacity
             * @default null
             */
            capacity: number | null;
            /**
             * Chair
             * @default
             */
            chair: string;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Expected
             * @default null
             */
            expected: number | null;
            /**
             * Hall
             * @default
             */
            hall: string;
            /** @default two_way */
            mode: components["schemas"]["Mode"];
        };
        /**
         * PointInvitation
         * @description What a bridge point's chat group is sent: text to copy, and the addresses of its QR as SVG and PNG.
         */
        PointInvitation: {
            /** Png */
            png: string;
            /** Svg */
            svg: string;
            /** Text */
            text: string;
            /** Url */
            url: string;
        };
        /**
         * PointPoster
         * @description What a poster's code opens: a bridge point without anybody's name or phone, and the session that is on or comes
         *     next (null after the last).
         */
        PointPoster: {
            /** Address */
            address: string;
            /** Bridge Name */
            bridge_name: string;
            /** Conference Title */
            conference_title: string;
            /** Organiser */
            organiser: string;
            session: components["schemas"]["SessionView"] | null;
            /** Time Zone */
            time_zone: string;
        };
        /**
         * PointQuality
         * @description How well a bridge point sees and hears: the worse of the node's and the page's word.
         */
        PointQuality: {
            /** Bridge Id */
            bridge_id: number;
            grade: components["schemas"]["Grade"];
            page: components["schemas"]["QualityReport"] | null;
            /** Reported At */
            reported_at: string | null;
        };
        /**
         * PointReadiness
         * @description Where one bridge point stands. `missing` names the details that nobody gave; `check` is the last one.
         */
        PointReadiness: {
            /** Bridge Id */
            bridge_id: number;
            check: components["schemas"]["LineCheckView"] | null;
            /** Missing */
            missing: string[];
            readiness: components["schemas"]["Readiness"];
        };
        /**
         * PointState
         * @description How a point stands now. `online`: a console or hall screen of it is connected; `heard_at`: when one last was.
         *
         *     `step` is the ladder's step that its page is on, null without a report; `still_at` when its last picture came.
         */
        PointState: {
            /** Bridge Id */
            bridge_id: number;
            grade: components["schemas"]["Grade"];
            /** Heard At */
            heard_at: string | null;
            /** Online */
            online: boolean;
            step: components["schemas"]["Step"] | null;
            /** Still At */
            still_at: string | null;
            /** Troubles */
            troubles: components["schemas"]["TroubleView"][];
        };
        /**
         * PostponementAsked
         * @description Keep the names until then, and why.
         */
        PostponementAsked: {
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * PressView
         * @description The press line, and whether it is still provisional.
         */
        PressView: {
            /** Line */
            line: string;
            /** Provisional */
            provisional: boolean;
            /** Rule */
            rule: string;
        };
        /**
         * PrivacyDesk
         * @description Everything on the page but single people. `late` and `overdue` count open requests, `breaches_overdue` breaches
         *     that were not reported in time.
         */
        PrivacyDesk: {
            /** Breaches */
            breaches: components["schemas"]["BreachView"][];
            /** Breaches Overdue */
            breaches_overdue: number;
            /** Late */
            late: number;
            notice: components["schemas"]["NoticeView"];
            /** Overdue */
            overdue: number;
            /** Requests */
            requests: components["schemas"]["RequestView"][];
            retention: components["schemas"]["RetentionView"];
            /** Versions */
            versions: components["schemas"]["NoticeView"][];
        };
        /**
         * Problem
         * @description The one shape of every refusal. `code` is stable and public; `facts` holds the values in the sentence.
         */
        Problem: {
            /** Code */
            code: string;
            /**
             * Facts
             * @default {}
             */
            facts: {
                [key: string]: string | number | boolean | string[] | null;
            };
            message: components["schemas"]["Said"];
        };
        /**
         * Progress
         * @description How many messages of a mailing are in which state.
         */
        Progress: {
            /**
             * Cancelled
             * @default 0
             */
            cancelled: number;
            /**
             * Failed
             * @default 0
             */
            failed: number;
            /**
             * Queued
             * @default 0
             */
            queued: number;
            /**
             * Sending
             * @default 0
             */
            sending: number;
            /**
             * Sent
             * @default 0
             */
            sent: number;
            /**
             * Uncertain
             * @default 0
             */
            uncertain: number;
        };
        /**
         * ProposalView
         * @description Whom the figures suggest to name, with reasons; `ruling` is null until the organiser decides.
         */
        ProposalView: {
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
            kind: components["schemas"]["ReviewKind"];
            /** Note */
            note: string;
            /** Reasons */
            reasons: components["schemas"]["Said"][];
            ruling: components["schemas"]["Ruling"] | null;
        };
        /**
         * QualityHistory
         * @description The line of one point over a time, oldest first. A gap means that nothing was heard.
         */
        QualityHistory: {
            /** Bridge Id */
            bridge_id: number;
            /** Samples */
            samples: components["schemas"]["SampleView"][];
        };
        /**
         * QualityReport
         * @description What a page's getStats said over one window (about 5 s). Loss in percent; null where nothing was expected.
         *
         *     `step` is the step of the ladder that the page is on.
         */
        QualityReport: {
            /** Fps */
            fps: number;
            /** Freezes */
            freezes: number;
            /**
             * Frozen Seconds
             * @default 0
             */
            frozen_seconds: number;
            /** Height */
            height: number;
            /** Jitter Ms */
            jitter_ms: number | null;
            /** Kbps */
            kbps: number;
            /** Loss */
            loss: number | null;
            /** Playing */
            playing: boolean;
            /** Rtt Ms */
            rtt_ms: number | null;
            /** Seconds */
            seconds: number;
            /** @default full */
            step: components["schemas"]["Step"];
            /** Width */
            width: number;
        };
        /**
         * Readiness
         * @description Whether a bridge point is ready for a session: sẵn sàng, chưa đạt, chưa kiểm tra, kiểm tra đã cũ.
         * @enum {string}
         */
        Readiness: "ready" | "failed" | "unchecked" | "outdated" | "not_needed";
        /**
         * ReadinessView
         * @description Every point that the caller may see, for the session that is next (or on).
         */
        ReadinessView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Points */
            points: components["schemas"]["PointReadiness"][];
            /** Starts */
            starts: string | null;
        };
        /**
         * ReadUpTo
         * @description Everything up to this message was read: by the point's host, or by an operator of the centre.
         */
        ReadUpTo: {
            /** Message Id */
            message_id: number;
        };
        /**
         * ReadView
         * @description A chat was read: by the point (`centre` false) or by the centre, up to a message.
         */
        ReadView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridge Id */
            bridge_id: number;
            /** By */
            by: string;
            /** Centre */
            centre: boolean;
            /** Message Id */
            message_id: number;
        };
        /**
         * Receipt
         * @description The gate's answer, given after the commit that holds it.
         *
         *     `replayed` is true when this nonce had been answered before: `outcome` is then the first answer again. `first`
         *     says where and when the delegate was counted, for `ok` and `already_checked_in`.
         */
        Receipt: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** @default null */
            delegate: components["schemas"]["Counted"] | null;
            /** @default null */
            first: components["schemas"]["Place"] | null;
            message: components["schemas"]["Said"];
            /** Nonce */
            nonce: string;
            outcome: components["schemas"]["Outcome"];
            /** Replayed */
            replayed: boolean;
        };
        /**
         * RecoveryCodes
         * @description Shown once; each works once in place of the app.
         */
        RecoveryCodes: {
            /** Codes */
            codes: string[];
        };
        /**
         * Reopen
         * @description The organiser lets certified figures be changed again; needs a reason.
         */
        Reopen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "reopen";
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * RepeatedScanList
         * @description A page of duplicates; `next_after` asks for the following one, null at the end.
         */
        RepeatedScanList: {
            /** Duplicates */
            duplicates: components["schemas"]["RepeatedScanView"][];
            /** Next After */
            next_after: number | null;
        };
        /**
         * RepeatedScanView
         * @description Somebody who is counted at one point was scanned at another.
         */
        RepeatedScanView: {
            /**
             * Counted At
             * Format: date-time
             */
            counted_at: string;
            /** Counted Bridge Id */
            counted_bridge_id: number;
            /** Delegate Id */
            delegate_id: number;
            /** Full Name */
            full_name: string;
            method: components["schemas"]["Method"];
            /** Scan Id */
            scan_id: number;
            /**
             * Scanned At
             * Format: date-time
             */
            scanned_at: string;
            /** Scanned Bridge Id */
            scanned_bridge_id: number;
        };
        /**
         * ReportAsked
         * @description The head, the signature and the wording of a report. What is left out is taken from the conference.
         */
        ReportAsked: {
            /**
             * Archive
             * @default VT, BTC
             */
            archive: string;
            /**
             * Authority
             * @default TM. BAN TỔ CHỨC
             */
            authority: string;
            /**
             * Form
             * @default state
             * @enum {string}
             */
            form: "state" | "party";
            /**
             * Issuer
             * @default
             */
            issuer: string;
            /**
             * @default {
             *       "causes": [],
             *       "lessons": [],
             *       "preparation": [],
             *       "requests": [],
             *       "strengths": [],
             *       "subject": "",
             *       "weaknesses": []
             *     }
             */
            narrative: components["schemas"]["NarrativeAsked"];
            /**
             * Number
             * @default null
             */
            number: number | null;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Recipients
             * @default []
             */
            recipients: string[];
            /**
             * Signed On
             * @default null
             */
            signed_on: string | null;
            /**
             * Signer
             * @default
             */
            signer: string;
            /**
             * Signer Title
             * @default TRƯỞNG BAN
             */
            signer_title: string;
            /**
             * Superior
             * @default
             */
            superior: string;
            /**
             * Symbol
             * @default BC-BTC
             */
            symbol: string;
        };
        /**
         * ReportCounts
         * @description Figures of a point or a group, as reports count them; `rate` in percent by the report's rule, null without
         *     anybody summoned.
         */
        ReportCounts: {
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Present */
            present: number;
            /** Rate */
            rate: number | null;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Unexcused */
            unexcused: number;
            /** Unreported */
            unreported: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * ReportPoint
         * @description A line of the attendance table. `below` adds up all points under it (null for a leaf); `uptime` is the percent of
         *     the session with picture, `ready` whether the last line check before the session was good; null where not known.
         */
        ReportPoint: {
            below: components["schemas"]["ReportCounts"] | null;
            /** Bridge Id */
            bridge_id: number;
            /** Certified At */
            certified_at: string | null;
            /** Certified By */
            certified_by: string;
            /** Chair */
            chair: string;
            /** Code */
            code: string;
            counts: components["schemas"]["ReportCounts"];
            /** Depth */
            depth: number;
            level: components["schemas"]["Level"];
            mode: components["schemas"]["Mode"];
            /** Name */
            name: string;
            /** Ready */
            ready: boolean | null;
            /** Unit */
            unit: string;
            /** Uptime */
            uptime: number | null;
        };
        /**
         * ReportView
         * @description What would be signed now. It is final once the cut-off has passed and every point certified: `before_cutoff` and
         *     `uncertified` (points) say what is missing.
         */
        ReportView: {
            /** Arrivals */
            arrivals: components["schemas"]["ArrivalStep"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before Cutoff */
            before_cutoff: boolean;
            /** Categories */
            categories: components["schemas"]["CategoryCounts"][];
            /** Conference */
            conference: string;
            /** Cutoff */
            cutoff: string | null;
            /** Late */
            late: components["schemas"]["LateCorrection"][];
            /** Levels */
            levels: components["schemas"]["LevelCounts"][];
            /** Past */
            past: components["schemas"]["PastConference"][];
            /** Points */
            points: components["schemas"]["ReportPoint"][];
            /** Press */
            press: string;
            rule: components["schemas"]["Said"];
            /** Session */
            session: string;
            /** Settled */
            settled: boolean;
            total: components["schemas"]["ReportCounts"];
            /** Trends */
            trends: components["schemas"]["UnitTrend"][];
            /** Uncertified */
            uncertified: number[];
            /** Unequal */
            unequal: number[];
            /** Units */
            units: components["schemas"]["UnitCounts"][];
        };
        /**
         * RequestAsked
         * @description A request that came in; `received_at` null: now.
         */
        RequestAsked: {
            /**
             * Contact
             * @default
             */
            contact: string;
            kind: components["schemas"]["RequestKind"];
            /** Name */
            name: string;
            /**
             * Received At
             * @default null
             */
            received_at: string | null;
            /**
             * Subject Id
             * @default null
             */
            subject_id: number | null;
            /** @default null */
            subject_kind: components["schemas"]["SubjectKind"] | null;
        };
        /**
         * RequestChange
         * @description Acknowledge it, or close it: `refused` needs a note.
         */
        RequestChange: {
            /**
             * Acknowledged
             * @default false
             */
            acknowledged: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** @default null */
            state: components["schemas"]["RequestState"] | null;
        };
        /**
         * RequestKind
         * @description What a person asks for about their own data: xem, chỉnh sửa, xóa.
         * @enum {string}
         */
        RequestKind: "view" | "correct" | "delete";
        /**
         * RequestState
         * @description Where such a request is: đang xử lý, đã thực hiện, không thực hiện (with a reason).
         * @enum {string}
         */
        RequestState: "open" | "done" | "refused";
        /**
         * RequestView
         * @description A person's request. `overdue` and `late` are as of now: not acknowledged, or not done, in time.
         */
        RequestView: {
            /**
             * Acknowledge By
             * Format: date-time
             */
            acknowledge_by: string;
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed By */
            closed_by: string;
            /** Contact */
            contact: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Id */
            id: number;
            kind: components["schemas"]["RequestKind"];
            /** Late */
            late: boolean;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Overdue */
            overdue: boolean;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            state: components["schemas"]["RequestState"];
            /** Subject Id */
            subject_id: number | null;
            subject_kind: components["schemas"]["SubjectKind"] | null;
        };
        /**
         * RetentionView
         * @description When the names go. `planned`: end and days; `due`: what holds; `not_before`: nothing goes
         *     earlier, 30 days after the upgrade that brought this; `left`: rows by table that hold people's data
         *     now; `done`: rows that were deleted; `kept_reports`: final reports, which stay as they were signed.
         */
        RetentionView: {
            /** Begun At */
            begun_at: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Done */
            done: {
                [key: string]: number;
            };
            /**
             * Due
             * Format: date-time
             */
            due: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Kept Reports */
            kept_reports: number;
            /** Left */
            left: {
                [key: string]: number;
            };
            /** Not Before */
            not_before: string | null;
            /** Order Reason */
            order_reason: string;
            /** Ordered At */
            ordered_at: string | null;
            /**
             * Planned
             * Format: date-time
             */
            planned: string;
            /** Put Off Reason */
            put_off_reason: string;
            /** Put Off To */
            put_off_to: string | null;
            /** Retention Days */
            retention_days: number;
        };
        /**
         * RetryAsked
         * @description Send again what failed, or what a person decided about; without `ids` all of that state.
         */
        RetryAsked: {
            /**
             * Ids
             * @default null
             */
            ids: number[] | null;
            /**
             * State
             * @enum {string}
             */
            state: "failed" | "uncertain";
        };
        /**
         * ReviewKind
         * @description What is proposed for a point: biểu dương, phê bình.
         * @enum {string}
         */
        ReviewKind: "commend" | "criticise";
        /**
         * ReviewView
         * @description Every proposal of a session.
         */
        ReviewView: {
            /** Proposals */
            proposals: components["schemas"]["ProposalView"][];
        };
        /**
         * Role
         * @description Who is signed in: ban tổ chức, trực điều hành, đầu mối điểm cầu, cán bộ kỹ thuật, tổ giám sát, lãnh đạo chỉ
         *     xem, a scanner, a ticket. Each has a scope: all conferences, one, or a bridge point in it with what lies below it.
         * @enum {string}
         */
        Role: "organiser" | "operator" | "host" | "technician" | "observer" | "superior" | "device" | "delegate";
        /**
         * RoomNews
         * @description A frame of the live stream: what was said, asked or logged since. Whoever missed one asks for the whole.
         *
         *     `crew`, for control rooms: who has one open now, by name; null: as before.
         */
        RoomNews: {
            /** Acts */
            acts?: components["schemas"]["ActView"][];
            /**
             * Crew
             * @default null
             */
            crew: string[] | null;
            /** Helps */
            helps?: components["schemas"]["HelpView"][];
            /** Incidents */
            incidents?: components["schemas"]["IncidentView"][];
            /** Messages */
            messages?: components["schemas"]["MessageView"][];
            /** Reads */
            reads?: components["schemas"]["ReadView"][];
            /**
             * Type
             * @default room
             * @constant
             */
            type: "room";
        };
        /**
         * RosterChange
         * @description A bridge point or delegate that is new, changed or gone.
         */
        RosterChange: {
            /**
             * Change
             * @enum {string}
             */
            change: "new" | "changed" | "gone";
            /** Code */
            code: string;
            /** Fields */
            fields: components["schemas"]["FieldChange"][];
            /**
             * Kind
             * @enum {string}
             */
            kind: "point" | "delegate";
            /** Name */
            name: string;
        };
        /**
         * RosterDelegate
         * @description A delegate as the roster desk shows them. `state`: `off` was taken off by an import, `merged` is somebody else's
         *     second row. `sessions` are those that summon them.
         */
        RosterDelegate: {
            /** Birth */
            birth: string;
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
            category: components["schemas"]["Category"];
            /** Citizen Number */
            citizen_number: string;
            /** Code */
            code: string;
            /** Email */
            email: string | null;
            /** Full Name */
            full_name: string;
            gender: components["schemas"]["Gender"];
            /** Id */
            id: number;
            /** Merged Into */
            merged_into: number | null;
            /** Name Given */
            name_given: string;
            /** Phone */
            phone: string | null;
            /** Sessions */
            sessions: number[];
            /**
             * State
             * @enum {string}
             */
            state: "on" | "off" | "merged";
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * RosterPage
         * @description One page of the roster, in Vietnamese order of names; `next_after` asks for the following one.
         */
        RosterPage: {
            /** Delegates */
            delegates: components["schemas"]["RosterDelegate"][];
            /** Next After */
            next_after: number | null;
            /** Total */
            total: number;
        };
        /**
         * RosterSearch
         * @description `q` finds words of name, code, title and unit without case or marks, and digits of phones.
         */
        RosterSearch: {
            /**
             * After
             * @default null
             */
            after: number | null;
            /**
             * Bridge
             * @default null
             */
            bridge: number | null;
            /**
             * Category
             * @default null
             */
            category: ("committee" | "leader" | "speaker" | "member" | "public" | "other") | null;
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Off
             * @default false
             */
            off: boolean;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Session
             * @default null
             */
            session: number | null;
            /**
             * Skip
             * @default 0
             */
            skip: number;
            /**
             * Summoned
             * @default true
             */
            summoned: boolean;
        };
        /**
         * Ruling
         * @description What the organiser decided on a proposal: đồng ý, không đồng ý.
         * @enum {string}
         */
        Ruling: "agreed" | "declined";
        /**
         * RulingAsked
         * @description The organiser's ruling on a proposal; null takes it back.
         */
        RulingAsked: {
            kind: components["schemas"]["ReviewKind"];
            /**
             * Note
             * @default
             */
            note: string;
            ruling: components["schemas"]["Ruling"] | null;
        };
        /**
         * Said
         * @description A sentence for people, in both languages.
         */
        Said: {
            /** En */
            en: string;
            /** Vi */
            vi: string;
        };
        /**
         * SampleView
         * @description Ten seconds of a point's line, from `at` on: the worse of both witnesses. Loss in percent; null is unknown.
         *
         *     `witness` says who measured the worse, `fault` what was wrong with the line; both null when nothing was.
         */
        SampleView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            fault: components["schemas"]["LineFault"] | null;
            /** Frozen Ms */
            frozen_ms: number | null;
            grade: components["schemas"]["Grade"];
            /** Jitter Ms */
            jitter_ms: number | null;
            /** Kbps */
            kbps: number | null;
            /** Loss */
            loss: number | null;
            /** Rtt Ms */
            rtt_ms: number | null;
            step: components["schemas"]["Step"] | null;
            witness: components["schemas"]["Witness"] | null;
        };
        /**
         * Say
         * @description Say something in one point's chat: a host to the centre, an organiser to the point.
         */
        Say: {
            /** Nonce */
            nonce: string;
            /** Text */
            text: string;
        };
        /**
         * SayToPoints
         * @description Say something to some points, or to all (`to` null).
         */
        SayToPoints: {
            /** Nonce */
            nonce: string;
            /** Text */
            text: string;
            /** To */
            to: number[] | null;
        };
        /**
         * ScanBatch
         * @description What a scanner gathered, with its clock as it sends: safe to send again, whole or in parts.
         */
        ScanBatch: {
            /**
             * Device Now
             * Format: date-time
             */
            device_now: string;
            /** Scans */
            scans: components["schemas"]["BatchScan"][];
        };
        /**
         * ScanLog
         * @description A page of the log; `next_after` asks for the following one, null at the end.
         */
        ScanLog: {
            /** Next After */
            next_after: number | null;
            /** Scans */
            scans: components["schemas"]["LoggedScanView"][];
        };
        /**
         * ScanRequest
         * @description One scan: `code` is whatever the scanner read (the ticket is its last run of digits).
         *
         *     Instead of a code, a host who picked somebody from a list gives `delegate_id`, never both; a citizen card gives
         *     its number as the code, with that method. `nonce` is drawn by the scanner once per scan: the same nonce again gets
         *     the same answer. `bridge_id` is where the person stands; a device and a host may leave it out and mean their own.
         *     `confirm` says that the person at the door confirmed a transfer from another bridge point, `reason` why somebody
         *     is counted after the cut-off.
         */
        ScanRequest: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /**
             * Code
             * @default null
             */
            code: string | null;
            /**
             * Confirm
             * @default false
             */
            confirm: boolean;
            /**
             * Delegate Id
             * @default null
             */
            delegate_id: number | null;
            /**
             * Device Time
             * @default null
             */
            device_time: string | null;
            /** @default ticket */
            method: components["schemas"]["Method"];
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * Selected
         * @description Which delegates: by number, or by any of the criteria, all of which must hold. One at least must be given, so
         *     that an empty body never means everybody; `everybody` says that it does. `session_id` with `summoned`: who is on
         *     that session's list, or who is not.
         */
        Selected: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
            /** Categories */
            categories?: components["schemas"]["Category"][];
            /**
             * Everybody
             * @default false
             */
            everybody: boolean;
            /**
             * Ids
             * @default null
             */
            ids: number[] | null;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Session Id
             * @default null
             */
            session_id: number | null;
            /**
             * Summoned
             * @default true
             */
            summoned: boolean;
        };
        /**
         * SessionAsked
         * @description A session. Doors open no later than it starts; the cut-off of the figures is not before the start.
         */
        SessionAsked: {
            /** Code */
            code: string;
            /**
             * Cutoff
             * @default null
             */
            cutoff: string | null;
            /**
             * Doors Open
             * Format: date-time
             */
            doors_open: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** @default plenary */
            kind: components["schemas"]["SessionKind"];
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            /** Title */
            title: string;
        };
        /**
         * SessionKind
         * @description What a session is: phiên toàn thể, phiên thảo luận, học bù, chạy thử (never counted).
         * @enum {string}
         */
        SessionKind: "plenary" | "discussion" | "make_up" | "rehearsal";
        /**
         * SessionProgramme
         * @description The programme of one session for whoever asked; `now` and `next` are item numbers at the time `at`.
         *
         *     `materials` are those of the session and of the conference; those of an item stand in the item.
         */
        SessionProgramme: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Items */
            items: components["schemas"]["ItemView"][];
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            /** Next */
            next: number[];
            /** Now */
            now: number[];
            session: components["schemas"]["SessionView"];
        };
        /**
         * SessionView
         * @description One sitting: times are absolute, shown in the conference's zone.
         */
        SessionView: {
            /** Code */
            code: string;
            /** Conference Id */
            conference_id: number;
            /** Cutoff */
            cutoff: string | null;
            /**
             * Doors Open
             * Format: date-time
             */
            doors_open: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Id */
            id: number;
            kind: components["schemas"]["SessionKind"];
            /** Rehearsal */
            rehearsal: boolean;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            /** Title */
            title: string;
        };
        /**
         * ShareView
         * @description Of so many summoned, so many are present themselves, and so many have a substitute.
         */
        ShareView: {
            category: components["schemas"]["Category"] | null;
            /** Name */
            name: string;
            /** Present */
            present: number;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Unit Id */
            unit_id: number | null;
        };
        /**
         * SheetChoice
         * @description What a person says of a sheet: field -> column from 0 (-1: none); the header's row (0: none) and the kind of
         *     rows where they were not recognised.
         */
        SheetChoice: {
            /** Columns */
            columns?: {
                [key: string]: number;
            };
            /**
             * Header Row
             * @default null
             */
            header_row: number | null;
            /**
             * Kind
             * @default null
             */
            kind: ("points" | "delegates") | null;
        };
        /**
         * SheetLook
         * @description A sheet as the desk shows it for correction: its first rows as text, and the table seen in it, if any.
         */
        SheetLook: {
            /** Columns */
            columns: {
                [key: string]: number;
            };
            /** Head */
            head: string[][];
            /** Header Row */
            header_row: number | null;
            /** Hidden */
            hidden: boolean;
            /** Kind */
            kind: ("points" | "delegates") | null;
            /** Rows */
            rows: number;
            /** Sheet */
            sheet: string;
        };
        /**
         * SignedFigures
         * @description The figures that stood above the signature.
         */
        SignedFigures: {
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Present */
            present: number;
            /** Substitutes */
            substitutes: number;
            /** Unexcused */
            unexcused: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * SignUpChange
         * @description A change of one's own sign-up, by its own token.
         */
        SignUpChange: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Capacity
             * @default null
             */
            capacity: number | null;
            /**
             * Chair
             * @default
             */
            chair: string;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Expected
             * @default null
             */
            expected: number | null;
            /**
             * Hall
             * @default
             */
            hall: string;
            /** @default two_way */
            mode: components["schemas"]["Mode"];
            /** Token */
            token: string;
            /** Unit */
            unit: string;
        };
        /**
         * SignUpDecision
         * @description Confirm a sign-up or decline it, with a reason that its host reads.
         */
        SignUpDecision: {
            /** Confirm */
            confirm: boolean;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * SignUpInvite
         * @description What the sign-up page shows first: for which conference, under whom, until when; and the caller's own sign-up.
         */
        SignUpInvite: {
            /** Auto Confirm */
            auto_confirm: boolean;
            /** Closed */
            closed: boolean;
            /** Closes At */
            closes_at: string | null;
            /** Conference Id */
            conference_id: number;
            mine: components["schemas"]["SignUpView"] | null;
            /** Organiser */
            organiser: string;
            /** Parent */
            parent: string;
            /** Place */
            place: string;
            /** Starts */
            starts: string | null;
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
        };
        /**
         * SignUpLinkMade
         * @description A fresh sign-up link; its address is shown once and kept nowhere. It ends with the sign-ups.
         */
        SignUpLinkMade: {
            /** Closes At */
            closes_at: string | null;
            /** Url */
            url: string;
        };
        /**
         * SignUpLinkRequest
         * @description A link for top-level points, or for those below a point.
         */
        SignUpLinkRequest: {
            /**
             * Parent Id
             * @default null
             */
            parent_id: number | null;
        };
        /**
         * SignUpList
         * @description The sign-ups of a conference that the caller may see, newest first.
         */
        SignUpList: {
            /** Sign Ups */
            sign_ups: components["schemas"]["SignUpView"][];
        };
        /**
         * SignUpLook
         * @description The token of a sign-up link, or of one's own sign-up, from the address's fragment.
         */
        SignUpLook: {
            /** Token */
            token: string;
        };
        /**
         * SignUpMade
         * @description A sign-up was taken. `url` is the host's own link: shown once, kept nowhere.
         */
        SignUpMade: {
            sign_up: components["schemas"]["SignUpView"];
            /** Url */
            url: string;
        };
        /**
         * SignUpRequest
         * @description A sign-up under a link. `again`: the unit is on the list already, and this is another hall of it.
         */
        SignUpRequest: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Again
             * @default false
             */
            again: boolean;
            /**
             * Capacity
             * @default null
             */
            capacity: number | null;
            /**
             * Chair
             * @default
             */
            chair: string;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Expected
             * @default null
             */
            expected: number | null;
            /**
             * Hall
             * @default
             */
            hall: string;
            /** @default two_way */
            mode: components["schemas"]["Mode"];
            /** Nonce */
            nonce: string;
            /** Token */
            token: string;
            /** Unit */
            unit: string;
        };
        /**
         * SignUpRulesRequest
         * @description Set how a conference takes sign-ups.
         */
        SignUpRulesRequest: {
            /** Auto Confirm */
            auto_confirm: boolean;
            /** Closes At */
            closes_at: string | null;
        };
        /**
         * SignUpRulesView
         * @description How a conference takes sign-ups. `closes_at` null: until the doors of the first session open (`closes`).
         */
        SignUpRulesView: {
            /** Auto Confirm */
            auto_confirm: boolean;
            /** Closes */
            closes: string | null;
            /** Closes At */
            closes_at: string | null;
        };
        /**
         * SignUpStatus
         * @description Where the sign-up of a bridge point stands: chờ xác nhận, đã xác nhận, không nhận.
         * @enum {string}
         */
        SignUpStatus: "pending" | "confirmed" | "declined";
        /**
         * SignUpView
         * @description One sign-up. `claims` is the point of the roster that it seems to be; `again` says that its unit is on the list
         *     already and its host answered that this is another hall.
         */
        SignUpView: {
            /** Address */
            address: string;
            /** Again */
            again: boolean;
            /** Bridge Id */
            bridge_id: number | null;
            /** Capacity */
            capacity: number | null;
            /** Chair */
            chair: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Claims */
            claims: string;
            /** Conference Id */
            conference_id: number;
            /** Contact */
            contact: string;
            /** Contact Phone */
            contact_phone: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Expected */
            expected: number | null;
            /** Hall */
            hall: string;
            /** Id */
            id: number;
            mode: components["schemas"]["Mode"];
            /** Note */
            note: string;
            /** Parent */
            parent: string;
            /** Parent Id */
            parent_id: number | null;
            status: components["schemas"]["SignUpStatus"];
            /** Unit */
            unit: string;
        };
        /**
         * SlateRequest
         * @description The text that halls see while nothing is on air; empty: the usual words.
         */
        SlateRequest: {
            /** Text */
            text: string;
        };
        /**
         * Snapshot
         * @description First frame of the live stream: everything.
         */
        Snapshot: {
            /** Seq */
            seq: number;
            tally: components["schemas"]["TallyView"];
            /**
             * Type
             * @default snapshot
             * @constant
             */
            type: "snapshot";
        };
        /**
         * SourceView
         * @description A source: `centre`, `test`, or `bridge-<id>`.
         */
        SourceView: {
            /** Connected */
            connected: boolean;
            /** Name */
            name: string;
            /** On Air */
            on_air: boolean;
        };
        /**
         * SpeakerAsked
         * @description A speaker with title (chức vụ) and unit.
         */
        SpeakerAsked: {
            /** Name */
            name: string;
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Unit
             * @default
             */
            unit: string;
        };
        /**
         * SpeakerView
         * @description A speaker as stored.
         */
        SpeakerView: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Unit
             * @default
             */
            unit: string;
        };
        /**
         * StageCommands
         * @description The last things that were done, newest first.
         */
        StageCommands: {
            /** Commands */
            commands: components["schemas"]["StageCommandView"][];
        };
        /**
         * StageCommandView
         * @description Who did what on the stage, and when. `who` is empty when the rule for a hall that drops out did it.
         */
        StageCommandView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: number;
            /** Source */
            source: string;
            /** Text */
            text: string;
            verb: components["schemas"]["StageVerb"];
            /** Who */
            who: string;
        };
        /**
         * StageFrame
         * @description One frame of the stage's live stream: the whole state, whenever something changed and every 10 s.
         */
        StageFrame: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            stage: components["schemas"]["StageView"];
        };
        /**
         * StageKey
         * @description The key that lets an encoder publish, shown to the organiser; a new one makes the old one worthless.
         */
        StageKey: {
            /** Key */
            key: string;
            /** Whip Url */
            whip_url: string;
        };
        /**
         * StageVerb
         * @description What was done on the stage: by a person, or by the rule for a hall that drops out (`dropped`).
         * @enum {string}
         */
        StageVerb: "on_air" | "off_air" | "called" | "let_go" | "muted" | "unmuted" | "hand_up" | "hand_down" | "slate" | "tour" | "tour_ended" | "test_on" | "test_off" | "new_key" | "dropped";
        /**
         * StageView
         * @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.
         *     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of
         *     those that ask to speak. `command` is the number of the last thing that was done.
         */
        StageView: {
            /** Called */
            called: number[];
            /** Command */
            command: number;
            /** Hands */
            hands: components["schemas"]["Hand"][];
            /** Muted */
            muted: number[];
            /** On Air */
            on_air: string | null;
            /** On Air Since */
            on_air_since: string | null;
            /** Slate */
            slate: boolean;
            /** Slate Text */
            slate_text: string;
            /** Sources */
            sources: components["schemas"]["SourceView"][];
            tour: components["schemas"]["TourView"] | null;
            /** Viewers */
            viewers: number;
        };
        /**
         * StateList
         * @description How every point of a session's conference stands now.
         */
        StateList: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Points */
            points: components["schemas"]["PointState"][];
        };
        /**
         * States
         * @description A frame of the live stream for organisers: how points stand; all of them (`full`), or those that changed.
         */
        States: {
            /** Full */
            full: boolean;
            /** Points */
            points: components["schemas"]["PointState"][];
            /**
             * Type
             * @default states
             * @constant
             */
            type: "states";
        };
        /**
         * Step
         * @description The step of the ladder a hall's page is on (media.md): full picture, its relay over HTTPS, sound alone.
         * @enum {string}
         */
        Step: "full" | "hls" | "audio";
        /**
         * StepView
         * @description How one step of a line check ended, and why when it is not good.
         */
        StepView: {
            cause: components["schemas"]["Cause"] | null;
            finding: components["schemas"]["Finding"];
            step: components["schemas"]["CheckStep"];
        };
        /**
         * SubjectKind
         * @description As what somebody stands in a conference: đại biểu, dự thay, ngoài danh sách, chủ trì, đầu mối, người liên hệ,
         *     người đăng ký điểm cầu. The id beside it is the delegate's (for a substitute: of whose seat), the walk-in's, the
         *     bridge point's or the sign-up's.
         * @enum {string}
         */
        SubjectKind: "delegate" | "substitute" | "walk_in" | "chair" | "host" | "contact" | "sign_up";
        /**
         * Substitute
         * @description Somebody came for a summoned delegate (dự thay).
         */
        Substitute: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "substitute";
            /** Delegate Id */
            delegate_id: number;
            /** Full Name */
            full_name: string;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * SummonRequest
         * @description Put delegates on a session's list, or take them off it.
         */
        SummonRequest: {
            delegates: components["schemas"]["Selected"];
            /** Summoned */
            summoned: boolean;
        };
        /**
         * SwitchRequest
         * @description Put this source on air; null takes everything off air (slate).
         */
        SwitchRequest: {
            /** Source */
            source: string | null;
        };
        /**
         * TableAsked
         * @description The same search; `lang` is the language of the words in the table.
         */
        TableAsked: {
            /**
             * Account Id
             * @default null
             */
            account_id: number | null;
            /**
             * Action
             * @default
             */
            action: string;
            /**
             * Before
             * @default null
             */
            before: number | null;
            /** @default null */
            kind: components["schemas"]["AuditKind"] | null;
            /**
             * Lang
             * @default vi
             * @enum {string}
             */
            lang: "vi" | "en";
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Object
             * @default
             */
            object: string;
            /**
             * Refused
             * @default null
             */
            refused: boolean | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /**
             * Who
             * @default
             */
            who: string;
        };
        /**
         * TallyView
         * @description The whole tally of a session, from the same rows as every other figure.
         */
        TallyView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bridges */
            bridges: components["schemas"]["BridgeTally"][];
            /** Session Id */
            session_id: number;
            totals: components["schemas"]["Totals"];
        };
        /**
         * TestAsked
         * @description A message to oneself, at an e-mail address or a phone.
         */
        TestAsked: {
            channel: components["schemas"]["Channel"];
            /**
             * Note
             * @default
             */
            note: string;
            /** To */
            to: string;
        };
        /**
         * TestResult
         * @description What became of it.
         */
        TestResult: {
            /** Detail */
            detail: string;
            reason: components["schemas"]["Said"] | null;
            state: components["schemas"]["InvitationState"];
        };
        /**
         * TestSourceRequest
         * @description Start or stop the built-in test source.
         */
        TestSourceRequest: {
            /** Running */
            running: boolean;
        };
        /**
         * TicketMade
         * @description The address that a delegate's QR holds, and its number.
         */
        TicketMade: {
            /** Ticket */
            ticket: string;
            /** Url */
            url: string;
        };
        /**
         * TicketProgramme
         * @description The programme of a delegate: the sessions that summon them, and what is meant for them.
         */
        TicketProgramme: {
            /** Sessions */
            sessions: components["schemas"]["SessionProgramme"][];
        };
        /**
         * TicketSession
         * @description One session on a ticket, and whether its holder was counted there.
         */
        TicketSession: {
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked In Bridge */
            checked_in_bridge: string | null;
            session: components["schemas"]["SessionView"];
        };
        /**
         * TicketView
         * @description What the delegate's own page shows: name, bridge point, time, checked in or not.
         */
        TicketView: {
            /** Bridge Address */
            bridge_address: string;
            /** Bridge Id */
            bridge_id: number;
            /** Bridge Name */
            bridge_name: string;
            /** Conference Id */
            conference_id: number;
            /** Conference Title */
            conference_title: string;
            /** Full Name */
            full_name: string;
            /** Qr Url */
            qr_url: string;
            /** Sessions */
            sessions: components["schemas"]["TicketSession"][];
            /** Time Zone */
            time_zone: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * Topic
         * @description What else than figures changed, so that pages read it anew (`News` of the live stream).
         * @enum {string}
         */
        Topic: "sessions" | "sign_ups" | "readiness" | "screen" | "signatures";
        /**
         * Totals
         * @description The three numbers, and what stands beside them.
         *
         *     `rate` is in percent of the summoned, null when nobody was summoned: of those present, and of substitutes too where
         *     the conference counts them. `headcount` sums the points that reported one.
         */
        Totals: {
            /** Excused */
            excused: number;
            /** Headcount */
            headcount: number | null;
            /** Points */
            points: number;
            /** Points Reporting */
            points_reporting: number;
            /** Present */
            present: number;
            /** Rate */
            rate: number | null;
            /** Substitutes */
            substitutes: number;
            /** Summoned */
            summoned: number;
            /** Unexcused */
            unexcused: number;
            /** Walk Ins */
            walk_ins: number;
        };
        /**
         * TourRequest
         * @description Show these halls one after the other, each for that long, then the centre; no hall ends a tour.
         */
        TourRequest: {
            /** Bridge Ids */
            bridge_ids: number[];
            /**
             * Seconds
             * @default 20
             */
            seconds: number;
        };
        /**
         * TourView
         * @description A tour of points under way: the one at `position` is on air until `next_at`; -1 before the first.
         *
         *     Points without a signal are skipped.
         */
        TourView: {
            /** Bridge Ids */
            bridge_ids: number[];
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Position */
            position: number;
            /** Seconds */
            seconds: number;
        };
        /**
         * Transfer
         * @description Move somebody who is counted at another point to this one.
         */
        Transfer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "transfer";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * Trouble
         * @description What is wrong at a bridge point now, worst first (conference/room/trouble.py).
         * @enum {string}
         */
        Trouble: "help" | "silent" | "poor_link" | "headcount" | "unreported";
        /**
         * TroubleView
         * @description What is wrong at a point, and since when.
         */
        TroubleView: {
            kind: components["schemas"]["Trouble"];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Undo
         * @description Take back the check-in of somebody who sits at this point.
         */
        Undo: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "undo";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * Unexcused
         * @description A delegate of this point is absent without a reason.
         */
        Unexcused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "unexcused";
            /** Delegate Id */
            delegate_id: number;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
        };
        /**
         * UnitCounts
         * @description Figures of a unit of delegates; without a name, of those who name none.
         */
        UnitCounts: {
            counts: components["schemas"]["ReportCounts"];
            /** Unit */
            unit: string;
        };
        /**
         * UnitTrend
         * @description A unit's rate in the earlier conferences (oldest first, null: it took no part), now, and the change in percent
         *     points against the last in which it took part.
         */
        UnitTrend: {
            /** Before */
            before: (number | null)[];
            /** Change */
            change: number | null;
            /** Now */
            now: number | null;
            /** Unit */
            unit: string;
        };
        /**
         * WalkIn
         * @description Somebody outside the roster sits in: counted apart, never in the rate.
         */
        WalkIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "walk_in";
            /** Full Name */
            full_name: string;
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Unit
             * @default
             */
            unit: string;
        };
        /**
         * WalkInRemoved
         * @description A walk-in was noted by mistake.
         */
        WalkInRemoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            deed: "walk_in_removed";
            /** Nonce */
            nonce: string;
            /**
             * Reason
             * @default null
             */
            reason: string | null;
            /** Walk In Id */
            walk_in_id: number;
        };
        /**
         * WalkInView
         * @description Somebody outside the roster who sits in.
         */
        WalkInView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Full Name */
            full_name: string;
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * Witness
         * @description Who measured a line: the hall's page (getStats), the media node (RTCP), or both alike.
         * @enum {string}
         */
        Witness: "page" | "node" | "both";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts by name: an organiser's all, an operator's those whose password they may reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description A link by which somebody chooses a password, once. Its address is shown now and kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description An account. `conference_id` null: for every conference; `bridge_id`: for that point and those below it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_account_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link by which somebody chooses a password, once. Its address is shown now and kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_account_logins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open logins of an account, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_account_login: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                login_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_audience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceAsked"];
            };
        };
        responses: {
            /** @description An audience, and how many delegates belong to it now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_audience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                account_id?: number | null;
                action?: string;
                before?: number | null;
                kind?: ("sign_in" | "change" | "read" | "service") | null;
                limit?: number;
                object?: string;
                refused?: boolean | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries, newest first; `next_before` continues where the page ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableAsked"];
            };
        };
        responses: {
            /** @description UTF-8 with a byte order mark. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditSearch"];
            };
        };
        responses: {
            /** @description Entries, newest first; `next_before` continues where the page ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the chain holds; `seal` is the last entry's, to be noted outside of the system. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bridge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bridge point. `contact_phone` is null for those who may not call it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bridge_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 5545, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_line_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The line checks of a bridge point, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineCheckList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_line_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineCheckReport"];
            };
        };
        responses: {
            /** @description One line check as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineCheckView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_child: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChildRequest"];
            };
        };
        responses: {
            /** @description A sign-up was taken. `url` is the host's own link: shown once, kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpMade"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_details: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointDetails"];
            };
        };
        responses: {
            /** @description A bridge point. `contact_phone` is null for those who may not call it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_devices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scanners of a bridge point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_point_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for help: the open ones, longest waiting first, then the latest closed ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskHelp"];
            };
        };
        responses: {
            /** @description A request for help; open until `closed_at`, somebody's from `taken_at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpView"];
                };
            };
            /** @description A request for help; open until `closed_at`, somebody's from `taken_at`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_point_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a bridge point's chat group is sent: text to copy, and the addresses of its QR as SVG and PNG. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointInvitation"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_point_png: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_point_svg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_host_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A fresh link; its address is shown once and kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkMade"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_host_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: {
                before?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest messages of one point's chat, oldest first; `before` asks for those before the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Say"];
            };
        };
        responses: {
            /** @description Something said. `from_bridge_id` null: by the centre, to the points `to` or to all (`to_all`). */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUpTo"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_pairing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A fresh link; its address is shown once and kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkMade"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_quality: {
        parameters: {
            query?: {
                minutes?: number;
                until?: string | null;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The line of one point over a time, oldest first. A gap means that nothing was heard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityHistory"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_hall_screen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallScreenSetting"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_still: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JPEG of at most 640 x 360 pixels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Done. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_still: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_still: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conferences that this login may see, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_conference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConferenceMade"];
            };
        };
        responses: {
            /** @description A conference with its sessions, in order of their start. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_conference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A conference with its sessions, in order of their start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_conference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConferenceAsked"];
            };
        };
        responses: {
            /** @description A conference with its sessions, in order of their start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_acts: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest deeds, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_audience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceAsked"];
            };
        };
        responses: {
            /** @description An audience, and how many delegates belong to it now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bridges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bridge points in the office's own order; the tree is in `parent_id`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_chats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chats of a conference, the newest word first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyAsked"];
            };
        };
        responses: {
            /** @description A conference with its sessions, in order of their start. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_roster: {
        parameters: {
            query?: {
                after?: number | null;
                bridge?: number | null;
                category?: ("committee" | "leader" | "speaker" | "member" | "public" | "other") | null;
                limit?: number;
                off?: boolean;
                session?: number | null;
                skip?: number;
                summoned?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the roster, in Vietnamese order of names; `next_after` asks for the following one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign_delegates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRequest"];
            };
        };
        responses: {
            /** @description How many delegates a bulk change concerned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affected"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_roster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterSearch"];
            };
        };
        responses: {
            /** @description One page of the roster, in Vietnamese order of names; `next_after` asks for the following one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_all_devices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scanners of a bridge point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_roster_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups of delegates who may be one person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoubledDelegates"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for help: the open ones, longest waiting first, then the latest closed ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports of a conference, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_file: {
        parameters: {
            query?: {
                choices?: string;
                dry_run?: boolean;
                filename?: string;
                remove_gone?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What an import did, or would do. Lists are samples; the counts beside them are whole. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description The sheets of a file, and the fields that their columns can stand for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLook"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An import that changed something. `can_undo`: it is the last, and not undone yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_incidents: {
        parameters: {
            query?: {
                after?: number;
                bridge_id?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incidents in the order of time; `next_after` continues a page that ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    log_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncident"];
            };
        };
        responses: {
            /** @description What went wrong, where and when. `automatic`: the service wrote it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_incidents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 with a byte order mark. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_intakes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of a conference that lie there, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_intake: {
        parameters: {
            query?: {
                filename?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description A file on its way in. `step`: being checked, or being imported; `phase` and `done` of `whole` rows say how far     (0 of 0: it has no measure). `problem` says why it failed; `imported` that it is in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeBrief"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the page of invitations shows: channels, who cannot be reached, mailings with the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDesk"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailingAsked"];
            };
        };
        responses: {
            /** @description A mailing and how far it is. `trouble` says why the whole line waits; `done` when nothing is left to send. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestAsked"];
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every line of a conference's stage, and the grade of every point that watches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinesView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkAsked"];
            };
        };
        responses: {
            /** @description A material as its reader gets it: `href` is where it is fetched. `size` in bytes, of files kept here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_file: {
        parameters: {
            query: {
                audiences?: number[];
                item?: number | null;
                name: string;
                session?: number | null;
                title: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description A material as its reader gets it: `href` is where it is fetched. `size` in bytes, of files kept here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    say_to_points: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayToPoints"];
            };
        };
        responses: {
            /** @description Something said. `from_bridge_id` null: by the centre, to the points `to` or to all (`to_all`). */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice as people read it. `version` 0: nothing was written yet, these are our own words; `own`: the     organiser's words. `short` is the line that is printed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_papers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The papers of a conference that lie there for the caller, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_privacy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything on the page but single people. `late` and `overdue` count open requests, `breaches_overdue` breaches     that were not reported in time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDesk"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_breach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachAsked"];
            };
        };
        responses: {
            /** @description An incident with personal data; `report_by` is 72 hours after it was found, `overdue` as of now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_breach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breach_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachChange"];
            };
        };
        responses: {
            /** @description An incident with personal data; `report_by` is 72 hours after it was found, `overdue` as of now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureAsked"];
            };
        };
        responses: {
            /** @description When the names go. `planned`: end and days; `due`: what holds; `not_before`: nothing goes     earlier, 30 days after the upgrade that brought this; `left`: rows by table that hold people's data     now; `done`: rows that were deleted; `kept_reports`: final reports, which stay as they were signed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeAsked"];
            };
        };
        responses: {
            /** @description The notice as people read it. `version` 0: nothing was written yet, these are our own words; `own`: the     organiser's words. `short` is the line that is printed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                kind: string;
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is held about somebody: `facts` by the name of the column, and what was recorded, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDossier"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                kind: string;
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description All that is held about somebody: `facts` by the name of the column, and what was recorded, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDossier"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                kind: string;
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                kind: string;
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgetAsked"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_off_erasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponementAsked"];
            };
        };
        responses: {
            /** @description When the names go. `planned`: end and days; `due`: what holds; `not_before`: nothing goes     earlier, 30 days after the upgrade that brought this; `left`: rows by table that hold people's data     now; `done`: rows that were deleted; `kept_reports`: final reports, which stay as they were signed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAsked"];
            };
        };
        responses: {
            /** @description A person's request. `overdue` and `late` are as of now: not acknowledged, or not done, in time. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                request_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestChange"];
            };
        };
        responses: {
            /** @description A person's request. `overdue` and `late` are as of now: not acknowledged, or not done, in time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAsked"];
            };
        };
        responses: {
            /** @description Who was found, at most 100; `more` says that there are others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleFound"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_programme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that the programme page edits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConferenceProgramme"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_quality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityReport"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every point that the caller may see, for the session that is next (or on). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionAsked"];
            };
        };
        responses: {
            /** @description One sitting: times are absolute, shown in the conference's zone. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_sign_up_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpLinkRequest"];
            };
        };
        responses: {
            /** @description A fresh sign-up link; its address is shown once and kept nowhere. It ends with the sign-ups. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpLinkMade"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sign_up_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a conference takes sign-ups. `closes_at` null: until the doors of the first session open (`closes`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRulesView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_sign_up_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRulesRequest"];
            };
        };
        responses: {
            /** @description How a conference takes sign-ups. `closes_at` null: until the doors of the first session open (`closes`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpRulesView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sign_ups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sign-ups of a conference that the caller may see, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_speaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpeakerAsked"];
            };
        };
        responses: {
            /** @description A speaker as stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_hall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stage_commands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last things that were done, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageCommands"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raise_hand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_stage_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key that lets an encoder publish, shown to the organiser; a new one makes the old one worthless. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageKey"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch_stage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mute_hall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MuteRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_slate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlateRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_stage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    play_test_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestSourceRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tour_halls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TourRequest"];
            };
        };
        responses: {
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.     `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of     those that ask to speak. `command` is the number of the last thing that was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contact"];
            };
        };
        responses: {
            /** @description `now` is the service's clock, `clock_skew_ms` how far the device's is behind it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacted"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateEdit"];
            };
        };
        responses: {
            /** @description A delegate as the roster desk shows them. `state`: `off` was taken off by an import, `merged` is somebody else's     second row. `sessions` are those that summon them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterDelegate"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_delegates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description A delegate as the roster desk shows them. `state`: `off` was taken off by an import, `merged` is somebody else's     second row. `sessions` are those that summon them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterDelegate"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A delegate as the roster desk shows them. `state`: `off` was taken off by an import, `merged` is somebody else's     second row. `sessions` are those that summon them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterDelegate"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address that a delegate's QR holds, and its number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMade"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pair_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairRequest"];
            };
        };
        responses: {
            /** @description The scanner's own token, given once; sent as `Authorization: Bearer …` from then on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paired"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_hall_checkin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallScan"];
            };
        };
        responses: {
            /** @description The gate's answer, given after the commit that holds it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The gate's answer, given after the commit that holds it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseHelp"];
            };
        };
        responses: {
            /** @description A request for help; open until `closed_at`, somebody's from `taken_at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_help: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A request for help; open until `closed_at`, somebody's from `taken_at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndIncident"];
            };
        };
        responses: {
            /** @description What went wrong, where and when. `automatic`: the service wrote it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_intake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With what its sheets look like, what was said of them, and what importing it would change (problems apart). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_intake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_intake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyAsked"];
            };
        };
        responses: {
            /** @description A file on its way in. `step`: being checked, or being imported; `phase` and `done` of `whole` rows say how far     (0 of 0: it has no measure). `problem` says why it failed; `imported` that it is in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeBrief"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_columns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoicesAsked"];
            };
        };
        responses: {
            /** @description A file on its way in. `step`: being checked, or being imported; `phase` and `done` of `whole` rows say how far     (0 of 0: it has no measure). `problem` says why it failed; `imported` that it is in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeBrief"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_intake_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is wrong with a file, errors first, at most 50,000. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeProblems"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_problem_book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemAsked"];
            };
        };
        responses: {
            /** @description An item as its reader sees it, in the programme's order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkAccept"];
            };
        };
        responses: {
            /** @description The password is set: sign in by this name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountLink"];
            };
        };
        responses: {
            /** @description For whom an invitation or a reset is; looking does not spend it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkLook"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLink"];
            };
        };
        responses: {
            /** @description Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                after?: number | null;
                limit?: number;
                state?: ("queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled") | null;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the log, newest change first; `next_after` asks for the following one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogSearch"];
            };
        };
        responses: {
            /** @description One page of the log, newest change first; `next_after` asks for the following one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_mailing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryAsked"];
            };
        };
        responses: {
            /** @description How many delegates a bulk change concerned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affected"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_mailing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailingChange"];
            };
        };
        responses: {
            /** @description A mailing and how far it is. `trouble` says why the whole line waits; `done` when nothing is left to send. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialAsked"];
            };
        };
        responses: {
            /** @description A material as its reader gets it: `href` is where it is fetched. `size` in bytes, of files kept here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_material_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The second factor of one's own account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorState"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offer_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAsked"];
            };
        };
        responses: {
            /** @description What an authenticator app needs: as a QR (an SVG path), as an address, and as letters to type. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorOffer"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCode"];
            };
        };
        responses: {
            /** @description Shown once; each works once in place of the app. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRemoval"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_own_logins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open logins of an account, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_own_login: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`. `scope` is the bridge     point or categories it is for; empty for all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_paper_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_point: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a poster's code opens: a bridge point without anybody's name or phone, and the session that is on or comes     next (null after the last). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointPoster"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description A final report's file: `sha256` is its fingerprint, `seal` continues the seal of the file kept before it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionAsked"];
            };
        };
        responses: {
            /** @description One sitting: times are absolute, shown in the conference's zone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_point_book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `figures` are the point's own; the lists are newest first, `corrections` at most 100. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointBook"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRequest"];
            };
        };
        responses: {
            /** @description A change that is stored; `late` when the figures were due already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            /** @description A change that is stored; `late` when the figures were due already. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_delegates: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                state?: "all" | "missing" | "in" | "absent" | "guests";
            };
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of delegates, in Vietnamese order of names; `next_after` asks for the following page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegateList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_delegates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateSearch"];
            };
        };
        responses: {
            /** @description One page of delegates, in Vietnamese order of names; `next_after` asks for the following page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegateList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_hall_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a hall's screen shows until `until`: its QR opens `url` on the delegate's phone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallCodeView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_offline_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `body` is JSON (see docs/api); `signature` is ECDSA P-256 over it, r and s in base64, by `Me.offline_key`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineSet"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rule_on: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingAsked"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_hall_screen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bridge_id: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the hall's screen may show, and who arrived last, newest first (empty when that is switched off). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallScreenView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_checkin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanRequest"];
            };
        };
        responses: {
            /** @description The gate's answer, given after the commit that holds it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The gate's answer, given after the commit that holds it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanBatch"];
            };
        };
        responses: {
            /** @description Answers in the order of the scans; `clock_skew_ms` is how far the device's clock is behind ours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deadlines of a session, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_repeated_scans: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of duplicates; `next_after` asks for the following one, null at the end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedScanList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence of every point that the caller may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A session by category, by unit, and by the minute of arrival. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemAsked"];
            };
        };
        responses: {
            /** @description An item as its reader sees it, in the programme's order. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemOrder"];
            };
        };
        responses: {
            /** @description The programme of one session for whoever asked; `now` and `next` are item numbers at the time `at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionProgramme"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarise_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of a session, for the report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineSummaryList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch_tally: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperAsked"];
            };
        };
        responses: {
            /** @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`. `scope` is the bridge     point or categories it is for; empty for all. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_press: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The press line, and whether it is still provisional. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PressView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session_programme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme of one session for whoever asked; `now` and `next` are item numbers at the time `at`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionProgramme"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_report_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would be signed now. It is final once the cut-off has passed and every point certified: `before_cutoff` and     `uncertified` (points) say what is missing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAsked"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The final files of a session, newest edition first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAsked"];
            };
        };
        responses: {
            /** @description The final files of a session, newest edition first. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptList"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every proposal of a session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_scans: {
        parameters: {
            query?: {
                after?: number;
                bridge_id?: number | null;
                flagged?: boolean;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log; `next_after` asks for the following one, null at the end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanLog"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_states: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How every point of a session's conference stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateList"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summon_delegates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummonRequest"];
            };
        };
        responses: {
            /** @description How many delegates a bulk change concerned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affected"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tally: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole tally of a session, from the same rows as every other figure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TallyView"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** @description A sign-up was taken. `url` is the host's own link: shown once, kept nowhere. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpMade"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpDecision"];
            };
        };
        responses: {
            /** @description One sign-up. `claims` is the point of the roster that it seems to be; `again` says that its unit is on the list     already and its host answered that this is another hall. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpLook"];
            };
        };
        responses: {
            /** @description What the sign-up page shows first: for which conference, under whom, until when; and the caller's own sign-up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpInvite"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpChange"];
            };
        };
        responses: {
            /** @description One sign-up. `claims` is the point of the roster that it seems to be; `again` says that its unit is on the list     already and its host answered that this is another hall. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_speaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpeakerAsked"];
            };
        };
        responses: {
            /** @description A speaker as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerView"];
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_speaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digits: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the delegate's own page shows: name, bridge point, time, checked in or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ticket_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digits: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 5545, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ticket_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digits: string;
                material_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ticket_programme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digits: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme of a delegate: the sessions that summon them, and what is meant for them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketProgramme"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ticket_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digits: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `ok` only when the database and the media node answered just now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `ok` only when the database and the media node answered just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    hang_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    steer_resource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/trickle-ice-sdpfrag": string;
            };
        };
        responses: {
            /** @description Our side after an ICE restart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/trickle-ice-sdpfrag": string;
                };
            };
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/sdp": string;
            };
        };
        responses: {
            /** @description The SDP answer; Location names the connection, ETag its state. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/sdp": string;
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/sdp": string;
            };
        };
        responses: {
            /** @description The SDP answer; Location names the connection, ETag its state. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/sdp": string;
                };
            };
            /** @description Refused; `code` says why. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused; `code` says why. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused; `code` says why. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
