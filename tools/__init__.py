"""How data files are remade; not part of the product."""
