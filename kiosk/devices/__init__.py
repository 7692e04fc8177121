"""Where a packet goes: paper, a folder, nothing. One contract, one module per device."""

from kiosk.devices.choose_output import OutputProblem, choose_output
from kiosk.devices.folder_output import FolderOutput
from kiosk.devices.null_output import NullOutput
from kiosk.devices.output import Output, Report
from kiosk.devices.printers import printer_report
from kiosk.devices.rehearsal_output import RehearsalOutput

__all__ = [
    "FolderOutput",
    "NullOutput",
    "Output",
    "OutputProblem",
    "RehearsalOutput",
    "Report",
    "choose_output",
    "printer_report",
]
