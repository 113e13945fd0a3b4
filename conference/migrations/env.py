"""Alembic's entry: runs on the connection that `conference.migrations.migrate` opened and will commit."""

from alembic import context

from schemas.rows import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
context.run_migrations()
