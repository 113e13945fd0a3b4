"""Accounts with scope and second factor, the audit log, notice and retention."""

import sqlalchemy as sa
from alembic import op

import schemas.base

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# The log is append-only for whoever writes through the service or by mistake; the seals tell of anybody else.
_APPEND_ONLY = {
    "sqlite": [
        f"CREATE TRIGGER audit_no_{deed.lower()} BEFORE {deed} ON audit_entries "
        "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
        for deed in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_stays()",
    ],
}


def upgrade() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("seq", _ID, autoincrement=False, nullable=False),
        sa.Column("at", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=64), nullable=False),
        sa.Column("object", sa.String(length=200), nullable=False),
        sa.Column("conference_id", _ID, nullable=True),
        sa.Column("account_id", _ID, nullable=True),
        sa.Column("login_id", _ID, nullable=True),
        sa.Column("device_id", _ID, nullable=True),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("seal", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_entries")),
    )
    op.create_index("ix_audit_entries_at", "audit_entries", ["at"])
    op.create_index("ix_audit_entries_account", "audit_entries", ["account_id", "seq"])
    op.create_index("ix_audit_entries_object", "audit_entries", ["object", "seq"])
    for statement in _APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement)
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("seal", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.bulk_insert(head, [{"id": 1, "seq": 0, "seal": bytes(32)}])
    op.create_table(
        "recovery_codes",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("account_id", _ID, nullable=False),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("used_at", schemas.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_recovery_codes_account_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_codes")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_recovery_codes_code_hash")),
    )
    op.create_index(op.f("ix_recovery_codes_account_id"), "recovery_codes", ["account_id"])

    op.add_column("accounts", sa.Column("full_name", sa.String(length=200), server_default="", nullable=False))
    # Without a foreign key: SQLite would write the table anew for it, and dropping the old one takes logins with it.
    op.add_column("accounts", sa.Column("bridge_id", _ID, nullable=True))
    op.add_column("accounts", sa.Column("disabled_at", schemas.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("accounts", sa.Column("totp_secret", sa.LargeBinary(length=100), nullable=True))
    op.add_column("accounts", sa.Column("totp_since", schemas.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("accounts", sa.Column("totp_step", sa.BigInteger(), nullable=True))
    op.add_column("logins", sa.Column("browser", sa.String(length=100), server_default="", nullable=False))
    op.add_column("logins", sa.Column("address", sa.String(length=64), server_default="", nullable=False))
    op.add_column("logins", sa.Column("last_seen", schemas.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("conferences", sa.Column("privacy_notice", sa.Text(), server_default="", nullable=False))
    op.add_column("conferences", sa.Column("names_deleted_at", schemas.base.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for table, columns in (
        ("conferences", ("names_deleted_at", "privacy_notice")),
        ("logins", ("last_seen", "address", "browser")),
        ("accounts", ("totp_step", "totp_since", "totp_secret", "disabled_at", "bridge_id", "full_name")),
    ):
        for column in columns:
            op.drop_column(table, column)
    op.drop_table("recovery_codes")
    op.drop_table("audit_head")
    op.drop_table("audit_entries")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_stays()")
