"""Whether the thread that a chat reads has changed since its last answer."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column."""
    op.add_column("readings", sa.Column("changed", sa.Boolean, nullable=False, server_default=sa.false()))
