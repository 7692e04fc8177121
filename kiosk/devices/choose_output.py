"""From the words of a setting or of `--out` to an output."""

from pathlib import Path

from kiosk.devices.cups_output import CupsOutput
from kiosk.devices.cups_queue import CupsQueue
from kiosk.devices.folder_output import FolderOutput
from kiosk.devices.null_output import NullOutput
from kiosk.devices.output import Output
from kiosk.i18n import _


class OutputProblem(ValueError):
    """An output was asked for in words that name none; the text says which words do."""


def choose_output(spec: str) -> Output:
    """The output a setting names; opens nothing yet.

    Args:
        spec: `folder:DIR`, `cups:NAME`, `cups:NAME@HOST`, `cups:NAME@HOST:PORT` or `none`.

    Raises:
        OutputProblem: The words name no output.
    """
    kind, _colon, rest = spec.strip().partition(":")
    if kind == "none" and not rest:
        return NullOutput()
    if kind == "folder" and rest:
        return FolderOutput(Path(rest).expanduser())
    if kind == "cups" and rest:
        name, _at, server = rest.partition("@")
        host, _colon, port = server.partition(":")
        if name and (not port or (host and port.isascii() and port.isdigit() and 0 < int(port) < 65536)):
            return CupsOutput(CupsQueue(name, host, int(port or 0)))
    raise OutputProblem(_("输出方式“{spec}”看不懂。可以写 folder:文件夹、cups:打印机名 或 none。").format(spec=spec))
