"""A print run: one piece and a file of recipients → what a print house takes."""
