"""Tests of the tests' own Bot API."""
