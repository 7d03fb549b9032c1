"""Alembic's entry point: run the migrations in the transaction that `bot.storage.upgrades` has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
