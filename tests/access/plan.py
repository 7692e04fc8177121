"""What somebody who is owed money answers, question by question; whatever is not named here is left as it is, or put off."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choose:
    """An option, by its words."""

    words: str


@dataclass(frozen=True)
class Press:
    """Keys of the keyboard on the page, one after the other."""

    keys: tuple[str, ...]


@dataclass(frozen=True)
class Write:
    """Chinese by its sounds: what is typed, and the words that are meant."""

    parts: tuple[tuple[str, str], ...]


def digits(text: str) -> Press:
    return Press(tuple(text))


Answer = Choose | Press | Write

LENDING: dict[str, Answer] = {
    "发生了什么事？您慢慢说。": Write((("jieqianbuhuan", "借钱不还"),)),
    "您是以个人起诉，还是替单位起诉？": Choose("个人"),
    "您叫什么名字？": Write((("chen", "陈"), ("gui", "桂"), ("xiang", "香"))),
    "您用的是哪种证件？": Choose("居民身份证"),
    "您的身份证号码是多少？": digits("440106195502030022"),
    "您是什么民族？": Choose("汉族"),
    "您的电话号码是多少？": digits("13800138000"),
    "您户口本上的地址是哪里？": Press(("广东省", "梅州市", "梅县区", "程江镇", "号码用字", "1", "2", "号")),
    "欠钱的是个人，还是单位？": Choose("个人"),
    "欠钱的人叫什么名字？": Write((("li", "李"), ("zhiqiang", "志强"))),
    "他是男还是女？": Choose("男"),
    "他户口本上的地址是哪里？": Press(("广东省", "梅州市", "梅县区", "松口镇", "号码用字", "3", "号")),
    "您是哪天把钱给他的？": digits("20230501"),
    "那一次给了多少钱？": Press(("5", "万")),
    "说好一共借多少钱？": Press(("5", "万")),
    "钱是怎么给他的？": Choose("现金"),
    "借钱时写了什么？": Choose("写了借条或欠条"),
    "说好哪天还了吗？": Choose("是"),
    "说好从哪天借起？": digits("20230501"),
    "说好哪天还清？": digits("20240501"),
    "该还钱的日子到了吗？": Choose("是"),
    "说好要给利息吗？": Choose("否"),
    "说好怎么还？": Choose("到期连本带利一次还"),
    "他还过钱吗？": Choose("否"),
    "欠款算到哪天？": digits("20251231"),
    "他还欠您多少本金？": Press(("5", "万")),
    "过了还钱的日子，他没还清，对吗？": Choose("是"),
    "对方拿东西做过抵押吗？": Choose("否"),
    "有别人给他做担保吗？": Choose("否"),
    "还有别的担保吗？": Choose("否"),
    "您要他给利息吗？": Choose("否"),
    "为要回钱花的费用，要他出吗？": Choose("否"),
    "诉讼费要他出吗？": Choose("是"),
    "您手上有什么能证明？": Write((("jietiao", "借条"),)),
    "说好了去哪里打官司吗？": Choose("否"),
    "起诉前，法院封过对方的财产吗？": Choose("否"),
    "您知道可以先调解吗？": Choose("知道"),
    "先调解可以更快，您知道吗？": Choose("知道"),
    "调解成了能省诉讼费，您知道吗？": Choose("知道"),
    "一次没谈成还能再谈，您知道吗？": Choose("知道"),
    "调解是保密的，您知道吗？": Choose("知道"),
    "谈成的协议有法律效力，您知道吗？": Choose("知道"),
    "您愿意先调解吗？": Choose("愿意"),
    "法院的信写给谁收？": Write((("chen", "陈"), ("gui", "桂"), ("xiang", "香"))),
    "法院的信寄到哪里？": Press(("广东省", "梅州市", "梅县区", "程江镇", "号码用字", "1", "2", "号")),
    "收信的人电话是多少？": digits("13800138000"),
    "同意用手机收法院文书吗？": Choose("不同意"),
    "这个地址一直用下去吗？": Choose("一直用，到执行完"),
}
"""The private lending case, as short as the form allows."""
