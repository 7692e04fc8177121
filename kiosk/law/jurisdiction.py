"""Which courts may take a case: candidates with the reason and the article of each; the resident chooses (民诉法第36条)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from kiosk.i18n import _
from kiosk.law.computation import Computation
from kiosk.law.courts import courts_of

PROCEDURE = "《中华人民共和国民事诉讼法》"
SOURCE = f"{PROCEDURE}第22条至第36条"
DEFENDANT, PLAINTIFF, PLACE = "defendant", "plaintiff", "place"


@dataclass(frozen=True)
class Tie:
    """Why a place has to do with a case.

    Attributes:
        whose: Whose address it is.
        reason: In plain words.
        article: Where the law says so.
    """

    whose: str
    reason: str
    article: str


_HOME = Tie(DEFENDANT, "对方住的地方", "民事诉讼法第22条")
Rule = Literal[
    "general",
    "money_owed",
    "contract",
    "real_estate",
    "inheritance",
    "tort",
    "traffic",
    "labour",
    "support",
    "delivery",
    "payment_order",
    "protection_order",
]
RULES: Mapping[Rule, tuple[Tie, ...]] = MappingProxyType(
    {
        "general": (_HOME,),
        "money_owed": (
            Tie(DEFENDANT, "对方住的地方", "民事诉讼法第24条"),
            Tie(PLAINTIFF, "收钱的一方（您）所在的地方", "民事诉讼法第24条、民诉法解释第18条"),
        ),
        "contract": (
            Tie(DEFENDANT, "对方住的地方", "民事诉讼法第24条"),
            Tie(PLACE, "合同履行的地方", "民事诉讼法第24条、民诉法解释第18条"),
        ),
        "real_estate": (Tie(PLACE, "房子、土地所在的地方，只能到这里", "民事诉讼法第34条、民诉法解释第28条"),),
        "inheritance": (Tie(PLACE, "人去世时住的地方，或者主要遗产所在的地方，只能到这里", "民事诉讼法第34条"),),
        "tort": (
            Tie(PLACE, "出事的地方", "民事诉讼法第29条、民诉法解释第24条"),
            Tie(DEFENDANT, "对方住的地方", "民事诉讼法第29条"),
        ),
        "traffic": (
            Tie(PLACE, "出事故的地方", "民事诉讼法第30条"),
            Tie(DEFENDANT, "对方住的地方", "民事诉讼法第30条"),
        ),
        "labour": (
            Tie(DEFENDANT, "单位所在的地方", "劳动争议司法解释一第3条"),
            Tie(PLACE, "上班的地方", "劳动争议司法解释一第3条"),
        ),
        "support": (
            _HOME,
            Tie(PLAINTIFF, "几个被告不住在同一个区县的，也可以在您住的地方", "民诉法解释第9条"),
        ),
        "delivery": (
            Tie(DEFENDANT, "商家所在的地方", "民事诉讼法第24条"),
            Tie(PLACE, "网购收货的地方", "民诉法解释第20条"),
        ),
        "payment_order": (Tie(DEFENDANT, "欠钱的人住的地方", "民诉法解释第23条"),),
        "protection_order": (
            Tie(PLAINTIFF, "您住的地方", "反家庭暴力法第25条"),
            Tie(DEFENDANT, "对方住的地方", "反家庭暴力法第25条"),
            Tie(PLACE, "出事的地方", "反家庭暴力法第25条"),
        ),
    }
)
"""Rule -> the ties that give a court jurisdiction. Source: the articles named, read in LawRefBook/Laws (2025-04-19)."""


def court_candidates(
    rule: Rule,
    defendant_homes: Sequence[str | None] = (),
    plaintiff_homes: Sequence[str | None] = (),
    places: Sequence[str | None] = (),
) -> Computation | None:
    """The courts that may take the case, one line each.

    Args:
        rule: One of `RULES`.
        defendant_homes, plaintiff_homes: Where the parties live or have their office; where somebody has lived elsewhere
            for a year, that address comes first (民诉法第22条).
        places: Where the thing happened, stands or was to be done.

    Returns:
        Lines such as "梅州市梅县区人民法院：对方住的地方（民事诉讼法第22条）", one for each court with all its reasons; None
        while no address is known.
    """
    reasons: dict[str, dict[str, None]] = {}
    for tie, address in _ties(rule, defendant_homes, plaintiff_homes, places):
        reasons.setdefault(_where(address), {})[f"{tie.reason}（{tie.article}）"] = None
    lines = tuple(f"{where}：{'；'.join(why)}" for where, why in reasons.items())
    return Computation("\n".join(lines), lines, SOURCE, _unverified()) if lines else None


def likely_court(
    rule: Rule,
    defendant_homes: Sequence[str | None] = (),
    plaintiff_homes: Sequence[str | None] = (),
    places: Sequence[str | None] = (),
) -> Computation | None:
    """The name of the first court of `court_candidates`, to be offered where a paper names its court.

    Returns:
        None where the first address lies in no county of the table, or in a city with several courts.
    """
    candidates = court_candidates(rule, defendant_homes, plaintiff_homes, places)
    if candidates is None or candidates.value is None:
        return None
    tie, address = next(_ties(rule, defendant_homes, plaintiff_homes, places))
    courts = courts_of(address)
    if len(courts) != 1:
        return None
    step = f"{courts[0]}：{tie.reason}（{tie.article}）"
    return Computation(courts[0], (step,), SOURCE, _unverified())


def _ties(
    rule: Rule,
    defendant_homes: Sequence[str | None],
    plaintiff_homes: Sequence[str | None],
    places: Sequence[str | None],
) -> Iterator[tuple[Tie, str]]:
    addresses = {DEFENDANT: defendant_homes, PLAINTIFF: plaintiff_homes, PLACE: places}
    ties = (_HOME,) if rule == "support" and len(_counties(defendant_homes)) < 2 else RULES[rule]
    return ((tie, address) for tie in ties for address in addresses[tie.whose] if address)


def _where(address: str) -> str:
    courts = courts_of(address)
    if not courts:
        return _("“{address}”所在区县的基层人民法院").format(address=address)
    names = _("、").join(courts)
    return names if len(courts) == 1 else _("{courts}，是哪一家要看镇街").format(courts=names)


def _unverified() -> str:
    return _("法院的名字是按区县列的，还没有一家一家核实。去之前打 12368 问一问，带上这张纸。")


def _counties(addresses: Iterable[str | None]) -> set[tuple[str, ...] | str]:
    return {courts_of(address) or address for address in addresses if address}
