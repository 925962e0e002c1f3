"""Draws the pictures of the sample brand; nothing in them is photographed or taken from others."""
