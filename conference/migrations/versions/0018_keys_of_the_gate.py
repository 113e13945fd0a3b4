"""PostgreSQL: that what a batch of scans names is there is asked once for each statement, not once for each row.

The foreign keys of `attendance` and `scans` asked four times for every scan, and wrote into the row of every delegate
that is counted: a third of all that a check-in cost the database. The same is guaranteed as before. Nobody is counted
in a session that is not there or is being deleted, at a point or as a delegate that is not there; a session and a
delegate that go take their rows along; a point where somebody was counted cannot go.

Who is counted and who deletes meet at the session's row: a batch holds a share of it, as its key did, and whoever
deletes points or delegates takes it whole, so that either sees what the other did. SQLite keeps its keys, which cost
next to nothing there.
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_SHARE = "FOR KEY SHARE"  # what the key took: whoever deletes the row waits for us, or we for them
_WHOLE = "PERFORM 1 FROM sessions WHERE conference_id IN (SELECT conference_id FROM gone) ORDER BY id FOR UPDATE;"
_THERE = """
    SELECT a.id INTO missing FROM (SELECT DISTINCT {column} AS id FROM added) AS a LEFT JOIN LATERAL
        (SELECT true AS there FROM {table} t WHERE t.id = a.id {lock}) AS t ON true WHERE there IS NULL LIMIT 1;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'no row of {table} has the id %', missing USING ERRCODE = 'foreign_key_violation';
    END IF;
"""


def _function(name: str, body: str, declare: str = "", *, first: str = "") -> None:
    op.execute(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {declare} BEGIN {first} {body} END $$")


def _asks(child: str, **parents: str) -> None:
    """After each statement that adds rows to `child`: the rows of the tables that its columns name must be there."""
    # The session first: from then on no point and no delegate of it goes, and each look sees what was committed before.
    body = "".join(
        _THERE.format(column=column, table=table, lock=_SHARE if table == "sessions" else "")
        for column, table in {"session_id": "sessions", **parents}.items()
    )
    _function(f"{child}_name_what_is_there", f"{body} RETURN NULL;", "DECLARE missing bigint;")
    op.execute(
        f"CREATE TRIGGER {child}_name_what_is_there AFTER INSERT ON {child} REFERENCING NEW TABLE AS added "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {child}_name_what_is_there()"
    )


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.drop_constraint("fk_scans_session_id", "scans", type_="foreignkey")
    for column in ("session_id", "delegate_id", "bridge_id"):
        op.drop_constraint(f"fk_attendance_{column}", "attendance", type_="foreignkey")
    _asks("scans")
    _asks("attendance", bridge_id="bridges", delegate_id="delegates")
    _function(
        "attendance_moves",
        f"PERFORM 1 FROM sessions WHERE id = NEW.session_id {_SHARE}; "
        "PERFORM 1 FROM bridges WHERE id = NEW.bridge_id; IF NOT FOUND THEN "
        "RAISE EXCEPTION 'no row of bridges has the id %', NEW.bridge_id USING ERRCODE = 'foreign_key_violation'; "
        "END IF; RETURN NEW;",
    )
    op.execute(
        "CREATE TRIGGER attendance_moves BEFORE UPDATE OF bridge_id ON attendance FOR EACH ROW "
        "WHEN (OLD.bridge_id IS DISTINCT FROM NEW.bridge_id) EXECUTE FUNCTION attendance_moves()"
    )
    _function(
        "sessions_take_along",
        "DELETE FROM scans WHERE session_id = OLD.id; DELETE FROM attendance WHERE session_id = OLD.id; RETURN NULL;",
    )
    op.execute(
        "CREATE TRIGGER sessions_take_along AFTER DELETE ON sessions "
        "FOR EACH ROW EXECUTE FUNCTION sessions_take_along()"
    )
    _function(
        "delegates_take_along",
        "DELETE FROM attendance a USING gone g, sessions s "
        "WHERE s.conference_id = g.conference_id AND a.session_id = s.id AND a.delegate_id = g.id; RETURN NULL;",
        first=_WHOLE,
    )
    op.execute(
        "CREATE TRIGGER delegates_take_along AFTER DELETE ON delegates REFERENCING OLD TABLE AS gone "
        "FOR EACH STATEMENT EXECUTE FUNCTION delegates_take_along()"
    )
    _function(
        "bridges_with_people_stay",
        "SELECT g.id INTO missed FROM gone g WHERE EXISTS (SELECT 1 FROM attendance WHERE bridge_id = g.id) "
        "LIMIT 1; IF missed IS NOT NULL THEN RAISE EXCEPTION 'somebody was counted at point %', missed "
        "USING ERRCODE = 'foreign_key_violation'; END IF; RETURN NULL;",
        "DECLARE missed bigint;",
        first=_WHOLE,
    )
    op.execute(
        "CREATE TRIGGER bridges_with_people_stay AFTER DELETE ON bridges REFERENCING OLD TABLE AS gone "
        "FOR EACH STATEMENT EXECUTE FUNCTION bridges_with_people_stay()"
    )
    # Nobody changes these; with the keys, nobody could have.
    _function(
        "numbers_stay",
        "RAISE EXCEPTION 'this number never changes' USING ERRCODE = 'foreign_key_violation'; RETURN NULL;",
    )
    for table, column in (
        ("scans", "session_id"),
        ("attendance", "session_id"),
        ("attendance", "delegate_id"),
        ("sessions", "id"),
        ("delegates", "id"),
        ("bridges", "id"),
    ):
        op.execute(
            f"CREATE TRIGGER {table}_{column}_stays BEFORE UPDATE OF {column} ON {table} FOR EACH ROW "
            f"WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION numbers_stay()"
        )
