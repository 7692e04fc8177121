"""The printing part of `kiosk doctor`: the print service and every queue, each with its mend."""

from kiosk.devices.cups_queue import CupsQueue, printer_names
from kiosk.devices.print_queue import QueueFault
from kiosk.devices.printer_state import printer_outcome
from kiosk.i18n import _
from kiosk.model.status import DeviceReport, Outcome


def printer_report(server: str = "", port: int = 0) -> list[DeviceReport]:
    """What works of printing, what does not, and how to mend it. Never raises.

    Args:
        server: The CUPS server's host name; empty for the machine's own.
        port: Its TCP port; 0 for the usual one.
    """
    service = _("打印服务")
    try:
        names = printer_names(server, port)
    except QueueFault as fault:
        return [DeviceReport(service, False, Outcome.PRINT_SERVICE_ABSENT.screen, _service_mend(str(fault)))]
    if not names:
        mend = _("用 lpadmin -p 名字 -E -v ipp://打印机地址/ipp/print -m everywhere 添加；没有打印机也可以存到文件夹。")
        return [DeviceReport(service, False, _("打印服务在运行，还没有打印机。"), mend)]
    reports = [DeviceReport(service, True, _("打印服务在运行。"), "")]
    for name in names:
        title = _("打印机 {name}").format(name=name)
        outcome = printer_outcome(CupsQueue(name, server, port))
        reports.append(DeviceReport(title, not outcome.is_trouble, outcome.screen, _mend(outcome, name)))
    return reports


def _service_mend(detail: str) -> str:
    if "pycups" in detail:
        return _("安装 pycups：先 apt-get install libcups2-dev，再 pip install pycups；不打印可以存到文件夹。")
    return _("安装并启动 CUPS：apt-get install cups，再 systemctl start cups；不打印可以存到文件夹。")


def _mend(outcome: Outcome, name: str) -> str:
    mends = {
        Outcome.PRINTER_PAUSED: _("运行 cupsenable {name}。"),
        Outcome.REJECTED: _("运行 cupsaccept {name}。"),
        Outcome.PRINTER_OFFLINE: _("开打印机的电源，检查网线或 USB 线；lpstat -v {name} 看它的地址。"),
        Outcome.PAPER_OUT: _("给打印机加纸。"),
        Outcome.PAPER_LOW: _("给打印机加纸。"),
        Outcome.JAM: _("打开打印机，取出卡住的纸。"),
        Outcome.DOOR_OPEN: _("关好打印机的盖子。"),
        Outcome.TONER_LOW: _("准备新的墨盒。"),
        Outcome.TONER_EMPTY: _("换墨盒。"),
    }
    default = _("看打印机上的提示；lpstat -p {name} 看 CUPS 怎么说。") if outcome.is_trouble else ""
    return mends.get(outcome, default).format(name=name)
