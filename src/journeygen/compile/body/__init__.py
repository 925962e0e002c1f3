"""A message's body: blocks and Markdown, cut into pieces and turned into trees."""
