"""Project → artifacts: pure, one file for each kind of output."""
