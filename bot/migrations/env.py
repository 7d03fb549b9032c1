"""How Alembic reaches the database: on the connection that `bot.database` has open."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transaction_per_migration=True)
with context.begin_transaction():
    context.run_migrations()
