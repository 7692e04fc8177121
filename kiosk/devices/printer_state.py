"""What a printer's and a job's attributes mean to people; measured against CUPS 2.4.2 with ippeveprinter.

Reasons are the keywords of RFC 8011 section 5.4.12 and PWG 5100.9. Their suffix says little: ippeveprinter gives the
same jam as `-report` when idle and as `-warning` while printing.
"""

from collections.abc import Callable, Iterable

from kiosk.devices.device_probe import ask_device
from kiosk.devices.print_queue import Job, JobState, Printer, PrintQueue, QueueFault
from kiosk.model.status import Outcome

_REASONS: dict[str, Outcome] = {
    # Worst first: of several reasons the first in this table is the one to mend first.
    "media-jam": Outcome.JAM,
    "cover-open": Outcome.DOOR_OPEN,
    "door-open": Outcome.DOOR_OPEN,
    "interlock-open": Outcome.DOOR_OPEN,
    "input-tray-missing": Outcome.TRAY_MISSING,
    "media-empty": Outcome.PAPER_OUT,
    "media-needed": Outcome.PAPER_OUT,
    "output-area-full": Outcome.OUTPUT_TRAY_FULL,
    "output-tray-missing": Outcome.OUTPUT_TRAY_FULL,
    "toner-empty": Outcome.TONER_EMPTY,
    "marker-supply-empty": Outcome.TONER_EMPTY,
    "marker-waste-full": Outcome.PRINTER_FAULT,
    "offline": Outcome.PRINTER_OFFLINE,
    "timed-out": Outcome.PRINTER_OFFLINE,
    "shutdown": Outcome.PRINTER_OFFLINE,
    "paused": Outcome.PRINTER_PAUSED,
    "cups-missing-filter": Outcome.REJECTED,
    "cups-insecure-filter": Outcome.REJECTED,
    "fuser-over-temp": Outcome.PRINTER_FAULT,
    "fuser-under-temp": Outcome.PRINTER_FAULT,
    "opc-life-over": Outcome.PRINTER_FAULT,
    "developer-empty": Outcome.PRINTER_FAULT,
    "spool-area-full": Outcome.PRINTER_FAULT,
    "other": Outcome.PRINTER_FAULT,
    "media-low": Outcome.PAPER_LOW,
    "toner-low": Outcome.TONER_LOW,
    "marker-supply-low": Outcome.TONER_LOW,
}

_SPOILS_FINISHED_JOB = (Outcome.JAM, Outcome.DOOR_OPEN)
_ERRORS_IN_JOB = ("job-completed-with-errors", "aborted-by-system", "document-format-error")

# A printer that is off gives no reason at all; only the message of the CUPS backend tells, and CUPS writes it in the
# language of who sent the job. Both languages are those of CUPS 2.4's own catalogues.
_OFFLINE_MESSAGES = (
    "The printer is not responding",
    "The printer may not exist or is unavailable",
    "The printer is unreachable",
    "Unable to locate printer",
    "Unable to contact printer",
    "Waiting for printer to become available",
    "打印机无响应",
    "打印机暂时不存在或不可用",
    "打印机暂时无法访问",
    "无法定位打印机",
    "无法联系打印机",
    "正在等待打印机变得可用",
)
_REFUSED_MESSAGES = (
    "Print job was not accepted",
    "Unable to add document to print job",
    "Printer cannot print supplied content",
    "Printer cannot print with supplied options",
    "Print job canceled at printer",
    "The printer configuration is incorrect",
    "打印任务被拒绝",
    "无法向打印任务添加文档",
    "打印机无法打印所提供的内容",
    "打印机无法使用所提供的选项打印",
    "打印任务在打印机端被取消",
    "打印机配置不正确",
)


def without_suffix(reason: str) -> str:
    """The reason's keyword: `media-empty-warning` -> `media-empty`."""
    for suffix in ("-report", "-warning", "-error"):
        if reason.endswith(suffix):
            return reason.removesuffix(suffix)
    return reason


