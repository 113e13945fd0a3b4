"""Who is on air and who is muted survive a restart of the service."""

import sqlalchemy as sa
from alembic import op

import schemas.base

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stage_mutes",
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("bridge_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["bridge_id"], ["bridges.id"], name=op.f("fk_stage_mutes_bridge_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_stage_mutes_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("conference_id", "bridge_id", name=op.f("pk_stage_mutes")),
    )
    with op.batch_alter_table("stage_scenes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("on_air", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("instead", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("test_source", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("wished_at", schemas.base.UtcDateTime(timezone=True), nullable=True))
    with op.batch_alter_table("stage_scenes", schema=None) as batch_op:
        batch_op.alter_column("test_source", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("stage_scenes", schema=None) as batch_op:
        for name in ("wished_at", "test_source", "instead", "on_air"):
            batch_op.drop_column(name)
    op.drop_table("stage_mutes")
