"""Why a way to write cannot be had: its data is missing or damaged."""

from pathlib import Path

from kiosk.i18n import _


class DataProblem(Exception):
    """A data file that cannot be used; the kiosk lives on without what rests on it.

    Attributes:
        file: The file.
        mend: What whoever looks after the kiosk can do about it.
    """

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(_("数据读不了：{file}（{what}）。").format(file=file, what=what))
        self.file = file
        self.mend = _("请重新安装本软件，或把这个文件放回去。")
