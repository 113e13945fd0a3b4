"""PostgreSQL: that a scan's session is there is asked once for each statement, not once for each scan.

The foreign key asked for every row that a batch wrote, a tenth of all that a check-in cost the database. The same is
guaranteed as before: nobody writes a scan of a session that is not there or is being deleted, and a session that goes
takes its scans along. SQLite keeps its key, which costs next to nothing there.
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.drop_constraint("fk_scans_session_id", "scans", type_="foreignkey")
    # The share of the session's row that the key took: whoever deletes the session waits for us, or we for them.
    op.execute(
        "CREATE FUNCTION scans_have_sessions() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE missing bigint; BEGIN "
        "SELECT id INTO missing FROM (SELECT DISTINCT session_id AS id FROM added) AS a LEFT JOIN LATERAL "
        "(SELECT true AS there FROM sessions s WHERE s.id = a.id FOR KEY SHARE) AS s ON true "
        "WHERE there IS NULL LIMIT 1; "
        "IF missing IS NOT NULL THEN RAISE EXCEPTION 'there is no session %', missing "
        "USING ERRCODE = 'foreign_key_violation'; END IF; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER scans_have_sessions AFTER INSERT ON scans REFERENCING NEW TABLE AS added "
        "FOR EACH STATEMENT EXECUTE FUNCTION scans_have_sessions()"
    )
    op.execute(
        "CREATE FUNCTION sessions_take_scans() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "DELETE FROM scans WHERE session_id = OLD.id; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER sessions_take_scans AFTER DELETE ON sessions "
        "FOR EACH ROW EXECUTE FUNCTION sessions_take_scans()"
    )
    # Nobody does either; with the key, nobody could have.
    op.execute(
        "CREATE FUNCTION scans_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a scan stays in its session' USING ERRCODE = 'foreign_key_violation'; END $$"
    )
    for table, column in (("scans", "session_id"), ("sessions", "id")):
        op.execute(
            f"CREATE TRIGGER {table}_stay BEFORE UPDATE OF {column} ON {table} FOR EACH ROW "
            f"WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION scans_stay()"
        )
