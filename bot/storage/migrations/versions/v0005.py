"""Votes on answers, and questions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "votes",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("voter", sa.String(32), primary_key=True),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("home", sa.BigInteger, nullable=False),
        sa.Column("kept_at", sa.Integer, nullable=False),
    )
    op.create_table(
        "asked",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("question", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("answer", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("confidence", sa.String(8), nullable=False),
        sa.Column("posts", sa.Text, nullable=False),
        sa.Column("home", sa.BigInteger, nullable=False),
        sa.Column("kept_at", sa.Integer, nullable=False),
    )
    op.create_table(
        "tallies",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("home", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("confidence", sa.String(8), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
