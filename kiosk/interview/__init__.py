"""Template + Answers -> the next question; progress, going back, what an edit makes void."""

from kiosk.interview.interview import Interview
from kiosk.model.order import CircularTemplate

__all__ = ["CircularTemplate", "Interview"]
