"""The connection to the database: engines, errors, files and the lock of the program."""
