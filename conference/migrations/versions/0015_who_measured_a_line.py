"""A line's history also says who measured the worse, and what was wrong."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("quality_samples", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("witness", sa.Enum("page", "node", "both", name="witness", native_enum=False, length=32))
        )
        batch_op.add_column(
            sa.Column(
                "fault",
                sa.Enum("no_picture", "frozen", "loss", "delay", name="linefault", native_enum=False, length=32),
            )
        )


def downgrade() -> None:
    with op.batch_alter_table("quality_samples", schema=None) as batch_op:
        batch_op.drop_column("fault")
        batch_op.drop_column("witness")
