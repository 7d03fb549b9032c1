"""Copies of the threads behind a link in SEEDS."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "linked_seeds",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("link", sa.String(32), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("kept_at", sa.Integer, nullable=False),
    )
