"""A thread and a question to which three of its posts are candidates."""

from index import Thread

FRAGILE = "Is the kettle fragile and expensive?"
KETTLE = Thread.of(
    [
        "My aunt gave us a kettle. The cat sleeps in the box.",
        "Milk goes in last, said she. Nobody argues.",
        "The lid has a dent. I dropped the kettle. We laughed.",
        "Bread is best over the fire. Goodbye!",
        "It was a cold spring. We filled the kettle.",
    ]
)
UNKNOWN = "“fragile” and “expensive” aren't in the thread."
"""The remark above the candidates."""
