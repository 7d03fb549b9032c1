"""Threads that people upload, paste or link to, until they are used."""
