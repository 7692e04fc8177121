"""The kiosk: a public self-service terminal that turns plain questions into court filings."""

__version__ = "0.1.0"
