"""Supergroups that were allowed groups before they were upgraded."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "allowed_chats",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("chat", sa.BigInteger, primary_key=True),
        sa.Column("named", sa.BigInteger, nullable=False),
    )
