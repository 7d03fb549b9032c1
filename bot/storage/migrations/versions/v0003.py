"""A row for each message that answers a question, so that each can be recorded when it is sent."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Split the rows; take newer ones from the updates that were done since the table was last written."""
    op.rename_table("answers", "old_answers")
    answers = op.create_table(
        "answers",
        sa.Column("bot", sa.BigInteger, primary_key=True),
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("question", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kept_at", sa.Integer, nullable=False),
    )
    known: dict[tuple[int, int, int], tuple[str, int]] = {}
    connection = op.get_bind()
    for bot, chat, question, messages, kept_at in connection.execute(sa.text("SELECT * FROM old_answers")):
        known[bot, chat, question] = messages, kept_at
    done = "SELECT bot, body, kept_at FROM updates WHERE state = 'done' AND body <> '' ORDER BY id"
    for bot, body, kept_at in connection.execute(sa.text(done)):
        known |= {(bot, chat, question): (messages, kept_at) for chat, question, messages in json.loads(body)}
    rows = [
        {"bot": bot, "chat": chat, "question": question, "message": int(message), "kept_at": kept_at}
        for (bot, chat, question), (messages, kept_at) in known.items()
        for message in dict.fromkeys(messages.split())
    ]
    if rows:
        op.bulk_insert(answers, rows)
    op.execute("UPDATE updates SET body = '' WHERE state = 'done'")
    op.drop_table("old_answers")
