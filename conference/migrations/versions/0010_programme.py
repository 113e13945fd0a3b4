"""The programme: speakers, audiences, items, materials; kinds of sessions."""

import sqlalchemy as sa
from alembic import op

import schemas.base

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_documents")),
    )
    op.create_table(
        "audiences",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("bridges", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_audiences_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audiences")),
        sa.UniqueConstraint("conference_id", "name", name=op.f("uq_audiences_conference_id_name")),
    )
    op.create_table(
        "speakers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("title", sa.String(length=400), nullable=False),
        sa.Column("unit", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_speakers_conference_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
    )
    with op.batch_alter_table("speakers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_speakers_conference_id"), ["conference_id"], unique=False)

    op.create_table(
        "programme_items",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "opening",
                "topic",
                "discussion",
                "pause",
                "closing",
                "other",
                name="itemkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("topic", sa.String(length=1000), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("starts", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_programme_items_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_items")),
    )
    with op.batch_alter_table("programme_items", schema=None) as batch_op:
        batch_op.create_index("ix_programme_items_session_starts", ["session_id", "starts"], unique=False)

    op.create_table(
        "item_audiences",
        sa.Column("item_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("audience_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["audience_id"], ["audiences.id"], name=op.f("fk_item_audiences_audience_id")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["programme_items.id"], name=op.f("fk_item_audiences_item_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "audience_id", name=op.f("pk_item_audiences")),
    )
    with op.batch_alter_table("item_audiences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_item_audiences_audience_id"), ["audience_id"], unique=False)

    op.create_table(
        "item_speakers",
        sa.Column("item_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("speaker_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["programme_items.id"], name=op.f("fk_item_speakers_item_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_item_speakers_speaker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "speaker_id", name=op.f("pk_item_speakers")),
    )
    with op.batch_alter_table("item_speakers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_item_speakers_speaker_id"), ["speaker_id"], unique=False)

    op.create_table(
        "materials",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("conference_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("item_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("title", sa.String(length=400), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("document_sha256", sa.LargeBinary(length=32), nullable=True),
        sa.Column("filename", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("added_at", schemas.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conferences.id"], name=op.f("fk_materials_conference_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["document_sha256"], ["documents.sha256"], name=op.f("fk_materials_document_sha256")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["programme_items.id"], name=op.f("fk_materials_item_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_materials_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
    )
    with op.batch_alter_table("materials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_materials_conference_id"), ["conference_id"], unique=False)

    op.create_table(
        "material_audiences",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("audience_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["audience_id"], ["audiences.id"], name=op.f("fk_material_audiences_audience_id")),
        sa.ForeignKeyConstraint(
            ["material_id"], ["materials.id"], name=op.f("fk_material_audiences_material_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("material_id", "audience_id", name=op.f("pk_material_audiences")),
    )
    with op.batch_alter_table("material_audiences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_material_audiences_audience_id"), ["audience_id"], unique=False)

    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "plenary", "discussion", "make_up", "rehearsal", name="sessionkind", native_enum=False, length=32
                ),
                nullable=False,
                server_default="plenary",
            )
        )
        batch_op.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE sessions SET kind = 'rehearsal' WHERE rehearsal")


def downgrade() -> None:
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.drop_column("revision")
        batch_op.drop_column("kind")

    with op.batch_alter_table("material_audiences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_material_audiences_audience_id"))

    op.drop_table("material_audiences")
    with op.batch_alter_table("materials", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_materials_conference_id"))

    op.drop_table("materials")
    with op.batch_alter_table("item_speakers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_item_speakers_speaker_id"))

    op.drop_table("item_speakers")
    with op.batch_alter_table("item_audiences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_item_audiences_audience_id"))

    op.drop_table("item_audiences")
    with op.batch_alter_table("programme_items", schema=None) as batch_op:
        batch_op.drop_index("ix_programme_items_session_starts")

    op.drop_table("programme_items")
    with op.batch_alter_table("speakers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_speakers_conference_id"))

    op.drop_table("speakers")
    op.drop_table("audiences")
    op.drop_table("documents")
