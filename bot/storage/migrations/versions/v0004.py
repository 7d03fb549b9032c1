"""The languages of chats, and a digest of the menus last sent to Telegram."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "languages",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("code", sa.String(8), nullable=False),
    )
    op.create_table(
        "faces",
        sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.String(32), nullable=False),
    )
