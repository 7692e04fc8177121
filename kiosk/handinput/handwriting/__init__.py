"""Reads handwritten characters: strokes become maps of directed ink, a small network tells which character they are."""
