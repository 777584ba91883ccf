"""Merging three versions of a file: text in, text out."""
