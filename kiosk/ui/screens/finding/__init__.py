"""Finding what to do: by looking through it, by searching, by a few questions."""
