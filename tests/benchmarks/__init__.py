"""Benchmarks: `python -m tests.benchmarks` prints one table of memory, processor time and speed."""
