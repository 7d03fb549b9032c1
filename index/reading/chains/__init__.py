"""Posts as data describes them, and the threads that they form by reply."""
