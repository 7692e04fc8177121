"""Keys with whole words, where an answer is made of few of them: addresses and the numbers of cases."""

from kiosk.i18n import _
from kiosk.ui.keyboards.digit_pad import erasing_keys
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import Arrangement, TouchKeyboard
from kiosk.ui.theme import Theme


def address_board(theme: Theme) -> TouchKeyboard:
    """The words of house numbers: 村 组 路 号 栋 单元 房."""
    arrangement: Arrangement = (
        ("镇", "乡", "街道", "街道", "村", "组", "路", "街", "巷", "号", "1", "2", "3"),
        ("小区", "小区", "单元", "单元", "栋", "座", "楼", "层", "室", "房", "4", "5", "6"),
        ("东", "西", "南", "北", "中", "大道", "大道", "之", "附", "里", "7", "8", "9"),
        ("A", "B", "C", "D", "（", "）", "clear", "clear", "erase", "erase", "-", "0", "，"),
    )
    return TouchKeyboard(theme, erasing_keys() | _marks(), (arrangement,))


def case_number_board(theme: Theme) -> TouchKeyboard:
    """The words of case numbers: the court's sign, the kind of case, 号."""
    arrangement: Arrangement = (
        ("（", "）", "粤", "湘", "桂", "赣", "闽", "最高法", "最高法", "最高法", "1", "2", "3"),
        ("民初", "民初", "民终", "民终", "民申", "民申", "民再", "民再", "仲案", "仲案", "4", "5", "6"),
        ("执", "执", "执异", "执异", "执恢", "执恢", "执保", "执保", "财保", "财保", "7", "8", "9"),
        ("行初", "行初", "刑初", "刑初", "clear", "clear", "erase", "erase", "erase", "字", "第", "0", "号"),
    )
    return TouchKeyboard(theme, erasing_keys() | _marks(), (arrangement,))


def _marks() -> dict[str, Key]:
    return {
        "（": Key("（", spoken=_("左括号")),
        "）": Key("）", spoken=_("右括号")),
        "，": Key("，", spoken=_("逗号")),
        "-": Key("-", spoken=_("短横")),
    }


def trouble_board(theme: Theme) -> TouchKeyboard:
    """The words with which people begin to say what happened."""
    wide: Arrangement = (
        ("欠钱", "工资", "离婚", "孩子", "老人", "家暴", "车祸", "受伤"),
        ("房子", "租房", "物业", "土地", "邻居", "遗产", "彩礼", "买东西"),
        ("被告", "法院", "执行", "仲裁", "社保", "医保", "补贴", "户口"),
        ("不给", "不还", "不赔", "怎么办", "clear", "clear", "erase", "erase"),
    )
    narrow: Arrangement = (
        ("欠钱", "工资", "离婚", "孩子", "老人"),
        ("家暴", "车祸", "受伤", "房子", "租房"),
        ("土地", "邻居", "遗产", "彩礼", "买东西"),
        ("被告", "法院", "执行", "社保", "医保"),
        ("不给", "不还", "clear", "erase", "erase"),
    )
    return TouchKeyboard(theme, erasing_keys(), (wide, narrow))
