"""How a character is put together, in the words of people: "左边金字旁，右边宏". Chinese in every language of the kiosk."""

from collections.abc import Callable, Iterator

_PARTS = {"⿲": 3, "⿳": 3}
"""How many parts follow an operator, where they are not two."""

LEFT = {
    "亻": "单人旁",
    "彳": "双人旁",
    "氵": "三点水",
    "冫": "两点水",
    "忄": "竖心旁",
    "扌": "提手旁",
    "犭": "反犬旁",
    "阝": "左耳旁",
    "纟": "绞丝旁",
    "糹": "绞丝旁",
    "糸": "绞丝旁",
    "讠": "言字旁",
    "訁": "言字旁",
    "言": "言字旁",
    "钅": "金字旁",
    "釒": "金字旁",
    "金": "金字旁",
    "饣": "食字旁",
    "飠": "食字旁",
    "礻": "示字旁",
    "衤": "衣字旁",
    "牜": "牛字旁",
    "𧾷": "足字旁",
    "⻊": "足字旁",
    "王": "王字旁",
    "木": "木字旁",
    "女": "女字旁",
    "土": "土字旁",
    "石": "石字旁",
    "日": "日字旁",
    "月": "月字旁",
    "口": "口字旁",
    "山": "山字旁",
    "火": "火字旁",
    "虫": "虫字旁",
    "车": "车字旁",
    "車": "车字旁",
    "马": "马字旁",
    "馬": "马字旁",
    "鱼": "鱼字旁",
    "魚": "鱼字旁",
    "鸟": "鸟字旁",
    "禾": "禾字旁",
    "米": "米字旁",
    "目": "目字旁",
    "田": "田字旁",
    "立": "立字旁",
    "弓": "弓字旁",
    "贝": "贝字旁",
    "貝": "贝字旁",
    "革": "革字旁",
    "身": "身字旁",
    "酉": "酉字旁",
    "耳": "耳字旁",
    "舟": "舟字旁",
    "骨": "骨字旁",
    "牛": "牛字旁",
    "豸": "豸字旁",
}
RIGHT = {
    "阝": "右耳旁",
    "刂": "立刀旁",
    "攵": "反文旁",
    "彡": "三撇",
    "頁": "页",
    "鳥": "鸟",
    "見": "见",
    "隹": "隹字旁",
}
TOP = {
    "艹": "草字头",
    "⺮": "竹字头",
    "竹": "竹字头",
    "宀": "宝盖头",
    "冖": "秃宝盖",
    "穴": "穴字头",
    "雨": "雨字头",
    "⻗": "雨字头",
    "山": "山字头",
    "癶": "登字头",
    "罒": "四字头",
    "爫": "爪字头",
    "亠": "一点一横",
}
BOTTOM = {"灬": "四点底", "皿": "皿字底", "心": "心字底", "廾": "弄字底", "儿": "儿字底", "鳥": "鸟"}
AROUND = {
    "辶": "走之旁",
    "⻌": "走之旁",
    "⻍": "走之旁",
    "廴": "建字旁",
    "广": "广字头",
    "厂": "厂字头",
    "疒": "病字头",
    "尸": "尸字头",
    "户": "户字头",
    "囗": "方框",
    "门": "门字框",
    "門": "门字框",
    "走": "走字旁",
    "匚": "三面框",
    "勹": "包字头",
    "气": "气字头",
    "虍": "虎字头",
    "鬼": "鬼字旁",
    "风": "风字旁",
    "風": "风字旁",
    "戈": "戈字边",
    "弋": "弋字边",
    "麦": "麦字旁",
    "麥": "麦字旁",
}
"""What people call the parts that are no characters, or are known by their place: left, right, above, below, around."""

_IN_A_ROW: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "⿰": (("左边", LEFT), ("右边", RIGHT)),
    "⿲": (("左边", LEFT), ("中间", {}), ("右边", RIGHT)),
    "⿱": (("上边", TOP), ("下边", BOTTOM)),
    "⿳": (("上边", TOP), ("中间", {}), ("下边", BOTTOM)),
}
_ENCLOSING = frozenset("⿴⿵⿶⿷⿸⿹⿺")


def described(structure: str, said: Callable[[str], str]) -> str:
    """A character's structure in words.

    Args:
        structure: An ideographic description sequence: ⿰钅宏.
        said: What one may call a part that is a character; "" for one that nobody knows.

    Returns:
        左边金字旁，右边宏; "" where a part has no name, or the parts lie over each other.
    """
    if not structure:
        return ""
    operator, *parts = _split(structure)
    if operator in _IN_A_ROW:
        places = _IN_A_ROW[operator]
        named = [(where, _name(part, names, said)) for (where, names), part in zip(places, parts, strict=True)]
        return "，".join(f"{where}{name}" for where, name in named) if all(name for _where, name in named) else ""
    if operator in _ENCLOSING:
        around, within = _name(parts[0], AROUND, said), _name(parts[1], {}, said)
        if around and within:
            outside = around if parts[0] in AROUND else f"外边{around}"
            return f"{outside}，里边{within}"
    return ""


def _name(part: str, names: dict[str, str], said: Callable[[str], str]) -> str:
    if len(part) == 1:
        return names.get(part) or said(part)
    # A part that is no character, but two on top of each other: 右边是上立下早.
    operator, *within = _split(part)
    if operator in ("⿰", "⿱") and all(len(one) == 1 for one in within):
        first, second = (said(one) for one in within)
        sides = {"⿰": ("左", "右"), "⿱": ("上", "下")}[operator]
        return f"是{sides[0]}{first}{sides[1]}{second}" if first and second else ""
    return ""


def _split(structure: str) -> Iterator[str]:
    """The operator of a sequence, then its parts, each a sequence of its own."""
    operator = structure[0]
    yield operator
    start = 1
    for _part in range(_PARTS.get(operator, 2)):
        end = _end(structure, start)
        yield structure[start:end]
        start = end


def _end(structure: str, start: int) -> int:
    """Where the part that begins at `start` ends."""
    open_parts, place = 1, start
    while open_parts:
        sign = structure[place]
        is_operator = sign in _IN_A_ROW or sign in _ENCLOSING or sign == "⿻"
        open_parts += (_PARTS.get(sign, 2) if is_operator else 0) - 1
        place += 1
    return place
