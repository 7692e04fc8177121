"""One OS process per resident visit, the next one kept warm, a crash answered by the same question again."""

from kiosk.supervisor.limits import Limits
from kiosk.supervisor.supervisor import Outcome, Supervisor

__all__ = ["Limits", "Outcome", "Supervisor"]
