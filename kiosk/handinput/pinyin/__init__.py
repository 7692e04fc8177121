"""Writing by sound, with librime: the whole of a phrase, its initials, or the nine keys of a telephone."""

from kiosk.handinput.pinyin.opening import open_pinyin, report
from kiosk.handinput.pinyin.problem import PinyinProblem
from kiosk.handinput.pinyin.sources import Sources
from kiosk.handinput.pinyin.writer import RimeWriter

__all__ = ["PinyinProblem", "RimeWriter", "Sources", "open_pinyin", "report"]
