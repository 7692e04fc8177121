"""One module per speech engine; `silent` is the last in every list."""
