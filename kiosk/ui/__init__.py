"""What the resident sees and touches."""
