"""One visit from welcome to wiped."""
