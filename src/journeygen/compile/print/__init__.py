"""A message as a printed piece: HTML with tokens, ready to be filled for each recipient and set by an engine."""
