"""The vectors of the passages of threads, for nearness in meaning."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column for uploaded threads, and the table for seeds."""
    op.add_column("threads", sa.Column("vectors", sa.LargeBinary))
    op.create_table(
        "seed_vectors",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("key", sa.String(16), primary_key=True),
        sa.Column("vectors", sa.LargeBinary, nullable=False),
    )
