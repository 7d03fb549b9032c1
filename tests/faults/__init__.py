"""Fault injection: the program in its own process, while Telegram, the disk or the process itself fails.

`harness` runs the program and asks questions, `stories` inject faults, and the tests check the outcome.
`python -m tests.faults` runs every story at length and prints the outcome.
"""
