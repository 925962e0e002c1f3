"""Exit codes (design §6)."""

FINE = 0
MISTAKES = 1
"""The author's mistakes were found."""
USAGE = 2
"""The command line is wrong."""
FAILED = 3
"""A bug of ours, or the machine failed."""
INTERRUPTED = 130
"""Stopped by Ctrl-C (128 + SIGINT, as shells do)."""
