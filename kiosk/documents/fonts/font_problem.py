"""Why paper cannot be made: a font is missing or damaged."""

from pathlib import Path


class FontProblem(Exception):
    """A font file that cannot be used.

    Attributes:
        file: The font file.
        says: What is wrong with it.
        mend: What to do.
    """

    def __init__(self, file: Path, says: str, mend: str) -> None:
        super().__init__(f"{file}：{says}{mend}")
        self.file = file
        self.says = says
        self.mend = mend
