"""Tests of the tests' own Telegram."""