def outcome_of_reasons(reasons: Iterable[str]) -> Outcome | None:
    """The reason to mend first, or None where none matters.

    Args:
        reasons: `printer-state-reasons`, with or without their severity suffix.
    """
    keywords = {without_suffix(reason) for reason in reasons}
    return next((outcome for keyword, outcome in _REASONS.items() if keyword in keywords), None)


def new_reasons(now: Iterable[str], before: Iterable[str]) -> tuple[str, ...]:
    """The reasons of now whose keyword was not there before."""
    old = {without_suffix(reason) for reason in before}
    return tuple(reason for reason in now if without_suffix(reason) not in old)


def trouble_of_reasons(reasons: Iterable[str]) -> Outcome | None:
    """The reason that stops printing; None where printing goes on, if only with little paper or toner left."""
    outcome = outcome_of_reasons(reasons)
    return outcome if outcome is not None and outcome.is_trouble else None


def says_offline(message: str) -> bool:
    """Whether a state message of the CUPS backend says that the printer cannot be reached."""
    return message.startswith(_OFFLINE_MESSAGES)


def says_refused(message: str) -> bool:
    """Whether a state message says that the printer refused the job; CUPS may still call that job completed."""
    return message.startswith(_REFUSED_MESSAGES)


def printer_outcome(queue: PrintQueue, ask: Callable[[str], tuple[str, ...] | None] = ask_device) -> Outcome:
    """Whether a printer with nothing to do could print now.

    Args:
        queue: The printer's queue.
        ask: Asks the device of a URI for its reasons.
    """
    try:
        printer = queue.printer()
        if not printer.accepting:
            return Outcome.REJECTED
        asked = ask(printer.device)
    except QueueFault as fault:
        return fault.outcome
    reasons = printer.reasons if asked is None else asked
    # A printer at rest marks what needs nobody's hand as -report (RFC 8011 section 5.4.12), an old jam for instance.
    outcome = outcome_of_reasons(reason for reason in reasons if not reason.endswith("-report"))
    if printer.stopped and (outcome is None or not outcome.is_trouble):
        return Outcome.PRINTER_OFFLINE if says_offline(printer.message) else Outcome.PRINTER_PAUSED
    return outcome or Outcome.READY


def running_outcome(job: Job, printer: Printer) -> Outcome:
    """What is happening to a job that is not over: printing, waiting, or the trouble it waits for."""
    if job.state is JobState.STOPPED and _has_errors(job):
        return Outcome.REJECTED
    if says_offline(job.message or printer.message):
        return Outcome.PRINTER_OFFLINE
    if trouble := trouble_of_reasons(printer.reasons):
        return trouble
    if printer.stopped:
        return Outcome.PRINTER_PAUSED
    return Outcome.PRINTING if job.state is JobState.PROCESSING else Outcome.WAITING


def finished_outcome(job: Job, before: Iterable[str], after: Printer, seen: Outcome | None) -> Outcome:
    """How a job that is over ended. CUPS's own word for it is not enough: it calls refused and jammed jobs completed.

    Args:
        job: The job's last state.
        before: The printer's reasons before the job, so that an old jam is not laid at this job's door.
        after: The printer after it.
        seen: The last trouble seen while it ran and not mended since.
    """
    new = new_reasons(after.reasons, before)
    if job.state is not JobState.COMPLETED:
        fallback = Outcome.STOPPED if job.state is JobState.CANCELED else Outcome.REJECTED
        refused = Outcome.REJECTED if says_refused(job.message) else None
        return seen or trouble_of_reasons(new) or refused or fallback
    if says_refused(job.message) or _has_errors(job):
        return Outcome.REJECTED
    # Paper that ran out on the last sheet spoils nothing; a jam does.
    trouble = trouble_of_reasons(new)
    return trouble if trouble in _SPOILS_FINISHED_JOB else Outcome.PRINTED


def _has_errors(job: Job) -> bool:
    return any(reason in _ERRORS_IN_JOB for reason in job.reasons)
