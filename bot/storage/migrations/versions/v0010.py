"""The number of attempts at each update, and when the owner was last told of updates that were set aside."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column and the table."""
    op.add_column("updates", sa.Column("attempts", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "notices",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("sent_at", sa.Integer, nullable=False),
    )
