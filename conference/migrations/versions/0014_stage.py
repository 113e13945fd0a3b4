"""The stage: who asks to speak, what is shown meanwhile, and who did what."""

import sqlalchemy as sa
from alembic import op

import schemas.base

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stage_commands",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("verb", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_stage_commands_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_commands")),
    )
    with op.batch_alter_table("stage_commands", schema=None) as batch_op:
        batch_op.create_index("ix_stage_commands_conference", ["conference_id", "id"], unique=False)
    op.create_table(
        "stage_scenes",
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("slate", sa.String(length=200), nullable=False),
        sa.Column("on_air_since", schemas.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("tour", sa.JSON(), nullable=True),
        sa.Column("tour_next", schemas.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_stage_scenes_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("conference_id", name=op.f("pk_stage_scenes")),
    )
    op.create_table(
        "stage_hands",
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("bridge_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("raised_at", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["bridge_id"], ["bridges.id"], name=op.f("fk_stage_hands_bridge_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_stage_hands_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("conference_id", "bridge_id", name=op.f("pk_stage_hands")),
    )


def downgrade() -> None:
    op.drop_table("stage_hands")
    op.drop_table("stage_scenes")
    with op.batch_alter_table("stage_commands", schema=None) as batch_op:
        batch_op.drop_index("ix_stage_commands_conference")
    op.drop_table("stage_commands")
