"""Whose an offered thread is, the sizes of threads, and the chats that removed or blocked the bot."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("threads", sa.Column("person", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("threads", sa.Column("offer", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("threads", sa.Column("size", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE threads SET size = length(body)")
    op.create_table(
        "departures",
        sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("left_at", sa.Integer, nullable=False),
    )
