"""The order in which updates arrived: Telegram may number them anew."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the column."""
    op.add_column("updates", sa.Column("arrived", sa.BigInteger, nullable=False, server_default="0"))
