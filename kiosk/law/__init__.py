"""Pure rules of law the filings compute with: fees, deadlines, interest, labour claims; dated data beside them."""
