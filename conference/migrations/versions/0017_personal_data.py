"""Personal data: the notice in versions, the deletion of names, people's requests, breaches."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

import schemas.base

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_GRACE = timedelta(days=30)
_TIME = schemas.base.UtcDateTime(timezone=True)


def _of_a_conference(table: str, key: str = "conference_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [key], ["conferences.id"], name=op.f(f"fk_{table}_conference_id"), ondelete="CASCADE"
    )


def upgrade() -> None:
    notices = op.create_table(
        "privacy_notices",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("conference_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.Column("vi", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("contact", sa.String(length=400), nullable=False),
        sa.Column("retention_days", sa.Integer(), nullable=False),
        _of_a_conference("privacy_notices"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_notices")),
        sa.UniqueConstraint("conference_id", "version", name=op.f("uq_privacy_notices_conference_id_version")),
    )
    erasures = op.create_table(
        "erasures",
        sa.Column("conference_id", _ID, autoincrement=False, nullable=False),
        sa.Column("not_before", _TIME, nullable=True),
        sa.Column("put_off_to", _TIME, nullable=True),
        sa.Column("put_off_reason", sa.String(length=400), nullable=False),
        sa.Column("ordered_at", _TIME, nullable=True),
        sa.Column("order_reason", sa.String(length=400), nullable=False),
        sa.Column("begun_at", _TIME, nullable=True),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("recorded", sa.Boolean(), nullable=False),
        sa.Column("forgotten", sa.Integer(), nullable=False),
        _of_a_conference("erasures"),
        sa.PrimaryKeyConstraint("conference_id", name=op.f("pk_erasures")),
    )
    op.create_table(
        "privacy_requests",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("conference_id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("contact", sa.String(length=400), nullable=False),
        sa.Column("subject_kind", sa.String(length=32), nullable=True),
        sa.Column("subject_id", _ID, nullable=True),
        sa.Column("received_at", _TIME, nullable=False),
        sa.Column("acknowledge_by", _TIME, nullable=False),
        sa.Column("acknowledged_at", _TIME, nullable=True),
        sa.Column("due_at", _TIME, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("closed_at", _TIME, nullable=True),
        sa.Column("closed_by", sa.String(length=200), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        _of_a_conference("privacy_requests"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_requests")),
    )
    op.create_index(op.f("ix_privacy_requests_conference_id"), "privacy_requests", ["conference_id"])
    op.create_table(
        "breaches",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("conference_id", _ID, nullable=False),
        sa.Column("found_at", _TIME, nullable=False),
        sa.Column("report_by", _TIME, nullable=False),
        sa.Column("what", sa.String(length=2000), nullable=False),
        sa.Column("whom", sa.String(length=2000), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("noted_by", sa.String(length=200), nullable=False),
        sa.Column("reported_at", _TIME, nullable=True),
        _of_a_conference("breaches"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_breaches")),
    )
    op.create_index(op.f("ix_breaches_conference_id"), "breaches", ["conference_id"])
    op.add_column("delegates", sa.Column("erased_at", _TIME, nullable=True))

    conferences = sa.table(
        "conferences", sa.column("id"), sa.column("privacy_notice"), sa.column("retention_days"), sa.column("organiser")
    )
    # Names of conferences that ended long ago must not vanish at the first start: somebody looks before.
    known = op.get_bind().scalars(sa.select(conferences.c.id)).all()
    if known:
        kept = {"put_off_reason": "", "order_reason": "", "counts": {}, "recorded": True, "forgotten": 0}
        grace = datetime.now(UTC) + _GRACE
        op.bulk_insert(erasures, [kept | {"conference_id": number, "not_before": grace} for number in known])
    written = op.get_bind().execute(sa.select(conferences).where(conferences.c.privacy_notice != "")).mappings().all()
    if written:
        rows = [
            {
                "conference_id": row["id"],
                "version": 1,
                "at": datetime.now(UTC),
                "by": "",
                "vi": row["privacy_notice"],
                "en": "",
                "contact": row["organiser"],
                "retention_days": row["retention_days"],
            }
            for row in written
        ]
        op.bulk_insert(notices, rows)
    op.drop_column("conferences", "privacy_notice")


def downgrade() -> None:
    op.add_column("conferences", sa.Column("privacy_notice", sa.Text(), server_default="", nullable=False))
    op.drop_column("delegates", "erased_at")
    for table in ("breaches", "privacy_requests", "erasures", "privacy_notices"):
        op.drop_table(table)
