"""A message as a call sheet: one page for whoever telephones."""
