"""Digests of answered questions, votes that were taken back, and the addresses of forwarded posts."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("answers", sa.Column("digest", sa.String(32), nullable=False, server_default=""))
    op.add_column("votes", sa.Column("counts", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("votes", sa.Column("press", sa.String(32), nullable=False, server_default=""))
    op.add_column("parts", sa.Column("link", sa.Text, nullable=False, server_default=""))
