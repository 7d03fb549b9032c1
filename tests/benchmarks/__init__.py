"""How fast and how small: `python -m tests.benchmarks` prints one table. No timing decides a test."""
