/** Made from the OpenAPI document by `npm run types`; not to be edited. */

export interface paths {
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
        post?: never;
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
        put?: never;
        post?: never;
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
    "/api/conferences/{id}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find delegates on the roster. */
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
    "/api/sessions/{id}/bridges/{bridge_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo, transfer, substitute, absence, walk-in, headcount, certify, reopen: 201 when done now. */
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
        /** Tally, headcount and absences of every point side by side, with the differences. */
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
    "/api/sessions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
         * Affected
         * @description How many delegates a bulk change concerned.
         */
        Affected: {
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
         * AssignRequest
         * @description Assign delegates to a bridge point.
         */
        AssignRequest: {
            /** Bridge Id */
            bridge_id: number;
            delegates: components["schemas"]["Selected"];
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
         */
        BatchItem: {
            problem: components["schemas"]["Problem"] | null;
            receipt: components["schemas"]["Receipt"] | null;
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
         * @description Figures of one bridge point: its own, and rolled up with all points below it.
         */
        BridgeTally: {
            /** Bridge Id */
            bridge_id: number;
            /** Present */
            present: number;
            /** Summoned */
            summoned: number;
            /** Total Present */
            total_present: number;
            /** Total Summoned */
            total_summoned: number;
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
         * Certify
         * @description The host signs the point's figures as they stand.
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
         * ConferenceList
         * @description The conferences that this login may see, newest first.
         */
        ConferenceList: {
            /** Conferences */
            conferences: components["schemas"]["ConferenceView"][];
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
         * DelegateView
         * @description A delegate as the host of their bridge point sees them in the list of one session.
         */
        DelegateView: {
            /** Bridge Id */
            bridge_id: number;
            category: components["schemas"]["Category"];
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked In Bridge Id */
            checked_in_bridge_id: number | null;
            /** Code */
            code: string;
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
         * Flag
         * @description Why a scan looks odd. A flag is shown to the host and the control room; it never blocks anybody.
         * @enum {string}
         */
        Flag: "stale_code" | "shared_phone" | "clock_skew";
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
         */
        HallScan: {
            /** Code */
            code: string;
            /** Nonce */
            nonce: string;
            /** Ticket */
            ticket: string;
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
         * Level
         * @description Where a unit or a bridge point stands: trung tâm, tỉnh/thành, xã/phường/đặc khu, sở/ngành/đơn vị, cơ sở.
         * @enum {string}
         */
        Level: "centre" | "province" | "ward" | "department" | "grassroots";
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
         * LoginRequest
         * @description Name and password of an account.
         */
        LoginRequest: {
            /** Password */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * Me
         * @description Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it.
         */
        Me: {
            /** Bridge Id */
            bridge_id: number | null;
            /** Conference Id */
            conference_id: number | null;
            /** Expires At */
            expires_at: string | null;
            /** Name */
            name: string;
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
         * OfflineSet
         * @description `body` is JSON (see docs/api); `signature` is HMAC-SHA-256 of it under SHA-256(device token), in hex.
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
         */
        Paired: {
            /** Bridge Id */
            bridge_id: number;
            /** Conference Id */
            conference_id: number;
            /** Device Id */
            device_id: number;
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
         * @description What to print; without a bridge point, for all of them.
         */
        PaperAsked: {
            /**
             * Bridge Id
             * @default null
             */
            bridge_id: number | null;
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
         * PaperView
         * @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`.
         */
        PaperView: {
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
            /**
             * State
             * @enum {string}
             */
            state: "running" | "done" | "failed";
            /** Whole */
            whole: number;
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
            reasons: string[];
            ruling: components["schemas"]["Ruling"] | null;
        };
        /**
         * QualityReport
         * @description What a page's getStats said over one window (about 5 s). Loss in percent; null where nothing was expected.
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
            /** Width */
            width: number;
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
         * @description Who is signed in. Each role has a scope: a conference, a bridge point and what lies below it, or a ticket.
         * @enum {string}
         */
        Role: "organiser" | "host" | "device" | "delegate";
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
            scans: components["schemas"]["ScanRequest"][];
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
         *     Instead of a code, a host who picked somebody from a list gives `delegate_id`; a citizen card gives its number as
         *     the code, with that method. `nonce` is drawn by the scanner once per scan: the same nonce again gets the same
         *     answer. `bridge_id` is where the person stands; a device and a host may leave it out and mean their own.
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
         *     that an empty body never means everybody; `everybody` says that it does.
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
         * StageView
         * @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.
         *     `called` are the bridge points that may publish now.
         */
        StageView: {
            /** Called */
            called: number[];
            /** On Air */
            on_air: string | null;
            /** Slate */
            slate: boolean;
            /** Sources */
            sources: components["schemas"]["SourceView"][];
            /** Viewers */
            viewers: number;
        };
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
            category: components["schemas"]["Category"];
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
         * Totals
         * @description The three numbers. `rate` is present / summoned in percent, null when nobody was summoned.
         */
        Totals: {
            /** Points */
            points: number;
            /** Points Reporting */
            points_reporting: number;
            /** Present */
            present: number;
            /** Rate */
            rate: number | null;
            /** Summoned */
            summoned: number;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    list_roster: {
        parameters: {
            query?: {
                after?: number | null;
                bridge?: number | null;
                category?: ("committee" | "leader" | "speaker" | "member" | "public" | "other") | null;
                limit?: number;
                off?: boolean;
                q?: string;
                session?: number | null;
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
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.     `called` are the bridge points that may publish now. */
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
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.     `called` are the bridge points that may publish now. */
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
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.     `called` are the bridge points that may publish now. */
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
            /** @description State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.     `called` are the bridge points that may publish now. */
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
            /** @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`. */
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
                q?: string;
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
            /** @description `body` is JSON (see docs/api); `signature` is HMAC-SHA-256 of it under SHA-256(device token), in hex. */
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
            /** @description A print job: `done` of `whole` items are set; the file is there once `state` is `done`. */
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
