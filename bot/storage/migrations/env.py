"""How Alembic reaches the database: on the connection and in the transaction that `bot.storage.upgrades` has open."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
