"""Why there is no writing by sound."""


class PinyinProblem(Exception):
    """Writing by sound cannot be had; the kiosk lives on without it.

    Attributes:
        mend: What whoever looks after the kiosk can do about it.
    """

    def __init__(self, says: str, mend: str) -> None:
        super().__init__(says)
        self.mend = mend
