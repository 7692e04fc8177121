"""The desks of the journeys, for residents who see, hear or work in their own way."""

from journeys.conftest import heart, sit_down

__all__ = ["heart", "sit_down"]
