"""Builds every part and connects them; the only package that knows all. `heart` needs no screen, `window` is the screen."""
