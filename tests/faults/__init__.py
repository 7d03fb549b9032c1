"""The program as its own process on Telegram's bad days: `stage` sets the scene, `stories` break things, tests judge.

`python -m tests.faults` plays every story at length and prints what became of the questions.
"""
