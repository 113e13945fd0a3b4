"""What the gate says to PostgreSQL: the one statement that stores a batch, and what stands beside it.

The statement is one transaction: whoever is new in the scan log, whoever gets a seat, the tallies that move, and the
log itself. Keys are written in sorted order, so that two workers wait for each other instead of locking each other.
"""

from __future__ import annotations

from checkin.arrays import MOMENTS
from checkin.store import FIGURES, Entry

# An entry's columns, each as one text that PostgreSQL reads as an array; times are microseconds.
_INPUT = {
    name: "text" if name in {"nonce", "outcome", "method", "flag", "reason", "by"} else "bigint"
    for name in Entry._fields
}
_ARRAYS = ", ".join(f"${n}::text::{kind}[]" for n, kind in enumerate(_INPUT.values(), 1))
_NAMES = ", ".join(_INPUT)
_READ = ", ".join(
    f"timestamptz 'epoch' + {name} * interval '1 microsecond' AS {name}" if name in MOMENTS else name for name in _INPUT
)

# `told`: nonces answered before. `fresh`: the others, and whose seat was taken before this statement began.
# `counted`: who got a seat now; the key of attendance decides. A nonce or a seat that another worker takes at the same
# moment breaks its key, undoes everything, and the batch is tried again: then it is seen. (ON CONFLICT would look
# before each row, and write a second record for it.) The look-ups are LATERAL with LIMIT, so that the plan made when
# the tables were empty still walks the indexes when they are full.
COMMIT = f"""
WITH input AS MATERIALIZED (
    SELECT {_READ}, n FROM unnest({_ARRAYS}) WITH ORDINALITY AS i({_NAMES}, n)
), told AS MATERIALIZED (
    SELECT i.n, s.* FROM input i CROSS JOIN LATERAL (
        SELECT outcome, delegate_id, session_id, at FROM scans
        WHERE session_id = i.session_id AND nonce = i.nonce LIMIT 1) AS s
), fresh AS MATERIALIZED (
    SELECT i.n, i.session_id, i.nonce, i.delegate_id, i.seat, i.bridge_id, i.home, i.method, i.device_id, i.login_id,
           i.device_time, i.at, i.happened, i.flag, i.reason, i.by, a.*,
           CASE WHEN i.outcome = 'ok' AND EXISTS (
               SELECT 1 FROM certifications c
               WHERE c.session_id = i.session_id AND c.bridge_id = i.bridge_id AND c.reopened_at IS NULL)
           THEN 'certified' ELSE i.outcome END AS outcome
    FROM input i LEFT JOIN LATERAL (
        SELECT bridge_id AS first_bridge, at AS first_at, substitute FROM attendance
        WHERE session_id = i.session_id AND delegate_id = i.seat LIMIT 1) AS a ON true
    WHERE i.n NOT IN (SELECT n FROM told)
), counted AS (
    INSERT INTO attendance (session_id, delegate_id, bridge_id, at, method, nonce, transferred_from)
    SELECT DISTINCT ON (session_id, seat) session_id, seat, bridge_id, happened, method, nonce, home FROM fresh
    WHERE outcome = 'ok' AND seat IS NOT NULL AND first_bridge IS NULL
    ORDER BY session_id, seat, n
    RETURNING session_id, delegate_id, bridge_id, nonce, transferred_from
), lifted AS (
    DELETE FROM absences b USING counted c
    WHERE b.session_id = c.session_id AND b.delegate_id = c.delegate_id
    RETURNING b.session_id, b.bridge_id, b.excused
), tallied AS (
    INSERT INTO tallies AS t (session_id, bridge_id, {FIGURES}, version)
    SELECT session_id, bridge_id, sum(present), 0, sum(moved_in), sum(moved_out), sum(excused), sum(unexcused), 0,
           NULL, 1
    FROM (
        SELECT session_id, bridge_id, 1 AS present, (transferred_from IS NOT NULL)::int AS moved_in, 0 AS moved_out,
               0 AS excused, 0 AS unexcused FROM counted
        UNION ALL
        SELECT session_id, transferred_from, 0, 0, 1, 0, 0 FROM counted WHERE transferred_from IS NOT NULL
        UNION ALL
        SELECT session_id, bridge_id, 0, 0, 0, -(excused::int), -((NOT excused)::int) FROM lifted
    ) AS moved
    GROUP BY session_id, bridge_id ORDER BY session_id, bridge_id
    ON CONFLICT (session_id, bridge_id) DO UPDATE SET present = t.present + excluded.present,
        moved_in = t.moved_in + excluded.moved_in, moved_out = t.moved_out + excluded.moved_out,
        excused = t.excused + excluded.excused, unexcused = t.unexcused + excluded.unexcused, version = t.version + 1
    RETURNING session_id, bridge_id, version, {FIGURES}
), decided AS MATERIALIZED (
    SELECT f.*, CASE WHEN c.nonce IS NOT NULL THEN 'ok'
                     WHEN f.first_bridge IS NOT NULL OR f.outcome = 'ok' THEN 'already_checked_in'
                     ELSE f.outcome END AS answer
    FROM fresh f LEFT JOIN counted c ON c.session_id = f.session_id AND c.delegate_id = f.seat AND c.nonce = f.nonce
), explained AS (
    INSERT INTO corrections (session_id, bridge_id, delegate_id, nonce, deed, before, after, reason, late, by,
                             login_id, device_id, at)
    SELECT session_id, bridge_id, seat, nonce, 'late', '', 'present', reason, true, by, login_id, device_id, at
    FROM decided WHERE answer = 'ok' AND reason IS NOT NULL
    ON CONFLICT DO NOTHING
), logged AS (
    INSERT INTO scans (session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time,
                       at, flag)
    SELECT session_id, nonce, delegate_id, bridge_id, answer, method, device_id, login_id, device_time, at, flag
    FROM decided ORDER BY session_id, nonce
)
SELECT n, answer, NULL::bigint, NULL::timestamptz, first_bridge, first_at, substitute, NULL::bigint[] FROM decided
WHERE answer IN ('already_checked_in', 'certified')  -- whoever was answered as the rules said needs no word
UNION ALL
SELECT -t.n, t.outcome, t.delegate_id, t.at, a.bridge_id, a.at, a.substitute, NULL
FROM told t LEFT JOIN attendance a ON a.session_id = t.session_id AND a.delegate_id = t.delegate_id
UNION ALL
SELECT 0, NULL, NULL, NULL, NULL, NULL, NULL, ARRAY[session_id, bridge_id, version, {FIGURES}]::bigint[] FROM tallied
UNION ALL
SELECT 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM (SELECT count(*) AS moved FROM tallied) AS done
WHERE pg_temp.gate_crossed(moved, (SELECT array_agg(session_id) FROM counted),
                           (SELECT array_agg(bridge_id) FROM counted), (SELECT array_agg(delegate_id) FROM counted))
"""  # noqa: S608 - a constant
# A statement sees the database as it was when it began. What was committed since, by whoever held a tally's row that
# it then waited for (a certification of the point, an absence of the person), it would overlook. Every such change
# takes the tally's row first, so once the tallies are ours a fresh look is final: if something came between, the batch
# is undone and tried again. A volatile function is given that fresh look, within the one statement and its round trip.
FRESH_LOOK = """
CREATE OR REPLACE FUNCTION pg_temp.gate_crossed(moved bigint, sessions bigint[], bridges bigint[], people bigint[])
RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM unnest(sessions, bridges) AS p(session_id, bridge_id) JOIN certifications c
               ON c.session_id = p.session_id AND c.bridge_id = p.bridge_id AND c.reopened_at IS NULL)
    OR EXISTS (SELECT 1 FROM unnest(sessions, people) AS p(session_id, delegate_id) JOIN absences b
               ON b.session_id = p.session_id AND b.delegate_id = p.delegate_id) THEN
        RAISE EXCEPTION 'certified or absent meanwhile' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN false;
END $$
"""
HOLD = """
INSERT INTO tallies (session_id, bridge_id, present)
SELECT session_id, bridge_id, 0 FROM unnest($1::bigint[], $2::bigint[]) AS p(session_id, bridge_id) ORDER BY 1, 2
ON CONFLICT (session_id, bridge_id) DO UPDATE SET version = tallies.version + 1
"""
SEATS = """
SELECT a.session_id, a.delegate_id, a.bridge_id, a.at, a.substitute
FROM unnest($1::bigint[], $2::bigint[]) AS i(session_id, delegate_id)
JOIN attendance a ON a.session_id = i.session_id AND a.delegate_id = i.delegate_id
"""
