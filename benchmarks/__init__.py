"""Every figure of the product, measured beside its peers in the same run: `make bench`."""
