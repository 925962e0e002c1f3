"""The command line. Each command is a file of its own, imported when called."""
